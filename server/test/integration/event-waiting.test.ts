import type { CapacityPreview } from '../../src/modules/events/dto/capacity.dto.js';
import { codeOfAnswer } from '../support/consents.js';
import { anEvent, aSession, type EventWish, poolsOf, register, registered } from '../support/event-builders.js';
import type { Answer } from '../support/http.js';
import { aCommunity, type TestMember } from '../support/identity-builders.js';
import type { TestCommunity } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let people: TestMember[];
beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  people = [];
  for (let i = 0; i < 8; i += 1) people.push(await aResident(t, community));
});
afterAll(() => t.close());

interface Party {
  readonly id: string;
  readonly who: TestMember;
}

const session = async (wish: EventWish = {}): Promise<string> => (await anEvent(t, community, wish)).sessionId;
const cancel = (party: Party): Promise<Answer> =>
  party.who.post(`${community.base}/registrations/${party.id}/cancel`, {});
const organise = (path: string): string => `${community.base}/organiser/sessions/${path}`;

/** Parties of these sizes, one member each, in this order. */
async function queue(sessionId: string, ...sizes: number[]): Promise<Party[]> {
  const parties: Party[] = [];
  for (const [i, size] of sizes.entries()) {
    const who = people[i]!;
    parties.push({ id: (await registered(t, who, sessionId, { unnamed: size - 1 })).id, who });
  }
  return parties;
}

/** The states of all parties of a session in order of arrival, e.g. `confirmed 1, waiting 3`. */
async function states(sessionId: string): Promise<string> {
  const rows: { state: string; seats: number }[] = await t.db.query(
    'SELECT state, seats FROM registrations WHERE session_id = ? ORDER BY order_no',
    [sessionId],
  );
  return rows.map(({ state, seats }) => `${state} ${seats}`).join(', ');
}
const inbox = async (who: TestMember, registrationId: string): Promise<string[]> => {
  const { items } = (await ok(who.get(`${who.base}/me/inbox`))).body as { items: { kind: string; page: string }[] };
  return items.filter(({ page }) => page.includes(registrationId)).map(({ kind }) => kind);
};

const capacity = (sessionId: string, body: object): Promise<Answer> =>
  community.staff.put(organise(`${sessionId}/capacity`), body);
const preview = async (sessionId: string, body: object): Promise<CapacityPreview> =>
  (await ok(community.staff.post(organise(`${sessionId}/capacity/preview`), body))).body as CapacityPreview;

