import { Injectable } from '@nestjs/common';
import {
  type AdjustedDays,
  type Day,
  DomainError,
  MATTER_WORKING_DAYS,
  type MatterCategory,
  matterLimits,
  nextWorkingDay,
  workingDaysLater,
} from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { PostsRepository } from '../data/posts.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const later = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Deadlines by the working days of a community. */
@Injectable()
export class MatterDays {
  constructor(private readonly posts: PostsRepository) {}

  adjusted(communityId: string, tx: Tx): Promise<AdjustedDays> {
    return this.posts.adjustedDays(communityId, tx);
  }

  /** The named day, moved to a working day; else by the category, in working days. Throws `MATTER_DAY`. */
  async deadline(tx: Tx, communityId: string, today: Day, category: MatterCategory, named?: Day): Promise<Day> {
    const adjusted = await this.adjusted(communityId, tx);
    if (!named) return workingDaysLater(today, MATTER_WORKING_DAYS[category], adjusted);
    requireWithin(today, named, matterLimits.deadlineMaxDays);
    return nextWorkingDay(named, adjusted);
  }

  /** The day on which something that waits is looked at again. Throws `MATTER_DAY`. */
  reviewDay(today: Day, named: Day): Day {
    requireWithin(today, named, matterLimits.waitMaxDays);
    return named;
  }
}

function requireWithin(today: Day, named: Day, days: number): void {
  if (named <= today || named > later(today, days)) throw new DomainError('MATTER_DAY', { days });
}
