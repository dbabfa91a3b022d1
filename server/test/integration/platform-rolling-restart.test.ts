import type { ChildProcess } from 'node:child_process';
import { Agent, createServer, request, type Server } from 'node:http';
import { freePort } from '../../dev/support/ports.js';
import { until } from '../../dev/support/processes.js';
import { exitOf, type RealProcesses, startRealProcesses, statusOf } from '../support/real-processes.js';

/** Processes as a town runs them, replaced one after the other while people ask. */
let town: RealProcesses;
beforeAll(async () => {
  town = await startRealProcesses({ SHUTDOWN_DELAY_SECONDS: '2' });
});
afterAll(() => town?.close());

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
  const launch = async (port: number): Promise<ChildProcess> => (await town.api({}, port)).child;
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