describe('a freed seat', () => {
  it('edge 7: of one cancellation promotes exactly one of two who wait, who is told once', async () => {
    const sessionId = await session({ capacity: 1 });
    const [first, second, third] = (await queue(sessionId, 1, 1, 1)) as [Party, Party, Party];

    await ok(cancel(first));
    await t.drain();

    expect(await states(sessionId)).toBe('cancelled 1, confirmed 1, waiting 1');
    expect(await inbox(second.who, second.id)).toEqual(['registration_promoted']);
    expect(await inbox(third.who, third.id)).toEqual([]);
    await t.drain();
    expect(await inbox(second.who, second.id)).toEqual(['registration_promoted']);
  });

  it('edge 8: is needed: a waiting party that leaves promotes nobody', async () => {
    const sessionId = await session({ capacity: 1 });
    const [, second] = (await queue(sessionId, 1, 1, 1)) as [Party, Party, Party];

    await ok(cancel(second));

    expect(await states(sessionId)).toBe('confirmed 1, cancelled 1, waiting 1');
  });

  it('edge 9: of two is kept by a party of four with strict order, and the organiser is told why; first fit gives it to two', async () => {
    const sessionId = await session({ capacity: 5 });
    const [, first] = (await queue(sessionId, 3, 2, 4, 2)) as [Party, Party, Party, Party];
    await ok(cancel(first));
    expect(await states(sessionId)).toBe('confirmed 3, cancelled 2, waiting 4, waiting 2');

    const asked = await preview(sessionId, { capacity: 5, waiting: 'first_fit' });
    expect(asked).toMatchObject({ promotedParties: 1, promotedSeats: 2, freeAfter: 0 });
    expect(asked.sentences).toContain('会递补 1 组 2 人，马上通知他们。');
    expect((await preview(sessionId, { capacity: 5 })).sentences).toEqual(['2 个空位，排第一的一家 4 人，坐不下。']);
    await ok(capacity(sessionId, { capacity: 5, waiting: 'first_fit' }));
    expect(await states(sessionId)).toBe('confirmed 3, cancelled 2, waiting 4, confirmed 2');
  });

  it('edge 10: first fit promotes two and one of four, two and one into three free seats; four keeps its place', async () => {
    const sessionId = await session({ capacity: 3, waiting: 'first_fit' });
    const [first] = (await queue(sessionId, 3, 4, 2, 1)) as [Party, Party, Party, Party];

    await ok(cancel(first));

    expect(await states(sessionId)).toBe('cancelled 3, waiting 4, confirmed 2, confirmed 1');
  });

  it('is not given to somebody new while somebody waits who would have it (R2)', async () => {
    const sessionId = await session({ capacity: 3, waiting: 'strict' });
    await queue(sessionId, 2, 2);

    expect(await registered(t, people[5]!, sessionId)).toMatchObject({ state: 'waiting', ahead: 1 });
    const other = await session({ capacity: 3, waiting: 'first_fit' });
    await queue(other, 2, 2);
    expect(await registered(t, people[5]!, other)).toMatchObject({ state: 'confirmed', ahead: null });
  });

  it('edge 5: of somebody who waits in another pool too does not come back to them', async () => {
    const pools = [
      { pool: 'online' as const, seats: 1 },
      { pool: 'family' as const, seats: 0 },
    ];
    const sessionId = await session({ capacity: 1, pools });
    const [first] = (await queue(sessionId, 1)) as [Party];
    const second = await registered(t, people[1]!, sessionId);
    const extra = await registered(t, people[0]!, sessionId, {
      heads: [{ called: '侄子' }, { called: '侄女' }],
      pool: 'family',
    });
    expect([second.state, extra.state]).toEqual(['waiting', 'waiting']);

    await ok(cancel(first));

    expect(await states(sessionId)).toBe('cancelled 1, confirmed 1, waiting 2');
  });

  it('edge 14: of one session is no matter for another of the same event', async () => {
    const event = await anEvent(t, community, { capacity: 1 });
    const other = await aSession(t, community, event.id, { capacity: 1 });
    await queue(event.sessionId, 1, 1);

    expect(await registered(t, people[2]!, other)).toMatchObject({ state: 'confirmed' });
    expect(await states(event.sessionId)).toBe('confirmed 1, waiting 1');
  });

  it('edge 63: waits while the organiser has paused the list, which still accepts; then all move at once', async () => {
    const sessionId = await session({ capacity: 1 });
    const [first] = (await queue(sessionId, 1, 1)) as [Party, Party];
    await ok(capacity(sessionId, { capacity: 1, waitingPaused: true }));

    await ok(cancel(first));
    expect(await registered(t, people[3]!, sessionId)).toMatchObject({ state: 'waiting' });
    expect(await states(sessionId)).toBe('cancelled 1, waiting 1, waiting 1');
    await ok(capacity(sessionId, { capacity: 2, waitingPaused: false }));
    expect(await states(sessionId)).toBe('cancelled 1, confirmed 1, confirmed 1');
  });
});

