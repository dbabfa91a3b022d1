import { Injectable, type OnModuleInit } from '@nestjs/common';
import { pairingLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { defineStaffCounts, StaffCounts } from '../../home/index.js';
import { PairingsRepository } from '../data/pairings.repository.js';
import { watchedUntil } from '../domain/pairing.policy.js';

const pairingCounts = defineStaffCounts(['pairingsProposed', 'pairingTrialsEnding', 'pairingConsentsEnding']);

/** What this context brings to the desk: proposals without an answer, trials and consents that end soon. */
@Injectable()
export class PairingHome implements OnModuleInit {
  constructor(
    private readonly counts: StaffCounts,
    private readonly pairings: PairingsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.counts.register(pairingCounts, async ({ communityId }) => {
      const soon = watchedUntil(this.clock.now());
      const counted = await this.pairings.waiting(communityId, soon, pairingLimits.badgeCountedMax);
      return {
        pairingsProposed: counted.proposed,
        pairingTrialsEnding: counted.trialsEnding,
        pairingConsentsEnding: counted.consentsEnding,
      };
    });
  }
}
