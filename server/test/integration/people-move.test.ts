import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { tellDemo } from '../../dev/demo/tell-demo.js';
import { MemberDirectory } from '../../src/modules/communities/index.js';
import { throwawaySecrets } from '../../src/platform/config/config.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { FieldCipher } from '../../src/platform/crypto/field-cipher.js';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { newId } from '../../src/platform/database/ids.js';
import { Migrator } from '../../src/platform/database/migrator.js';
import { createEmptyDatabase, type EmptyDatabase } from '../support/database-server.js';
import { aPerson, type Person } from '../support/identity-builders.js';
import { keysInEnvironment } from '../support/keys-in-environment.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

const MOVE = 'PeopleAndHouseholds1764500000000';

describe('the demo community, led back to members and up to people again', () => {
  let t: TestApp;
  let takeKeysAway: () => void;
  /** Wishes of people without an account: on the way down they become those of whoever said them. */
  let ofTheUnphoned: ReadonlySet<string>;
  beforeAll(async () => {
    t = await startTestApp();
    takeKeysAway = keysInEnvironment(t.config);
    await tellDemo(t.app, t.standIn.url);
    const said: { id: string }[] = await t.db.query(
      'SELECT w.id FROM wishes w JOIN people p ON p.id = w.person_id WHERE p.member_id IS NULL',
    );
    ofTheUnphoned = new Set(said.map(({ id }) => id));
  }, 120_000);
  afterAll(async () => {
    takeKeysAway?.();
    await t?.close();
  });

  /** What every member of the community reads about themselves, and what others are given of them. */
  async function everything(people: readonly { person: Person; memberId: string; base: string }[]): Promise<unknown> {
    const read: unknown[] = [];
    for (const { person, base } of people) {
      const [me, profile] = [(await ok(person.get('/me'))).body, (await ok(person.get(`${base}/me`))).body];
      const { items } = (await ok(person.get(`${base}/me/wishes`))).body as { items: { id: string }[] };
      const forms = [];
      for (const { id } of items.filter((wish) => !ofTheUnphoned.has(wish.id)))
        forms.push((await person.get(`${base}/wishes/${id}/form`)).body);
      read.push({ me, profile, forms, data: (await ok(person.get('/me/export'))).body.communities });
    }
    const directory = t.app.get(MemberDirectory);
    const ids = people.map(({ memberId }) => memberId);
    return { read, contacts: await directory.contacts(ids), summaries: await directory.summaries(ids) };
  }

  async function down(): Promise<void> {
    for (let undone = false; !undone;) {
      const [last]: { name: string }[] = await t.db.query('SELECT name FROM migrations ORDER BY id DESC LIMIT 1');
      await t.db.undoLastMigration({ transaction: 'each' });
      undone = last?.name === MOVE;
    }
  }

  it('reads as before: profiles, memberships, wish forms, contacts, my data', async () => {
    const rows: { openid: string; memberId: string; communityId: string }[] = await t.db.query(
      `SELECT u.openid, m.id AS memberId, m.community_id AS communityId FROM users u JOIN members m ON m.user_id = u.id
       WHERE u.erased_at IS NULL ORDER BY m.id`,
    );
    const people = [];
    for (const { openid, memberId, communityId } of rows)
      people.push({ person: await aPerson(t, openid), memberId, base: `/communities/${communityId}` });
    const before = await everything(people);
    expect(JSON.stringify(before)).toContain('（演示）');

    await down();
    const old: { n: string }[] = await t.db.query(
      'SELECT COUNT(*) AS n FROM members WHERE real_name IS NOT NULL AND address IS NOT NULL AND building_id IS NOT NULL',
    );
    expect(Number(old[0]?.n)).toBeGreaterThan(5);
    expect(await t.db.query("SHOW TABLES LIKE 'people'")).toEqual([]);
    await t.db.runMigrations({ transaction: 'each' });

    expect(await everything(people)).toEqual(before);
  }, 120_000);

  it('has one person for every member, and no household in which nobody lives', async () => {
    const odd: unknown[] = await t.db.query(
      `SELECT m.id FROM members m LEFT JOIN people p ON p.member_id = m.id WHERE p.id IS NULL
       UNION ALL SELECT h.id FROM households h LEFT JOIN people p ON p.household_id = h.id WHERE p.id IS NULL`,
    );
    expect(odd).toEqual([]);
  });
});

