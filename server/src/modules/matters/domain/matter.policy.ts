import {
  type AdjustedDays,
  type Day,
  DomainError,
  matterLimits,
  type MatterAction,
  matterMachine,
  workingDaysLater,
} from '@silin/shared';
import type { Matter } from '../data/matter.entities.js';

export type MatterParty = 'owner' | 'asker' | 'staff';

/** What somebody is to a matter. */
export interface MatterRelation {
  readonly memberId: string;
  /** Holds the post today, or stands in for who does. */
  readonly isOwner: boolean;
  /** One of those whom it concerns, or who acts for them. */
  readonly isAsker: boolean;
  readonly isStaff: boolean;
  /** Others are concerned too: then one person's word is about themself alone. */
  readonly othersConcerned: boolean;
}

export const partiesOf = ({ isOwner, isAsker, isStaff }: MatterRelation): MatterParty[] => [
  ...(isOwner ? (['owner'] as const) : []),
  ...(isAsker ? (['asker'] as const) : []),
  ...(isStaff ? (['staff'] as const) : []),
];

const JUDGED: ReadonlySet<MatterAction> = new Set<MatterAction>(['pass', 'fail', 'reopen']);

/** Whoever answers for it, answered for it when it was given, or did it, judges nothing about it. */
const isOwnWork = (matter: Matter, { memberId, isOwner }: MatterRelation): boolean =>
  isOwner || matter.ownerMemberId === memberId || matter.doneByMemberId === memberId;

/** In which part the actor may take a step now, if in any; `why` says what forbids it. */
export function partIn(
  matter: Matter,
  relation: MatterRelation,
  action: MatterAction,
): {
  readonly as?: MatterParty;
  readonly why?: 'MATTER_OWN_WORK' | 'MATTER_OTHERS_CONCERNED' | 'MATTER_OWN_EXTENSION';
} {
  const allowed: readonly string[] = matterMachine.table[action].by;
  const parties = partiesOf(relation).filter((party) => allowed.includes(party));
  if (JUDGED.has(action) && isOwnWork(matter, relation)) return { why: 'MATTER_OWN_WORK' };
  if (action === 'extend' && isOwnWork(matter, relation)) return { why: 'MATTER_OWN_EXTENSION' };
  const heard = parties.filter((party) => party !== 'asker' || action === 'reopen' || matter.closer === 'asker');
  if (heard.includes('staff')) return { as: 'staff' };
  if (heard.includes('asker') && relation.othersConcerned) return { why: 'MATTER_OTHERS_CONCERNED' };
  return heard[0] ? { as: heard[0] } : {};
}

/** What the asker may do now, in the order of the table. */
export const actionsOf = (matter: Matter, relation: MatterRelation): MatterAction[] =>
  matterMachine
    .actionsFor(matter.state, partiesOf(relation))
    .filter((action) => partIn(matter, relation, action).as !== undefined);

/** In which part the actor takes a step. Throws `NOT_FOUND` for who has none here, `MATTER_OWN_WORK`, `MATTER_OTHERS_CONCERNED`. */
export function requireParty(matter: Matter, relation: MatterRelation, action: MatterAction): MatterParty {
  const { as, why } = partIn(matter, relation, action);
  if (as) return as;
  if (why && partiesOf(relation).some((party) => (matterMachine.table[action].by as readonly string[]).includes(party)))
    throw new DomainError(why);
  throw new DomainError('NOT_FOUND');
}

/** Given back in time, and not too often. Throws `MATTER_GIVEN_BACK_ENOUGH`, `MATTER_GIVE_BACK_LATE`. */
export function requireMayGiveBack({ givenBack, assignedOn }: Matter, today: Day, adjusted: AdjustedDays): void {
  if (givenBack >= matterLimits.givenBackMax) throw new DomainError('MATTER_GIVEN_BACK_ENOUGH');
  const until = workingDaysLater(assignedOn ?? today, matterLimits.giveBackWorkingDays, adjusted);
  if (today > until) throw new DomainError('MATTER_GIVE_BACK_LATE');
}

const at = (day: Day, hour: number): Date => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
const DAY_MS = 24 * 60 * 60 * 1000;
const daysFrom = (day: Day, days: number, hour: number): Date => new Date(at(day, hour).getTime() + days * DAY_MS);

/** Where a matter stands among those of its state: its day, else when it came or went. */
export function boardAt({ state, deadlineOn, waitingUntil, reportedAt, closedAt }: Matter): Date {
  if (state === 'waiting' && waitingUntil) return at(waitingUntil, 24);
  if ((state === 'assigned' || state === 'done') && deadlineOn) return at(deadlineOn, 24);
  return closedAt ?? reportedAt;
}

export type MatterAlarm = 'eve' | 'late' | 'overdue' | 'review';

/** What the clock has to do and when: a matter in hand by its deadline, a waiting one by its review day. */
export function alarmsOf({ state, deadlineOn, waitingUntil }: Matter): readonly { at: Date; what: MatterAlarm }[] {
  if (state === 'waiting' && waitingUntil) return [{ at: at(waitingUntil, 9), what: 'review' }];
  if (state !== 'assigned' || !deadlineOn) return [];
  return [
    { at: daysFrom(deadlineOn, -1, 9), what: 'eve' },
    { at: daysFrom(deadlineOn, 1, 9), what: 'late' },
    { at: daysFrom(deadlineOn, 3, 9), what: 'overdue' },
  ];
}

/** The first alarm after an instant. */
export const wakeOf = (matter: Matter, after: Date): Date | null =>
  alarmsOf(matter).find((alarm) => alarm.at > after)?.at ?? null;
