import { aCard, boxCode } from '../support/cards.js';
import { anElder } from '../support/consents.js';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, aLastingCommunity, lasting, ok, told } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let volunteer: TestMember;
let grandmother: string;
let wish: string;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'], nickname: '网格员小卫' }));
  volunteer = await aHelper(t, community, { nickname: '小王' });
});
afterAll(() => t?.close());

const page = async (member: TestMember) => (await ok(member.get(wish))).body;

describe('a grandmother without a phone, her grid worker, and slot 7 of her card', () => {
  it('is written down by the grid worker, with a card on her fridge of which six boxes were read already', async () => {
    grandmother = await anElder(community, worker, { phone: null });
    await aCard(t, community, grandmother, worker);
    await t.db.query('UPDATE card_codes SET used_at = ?, used_for_id = UUID() WHERE person_id = ? AND slot <= 6', [
      t.clock.now(),
      grandmother,
    ]);
  });

  it('says her wish to the grid worker, who says it for her and why, and that helpers may come to her door', async () => {
    const { body } = await ok(
      worker.post(`${community.base}/wishes`, {
        ...{ category: 'repair', title: '厨房的灯不亮了', publicText: '吸顶灯坏了，够不着，白天都在家。' },
        ...{ personId: grandmother, why: '奶奶没有手机，上门时说的', contactConsent: 'spoken_before' },
      }),
    );
    wish = `${community.base}/wishes/${body.id}`;
    expect(await page(worker)).toMatchObject({
      ...{ mine: false, forWhom: { as: 'grid_worker', personId: grandmother, name: '王桂芳' } },
      spokenFor: { as: 'grid_worker', by: '您代办', why: '奶奶没有手机，上门时说的' },
    });
    const { items } = (await ok(worker.get(`${community.base}/people/${grandmother}/wishes`))).body;
    expect(items).toEqual([expect.objectContaining({ id: body.id, state: 'submitted', saidAs: 'grid_worker' })]);
  });

  it('is on the wall like any neighbour’s, and in the hands of a volunteer who learns where her door is', async () => {
    await ok(community.staff.post(`${wish}/approve`, {}));
    await ok(volunteer.post(`${wish}/claim`));
    expect((await page(volunteer)).spokenFor).toEqual({ as: 'grid_worker', by: '别人代办', why: null });
    expect((await ok(volunteer.get(`${wish}/contact`))).body).toMatchObject({
      ...{ name: '王桂芳', phone: null, building: '1号楼', address: '2单元301' },
    });
  });

  it('is confirmed by what she reads from box 7, with her eyes and the volunteer’s phone', async () => {
    await ok(volunteer.post(`${wish}/deliver`, {}));
    expect((await page(volunteer)).claim.cardSlot).toBe(7);
    const code = await boxCode(t, grandmother, 7);
    const { body } = await ok(volunteer.post(`${wish}/confirm-by-card`, { code }));
    expect(body).toMatchObject({ is: 'right', slot: 7, state: 'fulfilled' });
    expect((await page(worker)).timeline.map((row: { step: string; by: string }) => [row.step, row.by])).toEqual([
      ['submitted', '您代办'],
      ['approved', '社区'],
      ['claimed', '志愿者 小王'],
      ['delivered', '志愿者 小王'],
      ['confirmed', '用联系卡上的号码'],
    ]);
    expect(await told(volunteer)).not.toContain('wish_acted_for');
  });
});
