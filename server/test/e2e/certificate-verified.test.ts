import { aCard, boxCode } from '../support/cards.js';
import { call } from '../support/http.js';
import { aMember, type TestMember } from '../support/identity-builders.js';
import { paperText } from '../support/paper-text.js';
import { PairTown } from '../support/pair-town.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { lasting, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let town: PairTown;
let colleague: TestMember;
let id: string;
let number: string;

beforeAll(async () => {
  t = await startTestApp();
  town = await PairTown.make(t);
  colleague = lasting(t, await aMember(t, town.community, { roles: ['staff'] }));
  await aCard(t, town.community, town.elder);
  await town.paired();
});
afterAll(() => t?.close());

/** Anybody, without a session. */
const check = (of = number) => call(t.url, 'GET', `/certificates/${of}`);
const hoursOf = (path: string, who: TestMember, body: object) =>
  town.id(who.post(`${town.base}/staff/hours${path}`, body));

describe('a certificate that a stranger verifies', () => {
  it('adds up what others certified: a visit by the card, hours two of staff stand for; never their own word', async () => {
    const visit = await town.id(town.log(town.volunteer, { minutes: 95 }));
    await ok(town.visit(town.volunteer, visit, 'confirm-by-card', { code: await boxCode(t, town.elder) }));
    const words = { what: '布置会场', reason: '当天没有登记' };
    const typed = { memberId: town.volunteer.memberId, onDay: town.day(), minutes: 60, ...words };
    const line = await hoursOf('', town.community.staff, typed);
    await ok(colleague.post(`${town.base}/staff/hours/${line}/second`, { agrees: true }));
    await hoursOf('', town.community.staff, { ...typed, minutes: 120 });
    const days = { fromDay: town.day(-30), untilDay: town.day() };
    const body = { memberId: town.volunteer.memberId, headName: '王主任', purpose: '评优', ...days };
    const issued = (await ok(town.community.staff.post(`${town.base}/staff/certificates`, body))).body;
    [id, number] = [issued.id as string, issued.number as string];
  });

  it('is printed with its lines and a blank for the identity number', async () => {
    const path = `${t.url}/api/v1${town.base}/staff/certificates/${id}/paper.pdf`;
    const paper = await fetch(path, { headers: { authorization: `Bearer ${colleague.accessToken}` } });
    const text = paperText(Buffer.from(await paper.arrayBuffer()))
      .flat()
      .join('\n');
    for (const words of [number, '志愿服务记录证明', '证件类型和号码', '布置会场', '2.5'])
      expect(text).toContain(words);
  });

  it('is valid for whoever has the number: days, hours, issuer, the first character of the name; no number of a person', async () => {
    const { status, body } = await check();
    expect(status).toBe(200);
    expect(body).toEqual({
      ...{ number, standing: 'valid', fromDay: town.day(-30), untilDay: town.day(), hours: 2.5 },
      ...{ heldBy: '测**', issuer: town.community.name, issuedAt: expect.any(String) },
    });
    expect(JSON.stringify(body)).not.toMatch(/小李|测试志愿者|1380000/);
    for (const guess of ['SL0000-2026-0001-000000', `${number}0`, number.slice(0, -1), '..%2F', '%00'])
      expect((await check(guess)).status).toBe(404);
  });

  it('says when a line was corrected by two people after it was issued (edge 44), and when it was revoked', async () => {
    const { items } = (await ok(town.volunteer.get(`${town.base}/me/hours`))).body as {
      items: { id: string; minutes: number }[];
    };
    const line = items.find(({ minutes }) => minutes === 60)!;
    const correction = await hoursOf(`/${line.id}/correct`, town.community.staff, { minutes: 45, reason: '记多了' });
    expect((await check()).body.standing).toBe('valid');
    await ok(colleague.post(`${town.base}/staff/hours/${correction}/second`, { agrees: true }));
    expect((await check()).body).toMatchObject({ standing: 'corrected', hours: 2.5 });
    await later(t, { days: 1 });
    await ok(town.community.staff.post(`${town.base}/staff/certificates/${id}/revoke`, { reason: '重新开具' }));
    expect((await check()).body).toMatchObject({ standing: 'revoked' });
  });
});
