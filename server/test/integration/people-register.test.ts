import { JoiningService } from '../../src/modules/communities/app/joining.service.js';
import { newId } from '../../src/platform/database/ids.js';
import { aCommunity, aMember, aPerson, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let worker: TestMember;
let path: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  staff = community.staff;
  worker = await aMember(t, community, { roles: ['grid_worker'], building: 0 });
  path = `${community.base}/people`;
});
afterAll(() => t?.close());

const building = (nth: number): string => community.grids.flatMap(({ buildings }) => buildings)[nth]?.id ?? '';
const GRANDMOTHER = { name: '王桂芳', birthYear: 1938, sex: 'female', phone: '13800004321', door: '2单元301' };

async function add(who: TestMember, words: Record<string, unknown>): Promise<string> {
  return ((await ok(who.post(path, words))).body as { id: string }).id;
}
const names = async (who: TestMember, query = ''): Promise<string[]> => {
  const { items } = (await ok(who.get(`${path}${query}`))).body as { items: { name: string }[] };
  return items.map(({ name }) => name);
};
const verdict = async (asked: ReturnType<TestMember['get']>): Promise<string> => {
  const { status, body } = await asked;
  return `${status} ${(body as { code?: string } | null)?.code ?? ''}`.trim();
};

describe('somebody without an account', () => {
  it('is written down by the grid worker and found by the whole name, dots and blanks aside, and by the phone', async () => {
    const id = await add(worker, { ...GRANDMOTHER, name: '阿依·古丽', buildingId: building(0) });
    for (const q of ['阿依·古丽', '阿依•古丽', ' 阿依 · 古丽 ', '138 0000 4321'])
      expect((await ok(worker.post(`${path}/search`, { q }))).body).toMatchObject({ items: [{ id }] });
    expect((await ok(worker.post(`${path}/search`, { q: '阿依' }))).body).toEqual({ items: [] });
  });

  it('is shown masked; phone and door are whole only in the contact, and every look is recorded', async () => {
    const id = await add(worker, { ...GRANDMOTHER, buildingId: building(0) });
    const { body } = await ok(worker.get(`${path}/${id}`));
    expect(body).toMatchObject({
      name: '王桂芳',
      hasAccount: false,
      phoneMasked: '138****4321',
      doorMasked: '2单元***',
    });
    expect(JSON.stringify([body, (await ok(worker.get(path))).body])).not.toMatch(/13800004321|2单元301/);
    expect((await ok(worker.get(`${path}/${id}/contact`))).body).toEqual({
      ...{ name: '王桂芳', phone: '13800004321', building: '1号楼', door: '2单元301' },
    });
    const looks: unknown[] = await t.db.query(
      "SELECT id FROM audit_entries WHERE action = 'person.contact_looked_at' AND subject_id = ? AND actor_member_id = ?",
      [id, worker.memberId],
    );
    expect(looks).toHaveLength(1);
  });

  it('stands nowhere in the tables in plain words', async () => {
    const id = await add(worker, { ...GRANDMOTHER, buildingId: building(0) });
    await ok(worker.post(`${path}/${id}/state`, { action: 'goAway', note: '住院到周五' }));
    const rows = JSON.stringify([
      await t.db.query('SELECT * FROM people WHERE id = ?', [id]),
      await t.db.query('SELECT h.* FROM households h JOIN people p ON p.household_id = h.id WHERE p.id = ?', [id]),
      await t.db.query('SELECT * FROM audit_entries WHERE subject_id = ?', [id]),
    ]);
    for (const secret of ['王桂芳', '13800004321', '2单元301', '住院']) expect(rows).not.toContain(secret);
  });

  it('who may be known already is not written down twice unless the worker says so', async () => {
    const id = await add(worker, { ...GRANDMOTHER, buildingId: building(0) });
    const samePhone = await worker.post(path, { name: '张三', phone: '13800004321' });
    expect(samePhone).toMatchObject({ status: 409, body: { code: 'PERSON_MAYBE_KNOWN', params: { ids: id } } });
    const sameName = { name: '王桂芳', birthYear: 1939, buildingId: building(0) };
    expect(await verdict(worker.post(path, sameName))).toBe('409 PERSON_MAYBE_KNOWN');
    expect(await verdict(worker.post(path, { ...sameName, birthYear: 1950 }))).toBe('200');
    const twin = await add(worker, { ...sameName, anyway: true });
    expect((await ok(worker.get(`${path}/${twin}/duplicates`))).body).toEqual({ ids: [id] });
  });

  it('keeps what is not named, gives up what is null, and their empty household goes', async () => {
    const id = await add(worker, { ...GRANDMOTHER, buildingId: building(0) });
    await ok(worker.put(`${path}/${id}`, { door: '2单元302' }));
    await ok(worker.put(`${path}/${id}`, { phone: null }));
    expect((await ok(worker.get(`${path}/${id}/contact`))).body).toMatchObject({ phone: null, door: '2单元302' });
    const homes: unknown[] = await t.db.query('SELECT id FROM households WHERE community_id = ? AND door IS NOT NULL', [
      community.id,
    ]);
    expect(homes).toHaveLength(1);
  });
});

