import { chinaDate, chinaDayStart, chinaParts } from '@silin/shared';
import { DigestSweeps } from '../../src/modules/pairings/app/digest-sweeps.js';
import { VisitSweeps } from '../../src/modules/visits/app/visit-sweeps.js';
import { aVolunteer, type TestMember } from '../support/identity-builders.js';
import { PairTown } from '../support/pair-town.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { lasting, later, ok, told } from '../support/wish-builders.js';

const REMINDER = 'tmpl-visit';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let t: TestApp;
let town: PairTown;

beforeAll(async () => {
  t = await startTestApp({
    WECHAT_TEMPLATES: `visit_tomorrow=${REMINDER},visit_missed=${REMINDER},weekly_digest=${REMINDER},visit_concern_now=${REMINDER}`,
  });
});
beforeEach(async () => {
  await t.drain();
  town = await PairTown.make(t);
});
afterEach(async () => {
  await t.drain();
  t.standIn.control.clear();
});
afterAll(() => t?.close());

const sweep = (): Promise<number> => t.app.get(VisitSweeps, { strict: false }).tend();
const digests = (): Promise<number> => t.app.get(DigestSweeps, { strict: false }).tend();
const count = async (who: TestMember, kind: string): Promise<number> =>
  (await told(who)).filter((one) => one === kind).length;
/** One tap on 允许. */
async function agrees(member: TestMember): Promise<void> {
  t.standIn.control.acceptSubscription(member.openid, [REMINDER]);
  await ok(member.post('/me/subscription-credits', { results: { [REMINDER]: 'accept' } }));
}
const rung = (member: TestMember): number => t.standIn.control.messages(member.openid).length;
/** Moves the clock to this hour of a day of the community, without the worker. */
function to(day: string, hour: number): void {
  const minutes = (chinaDayStart(`${day}T12:00:00+08:00`) + hour * HOUR_MS - t.clock.now().getTime()) / 60_000;
  t.clock.advance({ minutes });
}
const dayBefore = (day: string): string => chinaDate(Date.parse(`${day}T12:00:00+08:00`) - DAY_MS);
const firstDay = async (): Promise<string> => {
  await town.paired();
  return (await town.mine())[0]!.onDay;
};

describe('the evening before a visit', () => {
  it('the volunteer is told once, in the inbox and by a credit', async () => {
    const day = await firstDay();
    to(dayBefore(day), 19);
    await t.drain();
    await agrees(town.volunteer);
    expect(await count(town.volunteer, 'visit_tomorrow')).toBe(0);
    to(dayBefore(day), 20);
    await Promise.all([sweep(), sweep()]);
    await t.drain();
    await t.drain();
    expect(await count(town.volunteer, 'visit_tomorrow')).toBe(1);
    expect(rung(town.volunteer)).toBe(1);
  });

  it('a worker process that was away in the evening tells it in the morning; in quiet hours nothing rings', async () => {
    const day = await firstDay();
    to(dayBefore(day), 23);
    await t.drain();
    await agrees(town.volunteer);
    expect(await count(town.volunteer, 'visit_tomorrow')).toBe(1);
    expect(rung(town.volunteer)).toBe(0);
    to(day, 7.9);
    await t.drain();
    expect(rung(town.volunteer)).toBe(0);
    to(day, 8);
    await t.drain();
    expect([rung(town.volunteer), await count(town.volunteer, 'visit_tomorrow')]).toEqual([1, 1]);
  });

  it('moved to another day, it is told for that day again', async () => {
    const day = await firstDay();
    to(dayBefore(day), 20);
    await t.drain();
    const [visit] = await town.mine();
    await ok(town.visit(town.volunteer, visit!.id, 'move', { plannedAt: town.at(3), reason: '孩子发烧' }));
    await later(t, { days: 2, hours: 1 });
    expect(await count(town.volunteer, 'visit_tomorrow')).toBe(2);
  });
});

