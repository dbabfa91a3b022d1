import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import type { Matter, Post } from '../data/matter.entities.js';
import { PostsRepository } from '../data/posts.repository.js';
import { requireMayGiveBack } from '../domain/matter.policy.js';
import {
  type AcceptMatterBody,
  type MatterAnswer,
  matterAnswer,
  type MatterDayBody,
  type NewMatterBody,
} from '../dto/matter.dto.js';
import { LockedMatters } from './locked-matters.js';
import { MatterDays } from './matter-days.js';
import { MatterOpening } from './matter-opening.js';

/**
 * A matter 事项 from being reported until it is said to be done (docs/algorithms/matters.md). Locks in this order: the post, the
 * matter.
 */
@Injectable()
export class MatterHandling {
  constructor(
    private readonly transactor: Transactor,
    private readonly posts: PostsRepository,
    private readonly opening: MatterOpening,
    private readonly locked: LockedMatters,
    private readonly days: MatterDays,
    private readonly members: MemberDirectory,
  ) {}

  /** Staff write down something the community found itself. Throws `GRID_UNKNOWN`, `BUILDING_UNKNOWN`, `NOT_FOUND`. */
  report(actor: Actor, body: NewMatterBody): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) =>
      matterAnswer(await this.opening.open(tx, actor, body, { origin: 'self' })),
    );
  }

  /** A post answers for it from now on, by a day. Throws `MATTER_POST_EMPTY`, `MATTER_DAY`, `NOT_FOUND`, `MATTER_MOVED_ON`. */
  accept(actor: Actor, id: string, body: AcceptMatterBody): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, post } = await this.give(tx, actor, id, 'accept', body);
      await this.locked.tellPeople(tx, matter, 'matter_begun', actor.memberId);
      return this.given(tx, matter, post);
    });
  }

  /** Another post answers for it from now on; the first deadline stays on record. Throws as `accept`. */
  handOver(actor: Actor, id: string, body: AcceptMatterBody): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, post } = await this.give(tx, actor, id, 'handOver', body);
      return this.given(tx, matter, post);
    });
  }

  /** 「不归我」: staff decide anew. Throws `MATTER_GIVE_BACK_LATE`, `MATTER_GIVEN_BACK_ENOUGH`, `NOT_FOUND`. */
  giveBack(actor: Actor, id: string, why: string): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, as } = await this.locked.take(tx, actor, id, 'giveBack');
      requireMayGiveBack(matter, this.locked.today(), await this.days.adjusted(actor.communityId, tx));
      const free = { postId: null, ownerMemberId: null, assignedOn: null, deadlineOn: null };
      await this.locked.move(tx, matter, 'giveBack', { actor, as }, { ...free, givenBack: matter.givenBack + 1 }, why);
      return matterAnswer(matter);
    });
  }

  /** How it goes, in words. */
  note(actor: Actor, id: string, words: string): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, as } = await this.locked.take(tx, actor, id, 'note');
      await this.locked.record(tx, matter, 'note', { actor, as }, words);
      return matterAnswer(matter);
    });
  }

  /** Once a round, by somebody else than who does it; the first deadline stays on record. Throws `MATTER_EXTENDED`, `MATTER_OWN_EXTENSION`, `MATTER_DAY`. */
  extend(actor: Actor, id: string, { until, note }: MatterDayBody): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, as } = await this.locked.take(tx, actor, id, 'extend');
      if (matter.extended) throw new DomainError('MATTER_EXTENDED');
      const day = await this.days.deadline(tx, actor.communityId, this.locked.today(), matter.category, until);
      await this.locked.move(tx, matter, 'extend', { actor, as }, { deadlineOn: day, extended: true }, note);
      return matterAnswer(matter);
    });
  }

  /** It waits for something, until a day on which it is looked at again. Throws `MATTER_DAY`. */
  wait(actor: Actor, id: string, { until, note }: MatterDayBody): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, as } = await this.locked.take(tx, actor, id, 'wait');
      const day = this.days.reviewDay(this.locked.today(), until);
      await this.locked.move(tx, matter, 'wait', { actor, as }, { waitingUntil: day, waitingWhy: note }, note);
      return matterAnswer(matter);
    });
  }

  /** The deadline is the old one: waiting makes nothing less late. */
  resume(actor: Actor, id: string): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, as } = await this.locked.take(tx, actor, id, 'resume');
      await this.locked.move(tx, matter, 'resume', { actor, as }, { waitingUntil: null, waitingWhy: null });
      return matterAnswer(matter);
    });
  }

  /** What was done, in words; those who asked say whether it is solved, or staff look. */
  finish(actor: Actor, id: string, words: string): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, as } = await this.locked.take(tx, actor, id, 'finish');
      await this.locked.move(tx, matter, 'finish', { actor, as }, { doneByMemberId: actor.memberId }, words);
      if (matter.closer === 'asker') await this.locked.tellPeople(tx, matter, 'matter_please_judge', actor.memberId);
      return matterAnswer(matter);
    });
  }

  /** Back in hand, in the next round, with a deadline of its own. Whoever holds the post today answers for it. */
  async again(
    tx: Tx,
    matter: Matter,
    action: 'fail' | 'reopen',
    by: { readonly actor: Actor; readonly as: 'asker' | 'staff' },
    { why, deadlineOn }: { readonly why: string; readonly deadlineOn?: string | undefined },
  ): Promise<void> {
    const today = this.locked.today();
    const post = matter.postId ? await this.posts.find(matter.communityId, matter.postId, tx) : null;
    const day = await this.days.deadline(tx, matter.communityId, today, matter.category, deadlineOn);
    const owner = post?.holderMemberId ?? post?.deputyMemberId ?? matter.ownerMemberId;
    const anew = { deadlineOn: day, assignedOn: today, extended: false, ownerMemberId: owner, doneByMemberId: null };
    const fields = { ...anew, solvedOn: null, closedAt: null, round: matter.round + 1 };
    await this.locked.move(tx, matter, action, by, fields, why);
    if (post && !post.endedAt) await this.locked.tellOwner(tx, matter, post, 'matter_again', true, why);
    if (!post || post.endedAt || !(post.holderMemberId ?? post.deputyMemberId))
      await this.locked.openVacancy(tx, matter);
  }

  private async give(
    tx: Tx,
    actor: Actor,
    id: string,
    action: 'accept' | 'handOver',
    { postId, deadlineOn, note }: AcceptMatterBody,
  ): Promise<{ matter: Matter; post: Post }> {
    const post = await this.posts.lockPost(tx, actor.communityId, postId);
    const { matter, as } = await this.locked.take(tx, actor, id, action);
    const owner = await this.holderOf(tx, post);
    const today = this.locked.today();
    const day = await this.days.deadline(tx, actor.communityId, today, matter.category, deadlineOn);
    const given = { postId, ownerMemberId: owner, assignedOn: today, deadlineOn: day, extended: false };
    const fields = { ...given, firstDeadlineOn: matter.firstDeadlineOn ?? day };
    await this.locked.move(tx, matter, action, { actor, as }, fields, note ?? null);
    return { matter, post };
  }

  private async given(tx: Tx, matter: Matter, post: Post): Promise<MatterAnswer> {
    await this.locked.tellOwner(tx, matter, post, 'matter_given');
    await this.locked.closeVacancy(tx, matter);
    return matterAnswer(matter);
  }

  /** Who answers for the post's matters today. Throws `MATTER_POST_EMPTY`. */
  private async holderOf(tx: Tx, { name, holderMemberId, deputyMemberId, communityId }: Post): Promise<string> {
    for (const memberId of [holderMemberId, deputyMemberId])
      if (memberId && (await this.members.isPresent(tx, communityId, memberId))) return memberId;
    throw new DomainError('MATTER_POST_EMPTY', { name });
  }
}