describe('who may', () => {
  it('grid workers see their grids and whom they added without a building; staff everybody; others nobody', async () => {
    await add(staff, { name: '一号', buildingId: building(0) });
    const far = await add(staff, { name: '三号', buildingId: building(2) });
    await add(worker, { name: '没楼栋' });
    await add(staff, { name: '别人加的' });
    expect((await names(worker)).filter((name) => name !== '新邻居')).toEqual(['一号', '没楼栋']);
    expect((await names(staff)).filter((name) => name !== '新邻居').sort()).toEqual(
      ['一号', '三号', '别人加的', '没楼栋'].sort(),
    );
    expect(await names(worker, `?gridId=${community.grids[1]?.id}`)).toEqual([]);
    expect((await ok(worker.post(`${path}/search`, { q: '三号' }))).body).toEqual({ items: [] });

    const resident = await aMember(t, community, { building: 2 });
    for (const who of [resident, worker]) {
      expect(await verdict(who.get(`${path}/${far}`))).toBe('404 NOT_FOUND');
      expect(await verdict(who.get(`${path}/${far}/contact`))).toBe('404 NOT_FOUND');
      expect(await verdict(who.get(`${path}/${far}/duplicates`))).toBe('404 NOT_FOUND');
      expect(await verdict(who.put(`${path}/${far}`, { name: '改' }))).toBe('404 NOT_FOUND');
      expect(await verdict(who.post(`${path}/${far}/state`, { action: 'moveOut' }))).toBe('404 NOT_FOUND');
    }
    expect(await verdict(resident.get(path))).toBe('404 NOT_FOUND');
    expect(await verdict(resident.post(path, { name: '某人' }))).toBe('404 NOT_FOUND');
    expect(await verdict(resident.post(path, { name: '某人', anyway: true }))).toBe('404 NOT_FOUND');
    expect(await verdict(resident.post(`${path}/search`, { q: '三号' }))).toBe('404 NOT_FOUND');
    expect(await verdict(worker.post(path, { name: '某人', buildingId: building(2) }))).toBe('422 BUILDING_UNKNOWN');
  });
});

