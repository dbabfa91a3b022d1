import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { MemberDirectory } from '../../src/modules/communities/index.js';
import { TaskDuties } from '../../src/modules/tasks/app/task-duties.js';
import { TaskSweeps } from '../../src/modules/tasks/app/task-sweeps.js';
import { newId } from '../../src/platform/database/ids.js';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { aTask, away, dayIn, idsOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, ok, told, verdict } from '../support/wish-builders.js';

const AT_ONCE = 12;
const ROUNDS = 12;

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let colleague: TestMember;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
  colleague = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const tally = (verdicts: readonly string[]): Record<string, number> =>
  verdicts.reduce<Record<string, number>>((counts, one) => ({ ...counts, [one]: (counts[one] ?? 0) + 1 }), {});

describe('stand-ins set at the same moment for the same days', () => {
  it('are one; the others are told that the days are taken', async () => {
    const asked = Array.from({ length: AT_ONCE }, (_, n) =>
      community.staff.post(`${community.base}/stand-ins`, {
        ...{ forMemberId: worker.memberId, memberId: n % 2 ? colleague.memberId : null },
        ...{ fromOn: dayIn(t, n % 3), untilOn: dayIn(t, 4) },
      }),
    );
    expect(tally((await Promise.all(asked)).map(verdict))).toEqual({ 200: 1, '409 STAND_IN_OVERLAPS': AT_ONCE - 1 });
  });

  it('are one by the key of the days alone, and many without it', async () => {
    await t.db.query('CREATE TABLE IF NOT EXISTS unguarded_days LIKE stand_in_days');
    await t.db.query('ALTER TABLE unguarded_days DROP PRIMARY KEY');
    const id = await away(t, worker, { from: 20, until: 20 });
    expect(await readCheckWrite('stand_in_days', id)).toBe(1);
    expect(await readCheckWrite('unguarded_days', id)).toBeGreaterThan(1);
  });
});

/** What a program does that looks and then writes, without a lock; returns how many got the day. */
async function readCheckWrite(table: string, standInId: string): Promise<number> {
  const connections = await Promise.all(
    Array.from({ length: AT_ONCE }, () => createConnection({ uri: t.config.databaseUrl })),
  );
  const taken = await Promise.all(
    connections.map((db) =>
      db.query<RowDataPacket[]>(`SELECT 1 FROM ${table} WHERE for_member_id = ? AND day = ?`, [
        worker.memberId,
        dayIn(t, 30),
      ]),
    ),
  );
  const written = await Promise.all(
    connections.map((db, n) =>
      (taken[n]?.[0].length ?? 0) > 0
        ? false
        : db
            .query(`INSERT INTO ${table} (community_id, for_member_id, day, stand_in_id) VALUES (?, ?, ?, ?)`, [
              community.id,
              worker.memberId,
              dayIn(t, 30),
              standInId,
            ])
            .then(
              () => true,
              () => false,
            ),
    ),
  );
  await Promise.all(connections.map((db) => db.end()));
  return written.filter(Boolean).length;
}

/** A task comes to a worker while their stand-in is being set. How many tasks were left with whoever is away. */
async function leftWithTheAway(rounds: number): Promise<number> {
  let left = 0;
  for (let round = 0; round < rounds; round += 1) {
    const who = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
    const opening = Array.from({ length: 4 }, () => aTask(t, community, { ownerMemberId: who.memberId }));
    await Promise.all([...opening, away(t, who, { standIn: colleague })]);
    const rows: unknown[] = await t.db.query("SELECT id FROM tasks WHERE owner_member_id = ? AND state = 'open'", [
      who.memberId,
    ]);
    left += rows.length;
  }
  return left;
}

describe('a task that comes while a stand-in is being set', () => {
  it('is never left with whoever is away', async () => {
    expect(await leftWithTheAway(ROUNDS)).toBe(0);
  });

  it('would be, if nobody held the member’s row: who is away was read a moment before', async () => {
    const [directory, duties] = [t.app.get(MemberDirectory), t.app.get(TaskDuties)];
    const [isPresent, absences] = [directory.isPresent, duties.absences];
    directory.isPresent = () => Promise.resolve(true);
    let hasRead: () => void = () => undefined;
    const read = new Promise<void>((resolve) => (hasRead = resolve));
    let standInIsSet: () => void = () => undefined;
    const set = new Promise<void>((resolve) => (standInIsSet = resolve));
    duties.absences = async (...asked) => {
      const rows = await absences.apply(duties, asked);
      duties.absences = absences;
      hasRead();
      await set;
      return rows;
    };
    const opening = aTask(t, community, { ownerMemberId: worker.memberId });
    await read;
    await away(t, worker, { standIn: colleague });
    standInIsSet();
    await opening;
    directory.isPresent = isPresent;
    expect(await idsOf(worker)).toHaveLength(1);
    expect(await idsOf(colleague)).toHaveLength(0);
  });
});

it('one matter opened many times at once is one task', async () => {
  const key = `at-once:${newId()}`;
  await Promise.all(Array.from({ length: AT_ONCE }, () => aTask(t, community, { key })));
  expect(await idsOf(community.staff)).toHaveLength(1);
});

it('a task finished and passed on by many at once is closed once', async () => {
  const id = await aTask(t, community, { ownerMemberId: worker.memberId });
  const path = `${community.base}/tasks/${id}`;
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => worker.post(`${path}/done`, {})),
    ...Array.from({ length: 5 }, () => community.staff.post(`${path}/pass-on`, { why: '请社区来办' })),
  ]);
  expect(tally(answers.map(verdict))).toEqual({ 200: 1, '409 TASK_MOVED_ON': 9 });
});

it('several workers of the clock escalate each late task once, and begin each stand-in once', async () => {
  await t.drain();
  await t.db.query('UPDATE tasks SET wake_at = NULL');
  await t.db.query("UPDATE stand_ins SET wake_at = '2099-01-01' WHERE wake_at IS NOT NULL"); // of the tests above, where another day wins each time
  for (let n = 0; n < 5; n += 1) await aTask(t, community, { ownerMemberId: worker.memberId, dueInHours: 1 });
  await away(t, colleague, { standIn: worker, from: 1, until: 2 });
  t.clock.advance({ days: 1, hours: 2 });
  const sweeps = t.app.get(TaskSweeps);
  const late = await Promise.all([1, 2, 3, 4].map(() => sweeps.escalateLate()));
  const begun = await Promise.all([1, 2, 3, 4].map(() => sweeps.tendStandIns()));
  const sum = (numbers: number[]): number => numbers.reduce((all, n) => all + n, 0);
  expect([sum(late), sum(begun)]).toEqual([5, 1]);
  const messages = (await ok(worker.get(`${worker.base}/me/inbox`))).body.items as { kind: string; body: string }[];
  expect(messages.filter(({ kind }) => kind === 'task_late').map(({ body }) => body)).toEqual([
    '您有 5 件待办过了时间，已经请别人接手。',
  ]);
  expect(await told(worker)).toEqual(expect.arrayContaining(['task_given', 'stand_in_asked', 'task_late']));
});
