import fc from 'fast-check';
import { HoursLedger } from '../../src/modules/hours/app/hours-ledger.service.js';
import type { Actor } from '../../src/modules/communities/index.js';
import { actorOf } from '../support/consents.js';
import { aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, ok } from '../support/wish-builders.js';

const CORRECTIONS = 1_000;

let t: TestApp;
let community: TestCommunity;
let volunteer: TestMember;
let staff: Actor[];

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  volunteer = lasting(t, await aVolunteer(t, community));
  const colleague = await aMember(t, community, { roles: ['staff'] });
  staff = [];
  for (const one of [community.staff, colleague]) staff.push(await actorOf(t, one, { roles: ['staff'] }));
});
afterAll(() => t?.close());

const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const total = async (): Promise<number> =>
  ((await ok(volunteer.get(`${community.base}/me/hours`))).body as { totalMinutes: number }).totalMinutes;
const lines = (): Promise<
  { id: string; minutes: number; state: string; reversesId: string | null; source: string }[]
> =>
  t.db.query(
    'SELECT id, minutes, state, reverses_id AS reversesId, source FROM hours_entries WHERE member_id = ? ORDER BY created_at, id',
    [volunteer.memberId],
  );
const code = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'failed',
  );

it('after a thousand random corrections, agreed or refused by a second person, the total is the sum of the lines (edge 45)', async () => {
  const ledger = t.app.get(HoursLedger, { strict: false });
  const [first, second] = staff as [Actor, Actor];
  const { memberId } = volunteer;
  /** What a sheet of paper would say: the line that counts for each thing done, and its minutes. */
  const counted: { id: string; minutes: number }[] = [];
  for (let n = 0; n < 12; n += 1) {
    const words = { what: '布置会场', reason: '当天没有登记' };
    const { id } = await ledger.type(first, { memberId, onDay: day(n), minutes: 30 + n, ...words });
    await ledger.second(second, id, { agrees: true });
    counted.push({ id, minutes: 30 + n });
  }
  const random = fc.sample(
    fc.record({
      which: fc.nat({ max: 11 }),
      minutes: fc.integer({ min: 1, max: 480 }),
      agrees: fc.boolean(),
      swap: fc.boolean(),
    }),
    CORRECTIONS,
  );
  for (const [n, { which, minutes, agrees, swap }] of random.entries()) {
    const [one, other] = swap ? [second, first] : [first, second];
    const line = counted[which]!;
    const { id } = await ledger.correct(one, line.id, { minutes, reason: '记错了' });
    if (n % 50 === 0) {
      expect(await code(ledger.correct(other, line.id, { minutes, reason: '再改一次' }))).toBe('HOURS_MOVED_ON');
      expect(await code(ledger.second(one, id, { agrees: true }))).toBe('HOURS_SAME_PERSON');
    }
    await ledger.second(other, id, agrees ? { agrees } : { agrees, reason: '没有依据' });
    if (agrees) {
      const [fresh] = (await t.db.query(
        "SELECT id FROM hours_entries WHERE source = 'correction' AND source_id = ? AND minutes > 0 AND state = 'valid'",
        [line.id],
      )) as { id: string }[];
      counted[which] = { id: fresh!.id, minutes };
    }
    if (n % 100 === 99) {
      const all = await lines();
      const valid = all.filter(({ state }) => state === 'valid').reduce((sum, row) => sum + row.minutes, 0);
      expect([n, valid, await total()]).toEqual([n, valid, counted.reduce((sum, row) => sum + row.minutes, 0)]);
    }
  }
  const all = await lines();
  const agreed = random.filter(({ agrees }) => agrees).length;
  expect(all).toHaveLength(12 + 2 * CORRECTIONS);
  expect(all.filter(({ state, reversesId }) => state === 'valid' && reversesId !== null)).toHaveLength(agreed);
  const issued = await ok(
    community.staff.post(`${community.base}/staff/certificates`, { memberId, fromDay: day(0), untilDay: day(11) }),
  );
  const [certificate] = (await t.db.query('SELECT minutes, content FROM certificates WHERE id = ?', [
    (issued.body as { id: string }).id,
  ])) as { minutes: number; content: string | { lines: { minutes: number }[] } }[];
  const content = typeof certificate!.content === 'string' ? JSON.parse(certificate!.content) : certificate!.content;
  const printed = (content as { lines: { minutes: number }[] }).lines.reduce((sum, line) => sum + line.minutes, 0);
  expect([certificate!.minutes, printed]).toEqual([await total(), await total()]);
}, 600_000);
