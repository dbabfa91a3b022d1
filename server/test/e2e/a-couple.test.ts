import { agree, anElder, nameProxy } from '../support/consents.js';
import { PairTown, type ShownVisit } from '../support/pair-town.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { later, ok } from '../support/wish-builders.js';

let t: TestApp;
let town: PairTown;
let husband: string;
let pairing: string;

beforeAll(async () => {
  t = await startTestApp();
  town = await PairTown.make(t, 'monthly');
  husband = await anElder(town.community, town.worker, { name: '王德顺', phone: null });
  await ok(agree(town.worker, husband, 'volunteer_contact', 'spoken_before'));
  await ok(nameProxy(t, town.worker, husband, town.daughter, { scopes: ['visits'] }));
  await town.looked(husband, 'weekly');
});
afterAll(() => t?.close());

const peopleOf = (visit: ShownVisit): string[] =>
  (visit as unknown as { people: { personId: string }[] }).people.map(({ personId }) => personId).sort();
const lastSeen = async (personId: string): Promise<unknown> => {
  const rows = [...(await town.unseen('ok')), ...(await town.unseen('due_soon')), ...(await town.unseen('unseen'))];
  return rows.find(({ id }) => id === personId)?.['lastSeenHow'];
};

describe('a couple behind one door', () => {
  it('shares a pairing and its visits, as often as the one who needs it more', async () => {
    pairing = await town.paired(town.elder, town.volunteer, { alsoPersonIds: [husband] });
    const visits = await town.mine();
    expect(visits).toHaveLength(8);
    for (const visit of visits) expect(peopleOf(visit)).toEqual([town.elder, husband].sort());
  });

  it('visited while one of them is out: one visit, one seen (edge 4), hours once', async () => {
    const [visit] = await town.mine();
    while (town.day() < visit!.onDay) await later(t, { days: 1 });
    await ok(town.visit(town.volunteer, visit!.id, 'log', { seenPersonIds: [husband], minutes: 50 }));
    expect([await lastSeen(town.elder), await lastSeen(husband)]).toEqual([null, 'visit']);
    await ok(town.visit(town.daughter, visit!.id, 'confirm'));
    expect((await ok(town.volunteer.get(`${town.base}/me/hours`))).body.totalMinutes).toBe(50);
  });

  it('one in hospital, the visits go on for who is at home; both away, they do not', async () => {
    const away = (who: string, until: string) =>
      ok(town.worker.post(`${town.base}/people/${who}/care-profile/away`, { until, why: '住院' }));
    const before = (await town.mine()).map(({ onDay }) => onDay);
    await away(husband, town.day(20));
    await later(t, { minutes: 2 });
    expect((await town.mine()).map(({ onDay }) => onDay)).toEqual(before);
    await away(town.elder, town.day(10));
    await later(t, { minutes: 2 });
    expect((await town.mine()).map(({ onDay }) => onDay)).toEqual(before.filter((day) => day > town.day(10)));
    await ok(town.worker.post(`${town.base}/people/${town.elder}/care-profile/back`));
    await later(t, { minutes: 2 });
  });

  it('when one dies, the other keeps the pairing, at her own tier; nobody is told by the clock', async () => {
    await t.drain();
    const before = await town.titles(town.volunteer);
    await ok(town.worker.post(`${town.base}/people/${husband}/state`, { action: 'recordDeath' }));
    const view = (await ok(town.worker.get(`${town.base}/pairings/${pairing}`))).body;
    expect(view.state).toBe('trial');
    expect(view.people.map(({ personId }: { personId: string }) => personId)).toEqual([town.elder]);
    for (const visit of await town.mine()) expect(peopleOf(visit)).toEqual([town.elder]);
    expect(await town.titles(town.volunteer)).toEqual(before);
    await later(t, { days: 1 });
    expect((await town.mine()).length).toBeLessThan(4);
  });
});
