import { tellDemo } from '../../dev/demo/tell-demo.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let t: TestApp;

beforeAll(async () => {
  t = await startTestApp();
  // Killed half way, after thirty people: the second telling goes on from there.
  t.standIn.control.setQuota('code2Session', { perMinute: 30 });
  await expect(tellDemo(t.app, t.standIn.url)).rejects.toThrow('PLATFORM_UNAVAILABLE');
  t.standIn.control.setQuota('code2Session', { perMinute: 1000 });
  await tellDemo(t.app, t.standIn.url);
}, 120_000);
afterAll(() => t?.close());

const counted = async (sql: string): Promise<Record<string, number>> => {
  const rows: { k: string; n: string }[] = await t.db.query(sql);
  return Object.fromEntries(rows.map(({ k, n }) => [k, Number(n)]));
};
const everything = () =>
  counted(`SELECT 'users' AS k, COUNT(*) AS n FROM users UNION ALL SELECT 'members', COUNT(*) FROM members
    UNION ALL SELECT 'wishes', COUNT(*) FROM wishes UNION ALL SELECT 'audit', COUNT(*) FROM audit_entries`);

it('tells of about sixty people and forty wishes in all states', async () => {
  const states = await counted('SELECT state AS k, COUNT(*) AS n FROM wishes GROUP BY state');
  const all = ['claimed', 'closed', 'delivered', 'expired', 'fulfilled', 'open', 'rejected', 'submitted', 'withdrawn'];
  expect(Object.keys(states).sort()).toEqual(all);
  expect(await everything()).toMatchObject({ users: 67, members: 67, wishes: 45 });
});

it('lets a lease of the story lapse and wishes of the story expire by themselves', async () => {
  const byClock = await counted(
    'SELECT action AS k, COUNT(*) AS n FROM audit_entries WHERE actor_member_id IS NULL GROUP BY action',
  );
  expect(byClock).toMatchObject({ 'wish.lapsed': 2, 'wish.expired': 2 });
});

it('leaves no session open', async () => {
  expect(await t.db.query('SELECT id FROM sessions WHERE ended_at IS NULL')).toEqual([]);
});

it('offers the persona picker the people of the journey first', async () => {
  const { items } = (await (await fetch(`${t.standIn.url}/standin/personas`)).json()) as { items: { role: string }[] };
  expect([...new Set(items.map(({ role }) => role))].slice(0, 3)).toEqual(['居民', '志愿者', '社区工作者']);
});

it('changes nothing when it is told again', async () => {
  const before = await everything();
  await tellDemo(t.app, t.standIn.url);
  expect(await everything()).toEqual(before);
});

it('tells of events in all states: drawn, full with a list, held with facts, cancelled, a draft, a copy, a series', async () => {
  expect(await counted('SELECT state AS k, COUNT(*) AS n FROM events GROUP BY state')).toMatchObject({
    ...{ draft: 2, cancelled: 1, published: expect.any(Number) },
  });
  const states = await counted('SELECT state AS k, COUNT(*) AS n FROM registrations GROUP BY state');
  expect(Object.keys(states)).toEqual(expect.arrayContaining(['confirmed', 'waiting', 'cancelled']));
  const facts =
    await counted(`SELECT 'heads' AS k, COUNT(*) AS n FROM headcounts UNION ALL SELECT 'served', COUNT(*) FROM served_counts
    UNION ALL SELECT 'draws', COUNT(*) FROM draws WHERE drawn_at IS NOT NULL UNION ALL SELECT 'stars', COUNT(*) FROM event_feedback
    UNION ALL SELECT 'came', COUNT(*) FROM registration_people WHERE present = 1 UNION ALL SELECT 'held', COUNT(*) FROM event_sessions WHERE state = 'held'`);
  expect(facts).toEqual({ heads: 4, served: 2, draws: 1, stars: 2, came: 5, held: 5 });
});
