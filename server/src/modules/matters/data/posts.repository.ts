import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type AdjustedDays, DomainError, nameKey, OPEN_MATTERS } from '@silin/shared';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { AdjustedDay, Matter, Post } from './matter.entities.js';

/** Posts 岗位 and the working days of a community. */
@Injectable()
export class PostsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Every living post. */
  living(communityId: string, db: EntityManager = this.db.manager): Promise<Post[]> {
    return db.findBy(Post, { communityId, endedAt: IsNull() });
  }

  find(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<Post | null> {
    return db.findOneBy(Post, { communityId, id });
  }

  /** By id, ended ones too. One query. */
  async byId(communityId: string, ids: readonly string[], db: EntityManager = this.db.manager) {
    const rows = ids.length === 0 ? [] : await db.findBy(Post, { communityId, id: In([...ids]) });
    return new Map(rows.map((post) => [post.id, post]));
  }

  /** The living post, under lock: whoever gives it a matter or takes it away waits here. Throws `NOT_FOUND`. */
  async lockPost(tx: Tx, communityId: string, id: string): Promise<Post> {
    const post = await tx.findOne(Post, {
      ...{ where: { communityId, id, endedAt: IsNull() }, lock: { mode: 'pessimistic_write' as const } },
    });
    if (!post) throw new DomainError('NOT_FOUND');
    return post;
  }

  /** Writes a post, new or changed. Throws `MATTER_POST_TAKEN` when another living one has this name. */
  async save(tx: Tx, post: Omit<Post, 'nameKey'>): Promise<void> {
    try {
      await tx.save(Post, { ...post, nameKey: nameKey(post.name) });
    } catch (error) {
      if (duplicateKey(error) !== 'one_living_post_per_name') throw error;
      throw new DomainError('MATTER_POST_TAKEN', { name: post.name });
    }
  }

  /** Posts that this member holds or stands in for. */
  async ofMember(communityId: string, memberId: string, db: EntityManager = this.db.manager): Promise<Post[]> {
    const living = { communityId, endedAt: IsNull() };
    return db.find(Post, {
      where: [
        { ...living, holderMemberId: memberId },
        { ...living, deputyMemberId: memberId },
      ],
    });
  }

  /** Open matters by post. One query. */
  async openByPost(communityId: string, db: EntityManager = this.db.manager): Promise<Map<string, number>> {
    const rows: { postId: string; open: string }[] = await db
      .createQueryBuilder(Matter, 'm')
      .select('m.post_id', 'postId')
      .addSelect('COUNT(*)', 'open')
      .where('m.community_id = :communityId AND m.state IN (:...states)', { communityId, states: [...OPEN_MATTERS] })
      .andWhere('m.post_id IS NOT NULL')
      .groupBy('m.post_id')
      .getRawMany();
    return new Map(rows.map(({ postId, open }) => [postId, Number(open)]));
  }

  async adjustedDays(communityId: string, db: EntityManager = this.db.manager): Promise<AdjustedDays> {
    const rows = await db.findBy(AdjustedDay, { communityId });
    return new Map(rows.map(({ onDay, working }) => [onDay, Boolean(working)]));
  }

  /** The adjusted days of one year, in place of those known before. */
  async replaceYear(
    tx: Tx,
    communityId: string,
    year: number,
    days: readonly Omit<AdjustedDay, 'communityId'>[],
  ): Promise<void> {
    await tx.query('DELETE FROM adjusted_days WHERE community_id = ? AND on_day BETWEEN ? AND ?', [
      ...[communityId, `${year}-01-01`, `${year}-12-31`],
    ]);
    const rows = days.map((day) => ({ ...day, communityId }));
    if (rows.length > 0) await tx.upsert(AdjustedDay, rows as never, ['communityId', 'onDay']);
  }
}
