import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** One column of a ledger as staff want it: which, and what its head says. */
export interface FormColumn {
  readonly key: string;
  readonly title: string;
}

/** The columns of a ledger as a community arranged them. */
@Entity('ledger_forms')
export class LedgerForm {
  @IdColumn({ primary: true })
  communityId: string;

  /** `context.what`, as in `given_files`. */
  @PrimaryColumn('varchar', { length: 40 })
  ledger: string;

  @Column('json')
  columns: FormColumn[];

  @IdColumn()
  changedByMemberId: string;

  @Column('datetime', { precision: 3 })
  changedAt: Date;
}
