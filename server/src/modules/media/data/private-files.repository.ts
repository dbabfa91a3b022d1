import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PrivateFileKind } from '@silin/shared';
import { DataSource, In, IsNull, LessThan, MoreThanOrEqual } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { PrivateFile } from './private-file.entity.js';

/** The questions about private files. */
@Injectable()
export class PrivateFilesRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async add(tx: Tx, file: PrivateFile): Promise<void> {
    await tx.insert(PrivateFile, file);
  }

  /** Locks one file of a community; null when it is not there. */
  lockIfThere(tx: Tx, communityId: string, id: string): Promise<PrivateFile | null> {
    return tx.findOne(PrivateFile, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async use(tx: Tx, id: string, usedFor: string): Promise<void> {
    await tx.update(PrivateFile, { id }, { usedFor });
  }

  one(communityId: string, id: string): Promise<PrivateFile | null> {
    return this.db.manager.findOneBy(PrivateFile, { communityId, id });
  }

  /** What the files with these ids are. */
  async kinds(communityId: string, ids: readonly string[]): Promise<Map<string, PrivateFileKind>> {
    if (ids.length === 0) return new Map();
    const where = { communityId, id: In([...ids]) };
    const rows = await this.db.manager.find(PrivateFile, { select: { id: true, kind: true }, where });
    return new Map(rows.map(({ id, kind }) => [id, kind]));
  }

  /** How many files a member has kept since a moment. */
  keptSince(keptByMemberId: string, since: Date): Promise<number> {
    return this.db.manager.countBy(PrivateFile, { keptByMemberId, createdAt: MoreThanOrEqual(since) });
  }

  /** Every file kept about a person, locked. */
  lockAllOf(tx: Tx, communityId: string, personId: string): Promise<PrivateFile[]> {
    const where = { communityId, personId };
    return tx.find(PrivateFile, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Files kept before a moment that belong to nothing, at most `limit`. */
  unusedBefore(moment: Date, limit: number): Promise<PrivateFile[]> {
    return this.db.manager.find(PrivateFile, {
      where: { usedFor: IsNull(), createdAt: LessThan(moment) },
      order: { createdAt: 'ASC' },
      take: limit,
    });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(PrivateFile, { id });
  }
}
