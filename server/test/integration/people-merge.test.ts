import { PersonReferences } from '../../src/modules/communities/index.js';
import { newId } from '../../src/platform/database/ids.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let path: string;

beforeAll(async () => {
  t = await startTestApp();
  // Something a later context keeps about people, of which only one may live per person (a pairing, say).
  await t.db.query(`CREATE TABLE test_pairings (
    id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    community_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    living TINYINT NULL,
    UNIQUE KEY one_living_pairing (person_id, living),
    CONSTRAINT pairing_of_a_person FOREIGN KEY (person_id) REFERENCES people (id))`);
  t.app.get(PersonReferences, { strict: false }).register({
    ...{ table: 'test_pairings', idColumns: ['id'], personColumn: 'person_id', counted: '个互助对子' },
    conflict: async (tx, { keepId, goneId }) => {
      const rows: unknown[] = await tx.query(
        'SELECT person_id FROM test_pairings WHERE person_id IN (?, ?) AND living = 1',
        [keepId, goneId],
      );
      return rows.length > 1 ? { code: 'PERSON_MERGE_CLASH', params: { keepId, goneId } } : undefined;
    },
  });
});
beforeEach(async () => {
  community = await aCommunity(t);
  staff = community.staff;
  path = `${community.base}/people`;
});
afterAll(() => t?.close());

const building = (nth: number): string => community.grids.flatMap(({ buildings }) => buildings)[nth]?.id ?? '';

async function add(words: Record<string, unknown>): Promise<string> {
  return ((await ok(staff.post(path, { anyway: true, ...words }))).body as { id: string }).id;
}
async function merge(keep: string, other: string, more: object = {}): Promise<string> {
  return ((await ok(staff.post(`${path}/${keep}/merge`, { otherId: other, ...more }))).body as { mergeId: string })
    .mergeId;
}
const contact = async (id: string): Promise<unknown> => (await ok(staff.get(`${path}/${id}/contact`))).body;
const verdict = async (asked: ReturnType<TestMember['get']>): Promise<string> => {
  const { status, body } = await asked;
  return `${status} ${(body as { code?: string } | null)?.code ?? ''}`.trim();
};
async function pair(personId: string, living: 1 | null = 1): Promise<string> {
  const id = newId();
  await t.db.query('INSERT INTO test_pairings VALUES (?, ?, ?, ?)', [id, community.id, personId, living]);
  return id;
}
const pairedTo = async (id: string): Promise<string | undefined> => {
  const rows: { p: string }[] = await t.db.query('SELECT person_id AS p FROM test_pairings WHERE id = ?', [id]);
  return rows[0]?.p;
};
const personOf = async (member: TestMember): Promise<string> => {
  const rows: { id: string }[] = await t.db.query('SELECT id FROM people WHERE member_id = ?', [member.memberId]);
  return rows[0]?.id ?? '';
};
const search = async (q: string): Promise<string[]> => {
  const { items } = (await ok(staff.post(`${path}/search`, { q }))).body as { items: { id: string }[] };
  return items.map(({ id }) => id);
};

const WHOLE = { name: '张德福', birthYear: 1941, sex: 'male', phone: '13800001234', door: '2单元301' };

