import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { GivenFile } from './given-file.entity.js';

@Injectable()
export class GivenFilesRepository {
  async add(tx: Tx, row: GivenFile): Promise<void> {
    await tx.insert(GivenFile, { ...row, filter: row.filter as never });
  }

  async counted(tx: Tx, id: string, givenRows: number): Promise<void> {
    await tx.update(GivenFile, { id }, { givenRows });
  }
}
