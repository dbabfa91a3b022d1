import type { ChildProcess } from 'node:child_process';
import fc from 'fast-check';
import { throwawaySecrets } from '../../src/platform/config/config.js';
import { Together } from '../../src/platform/database/together.js';
import { CommitUnknownError, Transactor } from '../../src/platform/database/transactor.js';
import { DeskBatch } from '../../src/modules/events/app/desk-batch.js';
import { SessionDesk } from '../../src/modules/events/app/session-desk.js';
import { SessionGrounds } from '../../src/modules/events/app/session-grounds.js';
import { EventTelling } from '../../src/modules/events/app/telling.js';
import { EventsRepository } from '../../src/modules/events/data/events.repository.js';
import { newId } from '../../src/platform/database/ids.js';
import { personOf } from '../support/consents.js';
import { anEvent, aSession, poolsOf, register, registered } from '../support/event-builders.js';
import { type Answer, aKey, call } from '../support/http.js';
import { aPerson, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { exitOf, type RealProcesses, startRealProcesses } from '../support/real-processes.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, ok } from '../support/wish-builders.js';

const secrets = throwawaySecrets();
let t: TestApp;
let community: TestCommunity;
let people: TestMember[];
beforeAll(async () => {
  t = await startTestApp(secrets);
  community = await aLastingCommunity(t);
  people = await Promise.all(Array.from({ length: 8 }, () => aResident(t, community)));
});
afterAll(() => t?.close());

interface Row {
  readonly id: string;
  readonly orderNo: number;
  readonly state: string;
  readonly seats: number;
  readonly pool: string;
}
const rowsOf = (sessionId: string): Promise<Row[]> =>
  t.db.query(
    'SELECT id, order_no AS orderNo, state, seats, pool FROM registrations WHERE session_id = ? ORDER BY order_no',
    [sessionId],
  );

/** What must be true of every session at every rest: what the rows say and what the pools say is the same. */
async function isSound(sessionId: string): Promise<void> {
  const rows = await rowsOf(sessionId);
  for (const [pool, { seats, taken, held }] of Object.entries(await poolsOf(t, sessionId))) {
    const sum = (state: string): number =>
      rows.filter((row) => row.state === state && row.pool === pool).reduce((all, row) => all + row.seats, 0);
    expect({ pool, taken: sum('confirmed'), held: sum('held') }).toEqual({ pool, taken, held });
    expect(taken + held).toBeLessThanOrEqual(seats);
  }
  expect(rows.map(({ orderNo }) => orderNo)).toEqual(rows.map((_, i) => i + 1));
  const heads: { n: string }[] = await t.db.query(
    `SELECT COUNT(*) AS n FROM registration_people p JOIN registrations r ON r.id = p.registration_id
     WHERE r.session_id = ? AND p.living = 1 AND r.state NOT IN ('applied', 'confirmed', 'waiting')`,
    [sessionId],
  );
  expect(Number(heads[0]?.n)).toBe(0);
}

/** Another desk on the same database: what another API process is. */
const anotherDesk = (): SessionDesk =>
  new SessionDesk(
    t.app.get(Together, { strict: false }),
    t.app.get(DeskBatch, { strict: false }),
    t.app.get(EventTelling, { strict: false }),
    t.app.get(SessionGrounds, { strict: false }),
  );

describe('whatever comes at once', () => {
  type Act =
    | { do: 'register'; who: number; more: number }
    | { do: 'hold' | 'drop'; who: number }
    | { do: 'cancel' | 'shrink'; which: number }
    | { do: 'seats'; capacity: number }
    | { do: 'clock'; minutes: number };
  const act: fc.Arbitrary<Act> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('register' as const), who: fc.nat(7), more: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('hold' as const, 'drop' as const), who: fc.nat(7) }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'shrink' as const), which: fc.nat(9) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('seats' as const), capacity: fc.integer({ min: 1, max: 9 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), minutes: fc.constantFrom(1, 6) }) },
  );

  it('rows and pools agree, no seat is sold twice or lost, numbers follow each other, each promotion is told once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 5 }),
        async (rounds) => {
          const { sessionId } = await anEvent(t, community, { capacity: 5, waiting: 'first_fit', startsIn: 1_000 });
          for (const acts of rounds) {
            const known = await rowsOf(sessionId);
            await Promise.all(acts.map((one) => doIt(sessionId, one, known)));
            await isSound(sessionId);
          }
          await t.drain();
          const promoted: { id: string; told: string }[] = await t.db.query(
            `SELECT r.id, (SELECT COUNT(*) FROM inbox_messages m WHERE m.subject_id = r.id AND m.kind = 'registration_promoted') AS told
           FROM registrations r WHERE r.session_id = ? AND r.confirmed_how = 'promotion'`,
            [sessionId],
          );
          for (const { told } of promoted) expect(Number(told)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 12 },
    );
  });

  async function doIt(sessionId: string, one: Act, known: readonly Row[]): Promise<unknown> {
    if (one.do === 'seats') {
      return community.staff.put(`${community.base}/organiser/sessions/${sessionId}/capacity`, {
        capacity: one.capacity,
      });
    }
    if (one.do === 'clock') return (t.clock.advance({ minutes: one.minutes }), t.drain());
    if ('which' in one) {
      const row = known[one.which % Math.max(1, known.length)];
      const [maker]: { m: string }[] = await t.db.query(
        'SELECT made_by_member_id AS m FROM registrations WHERE id = ?',
        [row?.id ?? ''],
      );
      const who = people.find(({ memberId }) => memberId === maker?.m);
      if (!row || !who) return undefined;
      if (one.do === 'cancel') return who.post(`${who.base}/registrations/${row.id}/cancel`, {});
      const heads: { id: string }[] = await t.db.query(
        'SELECT id FROM registration_people WHERE registration_id = ? ORDER BY position DESC LIMIT 1',
        [row.id],
      );
      return who.post(`${who.base}/registrations/${row.id}/shrink`, { headIds: heads.map(({ id }) => id) });
    }
    const who = people[one.who]!;
    if (one.do === 'register') {
      const answer = await register(t, who, sessionId, { unnamed: one.more });
      expect([200, 409, 422]).toContain(answer.status);
      return answer;
    }
    if (one.do === 'hold') return who.post(`${who.base}/sessions/${sessionId}/holds`, { seats: 2 });
    const holds: { id: string }[] = await t.db.query('SELECT id FROM registrations WHERE holding_member_id = ?', [
      who.memberId,
    ]);
    return Promise.all(holds.map(({ id }) => who.delete(`${who.base}/holds/${id}`)));
  }
});

