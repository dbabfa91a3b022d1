import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { mediaMachine } from '@silin/shared';
import { DataSource, In, IsNull, LessThan, Not } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { Media } from './media.entity.js';

/** The questions about pictures. */
@Injectable()
export class MediaRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Adds a picture. */
  async add(tx: Tx, media: Media): Promise<void> {
    await tx.insert(Media, media);
  }

  /** The pictures of a community with these ids, locked in the order of their ids. */
  async lockInOrder(tx: Tx, communityId: string, ids: readonly string[]): Promise<Media[]> {
    if (ids.length === 0) return [];
    return tx.find(Media, {
      where: { communityId, id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Locks one picture; null when it is gone. */
  lockIfThere(tx: Tx, id: string): Promise<Media | null> {
    return tx.findOne(Media, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Stores what changed in a locked picture. */
  async change(tx: Tx, id: string, changes: Partial<Omit<Media, 'id'>>): Promise<void> {
    await tx.update(Media, { id }, changes);
  }

  /** Ids of the pictures a row shows. */
  async idsUsedFor(tx: Tx, communityId: string, usedFor: string): Promise<string[]> {
    const rows = await tx.find(Media, { select: { id: true }, where: { communityId, usedFor } });
    return rows.map((row) => row.id);
  }

  /** One picture of whatever community: for signed links and WeChat's verdicts, which name no community. */
  byId(id: string): Promise<Media | null> {
    return this.db.manager.findOneBy(Media, { id });
  }

  /** The pictures of a community with these ids. */
  inCommunity(communityId: string, ids: readonly string[]): Promise<Media[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.db.manager.findBy(Media, { communityId, id: In([...ids]) });
  }

  /** How many pictures a person has sent since a moment. */
  sentSince(ownerUserId: string, since: Date): Promise<number> {
    return this.db.manager
      .createQueryBuilder(Media, 'm')
      .where('m.ownerUserId = :ownerUserId AND m.createdAt >= :since', { ownerUserId, since })
      .getCount();
  }

  /** Pictures sent before a moment that no row shows, at most `limit`. */
  unusedBefore(moment: Date, limit: number): Promise<Media[]> {
    return this.db.manager.find(Media, {
      where: { usedFor: IsNull(), createdAt: LessThan(moment) },
      order: { createdAt: 'ASC' },
      take: limit,
    });
  }

  /** Pictures whose verdict should have come by now, at most `limit`. */
  overdueChecks(now: Date, limit: number): Promise<Media[]> {
    return this.db.manager.find(Media, {
      where: { checkDueAt: LessThan(now) },
      order: { checkDueAt: 'ASC' },
      take: limit,
    });
  }

  /** Every picture of a person, locked, for the erasure of the account. */
  lockAllOf(tx: Tx, ownerUserId: string): Promise<Media[]> {
    return tx.find(Media, { where: { ownerUserId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Every picture of a person, oldest first, for the person's own export. */
  allOf(ownerUserId: string): Promise<Media[]> {
    return this.db.manager.find(Media, { where: { ownerUserId }, order: { id: 'ASC' } });
  }

  /** Refuses every other picture of the same file: what may not be seen may be seen nowhere. */
  async refuseCopies(tx: Tx, { id, fileKey }: Media): Promise<void> {
    const state = mediaMachine.next(mediaMachine.initial, 'refuse');
    await tx.update(Media, { fileKey, id: Not(id), state: Not(state) }, { state, checkDueAt: null });
  }

  /** Whether a picture is left whose file this is: a copy has the file of its first. */
  isShown(fileKey: string): Promise<boolean> {
    return this.db.manager.existsBy(Media, { fileKey });
  }

  /** Forgets a picture's row. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(Media, { id });
  }
}
