import { Injectable } from '@nestjs/common';
import type { WishCategory } from '@silin/shared';
import { afterCommit, type Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';
import { ClaimsRepository, type ConfirmedClaim } from '../data/claims.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { PublicTextService } from './public-text.service.js';
import { ReopeningService } from './reopening.service.js';
import { WallCache } from './wall-cache.js';

export type { ConfirmedClaim } from '../data/claims.repository.js';

/** What is asked about on the telephone. */
export interface WishAskedAbout {
  readonly title: string;
  readonly category: WishCategory;
}

/** What call-backs 回访 ask of wishes: what was confirmed, and what follows when the person says it is not so. */
@Injectable()
export class WishCallBacks {
  constructor(
    private readonly claims: ClaimsRepository,
    private readonly wishes: WishesRepository,
    private readonly reopening: ReopeningService,
    private readonly publicText: PublicTextService,
    private readonly wall: WallCache,
  ) {}

  /** Claims confirmed in a stretch of time and still so, but not by a call of staff; the oldest first. One query. */
  confirmedBetween(tx: Tx, communityId: string, from: Date, until: Date): Promise<readonly ConfirmedClaim[]> {
    return this.claims.confirmedBetween(communityId, from, until, tx);
  }

  /** Does the wish still rest on this claim? */
  async stands(tx: Tx, communityId: string, claimId: string): Promise<boolean> {
    return (await this.claims.stillConfirmed(communityId, [claimId], tx)).has(claimId);
  }

  /** By wish id. One query. */
  async askedAbout(communityId: string, wishIds: readonly string[]): Promise<Map<string, WishAskedAbout>> {
    const wishes = await this.wishes.byIds(communityId, wishIds);
    return new Map(wishes.map(({ id, title, category }) => [id, { title, category }]));
  }

  /** Examines what the helper will be told, before any transaction. Throws `WISH_TEXT_REFUSED`. */
  examine(actor: Actor, reason: string): Promise<void> {
    return this.publicText.examinePrivate(actor, reason);
  }

  /**
   * The person says it is not done: the wish is in the same hands again, the helper is told why. The helper's member and the person
   * are locked. False where the wish does not rest on this claim any more.
   */
  async contradicted(tx: Tx, actor: Actor, of: { wishId: string; claimId: string }, reason: string): Promise<boolean> {
    afterCommit(tx, () => this.wall.forget(actor.communityId));
    return this.reopening.afterCallBack(tx, actor, of, reason);
  }
}
