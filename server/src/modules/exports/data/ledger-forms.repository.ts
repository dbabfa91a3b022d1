import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { LedgerForm } from './ledger-form.entity.js';

@Injectable()
export class LedgerFormsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  find(communityId: string, ledger: string): Promise<LedgerForm | null> {
    return this.db.manager.findOneBy(LedgerForm, { communityId, ledger });
  }

  async put(tx: Tx, form: LedgerForm): Promise<void> {
    await tx.upsert(LedgerForm, { ...form, columns: form.columns as never }, ['communityId', 'ledger']);
  }
}
