import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok, told, WORDS } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let resident: TestMember;
let volunteer: TestMember;
let wish: string;

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
  resident = await aMember(t, community, { building: 0, nickname: '二楼的邻居' });
  volunteer = await aVolunteer(t, community, { nickname: '小王' });
});
afterAll(() => t?.close());

const page = async (member: TestMember) => (await ok(member.get(wish))).body;

describe('a wish is said, claimed, done and confirmed', () => {
  it('goes to staff when the resident has said it', async () => {
    const { body } = await ok(resident.post(`${community.base}/wishes`, WORDS));
    wish = `${community.base}/wishes/${body.id}`;
    const queue = (await ok(community.staff.get(`${community.base}/staff/wishes?queue=review`))).body;
    expect(queue.items.map((row: { id: string }) => row.id)).toEqual([body.id]);
    expect(await told(community.staff)).toContain('staff_wish_waiting');
  });

  it('hangs on the wall when staff have approved it', async () => {
    await ok(community.staff.post(`${wish}/approve`, { priority: true }));
    const wall = (await ok(volunteer.get(`${community.base}/wishes?state=open`))).body;
    expect(wall.items).toEqual([
      expect.objectContaining({ title: WORDS.title, priority: true, gridName: '第一网格', buildingName: null }),
    ]);
    expect(await told(resident)).toEqual(['wish_approved']);
  });

  it('offers help to the volunteer and nothing to the neighbour next door', async () => {
    const neighbour = await aMember(t, community);
    expect((await page(volunteer)).actions).toEqual(['claim']);
    expect((await page(neighbour)).actions).toEqual([]);
  });

  it('is in the hands of the volunteer who claims it, for seven days', async () => {
    const { body } = await ok(volunteer.post(`${wish}/claim`));
    expect(body).toMatchObject({ state: 'claimed', dueAt: '2026-11-30T02:00:00.000Z' });
    expect((await ok(volunteer.get(`${community.base}/me/claims?living=true`))).body.items).toHaveLength(1);
    expect((await page(resident)).claim.volunteerName).toBe('小王');
  });

  it('shows address and phone to the volunteer, and the resident sees that they looked', async () => {
    expect((await ok(volunteer.get(`${wish}/contact`))).body).toEqual({
      name: '二楼的邻居',
      phone: WORDS.contactPhone,
      building: '1号楼',
      address: WORDS.contactAddress,
      privateDetail: WORDS.privateDetail,
    });
    const looks = (await ok(resident.get(`${wish}/contact-looks`))).body.items;
    expect(looks).toEqual([{ at: t.clock.now().toISOString(), byName: '小王', as: 'claimer' }]);
  });

  it('waits for the resident when the volunteer says it is done', async () => {
    await ok(volunteer.post(`${wish}/deliver`, { note: '换了新的灯管，旧的带走了' }));
    const next = (await ok(resident.get(`${community.base}/me/next`))).body;
    expect(next.confirm).toHaveLength(1);
    expect((await page(resident)).claim.deliveryNote).toBe('换了新的灯管，旧的带走了');
    expect((await page(resident)).actions).toEqual(['confirm', 'dispute']);
  });

  it('is fulfilled when the resident confirms, with thanks that only the two of them read', async () => {
    await ok(resident.post(`${wish}/confirm`, { thanks: '太谢谢您了，晚上又能做饭了' }));
    expect((await page(volunteer)).thanks).toBe('太谢谢您了，晚上又能做饭了');
    expect((await page(community.staff)).thanks).toBeUndefined();
    expect(await told(volunteer)).toEqual(expect.arrayContaining(['wish_fulfilled', 'thanks_received']));
  });

  it('tells everybody the same story afterwards', async () => {
    const { timeline } = await page(resident);
    expect(timeline.map(({ step, by }: { step: string; by: string }) => `${step} ${by}`)).toEqual([
      'submitted 您',
      'approved 社区',
      'claimed 志愿者 小王',
      'delivered 志愿者 小王',
      'confirmed 您',
    ]);
  });
});
