import { type PublicDraw, verifyDraw } from '@silin/shared';
import type { DrawView } from '../../src/modules/events/dto/draw.dto.js';
import type { PartyCandidates, RegistrationView } from '../../src/modules/events/dto/registration.dto.js';
import { aParty } from '../support/door-builders.js';
import { anEvent, type EventWish, registered, type TestEvent } from '../support/event-builders.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, later, ok, verdict } from '../support/wish-builders.js';

const SERIES = '周末戏台';
const DAY = 24;

let t: TestApp;
let community: TestCommunity;
let absent: TestMember;
let other: TestMember;
beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  absent = await aResident(t, community);
  other = await aResident(t, community);
});
afterAll(() => t?.close());

/** A session of the series that was held so many days ago, with its list complete unless told. */
async function held(daysAgo: number, { complete = true, series = SERIES } = {}): Promise<TestEvent> {
  const hours = -daysAgo * DAY;
  const event = await anEvent(t, community, {
    ...{
      title: `第 ${daysAgo} 天前的戏`,
      series,
      startsIn: hours,
      opensIn: hours - 10,
      closesIn: hours,
      state: 'held',
    },
  });
  await t.db.query('UPDATE event_sessions SET attendance_complete = ? WHERE id = ?', [complete, event.sessionId]);
  return event;
}
/** The absent one had a seat there and did not come. */
const missed = async (event: TestEvent): Promise<string> =>
  (await aParty(t, event, { contact: absent, heads: [{ member: absent }] })).id;
const missedTwice = async (...daysAgo: readonly [number, number]): Promise<string[]> => [
  await missed(await held(daysAgo[0])),
  await missed(await held(daysAgo[1])),
];

/** A session to come for which who stayed away stands behind others. */
async function session(wish: EventWish = {}, on = true): Promise<string> {
  const { sessionId } = await anEvent(t, community, { series: SERIES, capacity: 2, ...wish });
  await t.db.query('UPDATE event_sessions SET no_shows_last = ? WHERE id = ?', [on, sessionId]);
  await t.drain();
  return sessionId;
}
const view = async (who: TestMember, id: string): Promise<RegistrationView> =>
  (await ok(who.get(`${community.base}/registrations/${id}`))).body as RegistrationView;
const candidates = async (who: TestMember, sessionId: string): Promise<PartyCandidates> =>
  (await ok(who.get(`${community.base}/sessions/${sessionId}/party`))).body as PartyCandidates;
const stateOf = async (id: string): Promise<string> => {
  const [row]: { state: string }[] = await t.db.query('SELECT state FROM registrations WHERE id = ?', [id]);
  return row?.state ?? '';
};

