import { chinaDayStart } from '@silin/shared';
import { newId } from '../../src/platform/database/ids.js';
import { PairTown } from '../support/pair-town.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { later, ok } from '../support/wish-builders.js';

const HOUR_MS = 3_600_000;

let t: TestApp;
let town: PairTown;
let visit: string;

beforeAll(async () => {
  t = await startTestApp();
  town = await PairTown.make(t, 'weekly', { usualTimes: ['weekday_afternoon'] });
  await town.paired();
});
afterAll(() => t?.close());

const ladder = async () => (await town.tasks()).filter(({ kind }) => kind === 'visit_no_answer');
const at = (hour: number): number => chinaDayStart(t.clock.now()) + hour * HOUR_MS;

describe('no answer at the door', () => {
  it('of somebody who is seen weekly, at ten to six: a task due at ten to ten (edge 28)', async () => {
    const [next] = await town.mine();
    visit = next!.id;
    while (town.day() < next!.onDay) await later(t, { days: 1 });
    await later(t, { minutes: (at(17) + 50 * 60_000 - t.clock.now().getTime()) / 60_000 });
    await ok(town.visit(town.volunteer, visit, 'no-answer'));
    const [task] = await ladder();
    expect(new Date(task!.dueAt).getTime()).toBe(at(21) + 50 * 60_000);
    expect(await town.titles(town.worker)).toContain('有新的待办');
    expect((await town.one(town.worker, visit)).state).toBe('no_answer');
  });

  it('a call the daughter answers is no sight of her: the task goes on', async () => {
    const draft = {
      ...{ draftKey: newId(), outcome: 'no_answer', personIds: [town.elder], seenPersonIds: [], onDay: town.day() },
      ...{ medium: 'phone', purpose: 'know_neighbour' },
    };
    const { drafts } = (await ok(town.worker.post(`${town.base}/visits/sync`, { drafts: [draft] }))).body;
    expect(drafts).toMatchObject([{ verdict: 'kept' }]);
    expect((await ladder()).length).toBeGreaterThan(0);
  });

  it('late, it is with staff, who are told; the time of the task does not move', async () => {
    const before = await ladder();
    await later(t, { hours: 5 });
    expect((await ladder()).map(({ dueAt }) => dueAt)).toEqual(before.map(({ dueAt }) => dueAt));
    expect(await town.titles(town.community.staff)).toContain('有待办等社区来办');
  });

  it('ends when somebody stands before her; that nobody opened stays in the record for ever', async () => {
    await ok(town.log(town.worker, { purpose: 'know_neighbour', note: '在二楼邻居家打牌' }));
    for (const { id } of await ladder())
      await ok(town.community.staff.post(`${town.base}/tasks/${id}/done`, { note: '见到了' }));
    expect(await ladder()).toEqual([]);
    expect(await town.unseen()).toEqual([]);
    const past = await town.of(town.elder, 'past');
    expect(past.map(({ state }) => state)).toEqual(expect.arrayContaining(['no_answer', 'done']));
  });
});
