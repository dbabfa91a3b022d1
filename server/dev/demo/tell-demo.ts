import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { InboxService } from '../../src/modules/notifications/index.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { WorkerLoop } from '../../src/platform/jobs/worker-loop.js';
import { DIANCHANG_CARE, DIANCHANG_CARE_CONSENTS, DIANCHANG_STAND_INS, DIANCHANG_TASKS } from './care.js';
import { CareTeller } from './care-teller.js';
import { CHENGUANG, CHENGUANG_CAST, DIANCHANG, DIANCHANG_CAST } from './cast.js';
import { DIANCHANG_CONSENTS, DIANCHANG_PEOPLE, DIANCHANG_PROXIES } from './people.js';
import { PeopleTeller } from './people-teller.js';
import { type Settled, Settlement } from './settle.js';
import { StandIn } from './stand-in.js';
import { StoryClock } from './story-clock.js';
import { ToldOnce } from './told-once.js';
import { CHENGUANG_WISHES, DIANCHANG_WISHES, REVIEW_WORD } from './wishes.js';
import { type Happening, WishTeller } from './wish-teller.js';

const SETTLED_DAYS_AGO = 75;
/** How often the story stops for the worker's jobs. */
const WORKER_EVERY_MS = 4 * 60 * 60 * 1000;
/** Until then everybody has read their messages; what came later is new. */
const READ_UNTIL_DAYS_AGO = 3;

/**
 * Tells the demo: two communities, their people and their wishes, all by the product's own services, in the order of time,
 * on a clock that runs through the last weeks. Between two happenings the worker's jobs run, so leases lapse and
 * wishes expire when they should. Telling it again changes nothing; a telling that was killed goes on where it stopped.
 * No worker may run meanwhile: its clock is the real one, and it would end leases of the past.
 */
export async function tellDemo(
  app: INestApplicationContext,
  standInUrl: string,
): Promise<{ wishes: number; people: number }> {
  const standIn = new StandIn(standInUrl);
  const told = new ToldOnce(app.get(DataSource));
  const cast = [...DIANCHANG_CAST, ...CHENGUANG_CAST];
  const counted = { wishes: DIANCHANG_WISHES.length + CHENGUANG_WISHES.length, people: cast.length };
  await standIn.introduce(cast);
  await standIn.wantsReviewOf(REVIEW_WORD);
  if (await told.knows('end')) return counted;

  const present = new Date((await told.tell('present', async () => ({ at: new Date().toISOString() }))).at);
  const clock = new StoryClock(app.get(Clock), present);
  const settlement = new Settlement(app, standIn, told, clock);
  const dianchang = await settlement.settle(DIANCHANG, DIANCHANG_CAST, clock.daysAgo(SETTLED_DAYS_AGO));
  const chenguang = await settlement.settle(CHENGUANG, CHENGUANG_CAST, clock.daysAgo(SETTLED_DAYS_AGO));

  const teller = new WishTeller(app, standIn, told, present);
  const people = new PeopleTeller(app, told, present, dianchang);
  const care = new CareTeller(app, told, present, people);
  const happenings = [
    ...people.people(DIANCHANG_PEOPLE),
    ...people.consents([...DIANCHANG_CONSENTS, ...DIANCHANG_CARE_CONSENTS]),
    ...people.proxies(DIANCHANG_PROXIES),
    ...care.profiles(DIANCHANG_CARE),
    ...care.tasks(DIANCHANG_TASKS),
    ...care.standIns(DIANCHANG_STAND_INS),
    ...teller.happenings('dc', dianchang, DIANCHANG_WISHES, (slug) => people.person(slug)),
    ...teller.happenings('cg', chenguang, CHENGUANG_WISHES),
    everybodyReads(app, told, [dianchang, chenguang], clock.daysAgo(READ_UNTIL_DAYS_AGO)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
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

function everybodyReads(
  app: INestApplicationContext,
  told: ToldOnce,
  communities: readonly Settled[],
  at: Date,
): Happening {
  const inbox = app.get(InboxService);
  const readAll = async (): Promise<void> => {
    const members = communities.flatMap(({ actors }) => [...actors]);
    for (const [slug, actor] of members) await told.tell(`reads-${slug}`, () => inbox.markRead(actor, undefined));
  };
  return { at, name: 'everybody-reads', tell: readAll };
}
