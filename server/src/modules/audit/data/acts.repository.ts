import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';

/** Something a member did about a person. */
export interface Act {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  /** Null for the clock and the operator of the server. */
  readonly actorMemberId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

const NEWEST_FIRST: KeysetOrder = { at: 'at', id: 'id', first: 'newest' };

/** Reading the record. */
@Injectable()
export class ActsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The next acts about these people together, the newest first: one piece of the index per id. What the clock did is left out. */
  async about(
    communityId: string,
    personIds: readonly string[],
    after: Keyset | undefined,
    rows: number,
  ): Promise<Act[]> {
    if (personIds.length === 0) return [];
    const next = afterKeyset(NEWEST_FIRST, after);
    const piece = `(SELECT id, at, action, actor_member_id AS actorMemberId, detail FROM audit_entries
      WHERE community_id = ? AND person_id = ? AND actor_kind <> 'clock' AND ${next.sql} ${byKeyset(NEWEST_FIRST)} LIMIT ?)`;
    const found: (Omit<Act, 'detail'> & { detail: unknown })[] = await this.db.query(
      `SELECT * FROM (${personIds.map(() => piece).join(' UNION ALL ')}) x ${byKeyset(NEWEST_FIRST)} LIMIT ?`,
      [...personIds.flatMap((id) => [communityId, id, ...next.values, rows]), rows],
    );
    return found.map((row) => ({ ...row, detail: opened(row.detail) }));
  }

  /** The last acts about one row, the clock's too, the newest first. */
  async ofSubject(communityId: string, subjectId: string, rows: number): Promise<Act[]> {
    const found: (Omit<Act, 'detail'> & { detail: unknown })[] = await this.db.query(
      `SELECT id, at, action, actor_member_id AS actorMemberId, detail FROM audit_entries
       WHERE community_id = ? AND subject_id = ? ORDER BY at DESC, id DESC LIMIT ?`,
      [communityId, subjectId, rows],
    );
    return found.map((row) => ({ ...row, detail: opened(row.detail) }));
  }
}

/** MariaDB gives JSON as text, MySQL as a value. */
const opened = (detail: unknown): Record<string, unknown> =>
  ((typeof detail === 'string' ? JSON.parse(detail) : detail) ?? {}) as Record<string, unknown>;
