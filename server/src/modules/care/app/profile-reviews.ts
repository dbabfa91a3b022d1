import { Injectable, type OnModuleInit } from '@nestjs/common';
import { chinaDate, careTierWords } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { Tasks } from '../../tasks/index.js';
import { ProfilesRepository } from '../data/profiles.repository.js';
import { reviewKey } from '../domain/tiers.js';

const EVERY_SECONDS = 3_600;
const AT_ONCE = 200;
const DAYS_TO_DO_IT = 7;
const DAY_MS = 86_400_000;

/** A tier whose day of review has come becomes a task of whoever looks after the person. */
@Injectable()
export class ProfileReviews implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactor: Transactor,
    private readonly tasks: Tasks,
    private readonly profiles: ProfilesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'care: reviews', () => this.open());
  }

  /** Opens the tasks that are due and not opened yet; gives how many. */
  async open(): Promise<number> {
    const today = chinaDate(this.clock.now());
    const due = await this.profiles.reviewsToAsk(today, AT_ONCE);
    for (const { id, communityId, personId, tier, reviewOn, gridWorkerMemberId } of due) {
      await this.transactor.run(async (tx) => {
        await this.tasks.open(tx, {
          ...{ communityId, kind: 'care_review', personId, subjectId: personId, key: reviewKey(id, reviewOn) },
          ...{ why: `现在是“${careTierWords[tier]}”`, ownerMemberId: gridWorkerMemberId ?? undefined },
          dueAt: new Date(this.clock.now().getTime() + DAYS_TO_DO_IT * DAY_MS),
        });
        await this.profiles.change(tx, id, { reviewAskedOn: reviewOn });
      });
    }
    return due.length;
  }
}