describe('the waiting list', () => {
  it('tells each party what it is: waiting, and how many stand before it, now and later (R7)', async () => {
    const sessionId = await session({ capacity: 1 });
    const [, second, third] = (await queue(sessionId, 1, 1, 1)) as [Party, Party, Party];
    const view = async (party: Party): Promise<object> =>
      (await ok(party.who.get(`${community.base}/registrations/${party.id}`))).body as object;

    expect(await view(third)).toMatchObject({ state: 'waiting', ahead: 1, entryCode: null });
    await ok(cancel(second));
    expect(await view(third)).toMatchObject({ state: 'waiting', ahead: 0 });
  });

  it('has a queue of its own for staff: who waits for their seats stands before no resident, and no resident before them', async () => {
    const pools = [{ pool: 'online', seats: 1 } as const, { pool: 'staff', seats: 1 } as const];
    const sessionId = await session({ capacity: 2, pools });
    const counter = async (
      who: TestMember,
      pool: string,
    ): Promise<{ id: string; state: string; ahead: number | null }> => {
      const [person]: { id: string }[] = await t.db.query('SELECT id FROM people WHERE member_id = ?', [who.memberId]);
      const body = { heads: [{ personId: person?.id }], pool };
      return (await ok(community.staff.post(organise(`${sessionId}/registrations`), body))).body as never;
    };
    await counter(people[0]!, 'online');
    await counter(people[1]!, 'staff');
    expect(await counter(people[2]!, 'staff')).toMatchObject({ state: 'waiting', ahead: 0 });
    expect(await counter(people[3]!, 'online')).toMatchObject({ state: 'waiting', ahead: 0 });
    const last = await counter(people[4]!, 'online');
    expect(last).toMatchObject({ state: 'waiting', ahead: 1 });
    expect((await ok(people[4]!.get(`${community.base}/registrations/${last.id}`))).body).toMatchObject({ ahead: 1 });
    expect((await ok(people[4]!.get(`${community.base}/me/registrations`))).body.items[0]).toMatchObject({ ahead: 1 });
  });

  it('takes nobody where there is none, nor more seats than it may hold', async () => {
    const none = await session({ capacity: 1, waiting: 'none' });
    await queue(none, 1);
    expect(await codeOfAnswer(register(t, people[1]!, none))).toBe('409 EVENT_FULL');
    expect(await codeOfAnswer(people[1]!.post(`${community.base}/sessions/${none}/holds`, { seats: 1 }))).toBe(
      '409 EVENT_FULL',
    );
    const three = await session({ capacity: 1, waitingMaxSeats: 3 });
    await queue(three, 1, 2);
    expect(await codeOfAnswer(register(t, people[2]!, three, { unnamed: 1 }))).toBe('409 EVENT_FULL');
    expect(await registered(t, people[2]!, three)).toMatchObject({ state: 'waiting' });
  });

  it('moves nobody by itself after its deadline (R8): they are told once that they waited in vain, and keep their place for the door', async () => {
    const sessionId = await session({ capacity: 1, startsIn: 10, cancelUntilIn: 8, promoteUntilIn: 2 });
    const [first, second] = (await queue(sessionId, 1, 1)) as [Party, Party];
    await later(t, { hours: 3 });
    await ok(cancel(first));
    await later(t, { hours: 1 });

    expect(await states(sessionId)).toBe('cancelled 1, waiting 1');
    expect((await inbox(second.who, second.id)).filter((kind) => kind === 'registration_waiting_over')).toHaveLength(1);
    expect(await codeOfAnswer(register(t, people[4]!, sessionId))).toBe('409 EVENT_FULL');
  });

  it('puts on the call list who was promoted with less than a day to go', async () => {
    const near = await session({ capacity: 1, startsIn: 20 });
    const far = await session({ capacity: 1, startsIn: 90 });
    for (const sessionId of [near, far]) await ok(cancel((await queue(sessionId, 1, 1))[0]!));

    const due = async (sessionId: string): Promise<unknown> =>
      t.db.query("SELECT tell_why AS why FROM registrations WHERE session_id = ? AND state = 'confirmed'", [sessionId]);
    expect(await due(near)).toEqual([{ why: 'promoted' }]);
    expect(await due(far)).toEqual([{ why: null }]);
  });
});

describe('the number of seats', () => {
  it('edge 11: is not lowered below what is taken, and says how many that is', async () => {
    const sessionId = await session({ capacity: 9 });
    await queue(sessionId, 4, 4);

    const refused = await capacity(sessionId, { capacity: 7 });

    expect(refused.status).toBe(409);
    expect((refused.body as { detail: string }).detail).toBe('已占 8 个名额，不能少于这个数。');
    expect(await preview(sessionId, { capacity: 7 })).toMatchObject({ leastPossible: 8, taken: 8, promotedParties: 0 });
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 9, taken: 8, held: 0 } });
  });

  it('edge 12: raised and lowered again at once promotes no more than there are seats', async () => {
    const sessionId = await session({ capacity: 1 });
    await queue(sessionId, 1, 1, 1, 1, 1, 1);

    await Promise.all([
      capacity(sessionId, { capacity: 4 }),
      capacity(sessionId, { capacity: 2 }),
      capacity(sessionId, { capacity: 61 }),
      capacity(sessionId, { capacity: 3 }),
    ]);

    const { online } = await poolsOf(t, sessionId);
    const [row]: { n: string }[] = await t.db.query(
      "SELECT SUM(seats) AS n FROM registrations WHERE session_id = ? AND state = 'confirmed'",
      [sessionId],
    );
    expect(Number(row?.n)).toBe(online?.taken);
    expect(online?.taken).toBeLessThanOrEqual(online?.seats ?? 0);
  });

  it('is the sum of its pools, each as large as what is taken of it', async () => {
    const sessionId = await session({ capacity: 3 });
    await queue(sessionId, 2);
    const wish = (...seats: number[]): Promise<Answer> =>
      capacity(sessionId, {
        capacity: 4,
        pools: [
          { pool: 'online', seats: seats[0] },
          { pool: 'elders', seats: seats[1] },
        ],
      });

    expect(await codeOfAnswer(wish(2, 3))).toBe('422 SESSION_POOLS');
    expect(await codeOfAnswer(wish(1, 3))).toBe('409 SEATS_TAKEN');
    await ok(wish(2, 2));
    expect(await poolsOf(t, sessionId)).toEqual({
      elders: { seats: 2, taken: 0, held: 0 },
      online: { seats: 2, taken: 2, held: 0 },
    });
  });

  it('of a free session, and of one of another community, is nobody’s to change', async () => {
    expect(await codeOfAnswer(capacity(await session({ mode: 'free' }), { capacity: 5 }))).toBe('409 SIGN_UP_FREE');
    const other = await anEvent(t, await aCommunity(t));
    expect(await codeOfAnswer(capacity(other.sessionId, { capacity: 5 }))).toBe('404 NOT_FOUND');
  });
});