describe('two rows about one man', () => {
  it('become one: own values stay, gaps are filled, everything that points to the other row follows', async () => {
    const keep = await add({ name: '张德福', birthYear: 1940 });
    const other = await add({ ...WHOLE, buildingId: building(0) });
    const [living, past] = [await pair(other), await pair(other, null)];
    const { status, body } = await staff.post(`${path}/${keep}/merge`, { otherId: other });
    expect([status, Object.keys(body as object).sort()]).toEqual([200, ['id', 'mergeId']]);
    expect((await ok(staff.get(`${path}/${keep}`))).body).toMatchObject({
      ...{ name: '张德福', birthYear: 1940, sex: 'male', phoneMasked: '138****1234', buildingName: '1号楼' },
    });
    expect(await contact(keep)).toMatchObject({ phone: WHOLE.phone, door: WHOLE.door });
    expect([await pairedTo(living), await pairedTo(past)]).toEqual([keep, keep]);
  });

  it('the row that is gone is in no list, is found by nothing and answers as nobody', async () => {
    const keep = await add({ name: '张德福' });
    const other = await add({ ...WHOLE, buildingId: building(0) });
    await merge(keep, other);
    expect(await search('张德福')).toEqual([keep]);
    expect(await search(WHOLE.phone)).toEqual([keep]);
    const list = (await ok(staff.get(`${path}?buildingId=${building(0)}`))).body as { items: { id: string }[] };
    expect(list.items.map(({ id }) => id)).toEqual([keep]);
    for (const asked of [
      staff.get(`${path}/${other}`),
      staff.get(`${path}/${other}/contact`),
      staff.get(`${path}/${other}/merges`),
      staff.put(`${path}/${other}`, { name: '改' }),
      staff.post(`${path}/${other}/state`, { action: 'goAway' }),
      staff.post(`${path}/${other}/merge`, { otherId: keep }),
      staff.post(`${path}/${keep}/merge`, { otherId: other }),
      staff.get(`${path}/${keep}/merge-preview?otherId=${other}`),
    ])
      expect(await verdict(asked)).toBe('404 NOT_FOUND');
  });

  it('the preview says all of it before, masked, and changes nothing', async () => {
    const keep = await add({ name: '张德福' });
    const other = await add({ ...WHOLE, buildingId: building(0) });
    const moves = await pair(other);
    const { body } = await ok(staff.get(`${path}/${keep}/merge-preview?otherId=${other}`));
    expect(Object.keys(body as object).sort()).toEqual(['keep', 'moves', 'other', 'refusals', 'takes']);
    expect(body).toMatchObject({
      keep: { id: keep },
      other: { id: other, phoneMasked: '138****1234', doorMasked: '2单元***' },
      takes: ['birthYear', 'sex', 'phone', 'home'],
      moves: [{ counted: '个互助对子', rows: 1 }],
      refusals: [],
    });
    expect(JSON.stringify(body)).not.toMatch(/13800001234|2单元301/);
    expect([await pairedTo(moves), await search('张德福')]).toEqual([other, [keep, other].sort()]);
  });

  it('47: two living pairings are refused, both named, and the preview says so', async () => {
    const [keep, other] = [await add({ name: '张德福' }), await add({ name: '张德富' })];
    const pairings = [await pair(keep), await pair(other)];
    const refused = await staff.post(`${path}/${keep}/merge`, { otherId: other });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'PERSON_MERGE_CLASH', params: { keepId: keep, goneId: other } },
    });
    const { body } = await ok(staff.get(`${path}/${keep}/merge-preview?otherId=${other}`));
    expect(body).toMatchObject({
      keep: { name: '张德福' },
      other: { name: '张德富' },
      refusals: [{ code: 'PERSON_MERGE_CLASH', sentence: expect.stringMatching(/[一-龥]/) as string }],
    });
    expect(await Promise.all(pairings.map(pairedTo))).toEqual([keep, other]);
  });

  it('a key that allows one per person refuses even where no context has spoken', async () => {
    const [keep, other] = [await add({ name: '张德福' }), await add({ name: '张德富' })];
    await t.db.query('INSERT INTO test_pairings VALUES (?, ?, ?, 2), (?, ?, ?, 2)', [
      ...[newId(), community.id, keep],
      ...[newId(), community.id, other],
    ]);
    expect(await verdict(staff.post(`${path}/${keep}/merge`, { otherId: other }))).toBe('409 PERSON_MERGE_CLASH');
    expect(await search('张德富')).toEqual([other]);
  });

  it('the living and the dead are one only when staff say so; a row is not merged with itself', async () => {
    const [keep, other] = [await add({ name: '张德福' }), await add({ name: '张德富' })];
    await ok(staff.post(`${path}/${other}/state`, { action: 'recordDeath' }));
    expect(await verdict(staff.post(`${path}/${keep}/merge`, { otherId: other }))).toBe('409 PERSON_MERGE_ONE_DIED');
    expect(await verdict(staff.post(`${path}/${keep}/merge`, { otherId: keep }))).toBe('422 PERSON_MERGE_SAME');
    await merge(keep, other, { although: true });
    expect((await ok(staff.get(`${path}/${keep}`))).body).toMatchObject({ state: 'present' });
  });

  it('staff alone merge; nobody reaches into another community', async () => {
    const [keep, other] = [
      await add({ name: '张德福', buildingId: building(0) }),
      await add({ name: '张德富', buildingId: building(0) }),
    ];
    const worker = await aMember(t, community, { roles: ['grid_worker'], building: 0 });
    expect(await verdict(worker.post(`${path}/${keep}/merge`, { otherId: other }))).toBe('403 STAFF_REQUIRED');
    const elsewhere = await aCommunity(t);
    const theirs = (await ok(elsewhere.staff.post(`${elsewhere.base}/people`, { name: '外人' }))).body as {
      id: string;
    };
    expect(await verdict(staff.post(`${path}/${keep}/merge`, { otherId: theirs.id }))).toBe('404 NOT_FOUND');
    expect(await verdict(staff.post(`${path}/${theirs.id}/merge`, { otherId: keep }))).toBe('404 NOT_FOUND');
    const there = `${elsewhere.base}/people/${theirs.id}/merge`;
    expect(await verdict(elsewhere.staff.post(there, { otherId: keep }))).toBe('404 NOT_FOUND');
  });

  it('is on record, without a private word in the tables', async () => {
    const keep = await add({ name: '张德福' });
    const other = await add({ ...WHOLE, buildingId: building(0) });
    const mergeId = await merge(keep, other);
    await ok(staff.post(`${path}/${keep}/unmerge`, { mergeId }));
    const acts: { action: string }[] = await t.db.query(
      "SELECT action FROM audit_entries WHERE subject_id = ? AND action LIKE 'person.%merged' ORDER BY at, action",
      [keep],
    );
    expect(acts.map(({ action }) => action)).toEqual(['person.merged', 'person.unmerged']);
    const rows = JSON.stringify(await t.db.query('SELECT * FROM person_merges WHERE id = ?', [mergeId]));
    for (const secret of ['张德福', '13800001234', '2单元301']) expect(rows).not.toContain(secret);
  });
});

