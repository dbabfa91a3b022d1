import { agree, anElder, buildingOf, codeOfAnswer, nameProxy } from '../support/consents.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok, told } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let far: TestMember;
let elder: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  staff = community.staff;
  far = await aMember(t, community, { roles: ['grid_worker'], gridIds: [community.grids[1]!.id] });
  elder = await anElder(community, staff);
});
afterAll(() => t?.close());

const WHY = '邻居听见屋里摔倒，敲门没人应';
const look = (who: TestMember, words: Record<string, unknown> = {}) =>
  who.post(`${community.base}/people/emergency-look`, { q: '王桂芳', why: WHY, ...words });

describe('33: a look in an emergency', () => {
  it('opens phone, door and what to know there to a grid worker of another grid, with the emergency person', async () => {
    const daughter = await anElder(community, staff, { name: '王秀兰', phone: '13800009999', buildingId: undefined });
    await ok(agree(staff, elder, 'care_profile', 'signed'));
    await ok(
      staff.put(`${community.base}/people/${elder}/care-profile`, {
        ...{ tier: 'weekly', tierWhy: '独居', reviewOn: '2027-01-01', categories: ['living_alone'] },
        ...{ languages: [], usualTimes: [], needs: '要人扶', atTheDoor: '钥匙在邻居家', emergencyPersonId: daughter },
      }),
    );
    expect((await far.get(`${community.base}/people/${elder}/contact`)).status).toBe(404);
    expect((await ok(look(far))).body).toEqual({
      ...{ name: '王桂芳', phone: '13800004321', building: '1号楼', door: '2单元301', needs: '要人扶' },
      ...{ atTheDoor: '钥匙在邻居家', emergency: { name: '王秀兰', phone: '13800009999' }, told: false },
    });
    expect((await far.get(`${community.base}/people/${elder}/contact`)).status).toBe(404);
  });

  it('is told at once to the person and to who may see their record, with what happened', async () => {
    const member = await aMember(t, community, { building: 0 });
    await ok(member.put(`${community.base}/me`, { realName: '李桂兰' }));
    expect((await ok(look(far, { q: '李桂兰' }))).body).toMatchObject({ name: '李桂兰', told: true });
    expect(await told(member)).toContain('emergency_looked');
    const { body } = await ok(member.get(`${community.base}/me/record-acts`));
    expect((body as { items: { what: string }[] }).items[0]).toMatchObject({ what: '因为急事看了电话和住址' });
    const daughter = await aMember(t, community);
    await ok(nameProxy(t, staff, elder, daughter, { scopes: ['profile'] }));
    expect((await ok(look(far))).body).toMatchObject({ told: true });
    expect(await told(daughter)).toContain('emergency_looked_family');
  });

  it('where nobody has an account it is a task of her grid worker, due within a day', async () => {
    const near = await aMember(t, community, { roles: ['grid_worker'] });
    await ok(look(far));
    const [task] = (await tasksOf(near)).filter(({ kind }) => kind === 'tell_of_look');
    expect(task).toMatchObject({ personId: elder, why: WHY });
    const hours = (new Date(task!['dueAt'] as string).getTime() - t.clock.now().getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(0);
    expect(hours).toBeLessThanOrEqual(24);
  });

  it('is for grid workers and staff, of one person by the whole name or number, with a reason, five times a day', async () => {
    const neighbour = await aMember(t, community, { building: 0 });
    const stranger = (await aCommunity(t)).staff;
    for (const who of [neighbour, stranger]) expect(await codeOfAnswer(look(who))).toMatch(/^(403|404)/);
    expect(await codeOfAnswer(look(far, { q: '王桂' }))).toBe('404 NOT_FOUND');
    expect((await look(far, { why: '急' })).status).toBe(400);
    await anElder(community, staff, { buildingId: buildingOf(community, 1), phone: undefined });
    expect(await codeOfAnswer(look(far))).toBe('409 CARE_EMERGENCY_SEVERAL');
    expect((await ok(look(far, { buildingId: buildingOf(community, 0) }))).body).toMatchObject({
      phone: '13800004321',
    });
    const codes = [];
    for (let nth = 0; nth < 5; nth += 1) codes.push(await codeOfAnswer(look(far, { q: '13800004321' })));
    expect(codes).toEqual(['200', '200', '200', '200', '429 CARE_EMERGENCY_LIMIT']);
  });

  it('its reason goes with the record', async () => {
    await ok(look(far));
    const { body } = await ok(staff.get(`${community.base}/people/${elder}/export`));
    expect((body as { care: unknown[] }).care).toMatchObject([{ emergencyWhy: WHY }]);
    await ok(staff.post(`${community.base}/people/${elder}/erase`));
    expect(await t.db.query('SELECT id FROM emergency_looks WHERE person_id = ?', [elder])).toEqual([]);
  });
});
