import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { startPrivateDatabase, type PrivateDatabase } from '../../dev/database/index.js';

const NO_PROCESS = 2 ** 22 + 1; // above the largest process id Linux gives

let root: string;
let dataDir: string;
const started: PrivateDatabase[] = [];

const start = async (folder = dataDir) => {
  const database = await startPrivateDatabase({ dataDir: folder });
  started.push(database);
  return database;
};

const run = async (url: string, statement: string) => {
  const connection = await createConnection({ uri: url });
  try {
    const [rows] = await connection.query<RowDataPacket[]>(statement);
    return rows;
  } finally {
    await connection.end();
  }
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'silin-private-database-'));
  dataDir = join(root, 'database');
});

afterEach(async () => {
  for (const database of started.splice(0)) await database.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('the private database', () => {
  it('still has every answered write after the server was killed', async () => {
    const before = await start();
    await run(before.url, 'CREATE TABLE kept (id INT PRIMARY KEY)');
    for (let id = 1; id <= 20; id++) await run(before.url, `INSERT INTO kept VALUES (${id})`);
    process.kill(before.pid, 'SIGKILL');
    await before.ended;

    const after = await start();

    expect(after.adopted).toBe(false);
    expect(await run(after.url, 'SELECT COUNT(*) AS n FROM kept')).toEqual([{ n: 20 }]);
  });

  it('takes over a server that a killed start left running', async () => {
    const left = await start();
    writeFileSync(join(dataDir, 'running'), `${NO_PROCESS} ${left.pid}`);

    const next = await start();

    expect(next).toMatchObject({ adopted: true, pid: left.pid, port: left.port });
    await next.stop();
    await left.ended;
  });

  it('is left running by someone who took it over while its starter lives', async () => {
    const starter = await start();
    writeFileSync(join(dataDir, 'running'), `${process.ppid} ${starter.pid}`);

    const guest = await start();
    await guest.stop();

    expect(await run(starter.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    writeFileSync(join(dataDir, 'running'), `${process.pid} ${starter.pid}`);
  });

  it('starts over when the first start was killed half-way', async () => {
    mkdirSync(join(dataDir, 'half-made-1', 'data'), { recursive: true });
    writeFileSync(join(dataDir, 'starting.pid'), String(NO_PROCESS));

    const database = await start();

    expect(await run(database.url, 'SELECT DATABASE() AS name')).toEqual([{ name: 'silin' }]);
    expect(existsSync(join(dataDir, 'half-made-1'))).toBe(false);
  });

  it('keeps its temporary files to itself: a server that starts removes what it takes for leftovers', async () => {
    const [one, two] = [await start(), await start(join(root, 'another'))];

    const folders = [];
    for (const { adminUrl } of [one, two]) folders.push(await run(adminUrl, 'SELECT @@tmpdir AS folder'));

    expect(folders).toEqual([
      [{ folder: join(dataDir, 'server', 'tmp') }],
      [{ folder: join(root, 'another', 'server', 'tmp') }],
    ]);
  });

  it('does not take a stranger for its server when the process id was given away again', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'running'), `${NO_PROCESS} ${process.pid}`);

    const database = await start();

    expect(database.adopted).toBe(false);
  });

  it('starts once when two starts race for the same folder', async () => {
    const [one, two] = await Promise.all([start(), start()]);

    expect(one.pid).toBe(two.pid);
  });

  it('serves a project folder too deep for a unix socket', async () => {
    const database = await start(join(root, 'deep'.repeat(20), 'deeper'.repeat(10)));

    expect(database.socketPath.length).toBeLessThan(100);
    expect(await run(database.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('lets the application make schemas of its own and no others', async () => {
    const { url } = await start();

    await run(url, 'CREATE DATABASE silin_other');
    await expect(run(url, 'CREATE DATABASE stranger')).rejects.toMatchObject({ code: 'ER_DBACCESS_DENIED_ERROR' });
  });

  it('keeps its password from other users of the machine', async () => {
    await start();

    expect(statSync(join(dataDir, 'server', 'password')).mode & 0o077).toBe(0);
  });
});
