import { chinaDayStart } from '@silin/shared';
import { until } from '../../dev/support/processes.js';
import { throwawaySecrets } from '../../src/platform/config/config.js';
import { agree, anElder } from '../support/consents.js';
import { aVolunteer } from '../support/identity-builders.js';
import { PairTown } from '../support/pair-town.js';
import { exitOf, type RealProcesses, startRealProcesses } from '../support/real-processes.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

const PAIRINGS = 24;
const WEEKS = 8;

const secrets = throwawaySecrets();
let t: TestApp;
let town: PairTown;
let processes: RealProcesses;

beforeAll(async () => {
  t = await startTestApp(secrets);
  town = await PairTown.make(t, null);
  processes = await startRealProcesses({ ...secrets, DATABASE_URL: t.config.databaseUrl });
  for (let n = 0; n < PAIRINGS; n += 1) {
    const volunteer = await aVolunteer(t, town.community);
    const elder = await anElder(town.community, town.worker, { name: `老人${n}`, door: `${n}` });
    await ok(agree(town.worker, elder, 'volunteer_contact', 'spoken_before'));
    await town.looked(elder, 'weekly');
    await town.paired(elder, volunteer);
  }
}, 300_000);
afterAll(async () => {
  await processes?.close();
  await t?.close();
});

const one = async (sql: string, ...values: unknown[]): Promise<number> => {
  const [row] = (await t.db.query(`SELECT (${sql}) AS n`, values)) as { n: string | null }[];
  return Number(row?.n ?? 0);
};
const waiting = (): Promise<number> => one('SELECT COUNT(*) FROM pairings WHERE plan_at <= UTC_TIMESTAMP(3)');
const patience = 120_000;

it('a worker that was away for days and is killed in the middle loses no visit and no message, and does nothing twice', async () => {
  // By the clock of the machine days have passed since these were planned.
  await t.db.query(
    'UPDATE visits SET planned_at = planned_at - INTERVAL 399 DAY, plan_slot = plan_slot - INTERVAL 399 DAY, on_day = on_day - INTERVAL 399 DAY, wake_at = wake_at - INTERVAL 399 DAY',
  );
  await t.db.query(
    'UPDATE pairings SET plan_at = plan_at - INTERVAL 399 DAY, trial_until = NULL, wake_at = NULL, rhythm_from = rhythm_from - INTERVAL 399 DAY',
  );
  expect(await waiting()).toBe(PAIRINGS);
  const killed = processes.start('worker.js');
  expect(await until(async () => (await waiting()) < PAIRINGS - 2, patience, 5)).toBe(true);
  killed.kill('SIGKILL');
  await exitOf(killed);

  const two = [processes.start('worker.js'), processes.start('worker.js')];
  const isDone = async () =>
    (await waiting()) === 0 &&
    (await one("SELECT COUNT(*) FROM visits WHERE state = 'planned' AND on_day < CURRENT_DATE - INTERVAL 1 DAY")) === 0;
  expect(await until(isDone, patience, 50)).toBe(true);
  for (const worker of two) worker.kill('SIGKILL');
  await Promise.all(two.map(exitOf));

  const rows: { pairing: string; n: string; slots: string }[] = await t.db.query(
    `SELECT pairing_id AS pairing, COUNT(*) AS n, COUNT(DISTINCT plan_slot) AS slots FROM visits
     WHERE plan_slot >= ? GROUP BY pairing_id`,
    [new Date(chinaDayStart(Date.now()) + 24 * 60 * 60 * 1000)],
  );
  expect(rows).toHaveLength(PAIRINGS);
  // From tomorrow on: the slot of today, if today is the pairing's day, is a ninth.
  expect(rows.map(({ n, slots }) => [Number(n), Number(slots)])).toEqual(Array(PAIRINGS).fill([WEEKS, WEEKS]));
  const missed = await one("SELECT COUNT(*) FROM visits WHERE state = 'missed'");
  expect(missed).toBe(PAIRINGS * WEEKS);
  expect(await one("SELECT COUNT(*) FROM inbox_messages WHERE kind = 'visit_missed'")).toBe(missed);
  expect(await one("SELECT COUNT(*) FROM inbox_messages WHERE kind = 'visit_tomorrow'")).toBeLessThanOrEqual(PAIRINGS);
}, 400_000);