describe('the list', () => {
  it('goes by building in natural order, household by household, and each person once over all pages', async () => {
    for (const [name, nth, door] of [
      ['丙', 2, '101'],
      ['乙', 1, '101'],
      ['甲一', 0, '201'],
      ['无', undefined, undefined],
      ['甲二', 0, '202'],
      ['甲三', 0, '201'],
    ] as const)
      await add(staff, { name, ...(nth === undefined ? {} : { buildingId: building(nth) }), door });
    const seen: string[] = [];
    for (let cursor = '', pages = 0; pages < 12; pages += 1) {
      const { body } = await ok(staff.get(`${path}?limit=1${cursor}`));
      const { items, nextCursor } = body as { items: { name: string }[]; nextCursor: string | null };
      seen.push(...items.map(({ name }) => name));
      if (!nextCursor) break;
      cursor = `&cursor=${nextCursor}`;
    }
    const named = seen.filter((name) => name !== '新邻居');
    expect(named).toEqual(await names(staff).then((all) => all.filter((name) => name !== '新邻居')));
    expect(named.slice(-3)).toEqual(['乙', '丙', '无']);
    expect(Math.abs(named.indexOf('甲一') - named.indexOf('甲三'))).toBe(1);
    expect(seen).toHaveLength(8);
  });

  it('is narrowed to those with or without an account', async () => {
    const id = await add(worker, { name: '没账号', buildingId: building(0) });
    expect(await names(worker, '?account=without')).toEqual(['没账号']);
    expect(await names(worker, `?account=with&buildingId=${building(0)}`)).not.toContain('没账号');
    expect((await names(staff)).length).toBe(
      (await names(staff, '?account=with')).length + (await names(staff, '?account=without')).length,
    );
    await ok(worker.post(`${path}/${id}/state`, { action: 'moveOut' }));
    expect(await names(worker, '?account=without&state=moved')).toEqual(['没账号']);
    expect(await verdict(worker.get(`${path}?account=maybe`))).toBe('400 VALIDATION_FAILED');
  });

  it('of a grid worker’s own grid counts the people building by building; whoever is no grid worker has none', async () => {
    const count = async (): Promise<object[]> =>
      ((await ok(worker.get(`${path}/my-grid`))).body as { items: object[] }).items;
    const [first, second] = community.grids[0]?.buildings ?? [];
    const before = await count();
    const { body } = await ok(staff.post(path, { name: '新来的', buildingId: first?.id, anyway: true }));
    await ok(staff.post(path, { name: '别处的', buildingId: community.grids[1]?.buildings[0]?.id, anyway: true }));
    const by = (items: object[], nth: number) => items[nth] as { id: string; name: string; people: number };
    expect(await count()).toEqual(
      before.map((row, nth) => ({ ...row, people: by(before, nth).people + (nth === 0 ? 1 : 0) })),
    );
    expect(by(before, 0)).toEqual({ id: first?.id, name: first?.name, people: expect.any(Number) });
    expect(by(before, 1).name).toBe(second?.name);
    await ok(staff.post(`${path}/${(body as { id: string }).id}/state`, { action: 'moveOut' }));
    expect(await count()).toEqual(before);
    for (const who of [staff, await aMember(t, community)])
      expect(await verdict(who.get(`${path}/my-grid`))).toBe('404 NOT_FOUND');
  });

  it('of places has every building for staff, for a grid worker those of their grids', async () => {
    const places = async (who: TestMember): Promise<string[]> =>
      ((await ok(who.get(`${path}/places`))).body as { items: { name: string }[] }).items.map(({ name }) => name);
    const all = community.grids.flatMap(({ buildings }) => buildings.map(({ name }) => name));
    expect(await places(staff)).toEqual(all);
    expect(await places(worker)).toEqual(community.grids[0]?.buildings.map(({ name }) => name));
    expect(await verdict((await aMember(t, community)).get(`${path}/places`))).toBe('404 NOT_FOUND');
  });

  it('of a household has the others behind the door, whatever their state', async () => {
    const home = { buildingId: building(0), door: '5单元501' };
    const husband = await add(worker, { name: '老周', ...home });
    const wife = await add(worker, { name: '老吴', ...home });
    await add(worker, { name: '对门', buildingId: building(0), door: '5单元502' });
    await ok(worker.post(`${path}/${wife}/state`, { action: 'goAway' }));
    const others = (await ok(worker.get(`${path}/${husband}/household`))).body as { items: object[] };
    expect(others.items).toMatchObject([{ id: wife, name: '老吴', state: 'away' }]);
    expect((await ok(worker.get(`${path}/${await add(worker, { name: '没楼栋' })}/household`))).body).toEqual({
      items: [],
    });
    const far = await add(staff, { name: '三号', buildingId: building(2) });
    expect(await verdict(worker.get(`${path}/${far}/household`))).toBe('404 NOT_FOUND');
  });

  it('shows who is here unless another state is asked for', async () => {
    const id = await add(staff, { name: '搬走的', buildingId: building(1) });
    await ok(staff.post(`${path}/${id}/state`, { action: 'moveOut' }));
    expect(await names(staff, `?buildingId=${building(1)}`)).toEqual([]);
    expect(await names(staff, `?buildingId=${building(1)}&state=moved`)).toEqual(['搬走的']);
    expect(await verdict(staff.get(`${path}?cursor=abc`))).toBe('400 BAD_CURSOR');
  });
});

