import { pairingLimits } from '@silin/shared';
import { newId } from '../../src/platform/database/ids.js';
import { agree, anElder, codeOfAnswer } from '../support/consents.js';
import { aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { call } from '../support/http.js';
import { paperCodes } from '../support/paper-text.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, later, ok } from '../support/wish-builders.js';

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
  who.post(`${base()}/staff/hours/${id}/second`, agrees ? { agrees } : { agrees, reason: '问过了，没有这么久' });
const correct = async (lineId: string, minutes: number): Promise<string> =>
  idOf(
    community.staff.post(`${base()}/staff/hours/${lineId}/correct`, { minutes, reason: '记少了' }) as ReturnType<
      typeof typed
    >,
  );
const waiting = async (who: TestMember) =>
  ((await ok(who.get(`${base()}/staff/hours/waiting`))).body as { items: Record<string, unknown>[] }).items;
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

  it('are ten a day at most, corrected ones too', async () => {
    await ok(typed(community.staff, volunteer.memberId, 480));
    expect(await codeOfAnswer(typed(colleague, volunteer.memberId, 180))).toBe('422 HOURS_DAY_FULL');
    const id = await idOf(typed(colleague, volunteer.memberId, 60));
    await ok(second(community.staff, id));
    const asked = community.staff.post(`${base()}/staff/hours/${id}/correct`, { minutes: 150, reason: '记少了' });
    expect(await codeOfAnswer(asked)).toBe('422 HOURS_DAY_FULL');
    await correct(id, 120);
  });

  it('are of a day that has been', async () => {
    const body = { memberId: volunteer.memberId, onDay: '2099-01-01', minutes: 60, what: '帮忙', reason: '先记上' };
    expect(await codeOfAnswer(community.staff.post(`${base()}/staff/hours`, body))).toBe('422 HOURS_DAY');
  });

  it('that were corrected are taken back with their visit, and given again with it', async () => {
    const visit = await earned();
    const [line] = (await mine()).items;
    await ok(second(colleague, await correct(line!.id, 90)));
    for (let times = 0; times < 2; times += 1) {
      await ok(community.staff.post(`${base()}/visits/${visit}/contradict`, { reason: '老人说没有来过' }));
      expect((await mine()).totalMinutes).toBe(0);
      await ok(colleague.post(`${base()}/visits/${visit}/confirm`));
      expect((await mine()).totalMinutes).toBe(90);
    }
  });

  it('whose correction waits are taken back all the same: what would mend them is refused by the clock', async () => {
    const visit = await earned();
    const [line] = (await mine()).items;
    const waits = await correct(line!.id, 90);
    await ok(community.staff.post(`${base()}/visits/${visit}/contradict`, { reason: '老人说没有来过' }));
    expect((await mine()).totalMinutes).toBe(0);
    expect(await waiting(colleague)).toEqual([]);
    expect(await codeOfAnswer(second(colleague, waits))).toBe('409 HOURS_MOVED_ON');
  });

  it('wait as one matter each, the oldest first, with what the first person said; nobody is second to themselves', async () => {
    await earned();
    const [line] = (await mine()).items;
    const [correction, more] = [await correct(line!.id, 90), await idOf(typed(community.staff))];
    const [first, next] = await waiting(colleague);
    expect(first).toEqual({
      ...{ id: correction, memberId: volunteer.memberId, memberName: '小李', onDay: today(), what: expect.any(String) },
      ...{ minutes: 90, was: 60, reason: '记少了', typedBy: expect.any(String), typedAt: expect.any(String) },
      maySecond: true,
    });
    expect(next).toMatchObject({ id: more, minutes: 120, was: null, reason: '当天没有登记' });
    expect((await waiting(community.staff)).map(({ maySecond }) => maySecond)).toEqual([false, false]);
    expect((await ok(colleague.get(`${base()}/staff/summary`))).body).toMatchObject({ hoursWaiting: 2 });
  });

  it('are refused with a word, which whoever typed them is told of', async () => {
    const id = await idOf(typed(community.staff));
    expect(await codeOfAnswer(colleague.post(`${base()}/staff/hours/${id}/second`, { agrees: false }))).toBe(
      '422 HOURS_WHY',
    );
    await ok(second(colleague, id, false));
    const ledger = (await ok(community.staff.get(`${base()}/staff/hours?memberId=${volunteer.memberId}`))).body as {
      totalMinutes: number;
      items: Record<string, unknown>[];
    };
    expect(ledger).toMatchObject({
      totalMinutes: 0,
      items: [{ state: 'refused', refusedWhy: '问过了，没有这么久', mayCorrect: false, reversed: false }],
    });
    const { items } = (await ok(community.staff.get(`${base()}/me/inbox`))).body as { items: { title: string }[] };
    expect(items.map(({ title }) => title)).toContain('补记的时长被退回了');
  });
});

