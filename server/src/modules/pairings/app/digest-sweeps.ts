import { Injectable, type OnModuleInit } from '@nestjs/common';
import { chinaDate, chinaDayStart, chinaParts } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { MemberActors } from '../../communities/index.js';
import { Notifier } from '../../notifications/index.js';
import { DigestsRepository } from '../data/digests.repository.js';
import { WeeklyDigests } from './weekly-digest.queries.js';

const EVERY_SECONDS = 300;
const BATCH = 100;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Monday at half past eight. */
const MORNING_MS = 8.5 * 60 * 60 * 1000;

/**
 * Tells every grid worker on Monday morning what the week was. A worker process that was away tells it when it is back, within the week; a week
 * is told to a member once, whoever dies in between: the note and the message are one transaction.
 */
@Injectable()
export class DigestSweeps implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactor: Transactor,
    private readonly digests: DigestsRepository,
    private readonly weekly: WeeklyDigests,
    private readonly actors: MemberActors,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'pairings: weekly digest', () => this.tend());
  }

  /** Returns how many were told. */
  async tend(): Promise<number> {
    const now = this.clock.now();
    const monday = mondayOf(now);
    if (now.getTime() < monday + MORNING_MS) return 0;
    const weekFrom = chinaDate(monday);
    let told = 0;
    for (let after = ''; ;) {
      const memberIds = await this.digests.untold(weekFrom, after, BATCH);
      for (const memberId of memberIds) told += await this.tell(memberId, weekFrom, now);
      after = memberIds.at(-1) ?? '';
      if (memberIds.length < BATCH) return told;
    }
  }

  private async tell(memberId: string, weekFrom: string, now: Date): Promise<number> {
    const actor = await this.actors.of(memberId);
    if (!actor) return 0;
    const { unseen, missed, ended } = await this.weekly.of(actor);
    const { communityId } = actor;
    const params = { unseen, missed: missed.length, ended: ended.length };
    return this.transactor.run(async (tx) => {
      if (!(await this.digests.told(tx, communityId, memberId, weekFrom, now))) return 0;
      if (unseen + params.missed + params.ended === 0) return 0;
      const dedupeKey = `weekly-digest:${weekFrom}`;
      await this.notifier.notify(tx, { communityId, memberId, kind: 'weekly_digest', params, dedupeKey });
      return 1;
    });
  }
}

const mondayOf = (now: Date): number => chinaDayStart(now) - ((chinaParts(now).weekday + 6) % 7) * DAY_MS;