describe('two desks, as in two processes', () => {
  /** One seat free, two parties waiting while the list is paused; each desk gives it to another. */
  async function giveTwice(): Promise<{ sold: number; seats: number }> {
    const { sessionId } = await anEvent(t, community, { capacity: 1 });
    const made = [];
    for (const who of people.slice(0, 3)) made.push(await registered(t, who, sessionId));
    await t.db.query('UPDATE event_sessions SET waiting_paused = 1 WHERE id = ?', [sessionId]);
    await ok(people[0]!.post(`${community.base}/registrations/${made[0]?.id}/cancel`, {}));
    const { userId, memberId } = community.staff;
    const by = { userId, memberId, communityId: community.id };
    await Promise.allSettled(
      made
        .slice(1)
        .map(({ id }) => anotherDesk().run(sessionId, { seat: { kind: 'give', id, memberId }, by, keyless: true })),
    );
    const rows = await rowsOf(sessionId);
    return { sold: rows.filter(({ state }) => state === 'confirmed').length, seats: 1 };
  }

  it('sell a seat once: the lock of the session orders them', async () => {
    for (let round = 0; round < 5; round += 1) expect(await giveTwice()).toEqual({ sold: 1, seats: 1 });
  });

  it('would sell it twice without the lock, and every row would look right', async () => {
    const events = t.app.get(EventsRepository, { strict: false });
    const lock = events.lockSessionById.bind(events);
    const people_ = t.app.get(Transactor, { strict: false }) as unknown as { hold: unknown };
    const held = people_.hold;
    people_.hold = undefined; // both ask as the same member of staff: their row would order them as well
    events.lockSessionById = async (tx, sessionId) => (await events.sessionsByIds([sessionId], tx)).get(sessionId)!;
    let oversold = 0;
    for (let round = 0; round < 10; round += 1) if ((await giveTwice()).sold > 1) oversold += 1;
    events.lockSessionById = lock;
    people_.hold = held;
    expect(oversold).toBeGreaterThan(0);
  });
});

