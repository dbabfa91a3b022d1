import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { migrations } from '../../src/migrations/index.js';
import { NotesAndReasonsEncrypted1764300000000 } from '../../src/migrations/1764300000000-notes-and-reasons-encrypted.js';
import { FieldCipher } from '../../src/platform/crypto/field-cipher.js';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { newId } from '../../src/platform/database/ids.js';
import { Migrator } from '../../src/platform/database/migrator.js';
import { createEmptyDatabase, type EmptyDatabase } from '../support/database-server.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, aLastingCommunity, aResident, aWish, ok, WORDS } from '../support/wish-builders.js';

/** Every value of every table, as text, with where it stands. */
async function everyValue(db: DataSource): Promise<{ place: string; value: string }[]> {
  const tables: Record<string, string>[] = await db.query('SHOW TABLES');
  const found: { place: string; value: string }[] = [];
  for (const table of tables.map((row) => Object.values(row)[0] ?? '')) {
    for (const row of await db.query<Record<string, unknown>[]>(`SELECT * FROM \`${table}\``)) {
      for (const [column, value] of Object.entries(row)) {
        const text = Buffer.isBuffer(value) ? value.toString('utf8') : JSON.stringify(value);
        found.push({ place: `${table}.${column}`, value: text ?? '' });
      }
    }
  }
  return found;
}

describe('words that may name people', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t?.close());

  it('stand nowhere in the database as they were written, and are read as they were written', async () => {
    const community = await aLastingCommunity(t);
    const { staff, base } = community;
    const planted: string[] = [];
    const secret = (what: string): string => {
      const words = `${what}是隔壁王秀兰说的${planted.length}`;
      planted.push(words);
      return words;
    };

    const applicant = await aResident(t, community);
    const application = {
      ...{ isPartyMember: true, realName: '王秀兰', phone: '13800000001' },
      ...{ partyBranch: secret('支部'), workUnit: secret('单位'), introduction: secret('自我介绍') },
    };
    const { body: applied } = await ok(applicant.post(`${base}/volunteers`, application));
    const declined = secret('没通过');
    await ok(staff.post(`${base}/staff/volunteers/${applied.id}/decline`, { reason: declined }));

    const rejected = secret('退回');
    const returned = await aWish(t, community).rejected(rejected).create();
    const [title, publicText] = [secret('原题目'), secret('原话')];
    const edited = await aWish(t, community).saying({ title, publicText }).create();
    await ok(staff.put(`${edited.path}/public-text`, { title: '换一个灯泡', publicText: '厨房的灯不亮了' }));

    const helper = await aHelper(t, community);
    const wish = await aWish(t, community)
      .saying({ privateDetail: secret('私下') })
      .claimed(helper)
      .create();
    await ok(helper.post(`${wish.path}/release`, { reason: secret('放手') }));
    await ok(helper.post(`${wish.path}/claim`));
    await ok(staff.post(`${wish.path}/revoke`, { reason: secret('收回') }));
    const other = await aHelper(t, community);
    await ok(other.post(`${wish.path}/claim`));
    await ok(other.post(`${wish.path}/deliver`, { note: secret('办好') }));
    const disputed = secret('没办好');
    await ok(wish.author.post(`${wish.path}/dispute`, { reason: disputed }));
    const note = secret('又办好');
    await ok(other.post(`${wish.path}/deliver`, { note }));
    await ok(wish.author.post(`${wish.path}/confirm`, { thanks: secret('多谢') }));
    const closed = secret('关闭');
    const shut = await aWish(t, community).open().closed(closed).create();
    await t.drain();

    const values = await everyValue(t.db);
    const seen = values.filter(({ value }) => planted.some((words) => value.includes(words)));
    expect(seen).toEqual([]);
    expect(values.some(({ value }) => value.includes(WORDS.title))).toBe(true); // the search does find what is public

    const told = async (who: typeof applicant): Promise<string> =>
      JSON.stringify((await ok(who.get(`${base}/me/inbox?limit=50`))).body);
    expect(JSON.stringify((await ok(returned.author.get(returned.path))).body)).toContain(rejected);
    expect(await told(returned.author)).toContain(rejected);
    expect(JSON.stringify((await ok(edited.author.get(edited.path))).body)).toContain(publicText);
    expect(await told(other)).toContain(disputed);
    expect(JSON.stringify((await ok(wish.author.get(wish.path))).body)).toContain(note);
    expect(JSON.stringify((await ok(shut.author.get(shut.path))).body)).toContain(closed);
    expect(JSON.stringify((await ok(applicant.get(`${base}/volunteers/me`))).body)).toContain(declined);
    const mine = JSON.stringify((await ok(returned.author.get(`${base}/me/wishes`))).body);
    expect(mine).toContain(rejected);
    expect(JSON.stringify((await ok(applicant.get('/me/export'))).body)).toContain(application.introduction);
  });
});

