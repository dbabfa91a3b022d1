// What the worker's questions cost when little and when very much is due.
import { newId } from '../dist/src/platform/database/ids.js';
import { Outbox } from '../dist/src/platform/jobs/outbox.js';
import { ClockSweeps } from '../dist/src/modules/wishes/app/clock-sweeps.js';
import { ClaimsRepository } from '../dist/src/modules/wishes/data/claims.repository.js';
import { WishesRepository } from '../dist/src/modules/wishes/data/wishes.repository.js';
import { median, rowsTouched, statementsOf } from './ground.mjs';
import { analyze } from './places.mjs';

const KIND = 'bench.nothing';
const thousands = (n) => n.toLocaleString('en');

export async function backlog(ground, plan, home) {
  const { app, db, counting } = ground;
  const outbox = app.get(Outbox);
  outbox.handle(KIND, async () => undefined);
  const works = {
    'outbox: one batch of one kind': () => outbox.deliverKind(KIND),
    'outbox: waiting and oldest, for the metrics': () => outbox.pendingCount(),
    'sweep: claims whose alarm rings, first hundred': () =>
      app.get(ClaimsRepository).dueForReminder(home.found.id, new Date(), undefined, 100),
    'sweep: wishes whose time is over, first hundred': () =>
      app.get(WishesRepository).expiredOpen(home.found.id, new Date(), undefined, 100),
  };
  const measured = Object.fromEntries(Object.keys(works).map((name) => [name, { rows: [], ms: [] }]));
  const counts = [100, plan.backlog];
  for (const count of counts) {
    await plan.timed(`${thousands(count)} things due`, () => makeDue(ground, home, count));
    await analyze(ground);
    for (const [name, once] of Object.entries(works)) {
      measured[name].rows.push(await rowsTouched(counting, await statementsOf(db, once)));
      const times = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const began = performance.now();
        await once();
        times.push(performance.now() - began);
      }
      measured[name].ms.push(median(times));
    }
  }
  const rows = Object.entries(measured).map(([name, { rows, ms }]) => [
    name,
    ...rows,
    `×${(ms[1] / ms[0]).toFixed(2)}`,
  ]);
  const idle = await statementsOf(db, async () => {
    await db.query(
      "UPDATE wishes SET open_until = open_until + INTERVAL 3650 DAY WHERE state = 'open' AND open_until <= NOW(3)",
    );
    await db.query('UPDATE wish_claims SET wake_at = wake_at + INTERVAL 3650 DAY WHERE wake_at <= NOW(3)');
  });
  const asked = await statementsOf(db, async () => {
    await app.get(ClockSweeps).tendLeases();
    await app.get(ClockSweeps).expireUnclaimed();
  });
  const [{ n }] = await db.query('SELECT COUNT(*) AS n FROM communities');
  rows.push([`statements of both sweeps with nothing due, ${thousands(Number(n))} communities`, asked.length, '', '']);
  void idle;
  return {
    title: 'The worker with a backlog',
    head: ['work', `rows at ${counts[0]}`, `rows at ${thousands(plan.backlog)}`, `time at ${thousands(plan.backlog)}`],
    rows,
  };
}

/** So many items of the outbox, and as many of the community's wishes and claims as it has, are due. */
async function makeDue({ db }, home, count) {
  for (let from = 0; from < count; from += 2_000) {
    const some = Array.from({ length: Math.min(2_000, count - from) }, () => [
      newId(),
      KIND,
      '{}',
      new Date(0),
      new Date(0),
    ]);
    await db.query('INSERT INTO outbox (id, kind, payload, available_at, created_at) VALUES ?', [some]);
  }
  await db.query(
    "UPDATE wishes SET open_until = NOW(3) WHERE community_id = ? AND state = 'open' ORDER BY id LIMIT ?",
    [home.found.id, count],
  );
  await db.query(
    "UPDATE wish_claims SET wake_at = NOW(3) WHERE community_id = ? AND state = 'active' ORDER BY id LIMIT ?",
    [home.found.id, count],
  );
}
