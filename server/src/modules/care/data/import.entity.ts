import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** A sheet of people that was imported. The same sheet is taken once per community. */
@Entity('care_imports')
export class CareImport {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  /** Keyed fingerprint of all that stands in the sheet. */
  @Column('char', { length: 64 })
  digest: string;

  @IdColumn()
  importedByMemberId: string;

  @Column('datetime', { precision: 3 })
  importedAt: Date;

  @Column('smallint')
  added: number;

  @Column('smallint')
  updated: number;

  @Column('smallint')
  skipped: number;

  @Column('smallint')
  profiles: number;
}
