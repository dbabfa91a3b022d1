import { Injectable } from '@nestjs/common';
import { byName, DomainError, matterLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { MattersRepository } from '../data/matters.repository.js';
import { PostsRepository } from '../data/posts.repository.js';
import { LockedMatters } from './locked-matters.js';
import type { AdjustedDaysBody, AdjustedDaysView, PostAnswer, PostBody, PostList } from '../dto/post.dto.js';

/** Posts 岗位 and working days, kept by staff. */
@Injectable()
export class PostsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly posts: PostsRepository,
    private readonly matters: MattersRepository,
    private readonly members: MemberDirectory,
    private readonly locked: LockedMatters,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Every living post, as people count. */
  async list({ communityId }: Actor): Promise<PostList> {
    const posts = await this.posts.living(communityId);
    const names = await this.members.summaries(
      posts.flatMap(({ holderMemberId, deputyMemberId }) => [holderMemberId, deputyMemberId].flatMap((id) => id ?? [])),
    );
    const open = await this.posts.openByPost(communityId);
    const nameOf = (id: string | null): string | null => (id ? (names.get(id)?.nickname ?? null) : null);
    const items = posts.map(({ id, name, holderMemberId, deputyMemberId }) => ({
      ...{ id, name, holderMemberId, holderName: nameOf(holderMemberId) },
      ...{ deputyMemberId, deputyName: nameOf(deputyMemberId), open: open.get(id) ?? 0 },
    }));
    return { items: items.sort(byName) };
  }

  /** Throws `MATTER_POST_TAKEN`, `MATTER_POSTS_FULL`, `NOT_FOUND` for somebody who is not of the community. */
  add(actor: Actor, body: PostBody): Promise<PostAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      const limit = matterLimits.postsMax;
      if ((await this.posts.living(communityId, tx)).length >= limit)
        throw new DomainError('MATTER_POSTS_FULL', { limit });
      const held = await this.held(tx, actor, body);
      const post = { id: newId(), communityId, name: body.name, ...held, createdAt: this.clock.now(), endedAt: null };
      await this.posts.save(tx, post);
      await this.audit.record(tx, 'post.added', actor, { id: post.id, communityId });
      return { id: post.id };
    });
  }

  /**
   * Another name, holder or deputy; its open matters follow, who held it before stays in their history. Without anybody a task is opened for
   * each open matter the same day. Throws as `add`, and `NOT_FOUND`.
   */
  change(actor: Actor, id: string, body: PostBody): Promise<PostAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      const post = await this.posts.lockPost(tx, communityId, id);
      const held = await this.held(tx, actor, body);
      await this.posts.save(tx, { ...post, name: body.name, ...held });
      await this.audit.record(tx, 'post.changed', actor, { id, communityId });
      await this.vacancies(tx, communityId, id, held.holderMemberId ?? held.deputyMemberId);
      return { id };
    });
  }

  /** It is no longer given matters. Throws `MATTER_POST_BUSY` while it has open ones. */
  end(actor: Actor, id: string): Promise<PostAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      const post = await this.posts.lockPost(tx, communityId, id);
      const count = (await this.matters.openOfPost(tx, communityId, id)).length;
      if (count > 0) throw new DomainError('MATTER_POST_BUSY', { count });
      await this.posts.save(tx, { ...post, endedAt: this.clock.now() });
      await this.audit.record(tx, 'post.ended', actor, { id, communityId });
      return { id };
    });
  }

  /** Whoever leaves the community holds no post any more. */
  async vacate(tx: Tx, communityId: string, memberId: string): Promise<void> {
    for (const { id } of await this.posts.ofMember(communityId, memberId, tx)) {
      const post = await this.posts.lockPost(tx, communityId, id);
      const without = (held: string | null): string | null => (held === memberId ? null : held);
      const held = {
        ...{ holderMemberId: without(post.holderMemberId), deputyMemberId: without(post.deputyMemberId) },
      };
      await this.posts.save(tx, { ...post, ...held });
      await this.vacancies(tx, communityId, id, held.holderMemberId ?? held.deputyMemberId);
    }
  }

  async adjustedDays({ communityId }: Actor): Promise<AdjustedDaysView> {
    const days = [...(await this.posts.adjustedDays(communityId))].map(([onDay, working]) => ({ onDay, working }));
    return { days: days.sort((a, b) => a.onDay.localeCompare(b.onDay)) };
  }

  /** The adjusted days of a year in place of those known before; days of other years are left out. */
  setAdjustedDays(actor: Actor, { year, days }: AdjustedDaysBody): Promise<AdjustedDaysView> {
    return this.transactor
      .run(async (tx) => {
        const { communityId } = actor;
        const ofYear = new Map(days.filter(({ onDay }) => onDay.startsWith(`${year}-`)).map((day) => [day.onDay, day]));
        await this.posts.replaceYear(tx, communityId, year, [...ofYear.values()]);
        await this.audit.record(tx, 'calendar.changed', actor, { communityId }, { year });
      })
      .then(() => this.adjustedDays(actor));
  }

  private async held(tx: Tx, { communityId }: Actor, { holderMemberId = null, deputyMemberId = null }: PostBody) {
    for (const memberId of [holderMemberId, deputyMemberId])
      if (memberId && !(await this.members.isPresent(tx, communityId, memberId))) throw new DomainError('NOT_FOUND');
    return { holderMemberId, deputyMemberId: deputyMemberId === holderMemberId ? null : deputyMemberId };
  }

  private async vacancies(tx: Tx, communityId: string, postId: string, holder: string | null): Promise<void> {
    for (const matter of await this.matters.openOfPost(tx, communityId, postId))
      await (holder ? this.locked.closeVacancy(tx, matter) : this.locked.openVacancy(tx, matter));
  }
}
