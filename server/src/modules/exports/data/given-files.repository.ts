import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Keyset, rowsAfter } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { GivenFile } from './given-file.entity.js';

@Injectable()
export class GivenFilesRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async add(tx: Tx, row: GivenFile): Promise<void> {
    await tx.insert(GivenFile, { ...row, filter: row.filter as never });
  }

  async counted(tx: Tx, id: string, givenRows: number): Promise<void> {
    await tx.update(GivenFile, { id }, { givenRows });
  }

  /** Files of a community, the newest first. */
  list(communityId: string, after: Keyset | undefined, rows: number): Promise<GivenFile[]> {
    const query = this.db.manager
      .createQueryBuilder(GivenFile, 'f')
      .where('f.communityId = :communityId', { communityId });
    return rowsAfter(query, { at: 'f.at', id: 'f.id', first: 'newest' }, after, rows);
  }
}