describe('a batch', () => {
  const sessionOf = async (): Promise<string> => (await anEvent(t, community, { capacity: 3 })).sessionId;

  it('edge 4: whose COMMIT was done though the connection was lost answers what is stored, and takes no second seat', async () => {
    const sessionId = await sessionOf();
    const transactor = t.app.get(Transactor, { strict: false });
    const runFor = transactor.runFor.bind(transactor) as typeof transactor.runFor;
    let lost = 0;
    transactor.runFor = async (...asked: Parameters<typeof runFor>) => {
      const done = await runFor(...asked);
      if (lost > 0) return done as never;
      lost += 1;
      throw new CommitUnknownError(new Error('gone'));
    };
    const answer = await ok(register(t, people[0]!, sessionId));
    transactor.runFor = runFor;

    expect(lost).toBe(1);
    expect(answer.body).toMatchObject({ state: 'confirmed' });
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 3, taken: 1, held: 0 } });
  });

  it('edge 4: whose COMMIT was not done is done again', async () => {
    const sessionId = await sessionOf();
    const transactor = t.app.get(Transactor, { strict: false });
    const runFor = transactor.runFor.bind(transactor) as typeof transactor.runFor;
    transactor.runFor = async () => {
      transactor.runFor = runFor;
      throw new CommitUnknownError(new Error('gone'));
    };

    expect((await ok(register(t, people[0]!, sessionId))).body).toMatchObject({ state: 'confirmed' });
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 3, taken: 1, held: 0 } });
  });

  it('with one poisoned request is taken apart: the others have their answers, that one has its refusal', async () => {
    const sessionId = await sessionOf();
    const desk = t.app.get(SessionDesk, { strict: false });
    const ask = async (who: TestMember, id = newId()): Promise<unknown> =>
      desk.run(sessionId, {
        ...{ by: { userId: who.userId, memberId: who.memberId, communityId: community.id }, keyless: true },
        seat: {
          ...{
            kind: 'register',
            newId: id,
            holdId: undefined,
            pool: 'online',
            seats: 1,
            heads: 1,
            counter: false,
            behind: false,
          },
          ...{ memberId: who.memberId, personIds: [], contactPersonId: await personOf(t, who), check: () => undefined },
        },
        words: {
          ...{ communityId: community.id, fromCommunityId: community.id, sessionId, madeHow: 'self', phone: null },
          ...{ note: null, seenVersion: 1, heads: [], answers: [] },
        },
      });
    const taken = ((await ok(register(t, people[7]!, await sessionOf()))).body as { id: string }).id;

    const outcomes = await Promise.allSettled([
      ask(people[0]!),
      ask(people[1]!, taken), // an id that is there already: the database refuses the whole statement
      ask(people[2]!),
    ]);

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await isSound(sessionId);
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 3, taken: 2, held: 0 } });
  });

  it('answers the same key in one batch once, and acts as each of those who asked, never as the first', async () => {
    const sessionId = await sessionOf();
    const key = aKey();
    const twice = [register(t, people[3]!, sessionId, { key }), register(t, people[3]!, sessionId, { key })];
    const answers = await Promise.all([...twice, register(t, people[4]!, sessionId)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect((await poolsOf(t, sessionId))['online']?.taken).toBe(2);
    const acts: { user: string }[] = await t.db.query(
      "SELECT actor_user_id AS user FROM audit_entries WHERE action = 'registration.made' AND subject_id IN (?) ORDER BY at, id",
      [[(answers[0]?.body as { id: string }).id, (answers[2]?.body as { id: string }).id]],
    );
    expect(acts.map(({ user }) => user).sort()).toEqual([people[3]!.userId, people[4]!.userId].sort());
    const keys: { n: string }[] = await t.db.query('SELECT COUNT(*) AS n FROM idempotency_keys WHERE idem_key = ?', [
      key,
    ]);
    expect(Number(keys[0]?.n)).toBe(1);
  });

  it('refuses at once when too many stand in line, with a time to come back', async () => {
    const sessionId = await sessionOf();
    const desk = t.app.get(SessionDesk, { strict: false }) as unknown as { queues: Map<string, unknown[]> };
    desk.queues.set(sessionId, { length: 5_000 } as unknown[]);

    const answer = await register(t, people[0]!, sessionId);

    desk.queues.delete(sessionId);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  });
});

