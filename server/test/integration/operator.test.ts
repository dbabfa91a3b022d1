import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { operate, type WithApp } from '../../src/operator/commands.js';
import { backUp, restore } from '../../src/platform/backup/backup.js';
import { createEmptyDatabase } from '../support/database-server.js';
import { aCommunity, aMember, type TestCommunity } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { tracesOf } from '../support/traces.js';
import { aWish } from '../support/wish-builders.js';

/** The operator's commands, from their words to their answer. */
let t: TestApp;
let community: TestCommunity;
let folder: string;

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
});

afterAll(() => t.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silin-operator-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Quotes, ends of lines that are none to MySQL, and letters outside the first plane. */
const AWKWARD = 'it\'s \\ "so";\n\r\u2028\u2029\0\t😀%_`';

/** A command on a configuration; inside the running application unless it is given another machine's. */
const operator = async (args: string[], config = t.config) => {
  const withApp: WithApp = async (work) => {
    if (config === t.config) return work(t.app);
    const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: false });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  };
  const { code, out, err } = await operate(args, config, withApp);
  return { code, said: out + err };
};

describe('backup and restore', () => {
  it('bring everything back as it was, and nobody who has left since', async () => {
    const leaver = await aMember(t, community, { building: 0, nickname: '小王' });
    await aWish(t, community).open();
    await writeFile(join(t.config.filesDir, 'aa'), 'a picture');
    await t.drain();
    await t.db.query(
      `INSERT INTO outbox (id, kind, payload, pending, attempts, available_at, created_at, done_at, last_error)
       VALUES (UUID(), 'nobody.knows', ?, NULL, 1, NOW(3), NOW(3), NOW(3), ?)`,
      [JSON.stringify({ words: AWKWARD }), AWKWARD],
    );
    const before = await contents(t.config.databaseUrl);
    expect(before['outbox']?.join()).toContain(JSON.stringify(AWKWARD));
    const backup = join(folder, 'monday');
    expect(await operator(['backup', backup])).toMatchObject({ code: 0 });

    expect((await leaver.delete('/me')).status).toBe(204);
    await t.drain();
    const empty = await createEmptyDatabase();
    const filesDir = join(folder, 'new-files');
    const there = { ...t.config, databaseUrl: empty.url, filesDir };
    const restored = await operator(['restore', backup], there);
    expect(restored).toEqual({ code: 0, said: expect.stringContaining('restored; 0 accounts') });
    expect(await contents(empty.url)).toEqual(before);
    expect(await readFile(join(filesDir, 'aa'), 'utf8')).toBe('a picture');

    expect(await operator(['restore', backup], there)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/not empty/),
    });
    const again = await operator(['restore', backup, '--replace', '--erased', t.config.filesDir], there);
    expect(again).toEqual({ code: 0, said: expect.stringContaining('1 accounts') });
    const traces = { db: { query: (sql: string, values: unknown[]) => rowsOf(empty.url, sql, values) } };
    expect(await tracesOf(traces as unknown as TestApp, leaver)).toEqual([]);
    await empty.drop();
  });

  it('tell a damaged backup and foreign keys before anything is changed', async () => {
    const backup = join(folder, 'monday');
    await backUp(t.config, backup, new Date());
    const other = { ...t.config, fieldKeys: [{ id: 'k9' }] };
    await expect(restore(other, backup, { replace: true })).rejects.toThrow('FIELD_KEYS lacks k1');
    await writeFile(join(backup, 'database.sql.gz'), 'broken');

    await expect(restore(t.config, backup, { replace: true })).rejects.toThrow('damaged');
  });
});

describe('the operator', () => {
  it.each([
    ['{"city": "临汾"', 'The plan is not JSON'],
    ['[]', 'must be one JSON object'],
    ['{"city": "临汾", "street": "乡贤街", "name": "祥和"}', 'grids must be a list'],
    ['{"city": "临汾", "street": "乡贤街", "name": "祥和", "grids": [{"name": "一"}]}', 'grids[0].buildings must be'],
    ['{"city": "临汾", "street": 7, "name": "祥和", "grids": []}', 'street must be a text'],
  ])('answers in words to the plan %s', async (plan, words) => {
    const file = join(folder, 'plan.json');
    await writeFile(file, plan);

    expect(await operator(['found', file])).toEqual({ code: 1, said: expect.stringContaining(words) });
  });

  it('lists communities, and what the worker gave up, and gives it to the worker again', async () => {
    await t.db.query(
      `INSERT INTO outbox (id, kind, payload, pending, attempts, available_at, created_at, last_error)
       VALUES ('00000000-0000-4000-8000-000000000001', 'nobody.knows', '{}', NULL, 12, NOW(3), NOW(3), 'Error: away')`,
    );

    expect((await operator(['communities'])).said).toContain(`${community.code}  测试街道 ${community.name}`);
    expect((await operator(['dead-letters'])).said).toContain('nobody.knows  12 attempts');
    expect((await operator(['worker-status'])).said).toContain('"gaveUp":1');
    expect((await operator(['repeat', 'all'])).said).toContain('1 given to the worker again');
    expect((await operator(['dead-letters'])).said).toBe('none\n');
  });

  it('acts in its own name: the audit tells the operator, the clock and people apart', async () => {
    const plan = { city: '临汾', street: '乡贤街', name: '祥和', grids: [{ name: '一网格', buildings: ['1号楼'] }] };
    const file = join(folder, 'good-plan.json');
    await writeFile(file, JSON.stringify(plan));
    expect(await operator(['found', file])).toMatchObject({ code: 0 });

    const kinds: { kind: string; action: string }[] = await t.db.query(
      `SELECT DISTINCT actor_kind AS kind, action FROM audit_entries
       WHERE actor_user_id IS NULL AND action IN ('community.founded', 'role.granted')`,
    );
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['operator']));
    const people: object[] = await t.db.query(
      `SELECT 1 FROM audit_entries WHERE (actor_user_id IS NULL) <> (actor_kind <> 'person')`,
    );
    expect(people).toEqual([]);
  });

  it('takes the staff role from nobody it does not know, and explains itself', async () => {
    expect(await operator(['withdraw-staff', community.code, '13800007001'])).toMatchObject({ code: 1 });
    expect((await operator(['constructor'])).said).toContain('Usage:');
  });

  it('names what is well and what is not', async () => {
    const { code, said } = await operator(['doctor']);

    expect(
      said
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(':')[0]),
    ).toEqual(['BAD  settings', 'ok   database', 'ok   disk', 'BAD  templates', 'ok   WeChat']);
    expect(code).toBe(1);
  });
});

async function rowsOf(url: string, sql: string, values: unknown[] = []): Promise<RowDataPacket[]> {
  const connection = await createConnection({ uri: url, dateStrings: true });
  try {
    return (await connection.query<RowDataPacket[]>(sql, values))[0];
  } finally {
    await connection.end();
  }
}

/** The migrator's own, made by whoever migrates. */
const MIGRATORS = ['migration_lock', 'migration_steps'];

/** Everything in a database: rows as text, by table. */
async function contents(url: string): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const row of await rowsOf(url, 'SHOW TABLES')) {
    const table = Object.values(row)[0] as string;
    if (MIGRATORS.includes(table)) continue;
    all[table] = (await rowsOf(url, `SELECT * FROM \`${table}\``)).map((each) => JSON.stringify(each)).sort();
  }
  return all;
}
