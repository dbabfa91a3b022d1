import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { type Keyset, rowsAfter } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { InboxMessage, paramsColumn, type PushState } from './inbox-message.entity.js';

/** Whose inbox: a member is always asked for together with the community. */
export interface InboxOwner {
  readonly communityId: string;
  readonly memberId: string;
}

/** A message before anybody read it. */
export type NewMessage = Omit<InboxMessage, 'readAt' | 'told' | 'groupKey'>;

/** The questions the inbox is asked. */
@Injectable()
export class InboxRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Puts a message in; false when its cause was told before. */
  async putOnce(tx: Tx, message: NewMessage): Promise<boolean> {
    try {
      await tx.insert(InboxMessage, { ...message, readAt: null, told: 1, groupKey: null } as never);
      return true;
    } catch (error) {
      if (duplicateKey(error) === 'one_message_per_cause') return false;
      throw error;
    }
  }

  /**
   * Puts the first unread message of its kind in, or counts the one that is there up and makes it the newest; true when it is
   * the first. One statement, so that of many at once none is lost. The cause told last does not count again.
   */
  async putGrouped(tx: Tx, message: NewMessage): Promise<boolean> {
    const { id, communityId, memberId, kind, subjectId, dedupeKey, createdAt, pushState } = message;
    const params = paramsColumn.to(message.params);
    const done: { affectedRows: number } = await tx.query(
      `INSERT INTO inbox_messages
         (id, community_id, member_id, kind, params, subject_id, dedupe_key, created_at, push_state, told, group_key)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
       ON DUPLICATE KEY UPDATE
         told = IF(dedupe_key = ?, told, told + 1),
         params = IF(dedupe_key = ?, params, ?),
         created_at = IF(dedupe_key = ?, created_at, ?),
         dedupe_key = ?`,
      [
        ...[id, communityId, memberId, kind, params, subjectId, dedupeKey, createdAt, pushState, kind],
        ...[dedupeKey, dedupeKey, params, dedupeKey, createdAt, dedupeKey],
      ],
    );
    return done.affectedRows === 1;
  }

  /** When the newest message was put in that somebody has read, by the subject it leads to. */
  async newestRead(subjectIds: readonly string[]): Promise<Map<string, Date>> {
    if (subjectIds.length === 0) return new Map();
    const rows: { id: string; at: Date }[] = await this.db.query(
      `SELECT subject_id AS id, MAX(created_at) AS at FROM inbox_messages
       WHERE subject_id IN (?) AND read_at IS NOT NULL GROUP BY subject_id`,
      [[...new Set(subjectIds)]],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** A member's messages, newest first, after `after`. */
  newest({ communityId, memberId }: InboxOwner, after: Keyset | undefined, rows: number): Promise<InboxMessage[]> {
    const query = this.db.manager
      .createQueryBuilder(InboxMessage, 'm')
      .where('m.communityId = :communityId AND m.memberId = :memberId', { communityId, memberId });
    return rowsAfter(query, { at: 'm.createdAt', id: 'm.id', first: 'newest' }, after, rows);
  }

  /** How many messages the member has not read; counts no further than `max`. */
  async unreadCount(owner: InboxOwner, max: number): Promise<number> {
    const [row]: { n: string }[] = await this.db.query(
      `SELECT COUNT(*) AS n FROM
         (SELECT 1 FROM inbox_messages WHERE community_id = ? AND member_id = ? AND read_at IS NULL LIMIT ?) counted`,
      [owner.communityId, owner.memberId, max],
    );
    return Number(row?.n ?? 0);
  }

  /** Marks messages of this member read: those named, or all. Read ones keep the moment they were first read. */
  async markRead(tx: Tx, owner: InboxOwner, ids: readonly string[] | undefined, at: Date): Promise<void> {
    if (ids?.length === 0) return;
    const named = ids ? ` AND id IN (${ids.map(() => '?').join(', ')})` : '';
    await tx.query(
      `UPDATE inbox_messages SET read_at = ?, group_key = NULL WHERE community_id = ? AND member_id = ? AND read_at IS NULL${named}`,
      [at, owner.communityId, owner.memberId, ...(ids ?? [])],
    );
  }

  /** The message, or null when it was erased meanwhile. */
  byId(id: string): Promise<InboxMessage | null> {
    return this.db.manager.findOneBy(InboxMessage, { id });
  }

  /** Moves a message's push from one state to another; false when it was no longer in `from`. */
  async movePush(tx: Tx, id: string, from: PushState, to: PushState): Promise<boolean> {
    const moved: { affectedRows: number } = await tx.query(
      'UPDATE inbox_messages SET push_state = ? WHERE id = ? AND push_state = ?',
      [to, id, from],
    );
    return moved.affectedRows > 0;
  }

  /** Everything a member was told, oldest first, for the member's own export. */
  allOf({ communityId, memberId }: InboxOwner): Promise<InboxMessage[]> {
    return this.db.manager.find(InboxMessage, {
      where: { communityId, memberId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** Forgets a member's messages when the account goes. */
  async erase(tx: Tx, owner: InboxOwner): Promise<void> {
    await tx.query('DELETE FROM inbox_messages WHERE community_id = ? AND member_id = ?', [
      owner.communityId,
      owner.memberId,
    ]);
  }
}
