import { Injectable, type OnModuleInit } from '@nestjs/common';
import { wishMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type PersonGone, PersonStateChanges } from '../../communities/index.js';
import { Tasks } from '../../tasks/index.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { plusDays } from '../domain/lease.js';
import { ClaimTasks } from './claim-tasks.js';
import { type LockedWish, LockedWishes } from './locked-wishes.js';
import { WallCache } from './wall-cache.js';
import { WishTimeline } from './wish-timeline.js';

/** What family, staff and the helper read. That somebody died is told by a human being. */
const LAID_DOWN = '家里有变故，这个心愿不再办了。';

/**
 * Somebody died or moved out. Death ends their wishes (P14): the helper is asked to lay the wish down, and staff have the task of
 * telling them in person. Of wishes of somebody who moved out, and of claims in the hands of either, staff decide.
 */
@Injectable()
export class WishPersonChanges implements OnModuleInit {
  constructor(
    private readonly changes: PersonStateChanges,
    private readonly wishes: WishesRepository,
    private readonly lockedWishes: LockedWishes,
    private readonly claimTasks: ClaimTasks,
    private readonly tasks: Tasks,
    private readonly timeline: WishTimeline,
    private readonly wall: WallCache,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.changes.onGone('died', (tx, gone) => this.died(tx, gone));
    this.changes.onGone('moved', (tx, gone) => this.moved(tx, gone));
  }

  private async died(tx: Tx, gone: PersonGone): Promise<void> {
    const { communityId, personId } = gone;
    const own = await this.wishes.lockAllOf(tx, communityId, personId);
    for (const { id } of own.filter(({ state }) => wishMachine.can(state, 'author_died'))) {
      await this.close(tx, gone, await this.lockedWishes.lockWish(tx, communityId, id));
    }
    await this.askAboutClaims(tx, gone);
    this.wall.forget(communityId);
  }

  private async close(tx: Tx, { by, as }: PersonGone, locked: LockedWish): Promise<void> {
    const { wish, claim } = locked;
    await this.lockedWishes.move(tx, locked, 'author_died', { closeReason: LAID_DOWN });
    if (claim) await this.lockedWishes.endClaim(tx, { ...locked, claim }, 'author_died', { endReason: LAID_DOWN });
    const more = { note: LAID_DOWN, ...(claim ? { claimId: claim.id } : {}), detail: { because: 'author died' } };
    await this.timeline.write(tx, wish, 'closed', { actor: by, as }, more);
    if (!claim) return;
    await this.timeline.notify(tx, wish, claim.volunteerMemberId, 'claim_laid_down', {}, claim.id);
    const { communityId, id: subjectId } = wish;
    const dueAt = plusDays(this.clock.now(), 1);
    await this.tasks.open(tx, {
      ...{ communityId, kind: 'tell_helper', subjectId, dueAt, key: `tell-helper:${claim.id}`, by },
    });
  }

  private async moved(tx: Tx, gone: PersonGone): Promise<void> {
    const { communityId, personId, by } = gone;
    for (const { id } of await this.wishes.livingOf(tx, communityId, personId)) {
      await this.claimTasks.openForMoved(tx, { communityId, wishId: id, by });
    }
    await this.askAboutClaims(tx, gone);
  }

  private async askAboutClaims(tx: Tx, { communityId, memberId, by }: PersonGone): Promise<void> {
    if (memberId) await this.claimTasks.open(tx, 'claim_of_departed', { communityId, memberId, by });
  }
}
