import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NotificationKind } from '@silin/shared';
import { Transactor } from '../../../platform/database/transactor.js';
import { GiveUp, Outbox } from '../../../platform/jobs/outbox.js';
import { MemberDirectory } from '../../communities/index.js';
import { Notifier } from '../../notifications/index.js';
import { VOLUNTEER_APPLIED, VOLUNTEER_DECIDED, type VolunteerApplied, type VolunteerDecided } from './events.js';

const KINDS = {
  approved: 'volunteer_approved',
  declined: 'volunteer_declined',
  suspended: 'volunteer_suspended',
  reinstated: 'volunteer_reinstated',
} as const satisfies Record<VolunteerDecided['decision'], NotificationKind>;

/** Tells what happens to volunteers' applications, once it is committed. */
@Injectable()
export class VolunteerNews implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly transactor: Transactor,
    private readonly notifier: Notifier,
    private readonly people: MemberDirectory,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(VOLUNTEER_APPLIED, ({ id, payload }) => this.applied(id, payload));
    this.outbox.handle(VOLUNTEER_DECIDED, ({ id, payload }) => this.decided(id, payload));
  }

  /** Tells every member of staff that an application waits. */
  private async applied(itemId: string, { communityId }: VolunteerApplied): Promise<void> {
    const staff = await this.people.staff(communityId);
    await this.transactor.run(async (tx) => {
      for (const memberId of staff) {
        await this.notifier.notify(tx, {
          ...{ communityId, memberId, kind: 'staff_volunteer_waiting', params: {} },
          dedupeKey: `volunteer-applied:${itemId}`,
        });
      }
    });
  }

  /** Tells the applicant what was decided. */
  private async decided(itemId: string, { communityId, memberId, decision, reason }: VolunteerDecided): Promise<void> {
    if (!Object.hasOwn(KINDS, decision)) throw new GiveUp(`no words for the decision ${String(decision)}`);
    await this.transactor.run((tx) =>
      this.notifier.notify(tx, {
        ...{ communityId, memberId, kind: KINDS[decision], params: reason ? { reason } : {} },
        dedupeKey: `volunteer-decided:${itemId}`,
      }),
    );
  }
}
