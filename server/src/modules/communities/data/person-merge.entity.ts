import type { MergeField, MergeWay } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** Rows that were moved from one person to another, by their primary keys. */
export interface MovedRows {
  readonly table: string;
  readonly column: string;
  /** Values of the reference's id columns, without the person's, in its order. */
  readonly ids: readonly (readonly string[])[];
}

/** Two rows about one human became one. No private value: what the row that is gone said stays in it. */
@Entity('person_merges')
export class PersonMerge {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  keptId: string;

  @IdColumn()
  goneId: string;

  @Column('varchar', { length: 10 })
  way: MergeWay;

  /** What the kept row took over because it knew nothing itself. */
  @Column('varchar', {
    length: 100,
    transformer: {
      to: (fields: readonly MergeField[]) => fields.join(','),
      from: (stored: string) => (stored ? stored.split(',') : []),
    },
  })
  taken: MergeField[];

  /** The member who came with the row that is gone. */
  @IdColumn({ nullable: true })
  takenMemberId: string | null;

  @Column('mediumtext', {
    transformer: {
      to: (moved: readonly MovedRows[]) => JSON.stringify(moved),
      from: (stored: string) => JSON.parse(stored) as unknown,
    },
  })
  moved: MovedRows[];

  @Column('datetime', { precision: 3 })
  mergedAt: Date;

  @IdColumn()
  mergedByMemberId: string;

  @Column('datetime', { precision: 3, nullable: true })
  undoneAt: Date | null;

  @IdColumn({ nullable: true })
  undoneByMemberId: string | null;

  /** Since then the row that is gone is empty, and there is no way back. */
  @Column('datetime', { precision: 3, nullable: true })
  forgottenAt: Date | null;
}
