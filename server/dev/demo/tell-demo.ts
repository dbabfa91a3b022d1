import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../src/platform/clock/clock.js';
import { WorkerLoop } from '../../src/platform/jobs/worker-loop.js';
import { CHENGUANG, CHENGUANG_CAST, DIANCHANG, DIANCHANG_CAST } from './cast.js';
import { chapters } from './chapters.js';
import { Settlement } from './settle.js';
import { Stage } from './stage.js';
import { StandIn } from './stand-in.js';
import { StoryClock } from './story-clock.js';
import { ToldOnce } from './told-once.js';

const SETTLED_DAYS_AGO = 75;
/** How often the story stops for the worker's jobs. */
const WORKER_EVERY_MS = 4 * 60 * 60 * 1000;

/** How many there are of what. */
type Counts = Readonly<Record<string, number>>;

/**
 * Tells the demo: two communities, their people and what the chapters tell of them, all by the product's own services, in the order
 * of time, on a clock that runs through the last weeks. Between two happenings the worker's jobs run, so leases lapse and
 * wishes expire when they should. Telling it again changes nothing; a telling that was killed goes on where it stopped.
 * No worker may run meanwhile: its clock is the real one, and it would end leases of the past.
 */
export async function tellDemo(app: INestApplicationContext, standInUrl: string): Promise<Counts> {
  const standIn = new StandIn(standInUrl);
  const told = new ToldOnce(app.get(DataSource));
  const cast = [...DIANCHANG_CAST, ...CHENGUANG_CAST];
  const counted = Object.assign({ people: cast.length }, ...chapters.map(({ counts }) => counts)) as Counts;
  await standIn.introduce(cast);
  for (const chapter of chapters) await chapter.prepare?.(standIn);
  if (await told.knows('end')) return counted;

  const present = new Date((await told.tell('present', async () => ({ at: new Date().toISOString() }))).at);
  const clock = new StoryClock(app.get(Clock), present);
  const settlement = new Settlement(app, standIn, told, clock);
  const dianchang = await settlement.settle(DIANCHANG, DIANCHANG_CAST, clock.daysAgo(SETTLED_DAYS_AGO));
  const chenguang = await settlement.settle(CHENGUANG, CHENGUANG_CAST, clock.daysAgo(SETTLED_DAYS_AGO));

  const stage = new Stage(app, standIn, told, present, [dianchang, chenguang]);
  const happenings = chapters
    .flatMap((chapter) => chapter.happenings(stage))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const worker = app.get(WorkerLoop);
  let workedAt = 0;
  for (const happening of happenings) {
    clock.set(happening.at);
    if (happening.at.getTime() - workedAt >= WORKER_EVERY_MS) {
      await worker.drain();
      workedAt = happening.at.getTime();
    }
    await happening.tell().catch((cause: unknown) => {
      throw new Error(
        `the demo stopped at ${happening.name}: ${cause instanceof Error ? cause.message : String(cause)}`,
        { cause },
      );
    });
  }
  clock.release();
  await worker.drain();
  await told.tell('end', async () => counted);
  return counted;
}
