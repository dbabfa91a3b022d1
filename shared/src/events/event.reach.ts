import { chinaDate, type Instant } from '../kernel/china-time.js';
import {
  type Attendance,
  EVENT_KINDS,
  type EventKind,
  type HeadcountWay,
  type RegistrationState,
  type SessionState,
} from './event.state.js';
import { eventLimits } from './event.limits.js';

/** What is known of one session after it: facts that overlap. */
export interface SessionFacts {
  readonly kind: EventKind;
  /** Heads of registrations that were marked present. */
  readonly present: number;
  /** People who came without a seat of their own. */
  readonly walkIns: number;
  /** The count that is valid. */
  readonly headcount: { readonly people: number; readonly method: HeadcountWay } | null;
  /** People served, over all services of a service fair. */
  readonly served: number;
}

/** On what a reach stands. `none`: nothing was recorded. */
export const REACH_BASES = ['marks', 'headcount', 'estimate', 'served', 'none'] as const;
export type ReachBasis = (typeof REACH_BASES)[number];

export const REACH_BASIS_WORDS: Readonly<Record<ReachBasis, string>> = {
  marks: '签到',
  headcount: '清点',
  estimate: '估计',
  served: '服务登记',
  none: '没有记录',
};

/** People reached by a session 惠及人次, and on what that stands. */
export interface Reach {
  readonly people: number;
  readonly basis: ReachBasis;
}

/** The largest of the counts, never their sum: who was marked was counted too. What was recorded most exactly names the basis. */
export function reachOf({ kind, present, walkIns, headcount, served }: SessionFacts): Reach {
  const counts: Reach[] = [{ people: present + walkIns, basis: 'marks' }];
  if (headcount) {
    counts.push({ people: headcount.people, basis: headcount.method === 'estimate' ? 'estimate' : 'headcount' });
  }
  if (kind === 'service_fair') counts.push({ people: served, basis: 'served' });
  return counts.reduce((most, count) => (count.people > most.people ? count : most), { people: 0, basis: 'none' });
}

/** Whether there is a fact that says the session took place. */
export const tookPlace = ({ present, walkIns, headcount, served }: SessionFacts): boolean =>
  present > 0 || walkIns > 0 || (headcount?.people ?? 0) > 0 || served > 0;

/** The day a session counts on: the one on which it began in the community, also when it ended after midnight. */
export const sessionDay = (startsAt: Instant): string => chinaDate(startsAt);

export type SessionForFigures = SessionFacts & { readonly state: SessionState; readonly startsAt: Instant };

/** Sessions held and people reached; `estimated` says that some of them were only estimated. */
export interface Figure {
  readonly sessions: number;
  readonly reach: number;
  readonly estimated: boolean;
}
export type EventFigures = Readonly<Record<EventKind, Figure>>;

/** The figures of the days from one to another (`YYYY-MM-DD`, both included): sessions that were held, and nothing else. */
export function eventFigures(sessions: Iterable<SessionForFigures>, from: string, until: string): EventFigures {
  const figures = Object.fromEntries(
    EVENT_KINDS.map((kind) => [kind, { sessions: 0, reach: 0, estimated: false }]),
  ) as Record<EventKind, { sessions: number; reach: number; estimated: boolean }>;
  for (const session of sessions) {
    const day = sessionDay(session.startsAt);
    if (session.state !== 'held' || day < from || day > until) continue;
    const { people, basis } = reachOf(session);
    const figure = figures[session.kind];
    figure.sessions += 1;
    figure.reach += people;
    figure.estimated ||= basis === 'estimate';
  }
  return figures;
}

/** Whether the door was really run: most heads were marked, or the organiser says that the list is complete. */
export const doorWasRun = (confirmedHeads: number, presentHeads: number, complete: boolean): boolean =>
  complete || (confirmedHeads > 0 && presentHeads / confirmedHeads >= eventLimits.doorRunShare);

/** Whether somebody came. Where the door was not run, or the session was not held, nobody is said to have stayed away. */
export function attendanceOf(
  head: { readonly registration: RegistrationState; readonly present: boolean },
  session: { readonly state: SessionState; readonly doorRun: boolean },
): Attendance {
  if (head.present) return 'attended';
  return head.registration === 'confirmed' && session.state === 'held' && session.doorRun ? 'no_show' : 'unknown';
}