describe('a thousand phones and fifty seats, in two API processes', () => {
  const CLIENTS = 1_000;
  let town: RealProcesses;
  let urls: string[];
  let children: ChildProcess[];
  let phones: { token: string; personId: string }[];

  beforeAll(async () => {
    // Real processes know the real time only.
    t.clock.advance({ minutes: (Date.now() - t.clock.now().getTime()) / 60_000 });
    const shared = { ...secrets, DATABASE_URL: t.config.databaseUrl, WECHAT_BASE_URL: t.standIn.url };
    town = await startRealProcesses(shared);
    const apis = [await town.api(), await town.api()];
    urls = apis.map(({ url }) => url);
    children = apis.map(({ child }) => child);
    phones = [];
    let next = 0;
    const lane = async (): Promise<void> => {
      while ((next += 1) <= CLIENTS) {
        const url = urls[next % 2] ?? '';
        const person = await aPerson({ url, standIn: t.standIn });
        const { accessToken: token, userId } = person;
        await ok(call(url, 'POST', '/communities/join', { code: community.code }, { token }));
        phones.push({ token, personId: userId });
      }
    };
    await Promise.all(Array.from({ length: 24 }, lane));
    const rows: { userId: string; id: string }[] = await t.db.query(
      'SELECT m.user_id AS userId, p.id FROM people p JOIN members m ON m.id = p.member_id WHERE m.community_id = ?',
      [community.id],
    );
    const byUser = new Map(rows.map(({ userId, id }) => [userId, id]));
    phones = phones.map(({ token, personId }) => ({ token, personId: byUser.get(personId) ?? '' }));
  }, 600_000);
  afterAll(() => town?.close());

  const tap = (
    url: string,
    { token, personId }: { token: string; personId: string },
    sessionId: string,
    key: string,
  ): Promise<Answer> =>
    call(
      url,
      'POST',
      `${community.base}/sessions/${sessionId}/registrations`,
      { heads: [{ personId }] },
      { token, key },
    );

  it('edge 2: exactly fifty are in, the first fifty by their numbers, and the list is in order', async () => {
    const { sessionId } = await anEvent(t, community, { capacity: 50 });

    const answers = await Promise.all(phones.map((phone, i) => tap(urls[i % 2] ?? '', phone, sessionId, aKey())));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const rows = await rowsOf(sessionId);
    await isSound(sessionId);
    expect(rows).toHaveLength(CLIENTS);
    expect(rows.filter(({ state }) => state === 'confirmed').map(({ orderNo }) => orderNo)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 50, held: 0 } });
    const numbers = new Map(rows.map(({ id, orderNo }) => [id, orderNo]));
    for (const { body } of answers) {
      const { id, ahead } = body as { id: string; ahead: number | null };
      expect(ahead).toBe((numbers.get(id) ?? 0) > 50 ? (numbers.get(id) ?? 0) - 51 : null);
    }
  }, 240_000);

  it('edge 3: a process that is killed in the middle loses nobody and takes nobody twice: phones ask again with their key', async () => {
    const { id } = await anEvent(t, community, { capacity: 50 });
    const sessionId = await aSession(t, community, id, { capacity: 50 });
    const insist = async (phone: { token: string; personId: string }, first: string, key: string): Promise<Answer> => {
      for (let url = first; ; url = urls[0] ?? '') {
        const answer = await tap(url, phone, sessionId, key).catch(() => undefined);
        if (answer && answer.status < 500) return answer;
      }
    };
    const all = phones.map((phone, i) => insist(phone, urls[i % 2] ?? '', aKey()));
    const ended = exitOf(children[1]!);
    const killed = Promise.any(all.filter((_, i) => i % 2 === 1)).then(() => children[1]!.kill('SIGKILL'));

    const answers = await Promise.all(all);

    await killed;
    await ended;
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const rows = await rowsOf(sessionId);
    expect(rows).toHaveLength(CLIENTS);
    await isSound(sessionId);
    expect(rows.filter(({ state }) => state === 'confirmed').map(({ orderNo }) => orderNo)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
  }, 240_000);
});
