import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { backUp, restore } from '../../src/platform/backup/backup.js';
import { throwawaySecrets } from '../../src/platform/config/config.js';
import { repositoryRoot } from '../../dev/support/repository.js';
import { createEmptyDatabase } from '../support/database-server.js';
import { aCommunity, aMember, type TestCommunity } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { tracesOf } from '../support/traces.js';
import { aWish } from '../support/wish-builders.js';

/** The built operator's commands, run as a person runs them. */
let t: TestApp;
let community: TestCommunity;
let folder: string;
const { TOKEN_SECRET, FIELD_KEYS, INDEX_KEY } = throwawaySecrets() as Record<string, string>;
const keys = { TOKEN_SECRET, FIELD_KEYS, INDEX_KEY } as Record<string, string>;

beforeAll(async () => {
  t = await startTestApp(keys);
  community = await aCommunity(t);
});

afterAll(() => t.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silin-operator-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const operator = (args: string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const settings = {
      ...{
        PATH: process.env['PATH'] ?? '',
        SILIN_ENV: 'test',
        LOG_LEVEL: 'silent',
        DATABASE_URL: t.config.databaseUrl,
      },
      ...{ WECHAT_BASE_URL: t.config.wechat.baseUrl, FILES_DIR: t.config.filesDir, PUBLIC_BASE_URL: t.url },
      ...{ WECHAT_APP_ID: t.config.wechat.appId, WECHAT_APP_SECRET: t.config.wechat.appSecret },
      ...{ WECHAT_PUSH_TOKEN: t.config.wechat.pushToken, WECHAT_PUSH_AES_KEY: t.config.wechat.pushAesKey },
      ...keys,
    };
    const script = join(repositoryRoot, 'server/dist/src/operator.js');
    execFile(process.execPath, [script, ...args], { env: { ...settings, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}` }),
    );
  });

describe('backup and restore', () => {
  it('bring everything back as it was, and nobody who has left since', async () => {
    const leaver = await aMember(t, community, { building: 0, nickname: '小王' });
    await aWish(t, community).open();
    await writeFile(join(t.config.filesDir, 'aa'), 'a picture');
    await t.drain();
    const before = await contents(t.config.databaseUrl);
    const backup = join(folder, 'monday');
    expect(await operator(['backup', backup])).toMatchObject({ code: 0 });

    expect((await leaver.delete('/me')).status).toBe(204);
    await t.drain();
    const empty = await createEmptyDatabase();
    const filesDir = join(folder, 'new-files');
    const there = { DATABASE_URL: empty.url, FILES_DIR: filesDir };
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
    const deaf = await operator(['doctor'], { WECHAT_BASE_URL: 'http://127.0.0.1:1', WECHAT_TIMEOUT_MS: '500' });
    expect(deaf.said).toContain('BAD  WeChat');
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

/** Everything in a database: rows as text, by table. */
async function contents(url: string): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const row of await rowsOf(url, 'SHOW TABLES')) {
    const table = Object.values(row)[0] as string;
    all[table] = (await rowsOf(url, `SELECT * FROM \`${table}\``)).map((each) => JSON.stringify(each)).sort();
  }
  return all;
}
