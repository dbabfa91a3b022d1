import { Injectable, type OnModuleInit } from '@nestjs/common';
import { callBackLimits, chinaDayStart } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { workThrough } from '../../../platform/jobs/due-rows.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { CallBackDrawsRepository } from '../data/call-back-draws.repository.js';
import { DailyDraw } from './daily-draw.js';

const EVERY_SECONDS = 300;
const BATCH = 100;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Commits every community to tomorrow's draw, and holds in the morning what is over. After the worker was away it does the days
 * that were missed, up to a fortnight.
 */
@Injectable()
export class DailyDrawSweeps implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly draws: CallBackDrawsRepository,
    private readonly daily: DailyDraw,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'callbacks: daily draw', () => this.tend());
  }

  /** Returns how many days were committed to or drawn. */
  async tend(): Promise<number> {
    return (await this.commit()) + (await this.hold());
  }

  private async commit(): Promise<number> {
    const tomorrow = new Date(chinaDayStart(this.clock.now()) + DAY_MS);
    let made = 0;
    for (let after = ''; ;) {
      const communityIds = await this.draws.communitiesWithout(tomorrow, after, BATCH);
      for (const communityId of communityIds) made += await this.daily.commit(communityId);
      after = communityIds.at(-1) ?? '';
      if (communityIds.length < BATCH) return made;
    }
  }

  private hold(): Promise<number> {
    const fromAtMost = new Date(this.clock.now().getTime() - DAY_MS - callBackLimits.drawHour * HOUR_MS);
    return workThrough(
      (after) => this.draws.toHold(fromAtMost, after, BATCH),
      ({ communityId, id }) => this.daily.hold(communityId, id),
    );
  }
}
