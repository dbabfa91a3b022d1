import { type Actor, PersonDirectory } from '../../src/modules/communities/index.js';
import { newId } from '../../src/platform/database/ids.js';
import { Transactor } from '../../src/platform/database/transactor.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let people: PersonDirectory;

beforeAll(async () => {
  t = await startTestApp();
  people = t.app.get(PersonDirectory);
});
beforeEach(async () => {
  community = await aCommunity(t);
  worker = await aMember(t, community, { roles: ['grid_worker'] });
});
afterAll(() => t?.close());

const building = (nth: number): string => community.grids.flatMap(({ buildings }) => buildings)[nth]?.id ?? '';

async function add(who: TestMember, words: Record<string, unknown>): Promise<string> {
  return ((await ok(who.post(`${community.base}/people`, words))).body as { id: string }).id;
}

const actor = (member: TestMember, roles: Actor['roles'], gridIds: readonly string[] = []): Actor => ({
  ...{
    userId: member.userId,
    memberId: member.memberId,
    personId: '',
    communityId: community.id,
    roles,
    volunteer: null,
    gridIds,
  },
});

it('tells who somebody without an account is, and how to reach them', async () => {
  const words = { name: '王桂芳', birthYear: 1938, phone: '13800004321', door: '2单元301', buildingId: building(0) };
  const id = await add(worker, words);
  const facts = (await people.facts(community.id, [id])).get(id);
  expect(facts).toEqual({
    ...{
      personId: id,
      communityId: community.id,
      memberId: null,
      userId: null,
      name: '王桂芳',
      birthYear: 1938,
      sex: null,
    },
    ...{ householdId: expect.any(String), buildingId: building(0), gridId: community.grids[0]?.id, state: 'present' },
  });
  expect((await people.contacts(community.id, [id])).get(id)).toEqual({
    ...{ name: '王桂芳', realName: '王桂芳', phone: '13800004321', address: '2单元301' },
    ...{ buildingId: building(0), buildingName: '1号楼' },
  });
});

it('of a member the account’s phone comes first, and without a real name the nickname is the name', async () => {
  const member = await aMember(t, community, { nickname: '晓月', building: 1 });
  const { personId } = await people.ofMember(member.memberId);
  await ok(community.staff.put(`${community.base}/people/${personId}`, { phone: '13800000009' }));
  expect((await people.contacts(community.id, [personId])).get(personId)).toMatchObject({ phone: '13800000009' });
  await ok(member.put(`${community.base}/me`, { phone: '13900000008' }));

  expect(await people.ofMember(member.memberId)).toMatchObject({ ...{ name: '晓月', userId: member.userId } });
  expect((await people.contacts(community.id, [personId])).get(personId)).toMatchObject({
    ...{ name: '晓月', realName: null, phone: '13900000008', buildingName: '2号楼' },
  });
  await expect(people.ofMember(newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('knows nobody of another community, and nobody who was merged', async () => {
  const [kept, gone] = [await add(worker, { name: '甲' }), await add(worker, { name: '乙' })];
  const elsewhere = await aCommunity(t);
  await t.db.query('UPDATE people SET merged_into_id = ? WHERE id = ?', [kept, gone]);
  expect([...(await people.facts(community.id, [kept, gone])).keys()]).toEqual([kept]);
  expect([...(await people.contacts(community.id, [kept, gone])).keys()]).toEqual([kept]);
  expect((await people.facts(elsewhere.id, [kept])).size).toBe(0);
  expect((await people.contacts(elsewhere.id, [kept])).size).toBe(0);
});

it('locks a living person of the community and nobody else', async () => {
  const [id, gone] = [await add(worker, { name: '甲' }), await add(worker, { name: '乙' })];
  const elsewhere = await aCommunity(t);
  await t.db.query('UPDATE people SET merged_into_id = ? WHERE id = ?', [id, gone]);
  const transactor = t.app.get(Transactor, { strict: false });
  const lock = (communityId: string, personId: string) =>
    transactor.run((tx) => people.lock(tx, communityId, personId));
  expect(await lock(community.id, id)).toMatchObject({ personId: id, name: '甲' });
  for (const [communityId, personId] of [
    [elsewhere.id, id],
    [community.id, gone],
    [community.id, newId()],
  ] as const)
    await expect(lock(communityId, personId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('reads what its own transaction wrote', async () => {
  const id = await add(worker, { name: '甲', phone: '13800004321' });
  const member = await aMember(t, community);
  const transactor = t.app.get(Transactor, { strict: false });
  await transactor.run(async (tx) => {
    await tx.query('UPDATE people SET member_id = NULL WHERE member_id = ?', [member.memberId]);
    await tx.query('UPDATE people SET member_id = ?, real_name = NULL, name_index = NULL WHERE id = ?', [
      member.memberId,
      id,
    ]);
    await tx.query("UPDATE users SET nickname = '改了' WHERE id = ?", [member.userId]);
    expect((await people.facts(community.id, [id], tx)).get(id)).toMatchObject({ name: '改了' });
    expect((await people.contacts(community.id, [id], tx)).get(id)).toMatchObject({ name: '改了' });
    expect(await people.ofMember(member.memberId, tx)).toMatchObject({ personId: id });
    await tx.query(
      'UPDATE people SET building_id = NULL, household_id = NULL, added_by_member_id = NULL WHERE id = ?',
      [id],
    );
    expect(await people.officeTowards(actor(worker, ['grid_worker']), id, tx)).toBeUndefined();
  });
});

it('offices: staff look after everybody, grid workers after their grids and whom they added without a building', async () => {
  const near = await add(community.staff, { name: '近', buildingId: building(0) });
  const far = await add(community.staff, { name: '远', buildingId: building(2) });
  const added = await add(worker, { name: '没楼栋' });
  const elsewhere = await aCommunity(t);
  const ids = [near, far, added];
  const grid = community.grids[0]?.id ?? '';
  const offices = async (who: Actor) => Object.fromEntries(await people.officesTowards(who, ids));

  expect(await offices(actor(worker, ['grid_worker'], [grid]))).toEqual({
    [near]: 'grid_worker',
    [added]: 'grid_worker',
  });
  expect(await offices(actor(community.staff, ['staff']))).toEqual({
    [near]: 'staff',
    [far]: 'staff',
    [added]: 'staff',
  });
  expect(await offices(actor(worker, ['staff', 'grid_worker'], [grid]))).toMatchObject({ [far]: 'staff' });
  expect(await offices(actor(worker, []))).toEqual({});
  expect(await offices({ ...actor(elsewhere.staff, ['staff']), communityId: elsewhere.id })).toEqual({});
  expect(await people.officeTowards(actor(worker, ['grid_worker'], [grid]), far)).toBeUndefined();
});