describe('the list in another order', () => {
  const someone = (name: string, birthYear: number | null, nth: number) =>
    add(staff, { name, birthYear, buildingId: building(nth), anyway: true });
  const unnamed = '新邻居';

  it('comes by name as it is spoken, by age from either end, or by building; who says nothing stands last', async () => {
    await someone('赵六', 1950, 1);
    await someone('安娜', 1938, 0);
    await someone('李大山', null, 2);
    await someone('王桂芳', 2015, 1);
    const listed = async (query: string) => (await names(staff, query)).filter((name) => name !== unnamed);
    expect(await listed('?order=name')).toEqual(['安娜', '李大山', '王桂芳', '赵六']);
    expect(await listed('?order=oldest')).toEqual(['安娜', '赵六', '王桂芳', '李大山']);
    expect(await listed('?order=youngest')).toEqual(['王桂芳', '赵六', '安娜', '李大山']);
    expect(await listed('?order=building&ageFrom=0')).toEqual(expect.arrayContaining(['安娜', '赵六', '王桂芳']));
    expect((await names(staff, '?order=oldest')).at(-1)).not.toBe('安娜');
    expect((await staff.get(`${path}?order=phone`)).status).toBe(400);
  });

  it('is narrowed by age, grid and building; children and the very old are found', async () => {
    await someone('赵六', 1946, 1);
    await someone('安娜', 1936, 0);
    await someone('王小明', 2014, 2);
    expect(await names(staff, '?ageFrom=80')).toEqual(['安娜', '赵六']);
    expect(await names(staff, `?ageFrom=80&buildingId=${building(1)}`)).toEqual(['赵六']);
    expect(await names(staff, '?ageTo=13')).toEqual(['王小明']);
    expect(await names(worker, '?ageTo=13')).toEqual([]);
    expect(await names(staff, '?ageFrom=80&ageTo=85&order=name')).toEqual(['赵六']);
    for (const wrong of ['-1', '131', 'alt', '1.5'])
      expect((await staff.get(`${path}?ageFrom=${wrong}`)).status).toBe(400);
  });

  it('comes page by page, each person once, and says when there are too many to be sorted', async () => {
    for (let nth = 0; nth < 7; nth += 1) await someone(`甲${nth}`, 1940 + nth, nth % 3);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await ok(staff.get(`${path}?order=oldest&limit=3${cursor}`));
      const { items, nextCursor } = body as { items: { id: string }[]; nextCursor: string | null };
      seen.push(...items.map(({ id }) => id));
      if (!nextCursor) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await names(staff, '?order=oldest&limit=50')).length);
    expect(await verdict(staff.get(`${path}?order=name&cursor=abc`))).toBe('400 BAD_CURSOR');
    const many = Array.from({ length: 5_001 }, () => [newId(), community.id, 'present', new Date(), new Date()]);
    await t.db.query('INSERT INTO people (id, community_id, state, state_since, created_at) VALUES ?', [many]);
    expect(await verdict(staff.get(`${path}?order=name`))).toBe('422 PEOPLE_TOO_MANY');
    expect((await names(staff, `?order=name&buildingId=${building(1)}`)).length).toBeGreaterThan(0);
  });
});

