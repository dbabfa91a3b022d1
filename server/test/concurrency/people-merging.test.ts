import { PersonDirectory, PersonReferences } from '../../src/modules/communities/index.js';
import { newId } from '../../src/platform/database/ids.js';
import { Transactor, type Tx } from '../../src/platform/database/transactor.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

const ROUNDS = 8;

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let second: TestMember;
let path: string;

beforeAll(async () => {
  t = await startTestApp();
  const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL';
  await t.db.query(`CREATE TABLE test_notes (id ${id} PRIMARY KEY, community_id ${id}, person_id ${id},
    CONSTRAINT note_about_a_person FOREIGN KEY (person_id) REFERENCES people (id))`);
  const reference = { table: 'test_notes', idColumns: ['id'], personColumn: 'person_id' };
  t.app.get(PersonReferences, { strict: false }).register(reference);
  community = await aCommunity(t);
  staff = community.staff;
  second = await aMember(t, community, { roles: ['staff'] });
  path = `${community.base}/people`;
});
afterAll(() => t?.close());

const add = async (name: string): Promise<string> =>
  ((await ok(staff.post(path, { name, anyway: true }))).body as { id: string }).id;
const merge = (who: TestMember, keep: string, other: string) => who.post(`${path}/${keep}/merge`, { otherId: other });
const living = async (...ids: string[]): Promise<string[]> => {
  const rows: { id: string }[] = await t.db.query(
    'SELECT id FROM people WHERE id IN (?) AND living_community_id IS NOT NULL',
    [ids],
  );
  return rows.map(({ id }) => id);
};
const orphans = async (): Promise<unknown[]> =>
  t.db.query('SELECT n.id FROM test_notes n JOIN people p ON p.id = n.person_id WHERE p.merged_into_id IS NOT NULL');

/** Writes a note about a person, as a journey of another context does it. */
const note = (personId: string, first: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
  t.app.get(Transactor).run(async (tx) => {
    await first(tx);
    await tx.query('INSERT INTO test_notes VALUES (?, ?, ?)', [newId(), community.id, personId]);
  });

it('A into B and B into A at once: one wins, the other finds nobody', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [a, b] = [await add('甲'), await add('乙')];
    const answers = await Promise.all([merge(staff, a, b), merge(second, b, a)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await living(a, b)).toEqual([answers[0].status === 200 ? a : b]);
  }
});

it('one row into two others at once goes into one of them', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [a, b, c] = [await add('甲'), await add('乙'), await add('丙')];
    const answers = await Promise.all([merge(staff, a, c), merge(second, b, c)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const [row]: { into: string }[] = await t.db.query('SELECT merged_into_id AS `into` FROM people WHERE id = ?', [c]);
    expect(row?.into).toBe(answers[0].status === 200 ? a : b);
  }
});

it('two undo one merge: it is undone once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [a, b] = [await add('甲'), await add('乙')];
    const { mergeId } = (await ok(merge(staff, a, b))).body as { mergeId: string };
    const undo = (who: TestMember) => who.post(`${path}/${a}/unmerge`, { mergeId });
    const answers = await Promise.all([undo(staff), undo(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await living(a, b)).sort()).toEqual([a, b].sort());
  }
});

it('a change against a merge: what was answered with 200 is kept', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [keep, other] = [await add('甲'), await add('乙')];
    const phone = `1380000${String(1000 + round)}`;
    const [changed] = await Promise.all([
      second.put(`${path}/${other}`, { phone }),
      merge(staff, keep, other).then((answer) => expect(answer.status).toBe(200)),
    ]);
    const contact = (await ok(staff.get(`${path}/${keep}/contact`))).body;
    expect(contact).toMatchObject({ phone: changed.status === 200 ? phone : null });
    expect([200, 404]).toContain(changed.status);
  }
});

it('what a context writes about a person who is just being merged is moved along or refused', async () => {
  const directory = t.app.get(PersonDirectory, { strict: false });
  for (let round = 0; round < ROUNDS; round += 1) {
    const [keep, other] = [await add('甲'), await add('乙')];
    const locked = (tx: Tx) => directory.lock(tx, community.id, other);
    await Promise.all([
      merge(staff, keep, other).then((answer) => expect(answer.status).toBe(200)),
      ...Array.from({ length: 3 }, () => note(other, locked).catch(() => 'refused')),
    ]);
    expect(await orphans()).toEqual([]);
  }
});

it('the twin: whoever looks without the lock leaves rows with somebody who is gone', async () => {
  const directory = t.app.get(PersonDirectory, { strict: false });
  const [keep, other] = [await add('甲'), await add('乙')];
  await note(other, async () => {
    expect((await directory.facts(community.id, [other])).has(other)).toBe(true);
    await ok(merge(staff, keep, other));
  });
  expect(await orphans()).toHaveLength(1);
});
