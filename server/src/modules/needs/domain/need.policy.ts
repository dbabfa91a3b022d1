import { DomainError, type NeedAction, needMachine, type NeedState } from '@silin/shared';

export type NeedParty = 'asker' | 'staff';

/** What somebody is to a need. */
export interface NeedRelation {
  /** The person, or who acts for them. */
  readonly isAsker: boolean;
  readonly isStaff: boolean;
  /** Looks after the person by office: reads it, and tells them. */
  readonly isWorker: boolean;
}

const partiesOf = ({ isAsker, isStaff }: NeedRelation): NeedParty[] => [
  ...(isAsker ? (['asker'] as const) : []),
  ...(isStaff ? (['staff'] as const) : []),
];

export const mayRead = (relation: NeedRelation): boolean => relation.isAsker || relation.isStaff || relation.isWorker;

/** What the asker may do now. */
export const actionsOf = (state: NeedState, relation: NeedRelation): NeedAction[] =>
  needMachine.actionsFor(state, partiesOf(relation));

/** Throws `NOT_FOUND` for who may not take this step. */
export function requireParty(relation: NeedRelation, action: NeedAction): void {
  const allowed: readonly string[] = needMachine.table[action].by;
  if (!partiesOf(relation).some((party) => allowed.includes(party))) throw new DomainError('NOT_FOUND');
}
