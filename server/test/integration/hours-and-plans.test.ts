import { agree, anElder, codeOfAnswer } from '../support/consents.js';
import { aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { call } from '../support/http.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let volunteer: TestMember;
let colleague: TestMember;
let elder: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
  colleague = lasting(t, await aMember(t, community, { roles: ['staff'] }));
  volunteer = lasting(t, await aVolunteer(t, community, { nickname: '小李' }));
  elder = await anElder(community, worker);
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const base = () => community.base;
const today = () => new Date(t.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
const typed = (who: TestMember, memberId = volunteer.memberId, minutes = 120) =>
  who.post(`${base()}/staff/hours`, {
    memberId,
    onDay: today(),
    minutes,
    what: '帮忙布置会场',
    reason: '当天没有登记',
  });
const second = (who: TestMember, id: string, agrees = true) =>
  who.post(`${base()}/staff/hours/${id}/second`, { agrees });
const mine = async () =>
  (await ok(volunteer.get(`${base()}/me/hours`))).body as {
    totalMinutes: number;
    items: { id: string; minutes: number; state: string }[];
  };
const idOf = async (asked: ReturnType<typeof typed>): Promise<string> => ((await ok(asked)).body as { id: string }).id;
const earned = async (minutes = 60): Promise<string> => {
  await ok(agree(worker, elder, 'volunteer_contact', 'spoken_before'));
  const { id } = (
    await ok(worker.post(`${base()}/pairings`, { personId: elder, volunteerMemberId: volunteer.memberId }))
  ).body;
  await ok(volunteer.post(`${base()}/pairings/${id}/accept`, { conduct: true }));
  const visit = await idOf(
    volunteer.post(`${base()}/visits`, {
      ...{ personIds: [elder], seenPersonIds: [elder], onDay: today(), medium: 'home', purpose: 'pairing', minutes },
    }) as ReturnType<typeof typed>,
  );
  await ok(worker.post(`${base()}/visits/${visit}/confirm`));
  return visit;
};

describe('hours', () => {
  it('of a confirmed visit are in the ledger once, and taken back by a reversing line when it is contradicted (edge 13)', async () => {
    const visit = await earned();
    expect((await mine()).totalMinutes).toBe(60);
    await ok(community.staff.post(`${base()}/visits/${visit}/contradict`, { reason: '老人说没有来过' }));
    const { totalMinutes, items } = await mine();
    expect(totalMinutes).toBe(0);
    expect(items.map(({ minutes }) => minutes).sort()).toEqual([-60, 60]);
  });

  it('of a visit that is contradicted and confirmed after all are there again, as often as it happens', async () => {
    const visit = await earned();
    for (let times = 0; times < 2; times += 1) {
      await ok(community.staff.post(`${base()}/visits/${visit}/contradict`, { reason: '老人说没有来过' }));
      expect((await mine()).totalMinutes).toBe(0);
      await ok(colleague.post(`${base()}/visits/${visit}/confirm`));
      expect((await mine()).totalMinutes).toBe(60);
    }
  });

  it('of an outing are each helper’s once, and nobody’s by their own word', async () => {
    const lead = lasting(t, await aVolunteer(t, community));
    const helperMemberIds = [lead.memberId, volunteer.memberId];
    const outing = { title: '义诊进小区', onDay: today(), kinds: ['other'], helperMemberIds };
    const id = await idOf(lead.post(`${base()}/outings`, outing) as ReturnType<typeof typed>);
    const served = [{ ageBand: '60-79', kind: 'other', people: 20 }];
    for (const minutes of [90, 480]) await ok(lead.post(`${base()}/outings/${id}/served`, { served, minutes }));
    expect(await mine()).toMatchObject({ totalMinutes: 90, items: [{ minutes: 90, state: 'valid' }] });
    expect((await ok(lead.get(`${base()}/me/hours`))).body).toMatchObject({ totalMinutes: 0, items: [] });
  });

  it('typed by staff count only when a second person agrees; the first cannot be the second (edges 10, 11)', async () => {
    const id = await idOf(typed(community.staff));
    expect((await mine()).totalMinutes).toBe(0);
    expect(await codeOfAnswer(second(community.staff, id))).toBe('403 HOURS_SAME_PERSON');
    await ok(second(colleague, id));
    expect((await mine()).totalMinutes).toBe(120);
    expect(await codeOfAnswer(second(colleague, id))).toBe('409 HOURS_MOVED_ON');
  });

  it('are never certified by whose they are (edge 12)', async () => {
    expect(await codeOfAnswer(typed(colleague, colleague.memberId))).toBe('403 HOURS_OWN');
    const id = await idOf(typed(community.staff, colleague.memberId));
    expect(await codeOfAnswer(second(colleague, id))).toBe('403 HOURS_OWN');
    await expect(
      t.db.query('UPDATE hours_entries SET second_member_id = member_id WHERE id = ?', [id]),
    ).rejects.toThrow(/nobody_seconds_their_own_hours/);
  });

  it('are corrected by a reversing and a new line of two people; a refused one changes nothing (edge 44)', async () => {
    await earned();
    const [line] = (await mine()).items;
    const refused = await idOf(
      community.staff.post(`${base()}/staff/hours/${line!.id}/correct`, {
        minutes: 90,
        reason: '记少了',
      }) as ReturnType<typeof typed>,
    );
    await ok(second(colleague, refused, false));
    expect((await mine()).totalMinutes).toBe(60);
    const again = await idOf(
      community.staff.post(`${base()}/staff/hours/${line!.id}/correct`, {
        minutes: 90,
        reason: '记少了',
      }) as ReturnType<typeof typed>,
    );
    expect((await mine()).totalMinutes).toBe(60);
    await ok(second(colleague, again));
    expect((await mine()).totalMinutes).toBe(90);
  });

  it('are ten a day at most', async () => {
    await ok(typed(community.staff, volunteer.memberId, 480));
    expect(await codeOfAnswer(typed(colleague, volunteer.memberId, 180))).toBe('422 HOURS_DAY_FULL');
  });
});

describe('a certificate', () => {
  const issue = (from = today()) =>
    community.staff.post(`${base()}/staff/certificates`, {
      memberId: volunteer.memberId,
      fromDay: from,
      untilDay: today(),
    });
  const check = async (number: string) =>
    (await call(t.url, 'GET', `/certificates/${number}`)) as { status: number; body: Record<string, unknown> };

  it('is checked by a stranger, who learns no name; a guessed number says nothing (edge 46)', async () => {
    expect(await codeOfAnswer(issue())).toBe('422 HOURS_NONE');
    await earned(65);
    const { number } = (await ok(issue())).body as { number: string };
    const { status, body } = await check(number);
    expect(status).toBe(200);
    expect(body).toEqual({
      ...{ number, standing: 'valid', fromDay: today(), untilDay: today(), hours: 1, issuer: expect.any(String) },
      issuedAt: expect.any(String),
    });
    expect((await check('SL0000-2026-0001-AAAAAA')).status).toBe(404);
    expect((await check('%00')).status).toBeLessThan(500);
  });

  it('says that lines were corrected since, and that it was revoked (edge 44)', async () => {
    await earned();
    const { id, number } = (await ok(issue())).body as { id: string; number: string };
    const [line] = (await mine()).items;
    const correction = await idOf(
      community.staff.post(`${base()}/staff/hours/${line!.id}/correct`, {
        minutes: 30,
        reason: '记多了',
      }) as ReturnType<typeof typed>,
    );
    await ok(second(colleague, correction));
    expect((await check(number)).body['standing']).toBe('corrected');
    await ok(community.staff.post(`${base()}/staff/certificates/${id}/revoke`, { reason: '重新开具' }));
    expect((await check(number)).body['standing']).toBe('revoked');
  });

  it('is printed as a PDF', async () => {
    await earned();
    const { id } = (await ok(issue())).body as { id: string };
    const paper = await fetch(`${t.url}/api/v1${base()}/staff/certificates/${id}/paper.pdf`, {
      headers: { authorization: `Bearer ${community.staff.accessToken}` },
    });
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await paper.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

describe('a plan for many', () => {
  it('pairs everybody it can, says who stays alone, is edited, and sent once as proposals', async () => {
    const others = [await anElder(community, worker, { name: '甲' }), await anElder(community, worker, { name: '乙' })];
    const fourth = await anElder(community, worker, { name: '丙' });
    const { id, paired, unpaired } = (
      await ok(community.staff.post(`${base()}/staff/pairing-plans`, { personIds: [elder, ...others, fourth] }))
    ).body as { id: string; paired: number; unpaired: number };
    expect([paired, unpaired]).toEqual([3, 1]);
    const view = async () =>
      (await ok(community.staff.get(`${base()}/staff/pairing-plans/${id}`))).body as {
        rows: { id: string; volunteerMemberId: string | null; unpairedWhy: string | null; pairingId: string | null }[];
      };
    const { rows } = await view();
    expect(rows.filter(({ volunteerMemberId }) => !volunteerMemberId)).toMatchObject([{ unpairedWhy: 'nobody_free' }]);
    const taken = rows.find(({ volunteerMemberId }) => volunteerMemberId)!;
    await ok(community.staff.put(`${base()}/staff/pairing-plans/${id}/rows/${taken.id}`, { volunteerMemberId: null }));
    await ok(community.staff.post(`${base()}/staff/pairing-plans/${id}/send`));
    expect((await view()).rows.filter(({ pairingId }) => pairingId)).toHaveLength(2);
    expect(await codeOfAnswer(community.staff.post(`${base()}/staff/pairing-plans/${id}/send`))).toBe(
      '409 PAIRING_MOVED_ON',
    );
  });
});
