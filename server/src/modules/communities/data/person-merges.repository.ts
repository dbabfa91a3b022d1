import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, type MergeWay } from '@silin/shared';
import { DataSource, IsNull, LessThan } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { sealed } from './person.entities.js';
import { type MovedRows, PersonMerge } from './person-merge.entity.js';

/** A column that points to people, as the registry names it. */
export interface ReferenceColumn {
  readonly table: string;
  readonly idColumns: readonly string[];
  readonly personColumn: string;
  readonly communityColumn?: string | null;
}

/** A merge that can still be undone, with what the row that is gone was called. */
export interface UndoableMerge {
  readonly id: string;
  readonly goneId: string;
  readonly goneName: string | null;
  readonly way: MergeWay;
  readonly mergedAt: Date;
}

/** From whom to whom rows go. */
export interface Move {
  readonly communityId: string;
  readonly fromId: string;
  readonly toId: string;
}

/** Merges of people, and the moving of what points to them. Names of tables and columns come from the registry, never from a request. */
@Injectable()
export class PersonMergesRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The key `a_row_is_merged_once` has the last word. */
  async add(tx: Tx, merge: PersonMerge): Promise<void> {
    await tx.insert(PersonMerge, merge);
  }

  async change(tx: Tx, id: string, fields: Partial<PersonMerge>): Promise<void> {
    await tx.update(PersonMerge, { id }, fields);
  }

  /** A merge into this person. Throws `NOT_FOUND`. */
  async find(tx: Tx, communityId: string, keptId: string, id: string): Promise<PersonMerge> {
    const merge = await tx.findOneBy(PersonMerge, { id, communityId, keptId });
    if (!merge) throw new DomainError('NOT_FOUND');
    return merge;
  }

  /** The same, locked: two who undo one merge wait for each other. */
  async lock(tx: Tx, id: string): Promise<PersonMerge> {
    return tx.findOneOrFail(PersonMerge, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The living merge that brought this member to the person; null when none did. */
  broughtBy(tx: Tx, communityId: string, keptId: string, memberId: string): Promise<PersonMerge | null> {
    const where = { communityId, keptId, takenMemberId: memberId, undoneAt: IsNull(), forgottenAt: IsNull() };
    return tx.findOne(PersonMerge, { where, order: { mergedAt: 'DESC' } });
  }

  /** Merges into this person that can be undone, the newest first. */
  async undoable(communityId: string, keptId: string, since: Date): Promise<UndoableMerge[]> {
    const rows: UndoableMerge[] = await this.db.query(
      `SELECT x.id, x.gone_id AS goneId, p.real_name AS goneName, x.way, x.merged_at AS mergedAt
       FROM person_merges x JOIN people p ON p.id = x.gone_id
       WHERE x.community_id = ? AND x.kept_id = ? AND x.merged_at > ? AND x.undone_at IS NULL AND x.forgotten_at IS NULL
         AND p.erased_at IS NULL
       ORDER BY x.merged_at DESC, x.id DESC LIMIT 50`,
      [communityId, keptId, since],
    );
    return rows.map((row) => ({ ...row, goneName: sealed.realName.from(row.goneName) }));
  }

  /** Merges from before an instant whose gone row still says what it said. */
  async toForget(before: Date, rows: number): Promise<Pick<PersonMerge, 'id' | 'goneId'>[]> {
    return this.db.manager.find(PersonMerge, {
      select: { id: true, goneId: true },
      where: { forgottenAt: IsNull(), undoneAt: IsNull(), mergedAt: LessThan(before) },
      order: { mergedAt: 'ASC' },
      take: rows,
    });
  }

  /** How many rows point to a person by this column. */
  async count(tx: Tx, reference: ReferenceColumn, { communityId, fromId }: Move): Promise<number> {
    const [where, values] = pointing(reference, communityId, fromId);
    const [row]: { n: string }[] = await tx.query(
      `SELECT COUNT(*) AS n FROM ${reference.table} WHERE ${where}`,
      values,
    );
    return Number(row?.n ?? 0);
  }

  /** Points every row of a person to another one, and says which. Both people are locked, so no row comes meanwhile. */
  async move(tx: Tx, reference: ReferenceColumn, { communityId, fromId, toId }: Move): Promise<MovedRows> {
    const { table, personColumn } = reference;
    const own = ownColumns(reference);
    const [where, values] = pointing(reference, communityId, fromId);
    const rows: Record<string, string>[] = await tx.query(
      `SELECT ${own.map((column) => `CAST(${column} AS CHAR) AS ${column}`).join(', ') || '1'} FROM ${table} WHERE ${where} FOR UPDATE`,
      values,
    );
    if (rows.length > 0) {
      await tx.query(`UPDATE ${table} SET ${personColumn} = ? WHERE ${where}`, [toId, ...values]);
    }
    return { table, column: personColumn, ids: rows.map((row) => own.map((column) => row[column] ?? '')) };
  }

  /** Points these rows back, as far as they still are and still point to whom they were moved. */
  async moveBack(tx: Tx, reference: ReferenceColumn, moved: MovedRows, { fromId, toId }: Move): Promise<void> {
    const { table, personColumn } = reference;
    const those = ownColumns(reference).map((column) => `${column} = ?`);
    for (const ids of moved.ids) {
      const where = [`${personColumn} = ?`, ...those].join(' AND ');
      await tx.query(`UPDATE ${table} SET ${personColumn} = ? WHERE ${where}`, [toId, fromId, ...ids]);
    }
  }
}

const ownColumns = ({ idColumns, personColumn }: ReferenceColumn): string[] =>
  idColumns.filter((column) => column !== personColumn);

function pointing(
  { personColumn, communityColumn = 'community_id' }: ReferenceColumn,
  communityId: string,
  personId: string,
): [string, string[]] {
  return communityColumn
    ? [`${personColumn} = ? AND ${communityColumn} = ?`, [personId, communityId]]
    : [`${personColumn} = ?`, [personId]];
}
