import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../dev/support/ports.js';
import { until } from '../../dev/support/processes.js';
import { repositoryRoot } from '../../dev/support/repository.js';
import { throwawaySecrets } from '../../src/platform/config/config.js';
import { createEmptyDatabase } from './database-server.js';

/** The status an address answers with; 0 for none. */
export const statusOf = (url: string): Promise<number> =>
  fetch(url).then(
    ({ status }) => status,
    () => 0,
  );

export const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));

/** The product as a town runs it: processes of `server/dist` on a migrated database of their own. */
export interface RealProcesses {
  /** Starts `migrate.js`, `main.js`, `worker.js` or `operator.js` with the settings of this town and `extra`. */
  start(script: string, extra?: Record<string, string>, args?: readonly string[]): ChildProcess;
  /** An API process on this port (else a free one) that is ready. */
  api(extra?: Record<string, string>, port?: number): Promise<{ url: string; child: ChildProcess }>;
  /** Kills what still runs and takes database and files away. */
  close(): Promise<void>;
}

export async function startRealProcesses(settings: Record<string, string> = {}): Promise<RealProcesses> {
  const database = await createEmptyDatabase();
  const filesDir = await mkdtemp(join(tmpdir(), 'silin-files-'));
  const env = {
    ...throwawaySecrets(),
    SILIN_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_CONNECT_TIMEOUT_MS: '60000',
    WECHAT_BASE_URL: 'http://127.0.0.1:9',
    FILES_DIR: filesDir,
    PUBLIC_BASE_URL: 'http://127.0.0.1:9',
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
    ...settings,
  };
  const running = new Set<ChildProcess>();

  const start: RealProcesses['start'] = (script, extra = {}, args = []) => {
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [join(repositoryRoot, 'server/dist/src', script), ...args], {
      env: { ...inherited, ...env, ...extra },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.resume(); // nobody may listen, and a full pipe would stop it
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  };

  const api: RealProcesses['api'] = async (extra = {}, wanted) => {
    const port = wanted ?? (await freePort());
    const metrics = String(await freePort());
    const child = start('main.js', { PORT: String(port), METRICS_PORT: metrics, API_DOCS: 'off', ...extra });
    const url = `http://127.0.0.1:${port}`;
    await untilReady(url, child);
    return { url, child };
  };

  const close = async (): Promise<void> => {
    await Promise.all([...running].map((child) => (child.kill('SIGKILL'), exitOf(child))));
    await database.drop();
    await rm(filesDir, { recursive: true, force: true });
  };

  const migrated = await exitOf(start('migrate.js'));
  if (migrated !== 0) throw new Error(`migrate ended with ${migrated}`);
  return { start, api, close };
}

/** Waits as long as a busy machine needs; a process that ended instead, or says why it is not ready, is told. */
async function untilReady(url: string, child: ChildProcess): Promise<void> {
  let said = 'nothing';
  const ready = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`the process ended with ${child.exitCode}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    said = (await answer?.text()) ?? said;
    return answer?.status === 200;
  };
  if (!(await until(ready, 150_000, 100))) throw new Error(`not ready; it said ${said}`);
}
