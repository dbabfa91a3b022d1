import { unnamedIn } from '@silin/shared';
import { PersonErasing } from '../../src/modules/communities/index.js';
import { erasedIn } from '../../src/platform/backup/erased-register.js';
import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aWish, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let path: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  staff = community.staff;
  path = `${community.base}/people`;
});
afterAll(() => t?.close());

const WHOLE = { name: '王桂芳', birthYear: 1938, sex: 'female', phone: '13800004321', door: '2单元301' };
async function add(words: Record<string, unknown> = WHOLE): Promise<string> {
  const form = { anyway: true, buildingId: community.grids[0]?.buildings[0]?.id, ...words };
  return ((await ok(staff.post(path, form))).body as { id: string }).id;
}
const personOf = async (member: TestMember): Promise<string> => {
  const rows: { id: string }[] = await t.db.query('SELECT id FROM people WHERE member_id = ?', [member.memberId]);
  return rows[0]?.id ?? '';
};
const verdict = async (asked: ReturnType<TestMember['get']>): Promise<string> => {
  const { status, body } = await asked;
  return `${status} ${(body as { code?: string } | null)?.code ?? ''}`.trim();
};

describe('somebody without an account', () => {
  it('58: moved to another community: the data does not follow, and staff take it out for them; the look is on record', async () => {
    const id = await add();
    await ok(staff.post(`${path}/${id}/state`, { action: 'moveOut', note: '搬到女儿家' }));
    const { body } = await ok(staff.get(`${path}/${id}/export`));
    expect(body).toMatchObject({
      communities: [
        { realName: '王桂芳', phoneKnownToTheCommunity: '13800004321', building: '1号楼', address: '2单元301' },
        { state: 'moved', stateNote: '搬到女儿家' },
      ],
      ...{ care: [], consents: { agreed: [], proxies: [] }, wishes: { wishes: [] } },
    });
    expect(unnamedIn(body)).toEqual([]);
    const looks: unknown[] = await t.db.query(
      "SELECT id FROM audit_entries WHERE action = 'person.exported' AND person_id = ? AND actor_member_id = ?",
      [id, staff.memberId],
    );
    expect(looks).toHaveLength(1);
    const elsewhere = await aCommunity(t);
    const there = `${elsewhere.base}/people`;
    expect((await ok(elsewhere.staff.post(`${there}/search`, { q: '王桂芳' }))).body).toEqual({ items: [] });
    expect(await verdict(elsewhere.staff.get(`${there}/${id}/export`))).toBe('404 NOT_FOUND');
  });

  it('is erased by staff at their request, with the rows that were merged into theirs; the facts stay without a name', async () => {
    const [id, other] = [await add(), await add({ ...WHOLE, name: '王桂方' })];
    await ok(staff.post(`${path}/${id}/merge`, { otherId: other }));
    const worker = await aMember(t, community, { roles: ['grid_worker'], building: 0 });
    expect(await verdict(worker.post(`${path}/${id}/erase`))).toBe('403 STAFF_REQUIRED');
    expect((await ok(staff.post(`${path}/${id}/erase`))).body).toEqual({ id });
    expect(await verdict(staff.get(`${path}/${id}`))).toBe('404 NOT_FOUND');
    expect(await verdict(staff.post(`${path}/${id}/erase`))).toBe('404 NOT_FOUND');
    const rows: object[] = await t.db.query(
      `SELECT real_name, name_index, phone, phone_index, household_id, birth_year, sex, state_note FROM people WHERE id IN (?)`,
      [[id, other]],
    );
    expect(rows.flatMap((row) => Object.values(row)).filter((value) => value !== null)).toEqual([]);
  });

  it('is erased again after a restore, and nobody else with them', async () => {
    const [id, neighbour] = [await add(), await add({ name: '邻居' })];
    await ok(staff.post(`${path}/${id}/erase`));
    await t.drain();
    expect(await erasedIn(t.config.filesDir)).toContainEqual({ id, how: 'person' });
    // As a database restored from before has it.
    await t.db.query("UPDATE people SET erased_at = NULL, birth_year = 1938, sex = 'female' WHERE id = ?", [id]);
    const erasing = t.app.get(PersonErasing, { strict: false });
    expect([await erasing.eraseAgain(id), await erasing.eraseAgain(id)]).toEqual([true, false]);
    expect(await verdict(staff.get(`${path}/${id}`))).toBe('404 NOT_FOUND');
    expect(await verdict(staff.get(`${path}/${neighbour}`))).toBe('200');
  });
});

describe('somebody with an account', () => {
  it('asks for both themselves: staff do neither', async () => {
    const id = await personOf(await aMember(t, community));
    expect(await verdict(staff.post(`${path}/${id}/erase`))).toBe('409 PERSON_ASKS_THEMSELVES');
    expect(await verdict(staff.get(`${path}/${id}/export`))).toBe('409 PERSON_ASKS_THEMSELVES');
  });

  it('may go and leave the record with the community, which can still call them; without being asked both go', async () => {
    const member = await aMember(t, community, { building: 0, nickname: '秀英' });
    await ok(member.put(`${community.base}/me`, { realName: '李秀英', phone: '13900001111', address: '2单元302' }));
    const record = await personOf(member);
    expect((await member.delete('/me?keepRecord=true')).status).toBe(204);
    expect((await ok(staff.get(`${path}/${record}/contact`))).body).toEqual({
      ...{ name: '李秀英', phone: '13900001111', building: '1号楼', door: '2单元302' },
    });
    expect((await ok(staff.get(`${path}/${record}`))).body).toMatchObject({ hasAccount: false, memberId: null });
    expect((await ok(staff.post(`${path}/search`, { q: '13900001111' }))).body).toMatchObject({
      items: [{ id: record }],
    });
    expect((await ok(staff.get(`${path}/${record}/acts`))).body).toMatchObject({
      items: [{ what: '看了电话和住址' }, { what: '记下了一项同意' }, { what: '注销账号时留下了社区的登记' }],
    });
    await t.drain();
    expect(await erasedIn(t.config.filesDir)).toContainEqual({ id: member.userId, how: 'kept' });
    await ok(staff.post(`${path}/${record}/erase`));

    const gone = await aMember(t, community, { building: 0 });
    const goneRecord = await personOf(gone);
    expect((await gone.delete('/me')).status).toBe(204);
    expect(await verdict(staff.get(`${path}/${goneRecord}`))).toBe('404 NOT_FOUND');
    expect(await verdict(staff.get(`${path}?state=present`))).toBe('200');
  });

  it('whose wish somebody is just doing is not erased when the account has left the record behind', async () => {
    const helper = await aVolunteer(t, community);
    const member = await aMember(t, community, { building: 0 });
    await ok(member.put(`${community.base}/me`, { realName: '李秀英', phone: '13900001111' }));
    const wish = await aWish(t, community).by(member).open().create();
    const record = await personOf(member);
    expect((await member.delete('/me?keepRecord=true')).status).toBe(204);
    await ok(helper.post(`${wish.path}/claim`));
    expect(await verdict(staff.post(`${path}/${record}/erase`))).toBe('409 PERSON_HAS_LIVING_WISHES');
    expect((await ok(staff.get(`${path}/${record}/export`))).body).toMatchObject({ wishes: { wishes: [{}] } });
  });
});
