import { chinaDayStart, DomainError, type VisitAction, visitMachine, type VisitState } from '@silin/shared';

/** In which part somebody acts on a visit. */
export type VisitParty = 'helper' | 'person' | 'worker';

/** What somebody is to a visit; in no part, it is not there for them. */
export interface VisitRelation {
  readonly isHelper: boolean;
  /** A person who is visited, or who acts for them in matters of visits. */
  readonly isPerson: boolean;
  /** Looks after a person who is visited by office. */
  readonly isWorker: boolean;
}

export const partiesOf = ({ isHelper, isPerson, isWorker }: VisitRelation): VisitParty[] => [
  ...(isHelper ? (['helper'] as const) : []),
  ...(isPerson ? (['person'] as const) : []),
  ...(isWorker ? (['worker'] as const) : []),
];

/**
 * What the asker may do now; nobody speaks for the receiving side about a visit of their own (P10, P12), and a missed one is explained once.
 */
export const actionsOf = (
  { state, missedReason }: { readonly state: VisitState; readonly missedReason: string | null },
  relation: VisitRelation,
): VisitAction[] =>
  visitMachine
    .actionsFor(state, partiesOf(relation))
    .filter((action) => !(relation.isHelper && JUDGED.has(action)))
    .filter((action) => action !== 'explain' || missedReason === null);

const JUDGED: ReadonlySet<VisitAction> = new Set<VisitAction>(['confirm', 'contradict', 'strike']);

/** In which part the actor takes a step. Throws `NOT_FOUND` for who has none here, `VISIT_OWN_WORD` for the helper's own word. */
export function requireParty(relation: VisitRelation, action: VisitAction): VisitParty {
  const allowed: readonly string[] = visitMachine.table[action].by;
  const parties = partiesOf(relation);
  if (parties.length === 0) throw new DomainError('NOT_FOUND');
  if (relation.isHelper && JUDGED.has(action)) throw new DomainError('VISIT_OWN_WORD');
  const party = parties.find((one) => allowed.includes(one));
  if (!party) throw new DomainError('NOT_FOUND');
  return party;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Where now stands to the days on which whoever goes may know phone and door: the day of the visit, and a day on either side (P9). */
export function contactDays(plannedAt: Date, now: Date): 'early' | 'now' | 'over' {
  const day = chinaDayStart(plannedAt);
  if (now.getTime() < day - DAY_MS) return 'early';
  return now.getTime() < day + 2 * DAY_MS ? 'now' : 'over';
}

/** Of one person there is one ladder: a second try that finds nobody is a step of it. */
export const ladderKey = (personId: string): string => `visit_no_answer:${personId}`;

/** Of one person there is one visit after a grave change to be made. */
export const afterChangeKey = (personId: string): string => `visit_after_change:${personId}`;
