import { anElder, nameProxy } from '../support/consents.js';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, aLastingCommunity, lasting, ok, told, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let daughter: TestMember;
let volunteer: TestMember;
let mother: string;

const WISH = { category: 'repair', title: '水龙头一直滴水', publicText: '厨房的水龙头关不紧，上午都在家。' };

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
  daughter = await aHelper(t, community, { nickname: '在外地的女儿' });
  volunteer = await aHelper(t, community, { nickname: '小王' });
  mother = await anElder(community, worker);
  await ok(nameProxy(t, worker, mother, daughter, { relation: 'daughter' }));
});
afterAll(() => t?.close());

const say = async (): Promise<string> => {
  const { body } = await ok(daughter.post(`${community.base}/wishes`, { ...WISH, personId: mother }));
  await ok(community.staff.post(`${community.base}/wishes/${body.id}/approve`, {}));
  return `${community.base}/wishes/${body.id}`;
};

describe('a daughter in another city acts for her mother', () => {
  let wish: string;

  it('says her wish and follows every step of it', async () => {
    wish = await say();
    await ok(daughter.post(`${wish}/urge`));
    await ok(volunteer.post(`${wish}/claim`));
    await ok(volunteer.post(`${wish}/deliver`, { note: '换了垫圈' }));
    expect(await told(daughter)).toEqual(expect.arrayContaining(['wish_approved', 'wish_claimed', 'wish_delivered']));
    const { items } = (await ok(daughter.get(`${community.base}/me/wishes?personId=${mother}`))).body;
    expect(items[0]).toMatchObject({ state: 'delivered', actions: ['confirm', 'dispute'] });
  });

  it('asks her mother on the telephone and says for her that it is not done, then that it is', async () => {
    await ok(daughter.post(`${wish}/dispute`, { reason: '妈妈说还在滴' }));
    await ok(volunteer.post(`${wish}/deliver`, {}));
    await ok(daughter.post(`${wish}/confirm`, { thanks: '妈妈说谢谢您' }));
    const { timeline } = (await ok(community.staff.get(wish))).body;
    const said = timeline.map(({ step, by }: { step: string; by: string }) => [step, by]);
    expect(said.filter(([, words]: string[]) => words === '女儿 代办').map(([step]: string[]) => step)).toEqual([
      ...['submitted', 'urged', 'disputed', 'confirmed'],
    ]);
  });

  it('is in the mother’s record as her proxy, though she is a neighbour to everybody else', async () => {
    const { items } = (await ok(worker.get(`${community.base}/people/${mother}/acts`))).body;
    const confirmed = items.find(({ what }: { what: string }) => what === '确认了心愿办好');
    expect(confirmed).toMatchObject({ as: 'proxy' });
  });

  it('comes home, mends the tap herself, and is refused the confirmation of her own help', async () => {
    const own = await say();
    await ok(daughter.post(`${own}/claim`));
    await ok(daughter.post(`${own}/deliver`, {}));
    expect((await ok(daughter.get(own))).body.actions).toEqual([]);
    expect(verdict(await daughter.post(`${own}/confirm`, {}))).toBe('409 WISH_JUDGED_BY_HELPER');
    expect(verdict(await worker.post(`${own}/confirm`, {}))).toBe('200');
    expect((await ok(community.staff.get(own))).body.timeline.at(-1)).toMatchObject({
      ...{ step: 'confirmed', by: '网格员 代办' },
    });
  });
});
