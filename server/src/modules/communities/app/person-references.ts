import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';

/** Two rows about one human: the one that stays and the one that goes. */
export interface MergeQuestion {
  readonly communityId: string;
  readonly keepId: string;
  readonly goneId: string;
}

/** Why two rows cannot become one yet. */
export interface MergeRefusal {
  readonly code: ErrorCode;
  readonly params?: Record<string, string>;
}

/** A column that points to people. */
export interface PersonReference {
  readonly table: string;
  /** What tells the table's rows apart; `personColumn` may be one of them. */
  readonly idColumns: readonly string[];
  readonly personColumn: string;
  /** Default: `community_id`. Null for a table without one. */
  readonly communityColumn?: string | null;
  /** What the rows are called, with their measure word: 「条同意」. Merging tells staff how many there are. */
  readonly counted?: string;
  /** True for rows that only mean something with the person they were made for: they are not moved. Erasing still knows them. */
  readonly stays?: true;
  /**
   * Refuses, or settles, what may exist once per person. Called inside the merge, with both people locked, before anything
   * moves; also by the preview, which undoes everything it did.
   */
  readonly conflict?: (tx: Tx, ask: MergeQuestion) => Promise<MergeRefusal | undefined>;
}

/**
 * The register of columns that point to people. Each context enters its own when it starts (`onModuleInit`), so that merging
 * two rows of one human moves everything, and nobody edits the merge for a new table. A test compares it with the schema.
 *
 * A journey that writes such a column locks the person first (`PersonDirectory.lock`): a merge under way is then waited for, and
 * the row that is gone is not found any more.
 */
@Injectable()
export class PersonReferences {
  private readonly entries: PersonReference[] = [];

  register(reference: PersonReference): void {
    const { table, personColumn } = reference;
    if (this.entries.some((known) => known.table === table && known.personColumn === personColumn))
      throw new Error(`${table}.${personColumn} is registered twice`);
    this.entries.push(reference);
  }

  all(): readonly PersonReference[] {
    return this.entries;
  }
}
