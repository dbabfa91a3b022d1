import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Consents } from '../../consents/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { WishTimeline } from './wish-timeline.js';

/**
 * Somebody takes back that helpers may have phone and address. Nothing has to be closed: a look asks for the consent every
 * time. The helpers who have a wish of theirs in hand are told, in the same transaction.
 */
@Injectable()
export class ContactClosing implements OnModuleInit {
  constructor(
    private readonly consents: Consents,
    private readonly claims: ClaimsRepository,
    private readonly wishes: WishesRepository,
    private readonly timeline: WishTimeline,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consents.onWithdrawn('volunteer_contact', (tx, { communityId, personId }) =>
      this.tellHelpers(tx, communityId, personId),
    );
  }

  private async tellHelpers(tx: Tx, communityId: string, personId: string): Promise<void> {
    const at = this.clock.now();
    const living = await this.wishes.livingOf(tx, communityId, personId);
    const claims = await this.claims.livingByWish(
      communityId,
      living.map(({ id }) => id),
      tx,
    );
    for (const claim of claims.values()) {
      const wish = await this.wishes.find(communityId, claim.wishId, tx);
      if (!wish) continue;
      const cause = `${claim.id}:${at.getTime()}`;
      await this.timeline.notify(tx, wish, claim.volunteerMemberId, 'claim_contact_closed', {}, cause);
    }
  }
}
