import { Injectable } from '@nestjs/common';
import type {
  ActedFor,
  NotificationKindWithSubject,
  NotificationParams,
  WishSpeaker,
  WishStep,
  wishNotifications,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { type Message, Notifier } from '../../notifications/index.js';
import type { Wish } from '../data/wish.entity.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import type { ActedAs } from '../domain/timeline.js';
import { Representation } from '../../consents/index.js';

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
    private readonly representation: Representation,
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
      ...(by === 'clock' ? {} : { as: by.as }),
      ...(more.claimId ? { claimId: more.claimId } : {}),
      ...more.detail,
    });
  }

  /**
   * A step by which the receiving side speaks. When somebody else acts for the author, the author and their other proxies are told. What staff decide by their office they tell in their own words.
   */
  async spoken(
    tx: Tx,
    wish: Wish,
    step: ActedFor,
    by: { readonly actor: Actor; readonly as: WishSpeaker | undefined },
    more: Parameters<WishTimeline['write']>[4] = {},
  ): Promise<void> {
    const as = by.as ?? 'staff';
    await this.write(tx, wish, step, { actor: by.actor, as }, more);
    if (as === 'author' || (as === 'staff' && step !== 'submitted')) return;
    const cause = `${step}:${this.clock.now().getTime()}`;
    await this.tellAuthor(tx, wish, 'wish_acted_for', { by: as, act: step }, cause, by.actor.memberId);
  }

  /** Tells everybody who is told of the author's matters, but for `exceptMemberId`: the author's account and proxies for wishes. */
  async tellAuthor<K extends KindOfWish>(
    tx: Tx,
    wish: Wish,
    kind: K,
    params: Omit<NotificationParams[K], 'wishTitle'>,
    cause: string,
    exceptMemberId?: string,
  ): Promise<void> {
    for (const { memberId } of await this.representation.audience(wish.communityId, wish.personId, 'wishes', tx)) {
      if (memberId !== exceptMemberId) await this.notify(tx, wish, memberId, kind, params, cause);
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

  /** Tells staff that a wish waits to be looked at, or that somebody asks when it will be done. */
  async notifyStaff(
    tx: Tx,
    wish: Wish,
    kind: 'staff_wish_waiting' | 'staff_wish_urged',
    staffMemberIds: readonly string[],
  ): Promise<void> {
    for (const memberId of staffMemberIds) {
      await this.notifier.notify(tx, {
        communityId: wish.communityId,
        memberId,
        kind,
        params: { wishTitle: wish.title },
        dedupeKey: `${kind}:${wish.id}:${wish.urgedOn ?? ''}${wish.stateSince.getTime()}`,
      });
    }
  }
}
