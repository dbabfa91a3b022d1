import { chinaDate, chinaDayStart, chinaParts } from '@silin/shared';
import { PairingVisits } from '../../src/modules/pairings/app/pairing-visits.js';
import { agree, anElder, codeOfAnswer } from '../support/consents.js';
import { aVolunteer } from '../support/identity-builders.js';
import { PairTown, type ShownVisit } from '../support/pair-town.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { lasting, later, ok } from '../support/wish-builders.js';

const DAY_MS = 86_400_000;

let t: TestApp;
let town: PairTown;

beforeAll(async () => {
  t = await startTestApp();
});
/** Ten in the morning of the community. */
function atTen(): void {
  const since = t.clock.now().getTime() - chinaDayStart(t.clock.now());
  t.clock.advance({ minutes: ((34 * 3_600_000 - since) % DAY_MS) / 60_000 });
}

beforeEach(async () => {
  atTen();
  town = await PairTown.make(t, 'weekly', { usualTimes: ['weekday_morning'] });
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const days = (visits: readonly ShownVisit[]): string[] => visits.map(({ onDay }) => onDay);
const gaps = (visits: readonly ShownVisit[]): number[] =>
  visits.slice(1).map((visit, n) => (Date.parse(visit.plannedAt!) - Date.parse(visits[n]!.plannedAt!)) / DAY_MS);
const sweep = () => t.app.get(PairingVisits, { strict: false }).tend();

describe('visits of a pairing that begins', () => {
  it('are planned eight weeks ahead at once, one a week, within the usual times, and seen by both sides', async () => {
    expect(await town.mine()).toEqual([]);
    await town.paired();
    const visits = await town.mine();
    expect(visits).toHaveLength(8);
    expect(gaps(visits)).toEqual(Array(7).fill(7));
    for (const { plannedAt } of visits) {
      const { weekday, hour } = chinaParts(plannedAt!);
      expect([weekday >= 1 && weekday <= 5, hour]).toEqual([true, 10]);
    }
    expect(Date.parse(visits[0]!.plannedAt!) - t.clock.now().getTime()).toBeLessThanOrEqual(8 * DAY_MS);
    expect(days(await town.of(town.elder, 'coming', town.daughter))).toEqual(days(visits));
  });

  it('are one a month for the monthly tier, and none for somebody who is not looked in on', async () => {
    const monthly = await PairTown.make(t, 'monthly');
    await monthly.paired();
    expect((await monthly.mine()).length).toBeGreaterThanOrEqual(1);
    for (const gap of gaps(await monthly.mine())) expect(gap).toBeGreaterThanOrEqual(28);
    for (const tier of ['none', null]) {
      const other = await PairTown.make(t, tier);
      await other.paired();
      expect(await other.mine()).toEqual([]);
    }
  });

  it('are to both of a couple, at the more frequent tier', async () => {
    const husband = await anElder(town.community, town.worker, { name: '王德顺' });
    await town.looked(husband, 'quarterly');
    await town.paired(town.elder, town.volunteer, { alsoPersonIds: [husband] });
    const visits = await town.mine();
    expect(visits).toHaveLength(8);
    for (const { people } of visits as unknown as { people: { personId: string }[] }[])
      expect(people.map(({ personId }) => personId).sort()).toEqual([town.elder, husband].sort());
  });

  it('lie on another weekday than those of the volunteer’s other neighbours', async () => {
    await town.paired();
    const others = [await anElder(town.community, town.worker, { name: '甲', door: '1' })];
    others.push(await anElder(town.community, town.worker, { name: '乙', door: '2' }));
    for (const other of others) {
      await ok(agree(town.worker, other, 'volunteer_contact', 'spoken_before'));
      await town.looked(other, 'monthly');
      await town.paired(other);
    }
    const weekdays = (await town.mine()).map(({ plannedAt }) => chinaParts(plannedAt!).weekday);
    expect(new Set(weekdays).size).toBe(3);
  });
});

describe('the clock', () => {
  it('keeps eight weeks ahead rolling, a day further every night', async () => {
    await town.paired();
    await later(t, { days: 7 });
    // The day of the week follows from the pairing's id: one of today is still among the coming ones.
    const coming = (await town.mine()).filter(({ onDay }) => onDay > town.day());
    expect(coming).toHaveLength(8);
    expect(gaps(coming)).toEqual(Array(7).fill(7));
  });

  it('plans nothing twice and loses nothing after days of outage, also with two workers at once', async () => {
    await town.paired();
    const first = days(await town.mine());
    const daysAhead = 22 + 56 - (Date.parse(first[0]!) - Date.parse(town.day())) / DAY_MS;
    const slots = Math.floor(daysAhead / 7) + 1;
    t.clock.advance({ days: 22 });
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await sweep()).toBe(0);
    const rows: { n: string; slots: string }[] = await t.db.query(
      'SELECT COUNT(*) AS n, COUNT(DISTINCT plan_slot) AS slots FROM visits WHERE community_id = ?',
      [town.community.id],
    );
    expect(rows.map((row) => [Number(row.n), Number(row.slots)])).toEqual([[slots, slots]]);
    expect(days(await town.mine()).slice(0, 8)).toEqual(first);
  });

  it('plans each slot of a pairing once: the table itself keeps it so', async () => {
    await town.paired();
    const [visit] = await town.mine();
    await expect(
      t.db.query(
        `INSERT INTO visits (id, community_id, purpose, medium, pairing_id, planned_at, plan_slot, on_day, state, helper_member_id,
           kinds, concern, needs_heard)
         SELECT UUID(), community_id, purpose, medium, pairing_id, planned_at, plan_slot, on_day, state, helper_member_id, kinds,
           concern, needs_heard FROM visits WHERE id = ?`,
        [visit!.id],
      ),
    ).rejects.toThrow(/one_visit_per_slot_of_a_pairing/);
  });
});

describe('one planned visit', () => {
  it('that was moved or called off by somebody stays as they left it; the others do not move', async () => {
    await town.paired();
    const [first, second, third] = await town.mine();
    const movedTo = town.at(1.1);
    await ok(town.visit(town.volunteer, first!.id, 'move', { plannedAt: movedTo, reason: '临时加班' }));
    await ok(town.visit(town.daughter, second!.id, 'cancel', { reason: '这周去女儿家' }));
    await later(t, { hours: 20 });
    await town.looked(town.elder, 'weekly', { usualTimes: ['weekday_morning'], needs: '帮忙买菜' });
    await later(t, { minutes: 2 });
    expect((await town.one(town.volunteer, first!.id)).plannedAt).toBe(movedTo);
    expect((await town.one(town.volunteer, second!.id)).state).toBe('cancelled');
    const coming = await town.mine();
    expect(days(coming)).toContain(third!.onDay);
    expect(days(coming)).not.toContain(second!.onDay);
  });

  it('that the volunteer planned by hand makes the one beside it needless', async () => {
    const id = await town.propose();
    const soon = new Date(t.clock.now().getTime() + 2 * DAY_MS).toISOString();
    await ok(
      town.worker.post(`${town.base}/visits/plan`, { personIds: [town.elder], plannedAt: soon, purpose: 'pairing' }),
    );
    await t.db.query('UPDATE visits SET pairing_id = ? WHERE community_id = ?', [id, town.community.id]);
    await ok(town.step(town.volunteer, id, 'accept', { conduct: true }));
    const near = (await town.of()).filter(
      ({ plannedAt }) => Math.abs(Date.parse(plannedAt!) - Date.parse(soon)) < 3.5 * DAY_MS,
    );
    expect(near).toHaveLength(1);
  });
});

describe('planned visits', () => {
  it('are called off while the pairing is paused, and planned again when it goes on', async () => {
    const id = await town.paired();
    const before = days(await town.mine());
    await ok(town.step(town.volunteer, id, 'pause', { until: town.day(20), why: '出差' }));
    expect(await town.mine()).toEqual([]);
    await later(t, { days: 21 });
    const after = await town.mine();
    expect(after).toHaveLength(8);
    expect(before).toContain(after[0]!.onDay);
  });

  it('end with the pairing', async () => {
    const id = await town.paired();
    await ok(town.step(town.volunteer, id, 'end', { reason: 'volunteer_left' }));
    expect(await town.mine()).toEqual([]);
    await later(t, { days: 3 });
    expect(await town.mine()).toEqual([]);
  });

  it('go on with the same weekday and hour when the pairing is handed over', async () => {
    const id = await town.paired();
    const before = await town.mine();
    const next = lasting(t, await aVolunteer(t, town.community, { nickname: '小赵' }));
    await later(t, { days: 9 });
    const handed = { volunteerMemberId: next.memberId, sharesHistory: false };
    const nextId = await town.id(town.step(town.worker, id, 'hand-over', handed));
    expect(await town.mine()).toEqual([]);
    await ok(town.step(next, nextId, 'accept', { conduct: true }));
    const after = await town.mine(next);
    expect(after).toHaveLength(8);
    expect(before.map(({ plannedAt }) => plannedAt)).toContain(after[0]!.plannedAt);
  });

  it('follow when the tier changes, and the volunteer is told that the days changed', async () => {
    await town.paired();
    await town.looked(town.elder, 'monthly', { usualTimes: ['weekday_morning'] }, '女儿搬回来住了');
    await later(t, { minutes: 2 });
    for (const gap of gaps(await town.mine())) expect(gap).toBeGreaterThanOrEqual(28);
    expect(await town.titles(town.volunteer)).toContain('看望的日子变了');
    await town.looked(town.elder, 'weekly', { usualTimes: ['weekday_morning'] }, '又是一个人了');
    await later(t, { minutes: 2 });
    expect(await town.mine()).toHaveLength(8);
  });

  it('are not made while nobody is at home, and are there again from the day after', async () => {
    await town.paired();
    const all = days(await town.mine());
    await ok(
      town.worker.post(`${town.base}/people/${town.elder}/care-profile/away`, { until: town.day(12), why: '住院' }),
    );
    await later(t, { minutes: 2 });
    expect(days(await town.mine())).toEqual(all.filter((day) => day > town.day(12)));
    await ok(town.worker.post(`${town.base}/people/${town.elder}/care-profile/back`));
    await later(t, { minutes: 2 });
    expect(days(await town.mine())).toEqual(all);
  });

  it('are weekly for thirty days after a grave change, the tier itself stays', async () => {
    const quarterly = await PairTown.make(t, 'quarterly');
    await quarterly.paired();
    const before = (await quarterly.mine()).length;
    await ok(quarterly.worker.post(`${quarterly.base}/people/${quarterly.elder}/grave-change`, { what: 'fall' }));
    await later(t, { minutes: 2 });
    expect((await quarterly.mine()).length).toBeGreaterThan(before);
    expect(await quarterly.unseen('ok')).toMatchObject([{ id: quarterly.elder, tier: 'weekly' }]);
    await later(t, { days: 32 });
    const [row] = [...(await quarterly.unseen('ok')), ...(await quarterly.unseen('unseen'))];
    expect(row).toMatchObject({ id: quarterly.elder, tier: 'quarterly' });
  });

  it('are called off without a word by the clock when the person dies', async () => {
    await town.paired();
    const planned = await town.id(
      town.worker.post(`${town.base}/visits/plan`, {
        personIds: [town.elder],
        plannedAt: town.at(2),
        purpose: 'service',
      }),
    );
    await t.drain();
    const before = await town.titles(town.volunteer);
    await ok(town.worker.post(`${town.base}/people/${town.elder}/state`, { action: 'recordDeath' }));
    await later(t, { days: 9 });
    expect(await town.mine()).toEqual([]);
    expect((await town.one(town.worker, planned)).state).toBe('cancelled');
    expect(await town.titles(town.volunteer)).toEqual(before);
  });
});

describe('a visit made before the planned one', () => {
  it('is offered to stand for it; both stay while nobody says so (edge 57)', async () => {
    await town.paired();
    const [first] = await town.mine();
    while (town.day() < chinaDate(Date.parse(first!.plannedAt!) - 2 * DAY_MS)) await later(t, { days: 1 });
    const made = await town.id(town.log(town.volunteer));
    expect(await town.one(town.volunteer, made)).toMatchObject({
      satisfies: { visitId: first!.id, plannedAt: first!.plannedAt },
    });
    expect(await town.one(town.daughter, made)).toMatchObject({ satisfies: null });
    expect((await town.one(town.volunteer, first!.id)).state).toBe('planned');
    const stand = (who = town.volunteer, plannedVisitId = first!.id) =>
      town.visit(who, made, 'satisfy', { plannedVisitId });
    const second = (await town.mine())[1]!;
    expect(await codeOfAnswer(stand(town.daughter))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(stand(town.volunteer, second.id))).toBe('409 VISIT_MOVED_ON');
    await ok(stand());
    expect(await town.one(town.volunteer, first!.id)).toMatchObject({
      state: 'cancelled',
      cancelReason: '已经提前去看过了',
    });
    await later(t, { days: 1 });
    expect(days(await town.mine())).not.toContain(first!.onDay);
  });
});
