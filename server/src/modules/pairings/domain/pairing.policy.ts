import { DomainError, type PairingAction, pairingLimits, pairingMachine, type PairingState } from '@silin/shared';

const DAY_MS = 24 * 60 * 60 * 1000;

/** In which part somebody acts on a pairing. */
export type PairingParty = 'volunteer' | 'person' | 'worker';

/** Until when a trial or a consent has to end to be looked at now: list and count ask the same. */
export const watchedUntil = (now: Date): { trial: Date; consent: Date } => ({
  trial: new Date(now.getTime() + pairingLimits.trialAskDays * DAY_MS),
  consent: new Date(now.getTime() + pairingLimits.consentSoonDays * DAY_MS),
});

/** The open task about the end of a trial. */
export const trialKey = ({ id }: { readonly id: string }): string => `pairing-trial:${id}`;

/** What somebody is to a pairing; in no part, it is not there for them. */
export interface PairingRelation {
  readonly isVolunteer: boolean;
  /** The person, or who acts for them in matters of visits. */
  readonly isPerson: boolean;
  /** Looks after the person by office. */
  readonly isWorker: boolean;
}

export const partiesOf = ({ isVolunteer, isPerson, isWorker }: PairingRelation): PairingParty[] => [
  ...(isVolunteer ? (['volunteer'] as const) : []),
  ...(isPerson ? (['person'] as const) : []),
  ...(isWorker ? (['worker'] as const) : []),
];

/** What the asker may do now, in the order of the table. */
export const actionsOf = (state: PairingState, relation: PairingRelation): PairingAction[] =>
  pairingMachine.actionsFor(state, partiesOf(relation));

/** In which part the actor takes a step. Throws `NOT_FOUND` for who has none in this pairing, or not this one. */
export function requireParty(relation: PairingRelation, action: PairingAction): PairingParty {
  const allowed: readonly string[] = pairingMachine.table[action].by;
  const party = partiesOf(relation).find((one) => allowed.includes(one));
  if (!party) throw new DomainError('NOT_FOUND');
  return party;
}
