import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../dev/support/ports.js';
import { until } from '../../dev/support/processes.js';
import { repositoryRoot } from '../../dev/support/repository.js';
import { throwawaySecrets } from '../../src/platform/config/config.js';
import { createEmptyDatabase, type EmptyDatabase } from '../support/database-server.js';

/** Processes as a town runs them (`server/dist`). */
let database: EmptyDatabase;
let filesDir: string;
let env: Record<string, string>;
const running = new Set<ChildProcess>();

function start(script: string, extra: Record<string, string>): ChildProcess {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(repositoryRoot, 'server/dist/src', script)], {
    env: { ...inherited, ...env, ...extra },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}
const exitOf = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', resolve));
const statusOf = (url: string): Promise<number> =>
  fetch(url).then(
    ({ status }) => status,
    () => 0,
  );

beforeAll(async () => {
  database = await createEmptyDatabase();
  filesDir = await mkdtemp(join(tmpdir(), 'silin-files-'));
  env = {
    ...throwawaySecrets(),
    SILIN_ENV: 'test',
    DATABASE_URL: database.url,
    WECHAT_BASE_URL: 'http://127.0.0.1:9',
    FILES_DIR: filesDir,
    PUBLIC_BASE_URL: 'http://127.0.0.1:9',
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
  };
  expect(await exitOf(start('migrate.js', {}))).toBe(0);
});
afterAll(async () => {
  const ends = [...running].map((child) => (child.kill('SIGKILL'), exitOf(child)));
  await Promise.all(ends);
  await database?.drop();
  await rm(filesDir, { recursive: true, force: true });
});

it('a worker says on its own port that it lives and what it does, and ends when told', async () => {
  const port = await freePort();
  const worker = start('worker.js', { METRICS_PORT: String(port) });
  const page = `http://127.0.0.1:${port}`;
  expect(await until(async () => (await statusOf(`${page}/readyz`)) === 200, 60_000)).toBe(true);

  const health = await fetch(`${page}/healthz`);
  expect([health.status, await health.json()]).toEqual([200, { status: 'alive' }]);
  const swept = async (): Promise<boolean> =>
    /silin_sweeps_total\{sweep="platform-housekeeping",outcome="done"\} 1/.test(
      await (await fetch(`${page}/metrics`)).text(),
    );
  expect(await until(swept, 20_000)).toBe(true);
  const metrics = await (await fetch(`${page}/metrics`)).text();
  for (const name of ['outbox_pending', 'outbox_oldest_seconds', 'outbox_gave_up', 'database_connections']) {
    expect(metrics).toMatch(new RegExp(`^silin_${name} \\d`, 'm'));
  }
  const ended = exitOf(worker);
  worker.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 240_000);
