import { DomainError, type PairingAction, pairingMachine, type PairingState } from '@silin/shared';

/** In which part somebody acts on a pairing. */
export type PairingParty = 'volunteer' | 'person' | 'worker';

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
