import { freePort } from '../../dev/support/ports.js';
import { until } from '../../dev/support/processes.js';
import { exitOf, type RealProcesses, startRealProcesses, statusOf } from '../support/real-processes.js';

let town: RealProcesses;
beforeAll(async () => {
  town = await startRealProcesses();
});
afterAll(() => town?.close());

it('a worker says on its own port that it lives and what it does, and ends when told', async () => {
  const port = await freePort();
  const worker = town.start('worker.js', { METRICS_PORT: String(port) });
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
