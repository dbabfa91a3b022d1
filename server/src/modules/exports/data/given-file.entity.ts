import { Column, Entity } from 'typeorm';
import { IdColumn, TextColumn } from '../../../platform/database/columns.js';

/** A name is cut to this. */
export const FILE_NAME_MAX_CHARS = 100;

/** A file that was given out. */
@Entity('given_files')
export class GivenFile {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  /** `context.what`, such as `events.session_ledger`. */
  @Column('varchar', { length: 40 })
  kind: string;

  /** What it is called on the reader's machine; null for those given before names were kept. */
  @TextColumn(FILE_NAME_MAX_CHARS, { nullable: true })
  name: string | null;

  /** What the file is about, when it is about one thing. */
  @IdColumn({ nullable: true })
  subjectId: string | null;

  /** Which rows were asked for. Never personal data. */
  @Column('json')
  filter: Record<string, unknown>;

  /** Null until the last row was written: the reader went away, or the file broke off. */
  @Column('int', { nullable: true })
  givenRows: number | null;

  @IdColumn()
  byMemberId: string;

  @Column('datetime', { precision: 3 })
  at: Date;
}