describe('how somebody is', () => {
  it('died is the end, but for a correction by staff', async () => {
    const id = await add(worker, { name: '老人', buildingId: building(0) });
    const { body } = await ok(worker.post(`${path}/${id}/state`, { action: 'recordDeath' }));
    expect(body).toMatchObject({ state: 'died', actions: [] });
    const key = crypto.randomUUID();
    const once = await ok(staff.post(`${path}/${id}/state`, { action: 'correctDeath' }, { key }));
    expect((await staff.post(`${path}/${id}/state`, { action: 'correctDeath' }, { key })).body).toEqual(once.body);
    await ok(worker.post(`${path}/${id}/state`, { action: 'recordDeath' }));
    expect(await verdict(worker.post(`${path}/${id}/state`, { action: 'correctDeath' }))).toBe('409 PERSON_MOVED_ON');
    expect((await ok(staff.post(`${path}/${id}/state`, { action: 'correctDeath' }))).body).toMatchObject({
      state: 'present',
    });
  });
});

describe('an account and a person', () => {
  it('48: a new member with the late grandmother’s number is not linked to her', async () => {
    const id = await add(staff, { ...GRANDMOTHER, buildingId: building(0) });
    const heir = await aMember(t, community);
    await ok(heir.put(`${community.base}/me`, { phone: GRANDMOTHER.phone }));
    expect((await ok(heir.get(`${community.base}/me`))).body).toMatchObject({ realName: null, addressMasked: null });
    expect((await ok(staff.get(`${path}/${id}`))).body).toMatchObject({ hasAccount: false, memberId: null });
    const { items } = (await ok(staff.post(`${path}/search`, { q: GRANDMOTHER.phone }))).body as { items: unknown[] };
    expect(items).toHaveLength(2);
  });

  it('58: what one community knows does not follow into another', async () => {
    const member = await aMember(t, community, { building: 0 });
    await ok(member.put(`${community.base}/me`, { realName: '李桂兰', address: '2单元301' }));
    const elsewhere = await aCommunity(t);
    await ok(member.post('/communities/join', { code: elsewhere.code }));
    expect((await ok(member.get(`${elsewhere.base}/me`))).body).toMatchObject({ realName: null, addressMasked: null });
    const found = await ok(elsewhere.staff.post(`${elsewhere.base}/people/search`, { q: '李桂兰' }));
    expect(found.body).toEqual({ items: [] });
  });
});

describe('at once', () => {
  it('many people behind one new door live in one household', async () => {
    const words = { buildingId: building(0), door: '9单元901', anyway: true };
    await Promise.all(Array.from({ length: 8 }, (_, i) => add(staff, { ...words, name: `住户${i}` })));
    const homes: { n: string }[] = await t.db.query(
      'SELECT COUNT(DISTINCT household_id) AS n FROM people WHERE community_id = ? AND name_index IS NOT NULL',
      [community.id],
    );
    expect(Number(homes[0]?.n)).toBe(1);
  });

  it('the last one leaves a household while another moves in: nobody is without a home', async () => {
    for (let round = 0; round < 10; round += 1) {
      const leaver = await add(staff, { name: '走', buildingId: building(0), door: `${round}01`, anyway: true });
      const comer = await add(staff, { name: '来', anyway: true });
      await Promise.all([
        ok(staff.put(`${path}/${leaver}`, { door: `${round}02` })),
        ok(worker.post(`${path}/search`, { q: '走' })),
        ok(staff.put(`${path}/${comer}`, { buildingId: building(0), door: `${round}01` })),
      ]);
      const lost: unknown[] = await t.db.query(
        'SELECT id FROM people WHERE id IN (?, ?) AND household_id IS NULL UNION SELECT id FROM households WHERE community_id = ? AND id NOT IN (SELECT household_id FROM people WHERE household_id IS NOT NULL)',
        [leaver, comer, community.id],
      );
      expect(lost).toEqual([]);
    }
  });

  it('two joins make one member with one person', async () => {
    const { userId } = await aPerson(t);
    const join = () => t.app.get(JoiningService, { strict: false }).join(userId, community.code, building(1));
    await Promise.all([join(), join(), join()]);
    const rows: unknown[] = await t.db.query(
      'SELECT p.id FROM people p JOIN members m ON m.id = p.member_id WHERE m.user_id = ?',
      [userId],
    );
    expect(rows).toHaveLength(1);
  });
});
