import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../dev/support/ports.js';
import { until } from '../../dev/support/processes.js';
import { repositoryRoot } from '../../dev/support/repository.js';
import { throwawaySecrets } from '../../src/platform/config/config.js';
import { createEmptyDatabase, type EmptyDatabase } from '../support/database-server.js';

/** Processes as a town runs them (`server/dist`), replaced one after the other while people ask. */
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
    SHUTDOWN_DELAY_SECONDS: '2',
  };
  expect(await exitOf(start('migrate.js', {}))).toBe(0);
});
afterAll(async () => {
  const ends = [...running].map((child) => (child.kill('SIGKILL'), exitOf(child)));
  await Promise.all(ends);
  await database?.drop();
  await rm(filesDir, { recursive: true, force: true });
});

/** A proxy that asks `/readyz`, keeps its connections open and never sends a request twice. */
async function aProxy(ports: readonly number[]): Promise<{ url: string; close: () => Promise<void> }> {
  const agent = new Agent({ keepAlive: true });
  let ready: readonly number[] = ports;
  let turn = 0;
  const looking = setInterval(() => {
    void Promise.all(ports.map((port) => statusOf(`http://127.0.0.1:${port}/readyz`))).then((all) => {
      ready = ports.filter((_, i) => all[i] === 200);
    });
  }, 200);
  const server: Server = createServer((asked, answer) => {
    const port = ready[(turn += 1) % ready.length];
    const onwards = request({ port, host: '127.0.0.1', path: asked.url, method: asked.method, agent }, (got) => {
      answer.writeHead(got.statusCode ?? 502, { 'content-type': got.headers['content-type'] ?? '' });
      got.pipe(answer);
    });
    onwards.on('error', () => answer.writeHead(502).end());
    asked.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => {
    clearInterval(looking);
    agent.destroy();
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, close };
}

it('replacing every API process, one after the other, fails no request', async () => {
  const ports = [await freePort(), await freePort()];
  const launch = async (port: number): Promise<ChildProcess> => {
    const child = start('main.js', { PORT: String(port), METRICS_PORT: String(await freePort()), API_DOCS: 'off' });
    await untilReady(`http://127.0.0.1:${port}`, child);
    return child;
  };
  const first = [await launch(ports[0] ?? 0), await launch(ports[1] ?? 0)];
  const proxy = await aProxy(ports);
  const answers = new Map<number, number>();
  let asking = true;
  const people = Array.from({ length: 8 }, async () => {
    while (asking) {
      // 401 is the API's own answer to somebody it does not know: the whole way was gone.
      const status = await statusOf(`${proxy.url}/api/v1/me`);
      answers.set(status, (answers.get(status) ?? 0) + 1);
    }
  });

  const saidNo: number[] = [];
  for (const [i, child] of first.entries()) {
    const ended = exitOf(child);
    child.kill('SIGTERM');
    await until(async () => (await statusOf(`http://127.0.0.1:${ports[i]}/readyz`)) === 503, 5_000, 5);
    saidNo.push(await statusOf(`http://127.0.0.1:${ports[i]}/readyz`));
    expect(await statusOf(`http://127.0.0.1:${ports[i]}/api/v1/me`)).toBe(401);
    expect(await ended).toBe(0);
    await launch(ports[i] ?? 0);
  }
  asking = false;
  await Promise.all(people);
  await proxy.close();

  expect(saidNo).toEqual([503, 503]);
  expect([...answers.keys()]).toEqual([401]);
  expect(answers.get(401)).toBeGreaterThan(100);
}, 400_000);
