import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Tasks } from '../../tasks/index.js';
import { type VolunteerChange, VolunteerChanges } from '../../volunteers/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import { plusDays } from '../domain/lease.js';
import { WishSettings } from './wish-settings.js';

const movedKeyOf = (wishId: string): string => `wish-of-moved:${wishId}`;
const keyOf = (claim: WishClaim): string => `claim-in-doubt:${claim.id}`;

/**
 * Claims in the hands of somebody who may not help any more, or is gone: each is a task of staff, who take the wish back or let it
 * be finished. The task settles itself when the claim ends, and when the volunteer is taken back. So are wishes of who moved out.
 */
@Injectable()
export class ClaimTasks implements OnModuleInit {
  constructor(
    private readonly volunteers: VolunteerChanges,
    private readonly claims: ClaimsRepository,
    private readonly tasks: Tasks,
    private readonly settings: WishSettings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.volunteers.onSuspended((tx, change) => this.suspended(tx, change));
    this.volunteers.onReinstated((tx, change) => this.reinstated(tx, change));
  }

  /** The claim has ended. The caller holds its row. */
  ended(tx: Tx, claim: WishClaim): Promise<void> {
    return this.tasks.settle(tx, claim.communityId, keyOf(claim));
  }

  /** Opens a task for each living claim of a volunteer; the claims' rows are held, so that none ends unseen. */
  async open(
    tx: Tx,
    kind: 'claim_of_suspended' | 'claim_of_departed',
    { communityId, memberId, by }: Omit<VolunteerChange, 'by'> & { by: VolunteerChange['by'] | 'clock' },
  ): Promise<void> {
    const dueAt = await this.dueAt(tx, communityId);
    for (const claim of await this.claims.lockLivingOf(tx, communityId, memberId)) {
      await this.tasks.open(tx, { communityId, kind, subjectId: claim.wishId, dueAt, key: keyOf(claim), by });
    }
  }

  /** Whose wish it is has moved out: staff ask whether it is still wanted. */
  async openForMoved(
    tx: Tx,
    { communityId, wishId, by }: { communityId: string; wishId: string; by: VolunteerChange['by'] },
  ): Promise<void> {
    const dueAt = await this.dueAt(tx, communityId);
    const task = { communityId, kind: 'wish_of_moved', subjectId: wishId, dueAt, key: movedKeyOf(wishId), by } as const;
    await this.tasks.open(tx, task);
  }

  /** The wish has come to its end. The caller holds its row. */
  wishEnded(tx: Tx, { communityId, id }: { communityId: string; id: string }): Promise<void> {
    return this.tasks.settle(tx, communityId, movedKeyOf(id));
  }

  private async dueAt(tx: Tx, communityId: string): Promise<Date> {
    const { claimInDoubtDays } = await this.settings.of(communityId, tx);
    return plusDays(this.clock.now(), claimInDoubtDays);
  }

  private suspended(tx: Tx, change: VolunteerChange): Promise<void> {
    return this.open(tx, 'claim_of_suspended', change);
  }

  private async reinstated(tx: Tx, { communityId, memberId }: VolunteerChange): Promise<void> {
    for (const claim of await this.claims.lockLivingOf(tx, communityId, memberId)) await this.ended(tx, claim);
  }
}