describe('a visit nobody wrote down', () => {
  it('is told to whoever should have gone, once, at ten the day after; after days of outage once as well', async () => {
    const day = await firstDay();
    to(dayBefore(day), 20);
    await t.drain();
    to(day, 24 + 9.9);
    await t.drain();
    expect(await count(town.volunteer, 'visit_missed')).toBe(0);
    to(day, 24 + 10);
    await t.drain();
    expect(await count(town.volunteer, 'visit_missed')).toBe(1);

    const other = await PairTown.make(t);
    await other.paired();
    const [missed] = await other.mine();
    t.clock.advance({ days: 12 });
    await Promise.all([sweep(), sweep()]);
    await t.drain();
    expect(await count(other.volunteer, 'visit_tomorrow')).toBeLessThanOrEqual(1);
    expect((await other.one(other.volunteer, missed!.id)).state).toBe('missed');
    expect(await count(other.volunteer, 'visit_missed')).toBe((await other.mine(other.volunteer, 'past')).length);
  });
});

describe('the weekly digest', () => {
  const nextMonday = (): string => {
    const { weekday } = chinaParts(t.clock.now());
    return chinaDate(t.clock.now().getTime() + ((8 - weekday) % 7 || 7) * DAY_MS);
  };

  it('is told to the grid worker on Monday at half past eight, once a week, with the number of the list', async () => {
    await later(t, { days: 8 });
    const monday = nextMonday();
    to(monday, 8.4);
    await t.drain();
    const before = await count(town.worker, 'weekly_digest');
    to(monday, 8.5);
    await Promise.all([digests(), digests()]);
    await t.drain();
    expect(await count(town.worker, 'weekly_digest')).toBe(before + 1);
    const [latest] = (await ok(town.worker.get(`${town.base}/me/inbox`))).body.items as { body: string }[];
    expect(latest!.body).toContain(`该去看的有 ${(await town.unseen()).length} 位`);
    to(monday, 7 * 24 + 9);
    await t.drain();
    expect(await count(town.worker, 'weekly_digest')).toBe(before + 2);
  });

  it('is told on Tuesday when the worker process was down on Monday', async () => {
    await later(t, { days: 8 });
    const before = await count(town.worker, 'weekly_digest');
    to(nextMonday(), 24 + 15);
    await t.drain();
    await t.drain();
    expect(await count(town.worker, 'weekly_digest')).toBe(before + 1);
  });

  it('has what nobody made up for, and what ended, before and after a handover apart (edge 17)', async () => {
    const day = await firstDay();
    to(day, 24 + 11);
    await t.drain();
    expect((await town.digest())['missed']).toMatchObject([{ personName: '王桂芳', onDay: day, helperName: '小李' }]);
    await ok(town.log(town.volunteer));
    expect((await town.digest())['missed']).toEqual([]);
    const [pairing] = (await ok(town.worker.get(`${town.base}/pairings`))).body.items as { id: string }[];
    const next = lasting(t, await aVolunteer(t, town.community, { nickname: '小赵' }));
    const handed = { volunteerMemberId: next.memberId, sharesHistory: false };
    const nextId = await town.id(town.step(town.worker, pairing!.id, 'hand-over', handed));
    const ended = async () => (await town.digest())['ended'] as unknown as Record<string, unknown>[];
    expect(await ended()).toMatchObject([
      {
        pairingId: pairing!.id,
        volunteerName: '小李',
        endReason: 'handover',
        visits: 1,
        next: { startedAt: null, visits: 0 },
      },
    ]);
    await ok(town.step(next, nextId, 'accept', { conduct: true }));
    await ok(town.log(next, { note: '第一次去' }));
    const [row] = await ended();
    expect(Object.keys(row!).sort()).toEqual([
      ...['endReason', 'endedAt', 'next', 'pairingId', 'personNames', 'startedAt', 'visits', 'volunteerName'],
    ]);
    expect(row).toMatchObject({
      ...{ visits: 1, personNames: ['王桂芳'], startedAt: expect.any(String), endedAt: expect.any(String) },
      next: { pairingId: nextId, volunteerName: '小赵', visits: 1 },
    });
  });
});