describe('parted again', () => {
  it('what was moved and taken over goes back, and what came later stays with the kept one', async () => {
    const keep = await add({ name: '张德福' });
    const other = await add({ ...WHOLE, name: '张德富', buildingId: building(0) });
    const moved = await pair(other, null);
    const mergeId = await merge(keep, other);
    const later = await pair(keep);
    await ok(staff.put(`${path}/${keep}`, { phone: '13900009999' }));
    const { body } = await ok(staff.get(`${path}/${keep}/merges`));
    expect(body).toEqual({
      items: [
        ...[{ id: mergeId, name: '张德富', way: 'staff', mergedAt: expect.anything(), until: expect.anything() }],
      ] as unknown[],
    });
    await ok(staff.post(`${path}/${keep}/unmerge`, { mergeId }));
    expect([await pairedTo(moved), await pairedTo(later)]).toEqual([other, keep]);
    // The new phone was written after the merge: it stays. The rest goes back to whose it was.
    expect(await contact(keep)).toEqual({ name: '张德福', phone: '13900009999', building: null, door: null });
    expect(await contact(other)).toEqual({ name: '张德富', phone: WHOLE.phone, building: '1号楼', door: WHOLE.door });
    expect((await ok(staff.get(`${path}/${keep}`))).body).toMatchObject({ birthYear: null, sex: null });
    expect((await ok(staff.get(`${path}/${keep}/merges`))).body).toEqual({ items: [] });
    expect(await verdict(staff.post(`${path}/${keep}/unmerge`, { mergeId }))).toBe('409 PERSON_MERGE_SETTLED');
    await merge(keep, other);
  });

  it('a merge into a row that was merged itself waits for the later one to be undone', async () => {
    const [a, b, c] = [await add({ name: '甲' }), await add({ name: '乙' }), await add({ name: '丙' })];
    const first = await merge(b, a);
    const second = await merge(c, b);
    expect(await verdict(staff.post(`${path}/${b}/unmerge`, { mergeId: first }))).toBe('409 PERSON_MERGE_LATER_FIRST');
    expect(await verdict(staff.post(`${path}/${c}/unmerge`, { mergeId: first }))).toBe('404 NOT_FOUND');
    await ok(staff.post(`${path}/${c}/unmerge`, { mergeId: second }));
    await ok(staff.post(`${path}/${b}/unmerge`, { mergeId: first }));
    for (const [id, name] of [
      [a, '甲'],
      [b, '乙'],
      [c, '丙'],
    ])
      expect((await ok(staff.get(`${path}/${id}`))).body).toMatchObject({ name });
  });

  it('a home is filled in by halves: the door for who has the building, the building for who has the door, and given back', async () => {
    const at = async (id: string) => (await contact(id)) as { building: string | null; door: string | null };
    const keep = await add({ name: '张德福', buildingId: building(0) });
    const other = await add({ name: '张德福', door: '2单元301', buildingId: building(0) });
    expect((await ok(staff.get(`${path}/${keep}/merge-preview?otherId=${other}`))).body.takes).toEqual(['door']);
    const mergeId = await merge(keep, other);
    expect(await at(keep)).toMatchObject({ building: '1号楼', door: '2单元301' });
    await ok(staff.post(`${path}/${keep}/unmerge`, { mergeId }));
    expect([await at(keep), await at(other)]).toMatchObject([
      { building: '1号楼', door: null },
      { building: '1号楼', door: '2单元301' },
    ]);
    const loose = await add({ name: '张德福', door: '2 单元 301' });
    expect((await ok(staff.get(`${path}/${loose}/merge-preview?otherId=${other}`))).body.takes).toEqual(['building']);
    const second = await merge(loose, other);
    expect(await at(loose)).toMatchObject({ building: '1号楼' });
    await ok(staff.post(`${path}/${loose}/unmerge`, { mergeId: second }));
    expect(await at(loose)).toMatchObject({ building: null });
  });

  it('a home is not put together of two places, and what was mended since stays', async () => {
    const keep = await add({ name: '张德福', buildingId: building(1) });
    const other = await add({ name: '张德福', door: '2单元301', buildingId: building(0) });
    expect((await ok(staff.get(`${path}/${keep}/merge-preview?otherId=${other}`))).body.takes).toEqual([]);
    const third = await add({ name: '张德福', door: '9单元9' });
    const mergeId = await merge(keep, third);
    expect(await contact(keep)).toMatchObject({ building: '2号楼', door: '9单元9' });
    await ok(staff.put(`${path}/${keep}`, { door: '8单元8' }));
    await ok(staff.post(`${path}/${keep}/unmerge`, { mergeId }));
    expect(await contact(keep)).toMatchObject({ building: '2号楼', door: '8单元8' });
  });

  it('not after thirty days: the row that is gone is empty then, and the kept one has what it took over', async () => {
    const keep = await add({ name: '张德福' });
    const other = await add({ ...WHOLE, buildingId: building(0) });
    const mergeId = await merge(keep, other);
    t.clock.advance({ days: 29 });
    await t.drain();
    const [kept]: { name: unknown }[] = await t.db.query('SELECT real_name AS name FROM people WHERE id = ?', [other]);
    expect(kept?.name).not.toBeNull();
    t.clock.advance({ days: 1, minutes: 1 });
    expect(await verdict(staff.post(`${path}/${keep}/unmerge`, { mergeId }))).toMatch(/^(401|409)/);
    await t.drain();
    const [gone]: object[] = await t.db.query(
      'SELECT real_name, phone, household_id, birth_year, sex FROM people WHERE id = ?',
      [other],
    );
    expect(Object.values(gone ?? {})).toEqual([null, null, null, null, null]);
    const [row]: { home: string }[] = await t.db.query('SELECT household_id AS home FROM people WHERE id = ?', [keep]);
    expect(row?.home).not.toBeNull();
  });
});

