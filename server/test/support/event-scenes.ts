import { newId } from '../../src/platform/database/ids.js';
import type { TestApp } from './test-app.js';
import type { TestCommunity, TestMember } from './identity-builders.js';
import { ok } from './wish-builders.js';

const HOUR_MS = 60 * 60 * 1000;

/** An instant so many hours from the test's present. */
export const inHours = (t: TestApp, hours: number): string =>
  new Date(t.clock.now().getTime() + hours * HOUR_MS).toISOString();

/** A poster with everything it needs. */
export const POSTER = {
  ...{ kind: 'culture', theme: 'opera', title: '重阳看戏', audience: 'community', placeText: '社区小广场' },
  ...{ summary: '蒲剧折子戏', hostText: '蒲剧团' },
  body: [
    { kind: 'heading', text: '演什么' },
    { kind: 'paragraph', text: '《挂画》等三折。' },
    { kind: 'list', items: [{ text: '带上小板凳' }, { text: '下雨改期' }] },
  ],
};

export type FormOf = Record<string, unknown>;

/** A session in three days for which 50 seats are given in order of arrival; sign-up is open. */
export const aSessionForm = (t: TestApp, more: FormOf = {}): FormOf => ({
  ...{ startsAt: inHours(t, 72), endsAt: inHours(t, 74), mode: 'order', capacity: 50 },
  ...{ opensAt: inHours(t, -1), closesAt: inHours(t, 71) },
  ...more,
});

/** A session to which everybody comes as they are. */
export const aFreeForm = (t: TestApp, more: FormOf = {}): FormOf => ({
  ...{ startsAt: inHours(t, 72), endsAt: inHours(t, 74), mode: 'free' },
  ...more,
});

/** An event as its test needs it. */
export interface TestEvent {
  readonly id: string;
  readonly sessionIds: readonly string[];
  /** `/communities/<id>/organiser/events/<id>`. */
  readonly path: string;
}

/** An event made over HTTP, published unless the test says otherwise. */
export async function anEventMade(
  t: TestApp,
  community: TestCommunity,
  wish: { by?: TestMember; poster?: FormOf; sessions?: readonly FormOf[]; draft?: boolean } = {},
): Promise<TestEvent> {
  const by = wish.by ?? community.staff;
  const made = await ok(by.post(`${community.base}/organiser/events`, { ...POSTER, ...wish.poster }));
  const { id } = made.body as { id: string };
  const path = `${community.base}/organiser/events/${id}`;
  const sessionIds: string[] = [];
  for (const form of wish.sessions ?? [aSessionForm(t)]) {
    const { body } = await ok(by.post(`${path}/sessions`, form));
    sessionIds.push((body as { id: string }).id);
  }
  if (!wish.draft) await ok(by.post(`${path}/publish`));
  return { id, sessionIds, path };
}

export interface PartyWish {
  readonly state?: 'applied' | 'confirmed' | 'waiting' | 'cancelled';
  readonly seats?: number;
  readonly present?: number;
  /** A member's message about it becomes due so many hours from now. */
  readonly tellDueIn?: number;
  readonly pool?: string;
}

/** A party of a member and companions who are only counted, straight into the tables; its seats are counted in. */
export async function aParty(t: TestApp, sessionId: string, member: TestMember, wish: PartyWish = {}): Promise<string> {
  const { state = 'confirmed', seats = 1, pool = 'online', present = 0 } = wish;
  const [id, now] = [newId(), t.clock.now()];
  const [{ personId, communityId, orderNo } = { personId: '', communityId: '', orderNo: 1 }]: {
    personId: string;
    communityId: string;
    orderNo: number;
  }[] = await t.db.query(
    `SELECT p.id AS personId, s.community_id AS communityId, s.next_order AS orderNo
     FROM people p JOIN event_sessions s ON s.id = ? WHERE p.member_id = ?`,
    [sessionId, member.memberId],
  );
  const confirmed = state === 'confirmed' ? now : null;
  const due = wish.tellDueIn === undefined ? null : new Date(inHours(t, wish.tellDueIn));
  await t.db.query(
    `INSERT INTO registrations (id, community_id, from_community_id, session_id, pool, order_no, state, seats, heads, contact_person_id,
       made_by_member_id, made_how, made_at, hold_renewals, confirmed_at, confirmed_how, coming, tell_due_at, tell_why,
       cancelled_at, cancelled_by, seen_version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'self', ?, 0, ?, ?, 'unknown', ?, ?, ?, ?, 1)`,
    [
      ...[id, communityId, member.communityId, sessionId, pool, orderNo, state, seats, seats, personId],
      ...[member.memberId, now, confirmed, confirmed && 'direct', due, due && 'changed'],
      ...(state === 'cancelled' ? [now, 'self'] : [null, null]),
    ],
  );
  for (let position = 1; position <= seats; position += 1) {
    await t.db.query(
      `INSERT INTO registration_people (id, community_id, registration_id, session_id, position, person_id, takes_seat, seat_code,
         living, present, present_since)
       VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)`,
      [
        ...[newId(), communityId, id, sessionId, position, position === 1 ? personId : null],
        ...[newId().replaceAll('-', '').slice(-10).toUpperCase(), state !== 'cancelled'],
        ...[position <= present, position <= present ? now : null],
      ],
    );
  }
  await t.db.query('UPDATE event_sessions SET next_order = next_order + 1 WHERE id = ?', [sessionId]);
  if (state === 'confirmed')
    await t.db.query('UPDATE session_pools SET taken = taken + ? WHERE session_id = ? AND pool = ?', [
      ...[seats, sessionId, pool],
    ]);
  return id;
}