describe('members of before', () => {
  const secrets = throwawaySecrets();
  const { FIELD_KEYS, INDEX_KEY } = readSettings(secrets).values;
  const cipher = new FieldCipher(FIELD_KEYS, INDEX_KEY);
  const [communityId, buildingId, gridId] = [newId(), newId(), newId()];
  let database: EmptyDatabase;
  let db: DataSource;
  let takeKeysAway: () => void;

  /** The tables as they were, with one member per way of saying where one lives. */
  beforeEach(async () => {
    takeKeysAway = keysInEnvironment({ fieldKeys: FIELD_KEYS, indexKey: INDEX_KEY });
    database = await createEmptyDatabase();
    db = await new DataSource(dataSourceOptions(database.url, 6)).initialize();
    const later = db.migrations.splice(db.migrations.findIndex(({ constructor }) => constructor.name === MOVE));
    await new Migrator(db).up();
    db.migrations.push(...later);
    const streetId = newId();
    await db.query("INSERT INTO streets (id, city, city_key, name, name_key) VALUES (?, '市', '市', '街', '街')", [
      streetId,
    ]);
    await db.query(
      "INSERT INTO communities (id, street_id, code, name, name_key, created_at) VALUES (?, ?, 'ABC234', '社', '社', NOW(3))",
      [communityId, streetId],
    );
    await db.query("INSERT INTO grids (id, community_id, name, name_key) VALUES (?, ?, '格', '格')", [
      gridId,
      communityId,
    ]);
    await db.query(
      "INSERT INTO buildings (id, community_id, grid_id, name, name_key) VALUES (?, ?, ?, '1号楼', '1号楼')",
      [...[buildingId, communityId, gridId]],
    );
    await db.query("INSERT INTO key_canaries (id, value) VALUES ('index', ?)", [
      cipher.blindIndex('the canary sings', 'key_canaries.value'),
    ]);
    await aMember('王桂芳', '2单元301', buildingId);
    await aMember('王建国', '2单元 301', buildingId);
    await aMember('没楼栋', '5号楼2单元', null);
    await aMember('没门牌', null, buildingId);
    await aMember(null, null, null);
    await aMember(null, null, null, new Date());
  });
  afterEach(async () => {
    takeKeysAway();
    await db?.destroy();
    await database?.drop();
  });

  async function aMember(
    name: string | null,
    address: string | null,
    building: string | null,
    leftAt: Date | null = null,
  ) {
    const userId = newId();
    await db.query("INSERT INTO users (id, nickname, nickname_check, created_at) VALUES (?, '邻居', 'none', NOW(3))", [
      userId,
    ]);
    await db.query(
      `INSERT INTO members (id, community_id, user_id, building_id, real_name, address, joined_at, left_at)
       VALUES (?, ?, ?, ?, ?, ?, NOW(3), ?)`,
      [
        ...[newId(), communityId, userId, building],
        name && cipher.encrypt(name, 'members.real_name'),
        address && cipher.encrypt(address, 'members.address'),
        leftAt,
      ],
    );
  }

  /** Who lives where, as it can be read in the new tables. */
  async function people(): Promise<string[]> {
    const rows: {
      name: string | null;
      door: string | null;
      building: string | null;
      home: string | null;
      gone: number;
    }[] = await db.query(
      `SELECT p.real_name AS name, h.door, p.building_id AS building, p.household_id AS home, p.erased_at IS NOT NULL AS gone
         FROM people p LEFT JOIN households h ON h.id = p.household_id`,
    );
    const homes = new Map<string | null, number>();
    for (const { home } of rows) homes.set(home, (homes.get(home) ?? 0) + 1);
    return rows
      .map(({ name, door, building, home, gone }) =>
        [
          name ? cipher.decrypt(name, 'people.real_name') : '-',
          door ? cipher.decrypt(door, 'households.door') : '-',
          ...[building ? '1号楼' : '-', home ? `${homes.get(home)} here` : '-', Number(gone) ? 'gone' : 'there'],
        ].join(' '),
      )
      .sort();
  }
  const AS_PEOPLE = [
    '- - - - gone',
    '- - - - there',
    '没楼栋 5号楼2单元 - 1 here there',
    '没门牌 - 1号楼 1 here there',
    '王建国 2单元301 1号楼 2 here there',
    '王桂芳 2单元301 1号楼 2 here there',
  ];

  it('become people; two spellings of one door are one household', async () => {
    await new Migrator(db).up();

    expect(await people()).toEqual(AS_PEOPLE);
  });

  it('become people once, wherever the migration is killed', async () => {
    const seen = new Set<string>();
    for (let over = false; !over;) {
      over = await new Migrator(db, {
        afterStatement: (statement) => {
          if (seen.has(statement)) return;
          seen.add(statement);
          throw new Error('killed');
        },
      })
        .up()
        .then(
          () => true,
          (error: Error) => error.message !== 'killed' && Promise.reject(error),
        );
    }

    expect(seen.size).toBeGreaterThanOrEqual(3);
    expect(await people()).toEqual(AS_PEOPLE);
  });

  const migrate = async (env: Record<string, string>): Promise<[number | null, string]> => {
    const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, '../../dist/src/migrate.js')], {
      env: { PATH: process.env['PATH'], DATABASE_URL: database.url, ...env },
    });
    let said = '';
    child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    return [code, said];
  };

  it('stay where they are while a key is missing or wrong; the next start goes on', async () => {
    const { FIELD_KEYS: fieldKeys = '', INDEX_KEY: indexKey = '' } = secrets;
    const [code, said] = await migrate({});
    expect(code).toBe(1);
    expect(said).toMatch(/FIELD_KEYS is not set; INDEX_KEY is not set/);

    const wrong = await migrate({ FIELD_KEYS: fieldKeys, INDEX_KEY: throwawaySecrets()['INDEX_KEY'] ?? '' });
    expect(wrong).toEqual([1, expect.stringContaining('INDEX_KEY is not the key this database was written with')]);

    expect((await migrate({ FIELD_KEYS: fieldKeys, INDEX_KEY: indexKey }))[0]).toBe(0);
    expect(await people()).toEqual(AS_PEOPLE);
  });
});
