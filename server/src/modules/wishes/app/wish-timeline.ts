import { Injectable } from '@nestjs/common';
import type { NotificationKindWithSubject, NotificationParams, WishStep, wishNotifications } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { type Message, Notifier } from '../../notifications/index.js';
import type { Wish } from '../data/wish.entity.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import type { ActedAs } from '../domain/timeline.js';
import { WishPeople } from './wish-people.js';

/** Who took a step: a member in one part, or the clock. */
export type StepTaker =
  | { readonly actor: Pick<Actor, 'userId' | 'memberId' | 'communityId'>; readonly as: Exclude<ActedAs, 'clock'> }
  | 'clock';

/** Messages that lead to the wish's page. */
type KindOfWish = NotificationKindWithSubject & keyof typeof wishNotifications;

/** The fifth beat of every wish journey: the step goes into the timeline and the audit, and whom it concerns is told. */
@Injectable()
export class WishTimeline {
  constructor(
    private readonly records: WishRecordsRepository,
    private readonly audit: AuditService,
    private readonly notifier: Notifier,
    private readonly people: WishPeople,
    private readonly clock: Clock,
  ) {}

  /** Writes the step for people (timeline) and for the record (audit, without the note: it may name somebody). */
  async write(
    tx: Tx,
    wish: Wish,
    step: WishStep,
    by: StepTaker,
    more: { claimId?: string; note?: string; detail?: Record<string, unknown> } = {},
  ): Promise<void> {
    await this.records.addStep(tx, {
      communityId: wish.communityId,
      wishId: wish.id,
      claimId: more.claimId ?? null,
      step,
      actedAs: by === 'clock' ? 'clock' : by.as,
      actorMemberId: by === 'clock' ? null : by.actor.memberId,
      note: more.note || null,
      at: this.clock.now(),
    });
    await this.audit.record(tx, `wish.${step}`, by === 'clock' ? 'clock' : by.actor, wish, {
      state: wish.state,
      ...(more.claimId ? { claimId: more.claimId } : {}),
      ...more.detail,
    });
  }

  /** Tells everybody who is told of the author's matters. */
  async tellAuthor<K extends KindOfWish>(
    tx: Tx,
    wish: Wish,
    kind: K,
    params: Omit<NotificationParams[K], 'wishTitle'>,
    cause: string,
  ): Promise<void> {
    for (const memberId of await this.people.audience(wish.communityId, wish.personId, tx)) {
      await this.notify(tx, wish, memberId, kind, params, cause);
    }
  }

  /** Tells one member, with the wish's page as target. `cause` makes the message unique beside kind and wish: a claim's id, an instant. */
  async notify<K extends KindOfWish>(
    tx: Tx,
    wish: Wish,
    memberId: string,
    kind: K,
    params: Omit<NotificationParams[K], 'wishTitle'>,
    cause: string,
  ): Promise<void> {
    await this.notifier.notify(tx, {
      communityId: wish.communityId,
      memberId,
      kind,
      params: { wishTitle: wish.title, ...params } as unknown as NotificationParams[K],
      subjectId: wish.id,
      dedupeKey: `${kind}:${wish.id}:${cause}`,
    } as unknown as Message<K>);
  }

  /** Tells staff that a wish waits to be looked at. */
  async notifyStaff(tx: Tx, wish: Wish, staffMemberIds: readonly string[]): Promise<void> {
    for (const memberId of staffMemberIds) {
      await this.notifier.notify(tx, {
        communityId: wish.communityId,
        memberId,
        kind: 'staff_wish_waiting',
        params: { wishTitle: wish.title },
        dedupeKey: `staff_wish_waiting:${wish.id}:${wish.stateSince.getTime()}`,
      });
    }
  }
}
