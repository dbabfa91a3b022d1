import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, wishMachine, type WishState } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { PersonDirectory } from '../../communities/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { Wish } from '../data/wish.entity.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { ClaimTasks } from './claim-tasks.js';
import { WallCache } from './wall-cache.js';
import { iso } from '../dto/properties.js';
import { formOf } from '../dto/wish-form.dto.js';
import { LockedWishes } from './locked-wishes.js';
import { WishTimeline } from './wish-timeline.js';

/** Wishes in somebody's hands: both sides finish them first. */
export const UNDER_WAY: readonly WishState[] = ['claimed', 'delivered'];

/** What this context keeps about a person. */
@Injectable()
export class WishAccountData implements AccountDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly persons: PersonDirectory,
    private readonly wishes: WishesRepository,
    private readonly claims: ClaimsRepository,
    private readonly records: WishRecordsRepository,
    private readonly lockedWishes: LockedWishes,
    private readonly timeline: WishTimeline,
    private readonly claimTasks: ClaimTasks,
    private readonly wall: WallCache,
  ) {}

  onModuleInit(): void {
    this.accounts.register('wishes', this);
  }

  /** The person's wishes with everything they wrote, and their claims. */
  async export(account: Account): Promise<unknown> {
    const wishes = [];
    const claims = [];
    for (const { communityId, memberId } of account.members) {
      const { personId } = await this.persons.ofMember(memberId);
      wishes.push(...(await this.wishes.allOf(communityId, personId)).map(exportedWish));
      for (const claim of await this.claims.allOf(communityId, memberId)) {
        const { wishId, state, deliveryNote, endReason } = claim;
        const times = { claimedAt: iso(claim.claimedAt), dueAt: iso(claim.dueAt), endedAt: iso(claim.endedAt) };
        claims.push({ wishId, state, ...times, deliveryNote, endReason });
      }
    }
    return { wishes, claims };
  }

  /** Throws `ACCOUNT_HAS_LIVING_CLAIMS` while wishes are in this person's hands, or this person's wishes in somebody's. */
  async requireDeletable(tx: Tx, account: Account): Promise<void> {
    let count = 0;
    for (const { communityId, memberId } of account.members) {
      count += await this.claims.countLiving(tx, communityId, memberId);
      const { personId } = await this.persons.ofMember(memberId, tx);
      const own = await this.wishes.lockAllOf(tx, communityId, personId);
      count += own.filter((wish) => UNDER_WAY.includes(wish.state)).length;
    }
    if (count > 0) throw new DomainError('ACCOUNT_HAS_LIVING_CLAIMS', { count });
  }

  /** Takes unclaimed wishes down and removes private fields and thanks. That a wish was fulfilled stays a fact without a name. */
  async erase(tx: Tx, account: Account): Promise<void> {
    for (const { communityId, memberId } of account.members) {
      const { personId } = await this.persons.ofMember(memberId, tx);
      const own = await this.wishes.lockAllOf(tx, communityId, personId);
      const actor = { userId: account.userId, memberId, communityId };
      for (const { id } of own.filter((wish) => wishMachine.can(wish.state, 'leave'))) {
        const locked = await this.lockedWishes.lockWish(tx, communityId, id);
        await this.lockedWishes.move(tx, locked, 'leave');
        const detail = { because: account.accountStays ? 'left the community' : 'account deleted' };
        await this.timeline.write(tx, locked.wish, 'withdrawn', { actor, as: 'author' }, { detail });
      }
      // Only a deletion that is repeated after a restore finds any.
      await this.claimTasks.open(tx, 'claim_of_departed', { communityId, memberId, by: 'clock' });
      await this.records.erasePrivate(
        tx,
        communityId,
        own.map((wish) => wish.id),
      );
      await this.records.eraseWordsBy(tx, communityId, memberId);
      this.wall.forget(communityId);
    }
  }
}

/** What the author wrote, as in the form, and what became of it. */
export function exportedWish(wish: Wish): object {
  const { photos: _photos, ...written } = formOf(wish, []);
  const fulfilledAt = wish.state === 'fulfilled' ? iso(wish.stateSince) : null;
  const said = { saidAs: wish.saidAs, saidWhy: wish.saidWhy };
  return { ...written, ...said, state: wish.state, createdAt: iso(wish.createdAt), fulfilledAt };
}
