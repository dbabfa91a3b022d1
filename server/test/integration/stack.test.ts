import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { isAlive, until } from '../../dev/support/processes.js';
import { repositoryRoot } from '../../dev/support/repository.js';
import { createEmptyDatabase } from '../support/database-server.js';

/** The built stack (`server/dist`), run as `npm start` runs it. */
interface Run {
  child: ChildProcess;
  /** Its JSON line, or undefined when it ended before it was ready. */
  ready: Promise<{ apiUrl: string } | undefined>;
  ended: Promise<{ code: number | null; said: string }>;
}

let dataDir: string;
const runs: Run[] = [];

const start = (args: string[] = [], env: Record<string, string> = {}): Run => {
  const { DATABASE_URL: _url, PORT: _port, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    [join(repositoryRoot, 'server/dist/dev/stack.js'), '--data', dataDir, '--json', ...args],
    {
      env: { ...inherited, ...env },
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  );
  const ready = new Promise<{ apiUrl: string } | undefined>((resolve) => {
    child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString()) as { apiUrl: string }));
    void ended.then(() => resolve(undefined));
  });
  const run = { child, ready, ended };
  runs.push(run);
  return run;
};

const stop = async (run: Run) => {
  run.child.kill('SIGTERM');
  return run.ended;
};

const pidOf = (script: string) => {
  const line = readFileSync(join(dataDir, 'parts'), 'utf8')
    .split('\n')
    .find((part) => part.endsWith(script));
  return Number(line?.split(' ')[0]);
};

const databasePid = () => Number(readFileSync(join(dataDir, 'database/running'), 'utf8').split(' ')[1]);

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'silin-stack-'));
});

afterEach(async () => {
  for (const run of runs.splice(0)) await stop(run);
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the stack', () => {
  it('comes up on an empty folder and goes down cleanly when told', async () => {
    const run = start();
    const ready = await run.ready;
    const parts = [pidOf('src/main.js'), pidOf('src/worker.js'), pidOf('wechat-standin/main.js'), databasePid()];

    expect((await fetch(`${ready?.apiUrl}/readyz`)).status).toBe(200);
    expect((await stop(run)).code).toBe(0);
    expect(parts.filter(isAlive)).toEqual([]);
  });

  it.each([
    ['API', () => pidOf('src/main.js')],
    ['worker', () => pidOf('src/worker.js')],
    ['stand-in', () => pidOf('wechat-standin/main.js')],
    ['database', databasePid],
  ])('ends as a whole and says so when the %s is killed, and comes up again', async (_, victim) => {
    const first = start();
    await first.ready;
    process.kill(victim(), 'SIGKILL');

    const { code, said } = await first.ended;

    expect(code).toBe(1);
    expect(said).toMatch(/stopped by itself/);
    expect(await start().ready).toBeDefined();
  });

  it('takes its parts along when it is killed itself, and comes up again', async () => {
    const first = start();
    await first.ready;
    const parts = [pidOf('src/main.js'), pidOf('src/worker.js'), pidOf('wechat-standin/main.js')];
    first.child.kill('SIGKILL');
    await first.ended;

    expect(await start().ready).toBeDefined();
    expect(await until(() => !parts.some(isAlive), 10_000)).toBe(true);
  });

  it('says that it is running already instead of starting twice on one folder', async () => {
    await start().ready;

    expect(await start().ended).toEqual({ code: 2, said: expect.stringMatching(/already runs on .* \(process \d+\)/) });
  });

  it('says which port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };

    const { code, said } = await start(['--front'], { PORT: String(port) }).ended;
    await new Promise((resolve) => other.close(resolve));

    expect([code, said.trim().split('\n')]).toEqual([2, [expect.stringContaining(`Port ${port} is in use`)]]);
  });

  it('says what is missing in a half-written configuration', async () => {
    writeFileSync(join(dataDir, 'secrets.env'), 'WECHAT_APP_ID=wx1\n');

    const { code, said } = await start().ended;

    expect([code, said.trim().split('\n')]).toEqual([2, [expect.stringContaining('FIELD_KEYS')]]);
  });

  it.each([
    ['REQUESTS_PER_MINUTE', 'many'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_PORT', '99999'],
  ])('checks the inherited %s before it starts anything', async (name, value) => {
    const { code, said } = await start(['--demo'], { [name]: value }).ended;

    expect([code, said.trim().split('\n')]).toEqual([2, [expect.stringContaining(`${name} must be`)]]);
  });

  it('says that the database is ahead of the code', async () => {
    const database = await createEmptyDatabase();
    const env = { DATABASE_URL: database.url };
    const before = start([], env);
    await before.ready;
    await stop(before);
    const connection = await createConnection({ uri: database.url });
    await connection.query(
      "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')",
    );
    await connection.end();

    const { code, said } = await start([], env).ended;
    await database.drop();

    expect([code, said.trim().split('\n').pop()]).toEqual([3, expect.stringContaining('ahead of this code')]);
  });
});
