import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { workThrough } from '../../../platform/jobs/due-rows.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { ClaimsRepository, type DueClaim } from '../data/claims.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { leaseEventAt, nextWake, remindersAfter } from '../domain/lease.js';
import { ClaimingService } from './claiming.service.js';
import { type LockedClaim, LockedWishes, withClaim } from './locked-wishes.js';
import { WishTimeline } from './wish-timeline.js';
import { WishTransactor } from './wish-transactor.js';

const EVERY_SECONDS = 30;
const BATCH = 100;

/**
 * What the clock does to wishes: remind claimers, return what was not done, take down what nobody claimed. A list only
 * says where to look: each row is locked and judged again, so two workers, or one after a week's downtime, do each thing once.
 */
@Injectable()
export class ClockSweeps implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactions: WishTransactor,
    private readonly lockedWishes: LockedWishes,
    private readonly wishes: WishesRepository,
    private readonly claims: ClaimsRepository,
    private readonly claiming: ClaimingService,
    private readonly timeline: WishTimeline,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'wishes: leases', () => this.tendLeases());
    this.sweeps.every(EVERY_SECONDS, 'wishes: expiry', () => this.expireUnclaimed());
  }

  /** Reminders and lapses that are due now, in every community. Returns how many were done. */
  async tendLeases(): Promise<number> {
    const now = this.clock.now();
    let done = 0;
    for (const communityId of await this.claims.communitiesToWake(now)) {
      done += await workThrough(
        (after) => this.claims.dueForReminder(communityId, now, after, BATCH),
        (due) => this.tendLease(communityId, due),
      );
    }
    return done;
  }

  /** open → expired for wishes whose time on the wall is over. Returns how many. */
  async expireUnclaimed(): Promise<number> {
    const now = this.clock.now();
    let done = 0;
    for (const communityId of await this.wishes.communitiesWithExpired(now)) {
      done += await workThrough(
        (after) => this.wishes.expiredOpen(communityId, now, after, BATCH),
        (due) => this.expire(communityId, due.id),
      );
    }
    return done;
  }

  private tendLease(communityId: string, due: DueClaim): Promise<boolean> {
    return this.transactions.run(communityId, async (tx) => {
      const locked = await this.lockedWishes.lockWish(tx, communityId, due.wishId);
      const { claim, now, limits } = locked;
      if (claim?.id !== due.id || claim.wakeAt === null || claim.wakeAt > now) return false; // somebody else was quicker
      const event = leaseEventAt(claim, now, limits.lastReminderHours);
      if (event === 'lapse') await this.claiming.lapse(tx, withClaim(locked));
      else if (event) {
        const reminders = remindersAfter(event);
        const wakeAt = nextWake({ ...claim, reminders }, limits.lastReminderHours);
        await this.claims.change(tx, claim, { reminders, wakeAt });
        await this.remind(tx, withClaim(locked), event);
      } else {
        // The community has set the reminder closer to the end since the alarm was set.
        await this.claims.change(tx, claim, { wakeAt: nextWake(claim, limits.lastReminderHours) });
      }
      return event !== undefined;
    });
  }

  private async remind(
    tx: Parameters<WishTimeline['notify']>[0],
    { wish, claim }: LockedClaim,
    event: 'half_time' | 'ending_soon',
  ): Promise<void> {
    const dueAt = claim.dueAt.toISOString();
    const kind = event === 'half_time' ? 'claim_half_time' : 'claim_ending_soon';
    await this.timeline.notify(
      tx,
      wish,
      claim.volunteerMemberId,
      kind,
      { dueAt },
      `${claim.id}:${claim.dueAt.getTime()}`,
    );
  }

  private expire(communityId: string, wishId: string): Promise<boolean> {
    return this.transactions.run(communityId, async (tx) => {
      const locked = await this.lockedWishes.lockWish(tx, communityId, wishId);
      const { wish, now } = locked;
      if (wish.state !== 'open' || wish.openUntil === null || wish.openUntil > now) return false;
      await this.lockedWishes.move(tx, locked, 'expire');
      await this.timeline.write(tx, wish, 'expired', 'clock');
      await this.timeline.tellAuthor(tx, wish, 'wish_expired', {}, `${wish.openUntil.getTime()}`);
      return true;
    });
  }
}
