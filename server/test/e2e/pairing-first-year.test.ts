import { chinaDate } from '@silin/shared';
import { aCard, boxCode } from '../support/cards.js';
import { codeOfAnswer } from '../support/consents.js';
import { PairTown, type ShownVisit } from '../support/pair-town.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { later, ok } from '../support/wish-builders.js';

let t: TestApp;
let town: PairTown;
let pairing: string;
let logged = 0;

beforeAll(async () => {
  t = await startTestApp();
  town = await PairTown.make(t, 'weekly', { usualTimes: ['weekday_afternoon'] });
});
afterAll(() => t?.close());

const hours = async (): Promise<number> =>
  (await ok(town.volunteer.get(`${town.base}/me/hours`))).body.totalMinutes as number;
const state = async (): Promise<string> =>
  (await ok(town.worker.get(`${town.base}/pairings/${pairing}`))).body.state as string;

/** Lives on until the day of the next planned visit, at four in the afternoon. */
async function untilNextVisit(): Promise<ShownVisit> {
  const [next] = await town.mine();
  while (town.day() < next!.onDay) await later(t, { days: 1 });
  const behind = Date.parse(next!.plannedAt!) + 3_600_000 - t.clock.now().getTime();
  if (behind > 0) await later(t, { minutes: Math.ceil(behind / 60_000) });
  return next!;
}

/** The visit is made and written down; every third is confirmed by the card, the others by the daughter. */
async function made(visit: ShownVisit): Promise<void> {
  const { elder } = town;
  await ok(
    town.visit(town.volunteer, visit.id, 'log', {
      seenPersonIds: [elder],
      kinds: ['companionship'],
      minutes: 40,
      note: '精神很好',
    }),
  );
  logged += 1;
  if (logged % 3 === 0) {
    const code = await boxCode(t, elder);
    await ok(town.visit(town.volunteer, visit.id, 'confirm-by-card', { code }));
  } else await ok(town.visit(town.daughter, visit.id, 'confirm'));
}

describe('a pair’s first year', () => {
  it('begins with a proposal, a yes, the consent and a trial; the visits are planned at once', async () => {
    await aCard(t, town.community, town.elder);
    pairing = await town.propose(town.elder, town.volunteer, { why: '每周陪着说说话' });
    expect(await town.titles(town.volunteer)).toContain('想请您结个对子');
    await ok(town.step(town.volunteer, pairing, 'accept', { conduct: true }));
    expect(await town.titles(town.daughter)).toContain('有志愿者来帮忙');
    expect(await town.mine()).toHaveLength(8);
  });

  it('goes through the trial with a visit a week; both sides want to go on, and it becomes regular', async () => {
    for (let n = 0; n < 4; n += 1) await made(await untilNextVisit());
    expect(await hours()).toBe(4 * 40);
    while (!(await town.titles(town.daughter)).includes('来帮忙的人合适吗')) await later(t, { days: 1 });
    expect((await town.tasks()).map(({ kind }) => kind)).toContain('pairing_trial_ends');
    await ok(town.step(town.volunteer, pairing, 'trial-answer', { side: 'volunteer', goesOn: true }));
    await ok(town.step(town.daughter, pairing, 'trial-answer', { side: 'person', goesOn: true }));
    while ((await state()) === 'trial') await later(t, { days: 1 });
    expect(await state()).toBe('active');
    expect(await town.unseen()).toEqual([]);
  });

  it('has a visit that is moved, one that a neighbour does instead by telephone, and one that is missed and explained', async () => {
    const moved = await untilNextVisit();
    await ok(town.visit(town.volunteer, moved.id, 'move', { plannedAt: town.at(1), reason: '孩子发烧' }));
    expect(await town.titles(town.daughter)).toContain('改了日子');
    await later(t, { days: 1, hours: 1 });
    await made(moved);
    const missed = await untilNextVisit();
    await later(t, { days: 2 });
    expect((await town.one(town.volunteer, missed.id)).state).toBe('missed');
    await ok(town.visit(town.volunteer, missed.id, 'explain', { reason: '单位临时加班' }));
    await ok(town.log(town.volunteer, { medium: 'phone', minutes: 10, note: '打了电话，都好' }));
    expect(await town.unseen()).toEqual([]);
  });

  it('pauses for a month away and goes on by itself on the day after', async () => {
    await ok(town.step(town.volunteer, pairing, 'pause', { until: town.day(30), why: '回老家' }));
    expect(await town.mine()).toEqual([]);
    await later(t, { days: 20 });
    expect(await town.unseen()).toMatchObject([{ id: town.elder }]);
    await ok(town.log(town.worker, { purpose: 'know_neighbour' }));
    await later(t, { days: 12 });
    expect(await state()).toBe('active');
    expect(await town.mine()).toHaveLength(8);
  });

  it('has as many visits as the year has weeks left, none twice, and the hours of those that were confirmed', async () => {
    const [last] = await town.mine();
    const end = chinaDate(Date.parse('2027-11-20T04:00:00Z'));
    let count = 0;
    for (let visit = last!; visit.onDay < end; [visit] = (await town.mine()) as [ShownVisit]) {
      await untilNextVisit();
      await made(visit);
      count += 1;
    }
    expect(count).toBeGreaterThan(30);
    expect(await hours()).toBe(logged * 40);
    const rows: { n: string; slots: string }[] = await t.db.query(
      'SELECT COUNT(*) AS n, COUNT(DISTINCT on_day) AS slots FROM visits WHERE pairing_id = ? AND plan_slot IS NOT NULL',
      [pairing],
    );
    expect(rows[0]!.n).toBe(rows[0]!.slots);
  }, 300_000);

  it('ends when it is no longer needed: nothing is planned, the volunteer forgets the name after a week', async () => {
    await ok(town.step(town.daughter, pairing, 'end', { reason: 'finished', words: '搬到女儿家附近了' }));
    expect(await town.mine()).toEqual([]);
    const named = async () =>
      (await ok(town.volunteer.get(`${town.base}/pairings`))).body.items[0].people[0].name as string;
    expect(await named()).toBe('王桂芳');
    await later(t, { days: 8 });
    expect(await named()).toBe('');
    expect(await codeOfAnswer(town.volunteer.get(`${town.base}/pairings/${pairing}/contact`))).toBe('404 NOT_FOUND');
    expect(await hours()).toBe(logged * 40);
  });
});