describe('a certificate', () => {
  const issue = (from = today(), more: object = {}) =>
    community.staff.post(`${base()}/staff/certificates`, {
      memberId: volunteer.memberId,
      fromDay: from,
      untilDay: today(),
      ...more,
    });
  const check = async (number: string) =>
    (await call(t.url, 'GET', `/certificates/${number}`)) as { status: number; body: Record<string, unknown> };

  it('is checked by a stranger, who learns the first character of the name; a guessed number says nothing (edge 46)', async () => {
    expect(await codeOfAnswer(issue())).toBe('422 HOURS_NONE');
    await earned(65);
    const { number } = (await ok(issue())).body as { number: string };
    const { status, body } = await check(number);
    expect(status).toBe(200);
    expect(body).toEqual({
      ...{ number, standing: 'valid', fromDay: today(), untilDay: today(), hours: 1, issuer: expect.any(String) },
      ...{ heldBy: '测**', issuedAt: expect.any(String) },
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

  it('says what it would say before it is issued, without lines that took each other back', async () => {
    await earned();
    const [line] = (await mine()).items;
    await ok(second(colleague, await correct(line!.id, 90)));
    const days = `fromDay=${today()}&untilDay=${today()}`;
    const asked = community.staff.get(`${base()}/staff/certificates/preview?memberId=${volunteer.memberId}&${days}`);
    expect((await ok(asked)).body).toEqual({
      ...{ name: expect.any(String), hasRealName: expect.any(Boolean), minutes: 90 },
      lines: [{ onDay: today(), what: expect.any(String), minutes: 90 }],
    });
    const elsewhere = (await aLastingCommunity(t)).staff.memberId;
    expect(
      await codeOfAnswer(community.staff.get(`${base()}/staff/certificates/preview?memberId=${elsewhere}&${days}`)),
    ).toBe('404 NOT_FOUND');
  });

  it('is asked for by whose hours they are, becomes a task once, and is theirs to keep when it is there', async () => {
    const ask = () =>
      volunteer.post(`${base()}/me/certificates/ask`, { fromDay: today(), untilDay: today(), purpose: '入党' });
    expect(await codeOfAnswer(ask())).toBe('422 HOURS_NONE');
    await earned();
    for (let times = 0; times < 2; times += 1) expect((await ok(ask())).body).toEqual({ minutes: 60 });
    const tasks = async () =>
      ((await ok(community.staff.get(`${base()}/tasks?whose=all`))).body as { items: { kind: string }[] }).items.filter(
        ({ kind }) => kind === 'certificate_asked',
      );
    expect(await tasks()).toHaveLength(1);
    const { id, number } = (await ok(issue())).body as { id: string; number: string };
    expect(await tasks()).toEqual([]);
    const own = async () => (await ok(volunteer.get(`${base()}/me/certificates`))).body as { items: object[] };
    expect((await own()).items).toEqual([
      {
        ...{ id, number, standing: 'valid', fromDay: today(), untilDay: today(), minutes: 60 },
        issuedAt: expect.any(String),
      },
    ]);
    const paper = (who: TestMember) => codeOfAnswer(who.get(`${base()}/me/certificates/${id}/paper.pdf`));
    expect(await paper(worker)).toBe('404 NOT_FOUND');
    await ok(community.staff.post(`${base()}/staff/certificates/${id}/revoke`, { reason: '时段写错了' }));
    expect((await own()).items).toMatchObject([{ standing: 'revoked' }]);
    expect(await paper(volunteer)).toBe('404 NOT_FOUND');
    const { items } = (await ok(volunteer.get(`${base()}/me/inbox`))).body as { items: { title: string }[] };
    expect(items.map(({ title }) => title)).toEqual(expect.arrayContaining(['时长证明开好了', '一份时长证明作废了']));
  });

  it('hangs in the community for a week: the name masked unless the volunteer agreed, nothing of a revoked one', async () => {
    await earned();
    await ok(volunteer.put(`${base()}/me`, { realName: '李建国' }));
    const { id } = (await ok(issue())).body as { id: string };
    const neighbour = lasting(t, await aMember(t, community));
    const hangs = async () =>
      ((await ok(neighbour.get(`${base()}/certificate-notices`))).body as { items: Record<string, unknown>[] }).items;
    expect(await hangs()).toEqual([
      {
        ...{ id, name: '李*国', fromDay: today(), untilDay: today(), hours: 1, issuedAt: expect.any(String) },
        hangsUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
    await ok(community.staff.post(`${base()}/staff/certificates/${id}/revoke`, { reason: '时段写错了' }));
    expect(await hangs()).toEqual([]);
    await ok(issue(today(), { showsName: true }));
    expect(await hangs()).toMatchObject([{ name: '李建国' }]);
    const stranger = (await aLastingCommunity(t)).staff;
    expect((await stranger.get(`${base()}/certificate-notices`)).status).toBe(404);
    await later(t, { days: 8 });
    expect(await hangs()).toEqual([]);
  });

  it('is printed as a PDF, with a code that opens the check page with its number filled in; staff read who took which', async () => {
    await earned();
    const { id, number } = (await ok(issue())).body as { id: string; number: string };
    const paper = await fetch(`${t.url}/api/v1${base()}/staff/certificates/${id}/paper.pdf`, {
      headers: { authorization: `Bearer ${community.staff.accessToken}` },
    });
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    const pdf = Buffer.from(await paper.arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const page = new RegExp(`^https?://.*/#/pages/certificate/index\\?number=${number}$`);
    expect(paperCodes(pdf)).toEqual([expect.stringMatching(page)]);
    await ok(volunteer.get(`${base()}/me/certificates/${id}/paper.pdf`));
    const { items: files } = (await ok(community.staff.get(`${base()}/staff/given-files`))).body as { items: object[] };
    const file = { kind: 'hours.certificate', subjectId: id, name: `志愿服务记录证明 ${number}.pdf`, rows: 1 };
    const takers = [community.staff, volunteer].map(({ memberId }) =>
      expect.objectContaining({ ...file, byMemberId: memberId }),
    );
    expect(files).toEqual(expect.arrayContaining(takers));
    expect(files).toHaveLength(2);
  });
});

describe('a plan for many', () => {
  it('may be for five hundred named one by one: not refused for their number; one more is too many', async () => {
    const ids = Array.from({ length: pairingLimits.planPeopleMax }, () => newId());
    const plan = (personIds: string[]) => community.staff.post(`${base()}/staff/pairing-plans`, { personIds });
    expect(await codeOfAnswer(plan(ids))).toBe('200');
    expect(await codeOfAnswer(plan([...ids, newId()]))).toBe('400 VALIDATION_FAILED');
  });

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