describe('an account meets a record', () => {
  it('staff link it: the member sees what the community kept, and unlinking gives both back', async () => {
    const record = await add({ ...WHOLE, buildingId: building(0) });
    const member = await aMember(t, community);
    const own = await personOf(member);
    await ok(staff.post(`${path}/${record}/link-member`, { memberId: member.memberId }));
    expect((await ok(staff.get(`${path}/${record}`))).body).toMatchObject({
      hasAccount: true,
      memberId: member.memberId,
    });
    expect((await ok(member.get(`${community.base}/me`))).body).toMatchObject({
      realName: '张德福',
      building: { name: '1号楼' },
    });
    expect(await personOf(member)).toBe(record);
    expect(await verdict(staff.post(`${path}/${record}/link-member`, { memberId: member.memberId }))).toBe(
      '409 PERSON_HAS_ACCOUNT',
    );
    await ok(staff.post(`${path}/${record}/unlink-member`));
    expect(await personOf(member)).toBe(own);
    expect((await ok(member.get(`${community.base}/me`))).body).toMatchObject({ realName: null, building: null });
    expect(await contact(record)).toMatchObject({ name: '张德福', phone: WHOLE.phone });
    expect(await verdict(staff.post(`${path}/${record}/unlink-member`))).toBe('409 PERSON_HAS_NO_ACCOUNT');
  });

  it('an account that was there from the beginning is parted into an empty row; the record keeps what it said', async () => {
    const member = await aMember(t, community, { building: 0 });
    await ok(member.put(`${community.base}/me`, { realName: '李桂兰' }));
    const record = await personOf(member);
    await ok(staff.post(`${path}/${record}/unlink-member`));
    expect(await personOf(member)).not.toBe(record);
    expect((await ok(member.get(`${community.base}/me`))).body).toMatchObject({ realName: null, building: null });
    expect((await ok(staff.get(`${path}/${record}`))).body).toMatchObject({ name: '李桂兰', hasAccount: false });
  });

  it('two members are refused with what to do', async () => {
    const [one, two] = [await aMember(t, community), await aMember(t, community)];
    const [keep, other] = [await personOf(one), await personOf(two)];
    const refused = await staff.post(`${path}/${keep}/merge`, { otherId: other });
    expect(refused).toMatchObject({ status: 409, body: { code: 'PERSON_MERGE_TWO_ACCOUNTS' } });
    expect(await verdict(staff.post(`${path}/${keep}/link-member`, { memberId: two.memberId }))).toBe(
      '409 PERSON_HAS_ACCOUNT',
    );
  });

  it('one’s own record is a matter for another on the staff; nobody links a member who is not there', async () => {
    const second = await aMember(t, community, { roles: ['staff'] });
    const record = await add(WHOLE);
    const link = `${path}/${record}/link-member`;
    expect(await verdict(staff.post(link, { memberId: staff.memberId }))).toBe('409 STAFF_OWN_MATTER');
    expect(await verdict(staff.post(`${path}/${record}/merge`, { otherId: await personOf(staff) }))).toBe(
      '409 STAFF_OWN_MATTER',
    );
    expect(await verdict(staff.post(link, { memberId: newId() }))).toBe('404 NOT_FOUND');
    const elsewhere = await aCommunity(t);
    expect(await verdict(staff.post(link, { memberId: elsewhere.staff.memberId }))).toBe('404 NOT_FOUND');
    await ok(second.post(link, { memberId: staff.memberId }));
  });

  it('whoever deletes a linked account takes the record along, and there is no way back to it', async () => {
    const record = await add({ ...WHOLE, buildingId: building(0) });
    const member = await aMember(t, community);
    const { body } = await ok(staff.post(`${path}/${record}/link-member`, { memberId: member.memberId }));
    expect((await member.delete('/me')).status).toBe(204);
    expect(await verdict(staff.get(`${path}/${record}`))).toBe('404 NOT_FOUND');
    const { mergeId } = body as { mergeId: string };
    expect(await verdict(staff.post(`${path}/${record}/unmerge`, { mergeId }))).toBe('409 PERSON_MERGE_SETTLED');
  });
});
