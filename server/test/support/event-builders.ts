import type {
  EventAudience,
  EventKind,
  EventState,
  EventTheme,
  SeatPool,
  SessionMode,
  SessionState,
  WaitingRule,
} from '@silin/shared';
import {
  CommunityEvent,
  EventSeries,
  EventSession,
  SessionPool,
} from '../../src/modules/events/data/event.entities.js';
import type { EventQuestion } from '../../src/modules/events/domain/questions.js';
import { newId } from '../../src/platform/database/ids.js';
import type { Answer } from './http.js';
import type { TestCommunity, TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';
import { ok } from './wish-builders.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A pool as a test wants it. */
export interface PoolWish {
  readonly pool: SeatPool;
  readonly seats: number;
  /** Hours from now. */
  readonly releaseIn?: number;
}

/** A session as a test wants it; times in hours from the clock's present. */
export interface SessionWish {
  readonly label?: string;
  readonly startsIn?: number;
  readonly hours?: number;
  readonly mode?: SessionMode;
  readonly capacity?: number;
  readonly opensIn?: number;
  readonly closesIn?: number;
  readonly drawIn?: number;
  readonly cancelUntilIn?: number;
  readonly promoteUntilIn?: number;
  readonly partyMax?: number;
  readonly naming?: 'contact_only' | 'all_named';
  readonly waiting?: WaitingRule;
  readonly waitingMaxSeats?: number;
  readonly waitingPaused?: boolean;
  readonly holdMinutes?: number;
  readonly ageMin?: number;
  readonly ageMax?: number;
  readonly firstTimersFirst?: boolean;
  readonly state?: SessionState;
  readonly pools?: readonly PoolWish[];
}

/** An event as a test wants it, with its sessions. Alone, it has one session, described by the same fields. */
export interface EventWish extends SessionWish {
  readonly title?: string;
  readonly kind?: EventKind;
  readonly theme?: EventTheme;
  readonly audience?: EventAudience;
  readonly eventState?: EventState;
  readonly questions?: readonly Partial<EventQuestion>[];
  readonly series?: string;
  readonly organiser?: TestMember;
  readonly sessions?: readonly SessionWish[];
}

export interface TestEvent {
  readonly id: string;
  readonly community: TestCommunity;
  readonly sessionIds: readonly string[];
  /** The first session. */
  readonly sessionId: string;
  readonly questionIds: readonly string[];
}

/** A published event with a session whose sign-up has been open for an hour and that begins in three days; straight into the tables. */
export async function anEvent(t: TestApp, community: TestCommunity, wish: EventWish = {}): Promise<TestEvent> {
  const now = t.clock.now();
  const id = newId();
  const questions = (wish.questions ?? []).map((question) => ({ ...A_QUESTION, id: newId(), ...question }));
  const { eventState = 'published' } = wish;
  await t.db.getRepository(CommunityEvent).insert({
    ...{ id, communityId: community.id, kind: wish.kind ?? 'culture', theme: wish.theme ?? 'opera' },
    ...{ title: wish.title ?? '蒲剧《打金枝》', summary: '文化站大院，自带小凳。', placeText: '社区大院' },
    ...{ body: [{ kind: 'paragraph', text: '欢迎街坊来听戏。' }] as never, questions: questions as never },
    ...{ seriesId: wish.series ? await seriesOf(t, community, wish.series) : null, hostText: null },
    ...{ coverMediaId: null, placeGridId: null, organiserMemberId: (wish.organiser ?? community.staff).memberId },
    ...{ audience: wish.audience ?? 'community', state: eventState, version: 1, origin: 'app', createdAt: now },
    ...{ publishedAt: eventState === 'draft' ? null : now, copiedFromEventId: null },
    ...{
      cancelledAt: eventState === 'cancelled' ? now : null,
      cancelReason: eventState === 'cancelled' ? '下雨' : null,
    },
    endedAt: eventState === 'ended' ? now : null,
  } as never);
  const sessionIds: string[] = [];
  for (const session of wish.sessions ?? [wish]) sessionIds.push(await aSession(t, community, id, session));
  return {
    id,
    community,
    sessionIds,
    sessionId: sessionIds[0]!,
    questionIds: questions.map((question) => question.id),
  };
}

/** Another session of an event. */
export async function aSession(
  t: TestApp,
  community: Pick<TestCommunity, 'id'>,
  eventId: string,
  wish: SessionWish = {},
): Promise<string> {
  const id = newId();
  const now = t.clock.now().getTime();
  const at = (hours: number): Date => new Date(now + hours * HOUR_MS);
  const { mode = 'order', startsIn = 72, hours = 2, capacity = 50 } = wish;
  const free = mode === 'free';
  const cancelUntil = wish.cancelUntilIn ?? startsIn - 3;
  const drawIn = mode === 'draw' ? (wish.drawIn ?? startsIn - 24) : undefined;
  const pools = wish.pools ?? (free ? [] : [{ pool: 'online' as const, seats: capacity }]);
  const promoteUntil = wish.promoteUntilIn ?? cancelUntil;
  await t.db.getRepository(EventSession).insert({
    ...{ id, communityId: community.id, eventId, label: wish.label ?? null, startsAt: at(startsIn) },
    ...{ endsAt: at(startsIn + hours), mode, capacity: free ? null : capacity },
    ...{ opensAt: free ? null : at(wish.opensIn ?? -1), closesAt: free ? null : at(wish.closesIn ?? startsIn) },
    ...{ drawAt: drawIn === undefined ? null : at(drawIn), drawnAt: null },
    ...{ cancelUntil: free ? null : at(cancelUntil), promoteUntil: free ? null : at(promoteUntil) },
    ...{ walkInUntil: at(startsIn + hours), partyMax: wish.partyMax ?? 4, naming: wish.naming ?? 'contact_only' },
    ...{ waiting: free ? 'none' : (wish.waiting ?? 'strict'), waitingMaxSeats: wish.waitingMaxSeats ?? null },
    ...{ waitingPaused: wish.waitingPaused ?? false, holdMinutes: wish.holdMinutes ?? 5, nextOrder: 1 },
    ...{ state: wish.state ?? 'planned', cancelledReason: wish.state === 'cancelled' ? '下雨' : null },
    ...{ recurrenceId: null, recurrenceOn: null, ageMin: wish.ageMin ?? null, ageMax: wish.ageMax ?? null },
    ...{ firstTimersFirst: wish.firstTimersFirst ?? false, attendanceComplete: false },
    // As organisers leave it: the clock looks, and says when it looks next.
    wakeAt: at(0),
  } as never);
  for (const { pool, seats, releaseIn } of pools) {
    const releaseAt = releaseIn === undefined ? null : at(releaseIn);
    const row = {
      sessionId: id,
      pool,
      communityId: community.id,
      seats,
      taken: 0,
      held: 0,
      releaseAt,
      releasedAt: null,
    };
    await t.db.getRepository(SessionPool).insert(row);
  }
  await t.db.query(
    `UPDATE event_sessions s JOIN events e ON e.id = s.event_id JOIN communities c ON c.id = e.community_id
     SET s.open_street_id = c.street_id WHERE s.id = ? AND e.audience = 'street' AND e.state <> 'draft'`,
    [id],
  );
  return id;
}

export interface RegisterWish {
  /** People of the records; without it oneself. */
  readonly personIds?: readonly string[];
  readonly heads?: readonly Record<string, unknown>[];
  readonly unnamed?: number;
  readonly key?: string;
  readonly [more: string]: unknown;
}

/** A sign-up as the phone sends it: oneself unless `personIds` or `heads` say otherwise. */
export async function register(
  t: TestApp,
  member: TestMember,
  sessionId: string,
  wish: RegisterWish = {},
): Promise<Answer> {
  const { personIds, heads, key, ...more } = wish;
  const [own]: { id: string }[] =
    personIds || heads ? [] : await t.db.query('SELECT id FROM people WHERE member_id = ?', [member.memberId]);
  const party = heads ?? (personIds ?? [own?.id ?? '']).map((personId) => ({ personId }));
  const path = `${member.base}/sessions/${sessionId}/registrations`;
  return member.post(path, { heads: party, ...more }, key ? { key } : {});
}

/** The same, done. */
export async function registered(
  t: TestApp,
  member: TestMember,
  sessionId: string,
  wish: RegisterWish = {},
): Promise<{ id: string; state: string; seats: number; ahead: number | null }> {
  return (await ok(register(t, member, sessionId, wish))).body;
}

/** What the pools of a session say. */
export const poolsOf = async (
  t: TestApp,
  sessionId: string,
): Promise<Record<string, { seats: number; taken: number; held: number }>> => {
  const rows: { pool: string; seats: number; taken: number; held: number }[] = await t.db.query(
    'SELECT pool, seats, taken, held FROM session_pools WHERE session_id = ? ORDER BY pool',
    [sessionId],
  );
  return Object.fromEntries(rows.map(({ pool, seats, taken, held }) => [pool, { seats, taken, held }]));
};

async function seriesOf(t: TestApp, community: TestCommunity, name: string): Promise<string> {
  const series = t.db.getRepository(EventSeries);
  const known = await series.findOneBy({ communityId: community.id, name });
  if (known) return known.id;
  const id = newId();
  const row = { id, communityId: community.id, name, nameKey: name, note: null, createdAt: t.clock.now() };
  await series.insert({ ...row, archivedAt: null });
  return id;
}

const A_QUESTION: Omit<EventQuestion, 'id'> = {
  ...({ per: 'party', type: 'text', label: '几点到', options: [], required: true, isPrivate: false } as const),
  ...{ purpose: '安排座位', deleteAfterDays: 30 },
};