describe('who stayed away twice in ninety days (R11)', () => {
  it('stands behind nobody while it is not switched on, which it is not by itself', async () => {
    await missedTwice(20, 10);
    const off = await session({}, false);
    expect(await registered(t, absent, off)).toMatchObject({ state: 'confirmed' });
    expect((await candidates(absent, off)).behind).toBeNull();
  });

  it('waits although seats are free, is told why, and keeps nobody from them; a day before the start it is their turn', async () => {
    const [first, second] = await missedTwice(20, 10);
    const sessionId = await session({ startsIn: 72 });
    const said = (await candidates(absent, sessionId)).behind;
    expect(said?.times.map(({ registrationId }) => registrationId)).toEqual([first, second]);

    const made = await registered(t, absent, sessionId);
    expect(made).toMatchObject({ state: 'waiting', ahead: 0 });
    const { behind } = await view(absent, made.id);
    const until = new Date(t.clock.now().getTime() + (72 - DAY) * 3600_000).toISOString();
    expect(behind).toEqual({
      until,
      times: [
        {
          ...{ registrationId: first, eventTitle: '第 20 天前的戏', startsAt: expect.any(String) },
          recordedBy: '新邻居',
        },
        { registrationId: second, eventTitle: '第 10 天前的戏', startsAt: expect.any(String), recordedBy: '新邻居' },
      ],
    });
    const card = async (): Promise<object> =>
      (await ok(other.get(`${community.base}/events`))).body.items.find(
        ({ id }: { id: string }) => id === sessionId,
      ) as object;
    expect(await card()).toMatchObject({ seats: { free: 2, waiting: 0 } });
    expect(await registered(t, other, sessionId)).toMatchObject({ state: 'confirmed' });
    // Nobody else is told, not even who organises.
    expect((await view(community.staff, made.id)).behind).toBeNull();
    expect(verdict(await other.get(`${community.base}/registrations/${made.id}`))).toBe('404 NOT_FOUND');

    await later(t, { hours: 47, minutes: 50 });
    expect(await stateOf(made.id)).toBe('waiting');
    await later(t, { minutes: 11 });
    expect(await stateOf(made.id)).toBe('confirmed');
    expect((await view(absent, made.id)).behind).toBeNull();
  });

  it('has the seat of a hold no earlier: its form is filled in while it stands in line', async () => {
    await missedTwice(20, 10);
    const sessionId = await session();
    const hold = await ok(absent.post(`${community.base}/sessions/${sessionId}/holds`, { seats: 1 }));
    expect(await registered(t, absent, sessionId, { holdId: (hold.body as { id: string }).id })).toMatchObject({
      state: 'waiting',
    });
  });

  it('is like everybody again after coming once, also while it waits', async () => {
    await missedTwice(20, 10);
    const made = await registered(t, absent, await session());
    expect(made.state).toBe('waiting');
    const came = await aParty(t, await held(1), { contact: other, heads: [{ member: other }, { member: absent }] });
    await t.db.query('UPDATE registration_people SET present = 1, present_since = NOW(3) WHERE registration_id = ?', [
      came.id,
    ]);
    await later(t, { hours: 1, minutes: 1 });
    expect(await stateOf(made.id)).toBe('confirmed');
    expect(await registered(t, absent, await session())).toMatchObject({ state: 'confirmed' });
  });

  it('is like everybody again after ninety days, and after once staying away', async () => {
    await missedTwice(95, 10);
    expect(await registered(t, absent, await session())).toMatchObject({ state: 'confirmed' });
  });

  it('is like everybody again when the organiser accepts that they were there', async () => {
    const [, second] = await missedTwice(20, 2);
    const made = await registered(t, absent, await session());
    expect(made.state).toBe('waiting');
    await ok(absent.post(`${community.base}/registrations/${second}/appeal`, { reason: '门口没扫到' }));
    const path = `${community.base}/organiser/registrations/${second}/came`;
    await ok(community.staff.post(path, { reason: '邻居都看见了' }));
    await later(t, { hours: 1, minutes: 1 });
    expect(await stateOf(made.id)).toBe('confirmed');
  });

  it('stayed away nowhere where the door was not run, nor in another series, nor by cancelling', async () => {
    await missed(await held(20, { complete: false }));
    await missed(await held(15, { series: '安全讲座' }));
    const gone = await missed(await held(12));
    await t.db.query(
      "UPDATE registrations SET state = 'cancelled', cancelled_by = 'self', cancelled_at = NOW(3) WHERE id = ?",
      [gone],
    );
    await missed(await held(10));
    expect(await registered(t, absent, await session())).toMatchObject({ state: 'confirmed' });
  });

  it('is never refused for it: where nobody can wait, they sign up like others', async () => {
    await missedTwice(20, 10);
    expect(await registered(t, absent, await session({ waiting: 'none' }))).toMatchObject({ state: 'confirmed' });
    const soon = await session({ startsIn: 20, closesIn: 20 });
    expect(await registered(t, absent, soon)).toMatchObject({ state: 'confirmed' });
  });

  it('is drawn behind all others, which everybody recomputes', async () => {
    await missedTwice(20, 10);
    const sessionId = await session({ mode: 'draw', drawIn: 2, capacity: 1 });
    const made = await registered(t, absent, sessionId);
    expect(made.state).toBe('applied');
    expect((await view(absent, made.id)).behind).toMatchObject({ until: null, times: [{}, {}] });
    const party = await registered(t, other, sessionId);
    await later(t, { hours: 2, minutes: 20 });

    expect([await stateOf(party.id), await stateOf(made.id)]).toEqual(['confirmed', 'waiting']);
    const { draws } = (await ok(other.get(`${community.base}/sessions/${sessionId}/draw`))).body as {
      draws: DrawView[];
    };
    const [draw] = draws;
    expect(draw?.last).toHaveLength(1);
    const record: PublicDraw = {
      ...{ commitment: draw!.commitment, frameHash: draw!.frameHash ?? '', witnessWords: draw!.witnessWords },
      ...{ secretHex: draw!.secret, frame: draw!.frame, result: draw!.order, first: draw!.first, last: draw!.last },
    };
    expect(verifyDraw(record).verdict).toBe('right');
    expect(verifyDraw({ ...record, last: [] }).verdict).toBe('wrong');
  });

  it('is switched on in the form of a session, and residents read that it is', async () => {
    const { sessionId, id } = await anEvent(t, community);
    const form = (more: object) => ({
      ...{
        startsAt: hours(72),
        endsAt: hours(74),
        mode: 'order',
        capacity: 50,
        opensAt: hours(-1),
        closesAt: hours(71),
      },
      ...more,
    });
    const path = `${community.base}/organiser/sessions/${sessionId}`;
    await ok(community.staff.put(path, form({ noShowsLast: true })));
    const page = (await ok(other.get(`${community.base}/events/${id}`))).body as { sessions: object[] };
    expect(page.sessions).toMatchObject([{ noShowsLast: true }]);
    await ok(community.staff.put(path, form({})));
    const again = (await ok(other.get(`${community.base}/events/${id}`))).body as { sessions: object[] };
    expect(again.sessions).toMatchObject([{ noShowsLast: false }]);
  });
});

const hours = (from: number): string => new Date(t.clock.now().getTime() + from * 3600_000).toISOString();

describe('two sessions at once (R13)', () => {
  it('are a hint before signing up, and nobody is refused for it', async () => {
    const first = await anEvent(t, community, { title: '蒲剧', startsIn: 72, hours: 2 });
    const second = (await anEvent(t, community, { title: '讲座', startsIn: 73, hours: 2 })).sessionId;
    const third = (await anEvent(t, community, { title: '晚场', startsIn: 74, hours: 2 })).sessionId;
    await registered(t, other, first.sessionId);

    expect((await candidates(other, second)).items[0]?.alsoAt).toEqual({
      ...{ sessionId: first.sessionId, title: '蒲剧', startsAt: hours(72) },
    });
    expect((await candidates(other, third)).items[0]?.alsoAt).toBeNull();
    expect((await candidates(absent, second)).items[0]?.alsoAt).toBeNull();
    expect(await registered(t, other, second)).toMatchObject({ state: 'confirmed' });
  });
});