describe('rows from before', () => {
  const key = { id: 'k1', key: randomBytes(32) };
  const indexKey = randomBytes(32);
  const cipher = new FieldCipher([key], indexKey);
  const keysInEnvironment = { FIELD_KEYS: `k1:${key.key.toString('base64')}`, INDEX_KEY: indexKey.toString('base64') };
  const reason = 'k1.王秀兰的儿子';
  const params = { wishTitle: '换灯泡', reason };
  let database: EmptyDatabase;
  let db: DataSource;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    const before = migrations.slice(0, migrations.indexOf(NotesAndReasonsEncrypted1764300000000));
    db = await new DataSource({ ...dataSourceOptions(database.url, 2), migrations: before }).initialize();
    await new Migrator(db).up();
  });
  afterAll(async () => {
    for (const name of Object.keys(keysInEnvironment)) delete process.env[name];
    await db?.destroy();
    await database?.drop();
  });

  it('are encrypted in batches that may be broken off, with the keys of the environment and no others, and led back', async () => {
    const runner = db.createQueryRunner();
    await runner.query('SET FOREIGN_KEY_CHECKS = 0');
    for (let n = 0; n < 450; n += 1) {
      await runner.query(
        `INSERT INTO inbox_messages (id, community_id, member_id, kind, params, dedupe_key, created_at, push_state)
         VALUES (?, ?, ?, 'wish_closed', ?, ?, NOW(3), 'none')`,
        [newId(), newId(), newId(), JSON.stringify(params), `${n}`],
      );
    }
    await runner.query(
      `INSERT INTO volunteers (id, community_id, member_id, state, is_party_member, reason, applied_at)
       VALUES (?, ?, ?, 'declined', 0, ?, NOW(3))`,
      [newId(), newId(), newId(), reason],
    );
    const migration = new NotesAndReasonsEncrypted1764300000000();

    await expect(migration.up(runner)).rejects.toThrow(/FIELD_KEYS is not set/);
    await runner.query('ROLLBACK');
    Object.assign(process.env, keysInEnvironment);
    const canary = cipher.encrypt('the canary sings', 'key_canaries.value');
    await runner.query("INSERT INTO key_canaries (id, value) VALUES ('field:k1', ?)", [canary]);
    process.env['FIELD_KEYS'] = `k1:${randomBytes(32).toString('base64')}`;
    await expect(migration.up(runner)).rejects.toThrow(/FIELD_KEYS: k1 is not the key this database was written with/);
    await runner.query('ROLLBACK');
    process.env['FIELD_KEYS'] = keysInEnvironment.FIELD_KEYS;

    // Broken off after the first batch of messages: those are ciphertext already.
    const rows: { id: string; params: string }[] = await runner.query(
      'SELECT id, params FROM inbox_messages ORDER BY id',
    );
    for (const row of rows.slice(0, 200)) {
      const done = cipher.encrypt(row.params, 'inbox_messages.params');
      await runner.query('UPDATE inbox_messages SET params = ? WHERE id = ?', [done, row.id]);
    }
    await migration.up(runner);
    const stored = async (): Promise<string[]> => {
      const all: { v: string }[] = await runner.query('SELECT params AS v FROM inbox_messages ORDER BY id');
      return all.map(({ v }) => v);
    };
    const encrypted = await stored();
    for (const value of encrypted) expect(JSON.parse(cipher.decrypt(value, 'inbox_messages.params'))).toEqual(params);
    const [volunteer]: { reason: string }[] = await runner.query('SELECT reason FROM volunteers');
    expect(cipher.decrypt(volunteer!.reason, 'volunteers.reason')).toBe(reason);

    await migration.up(runner);
    expect(await stored()).toEqual(encrypted);
    await migration.down(runner);
    const plain: { reason: string }[] = await runner.query('SELECT reason FROM volunteers');
    expect(plain).toEqual([{ reason }]);
    const [row]: { n: string }[] = await runner.query(
      "SELECT COUNT(*) AS n FROM inbox_messages WHERE JSON_UNQUOTE(JSON_EXTRACT(params, '$.reason')) = ?",
      [reason],
    );
    expect(Number(row?.n)).toBe(450);
    await runner.release();
  });
});
