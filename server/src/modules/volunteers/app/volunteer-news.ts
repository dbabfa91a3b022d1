import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NotificationKind } from '@silin/shared';
import { Transactor } from '../../../platform/database/transactor.js';
import { GiveUp, Outbox } from '../../../platform/jobs/outbox.js';
import { MemberDirectory } from '../../communities/index.js';
import { Notifier } from '../../notifications/index.js';

interface Applied {
  readonly communityId: string;
  readonly memberId: string;
}

interface Decided extends Applied {
  readonly decision: keyof typeof KINDS;
  /** For the applicant. */
  readonly reason?: string | null;
}

const KINDS = {
  approved: 'volunteer_approved',
  declined: 'volunteer_declined',
  suspended: 'volunteer_suspended',
  reinstated: 'volunteer_reinstated',
} as const satisfies Record<string, NotificationKind>;

/** Tells what happens to volunteers' applications: identity knows no inbox, so it leaves word in the outbox. */
@Injectable()
export class VolunteerNews implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly transactor: Transactor,
    private readonly notifier: Notifier,
    private readonly people: MemberDirectory,
  ) {}

  onModuleInit(): void {
    this.outbox.handle('identity.volunteer-applied', ({ id, payload }) => this.applied(id, payload as Applied));
    this.outbox.handle('identity.volunteer-decided', ({ id, payload }) => this.decided(id, payload as Decided));
  }

  /** Tells every member of staff that an application waits. */
  private async applied(itemId: string, { communityId }: Applied): Promise<void> {
    const staff = await this.people.staff(communityId);
    await this.transactor.run(async (tx) => {
      for (const memberId of staff) {
        await this.notifier.notify(tx, {
          ...{ communityId, memberId, kind: 'staff_volunteer_waiting', params: {} },
          ...{ target: { page: 'staff_volunteers' }, dedupeKey: `volunteer-applied:${itemId}` },
        });
      }
    });
  }

  /** Tells the applicant what was decided. */
  private async decided(itemId: string, { communityId, memberId, decision, reason }: Decided): Promise<void> {
    if (!Object.hasOwn(KINDS, decision)) throw new GiveUp(`no words for the decision ${String(decision)}`);
    await this.transactor.run((tx) =>
      this.notifier.notify(tx, {
        ...{ communityId, memberId, kind: KINDS[decision], params: reason ? { reason } : {} },
        ...{ target: { page: 'volunteer' }, dedupeKey: `volunteer-decided:${itemId}` },
      }),
    );
  }
}
