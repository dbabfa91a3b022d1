import { type PublicDraw, verifyCallBackDraw } from '@silin/shared';
import { aCard, boxCode } from '../support/cards.js';
import { CallBackTown } from '../support/call-back-scenes.js';
import { codeOfAnswer } from '../support/consents.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { later, ok, told } from '../support/wish-builders.js';

let t: TestApp;
let desk: CallBackTown;
let visit: string;
beforeAll(async () => {
  t = await startTestApp();
  desk = await CallBackTown.make(t);
}, 60_000);
afterAll(() => t?.close());

const hours = async (): Promise<{ totalMinutes: number; items: { minutes: number }[] }> =>
  (await ok(desk.town.volunteer.get(`${desk.base}/me/hours`))).body as never;

describe('a visit that the card confirmed and the neighbour does not remember', () => {
  it('is confirmed by a box of the card at the door, and gives hours', async () => {
    await aCard(t, desk.town.community, desk.town.elder);
    visit = await desk.town.id(desk.town.log(desk.town.volunteer, { minutes: 60 }));
    const { volunteer } = desk.town;
    await ok(desk.town.visit(volunteer, visit, 'confirm-by-card', { code: await boxCode(t, desk.town.elder) }));
    expect((await hours()).totalMinutes).toBe(60);
  });

  it('is drawn the next morning; every neighbour can recompute it, and the volunteer does not learn of it', async () => {
    await later(t, { days: 1 });
    const [draw] = (await desk.draws()).filter(({ drawnAt }) => drawnAt !== null);
    const record = await desk.draw(draw!['id'] as string, desk.town.volunteer);
    const published = {
      ...{ commitment: record['commitment'], frameHash: record['frameHash'], witnessWords: null },
      ...{ secretHex: record['secret'], frame: record['frame'], result: record['order'] },
      ...{ first: record['first'], last: record['last'] },
    } as PublicDraw;
    expect(verifyCallBackDraw(published, record['called'] as number).verdict).toBe('right');
    expect(record).toMatchObject({ frameSize: 1, called: 1, mine: [] });
    expect(await told(desk.town.volunteer)).not.toContain('visit_contradicted');
  });

  it('is asked about by staff, who find nobody at first, and hear in the afternoon that nobody came', async () => {
    const first = await desk.rings({ result: 'unreachable' });
    expect(first).toMatchObject({ pageId: visit, confirmedHow: 'card' });
    expect(await desk.next()).toBeNull();
    await later(t, { hours: 3 });
    const again = (await desk.next())!;
    expect([again.id, again['tries']]).toEqual([first.id, [expect.objectContaining({ result: 'unreachable' })]]);
    const phone = (await ok(desk.caller.post(`${desk.base}/staff/call-backs/${again.id}/contact`))).body;
    expect(phone).toEqual({ name: '王桂芳', phone: '13800004321' });
    const said = { result: 'contradicted', came: false, note: '那天没有人来过' };
    expect((await ok(desk.heard(again.id, said))).body).toEqual({ id: again.id, state: 'contradicted', dueAt: null });
  });

  it('does not count any more: the hours are taken back by a line of their own, the volunteer is asked, the grid worker settles it', async () => {
    expect((await desk.town.one(desk.town.volunteer, visit)).state).toBe('contradicted');
    const { totalMinutes, items } = await hours();
    expect([totalMinutes, items.map(({ minutes }) => minutes).sort((a, b) => a - b)]).toEqual([0, [-60, 60]]);
    expect(await told(desk.town.volunteer)).toContain('visit_contradicted');
    expect((await desk.town.tasks()).map(({ kind }) => kind)).toContain('visit_contradicted');
    await ok(desk.town.visit(desk.town.worker, visit, 'strike', { reason: '走错了门' }));
    expect((await desk.town.tasks()).map(({ kind }) => kind)).not.toContain('visit_contradicted');
    expect(await codeOfAnswer(desk.town.visit(desk.town.daughter, visit, 'confirm'))).toBe('409 VISIT_MOVED_ON');
  });
});
