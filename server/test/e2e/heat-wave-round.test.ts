import { anElder } from '../support/consents.js';
import { PairTown } from '../support/pair-town.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { later, ok } from '../support/wish-builders.js';

const PEOPLE = 40;

let t: TestApp;
let town: PairTown;
let people: string[];

beforeAll(async () => {
  t = await startTestApp();
  town = await PairTown.make(t, 'quarterly');
  people = [town.elder];
  for (let n = 1; n < PEOPLE; n += 1) {
    people.push(await anElder(town.community, town.worker, { name: `老人${n}`, door: `${n}` }));
    await town.looked(people[n]!, 'quarterly');
  }
  for (const personIds of people.map((id) => [id]))
    await ok(town.log(town.worker, { personIds, seenPersonIds: personIds, minutes: 5, purpose: 'know_neighbour' }));
}, 120_000);
afterAll(() => t?.close());

const round = async () =>
  (
    (await ok(town.worker.get(`${town.base}/rounds`))).body.items as { people: number; seen: number; title: string }[]
  )[0]!;
const seen = (personIds: string[], more: object = {}) =>
  ok(town.log(town.worker, { personIds, seenPersonIds: personIds, minutes: 5, purpose: 'round', ...more }));

describe('a round in a heat wave', () => {
  it('names everybody who is looked in on, whom nobody had to see before autumn', async () => {
    await later(t, { days: 2 });
    expect(await town.unseen()).toEqual([]);
    const body = { title: '高温走访', fromDay: town.day(), untilDay: town.day(2) };
    expect((await ok(town.worker.post(`${town.base}/rounds`, body))).body).toMatchObject({ people: PEOPLE, seen: 0 });
    const soon = await town.unseen('due_soon');
    const listed = [...soon, ...(await town.unseen('ok'))];
    expect(listed.every(({ roundTitle }) => roundTitle === '高温走访')).toBe(true);
  });

  it('is walked house by house, rung through, and helped by an outing: each counts once', async () => {
    for (const id of people.slice(0, 20)) await seen([id]);
    for (const id of people.slice(20, 30)) await seen([id], { medium: 'phone' });
    expect(await round()).toMatchObject({ title: '高温走访', people: PEOPLE, seen: 30 });
    const outing = { title: '绿豆汤进楼栋', onDay: town.day(), kinds: ['meal'] };
    const id = await town.id(town.worker.post(`${town.base}/outings`, outing));
    const served = people.slice(28, 34).map((personId) => ({ personId, kind: 'meal', people: 1 }));
    await ok(town.worker.post(`${town.base}/outings/${id}/served`, { served }));
  });

  it('when it ends has those nobody saw on the list by its name, tiers unchanged (edge 53)', async () => {
    await later(t, { days: 3 });
    const list = await town.unseen();
    expect(list.map(({ id }) => id).sort()).toEqual(people.slice(34).sort());
    expect(new Set(list.map(({ roundTitle, tier, daysOver }) => `${roundTitle} ${tier} ${daysOver}`))).toEqual(
      new Set(['高温走访 quarterly 1']),
    );
    expect((await ok(town.worker.get(`${town.base}/unseen/count`))).body).toMatchObject({ unseen: 6 });
    for (const id of people.slice(34)) await seen([id]);
    expect(await town.unseen()).toEqual([]);
  });
});