describe('the clock', () => {
  it('edge 13: releases the free seats of a pool at its hour and leaves the held ones', async () => {
    const sessionId = await session({
      ...{ capacity: 5, holdMinutes: 10 },
      pools: [
        { pool: 'online', seats: 1 },
        { pool: 'family', seats: 4, releaseIn: 0.1 },
      ],
    });
    await queue(sessionId, 1, 1, 1);
    await ok(people[6]!.post(`${community.base}/sessions/${sessionId}/holds`, { seats: 2, pool: 'family' }));

    await later(t, { minutes: 7 });

    expect(await poolsOf(t, sessionId)).toEqual({
      family: { seats: 2, taken: 0, held: 2 },
      online: { seats: 3, taken: 3, held: 0 },
    });
    expect(await states(sessionId)).toBe('confirmed 1, confirmed 1, confirmed 1, held 2');
    await later(t, { minutes: 6 });
    expect(await poolsOf(t, sessionId)).toEqual({
      family: { seats: 0, taken: 0, held: 0 },
      online: { seats: 5, taken: 3, held: 0 },
    });
  });

  it('ends a hold whose time is over and gives its seats to who waits', async () => {
    const sessionId = await session({ capacity: 1 });
    await ok(people[7]!.post(`${community.base}/sessions/${sessionId}/holds`, { seats: 1 }));
    await queue(sessionId, 1);

    await later(t, { minutes: 6 });

    expect(await states(sessionId)).toBe('lapsed 1, confirmed 1');
  });

  it('reminds parties a day before, once', async () => {
    const sessionId = await session({ startsIn: 26 });
    const [party] = (await queue(sessionId, 1)) as [Party];
    await later(t, { hours: 3 });
    await later(t, { hours: 1 });

    expect((await inbox(party.who, party.id)).filter((kind) => kind === 'session_tomorrow')).toHaveLength(1);
  });

  it('edges 49 and 51: says that a session was held by a fact, and not held when a week brought none; then the event is over', async () => {
    const [free, silent] = [
      await anEvent(t, community, { mode: 'free', startsIn: 1 }),
      await anEvent(t, community, { startsIn: 1 }),
    ];
    await t.db.query(
      `INSERT INTO headcounts (id, community_id, session_id, at, people, method, by_member_id)
       VALUES (UUID(), ?, ?, NOW(3), 230, 'estimate', ?)`,
      [community.id, free.sessionId, community.staff.memberId],
    );
    const stateOf = async ({ id, sessionId }: { id: string; sessionId: string }): Promise<string> => {
      const [row]: { e: string; s: string }[] = await t.db.query(
        'SELECT e.state AS e, s.state AS s FROM events e JOIN event_sessions s ON s.event_id = e.id WHERE e.id = ? AND s.id = ?',
        [id, sessionId],
      );
      return `${row?.e} ${row?.s}`;
    };

    await later(t, { hours: 4 });
    expect(await stateOf(free)).toBe('ended held');
    expect(await stateOf(silent)).toBe('ended planned');
    await later(t, { days: 8 });
    expect(await stateOf(silent)).toBe('ended not_held');
    const tasks = (await ok(community.staff.get(`${community.base}/tasks`))).body as { items: { kind: string }[] };
    expect(tasks.items.map(({ kind }) => kind)).toContain('event_not_held');
  });
});
