import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { containing, gramsOf, gramsToFind, rarestGram } from '../../../platform/database/grams.js';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';

/** A member whose nickname has a word. */
export interface NamedMember {
  readonly id: string;
  readonly nickname: string;
  readonly joinedAt: Date;
}

/** `all`: everybody with the word, at most a few hundred. `some`: who has it among the newest; `lookedTo` says where the look stopped. */
export type MembersFound =
  { readonly all: NamedMember[] } | { readonly some: NamedMember[]; readonly lookedTo: Keyset | undefined };

/** How many members one request looks through for a word whose every gram is common. */
const LOOK_MAX = 500;

const NEWEST_FIRST: KeysetOrder = { at: 'm.joined_at', id: 'm.id', first: 'newest' };

/** Finds members by a part of the nickname, and keeps the grams of nicknames for it. Real names are encrypted and not cut (ADR 0024). */
@Injectable()
export class MemberNamesRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Cuts a present member's nickname, as it is in this transaction. The person's row is locked, so the last writer has the last name. */
  async keep(tx: Tx, memberId: string): Promise<void> {
    await this.forget(tx, memberId);
    const [member]: { communityId: string; nickname: string }[] = await tx.query(
      `SELECT m.community_id AS communityId, u.nickname FROM members m JOIN users u ON u.id = m.user_id
       WHERE m.id = ? AND m.left_at IS NULL`,
      [memberId],
    );
    const rows = gramsOf(member?.nickname ?? '').map((gram) => [member?.communityId, gram, memberId]);
    if (rows.length > 0)
      await tx.query('INSERT INTO member_name_grams (community_id, gram, member_id) VALUES ?', [rows.sort()]);
  }

  /** Removes the entries of a member who leaves. */
  async forget(tx: Tx, memberId: string): Promise<void> {
    await tx.query('DELETE FROM member_name_grams WHERE member_id = ?', [memberId]);
  }

  /** Present members with a word in the nickname; undefined for a word of blanks. Reads a bounded number of rows at any size. */
  async find(communityId: string, word: string, after: Keyset | undefined): Promise<MembersFound | undefined> {
    const find = gramsToFind(word);
    if (!find) return undefined;
    const rare = await rarestGram(this.db.manager, 'member_name_grams', communityId, find);
    if (!rare) return this.amongNewest(communityId, word, after);
    const all: NamedMember[] = await this.db.query(
      `SELECT m.id, u.nickname, m.joined_at AS joinedAt
       FROM (SELECT DISTINCT member_id FROM member_name_grams WHERE community_id = ? AND ${rare.sql}) found
       JOIN members m ON m.id = found.member_id JOIN users u ON u.id = m.user_id
       WHERE m.left_at IS NULL AND u.nickname LIKE ? ESCAPE '|'`,
      [communityId, rare.value, containing(word)],
    );
    return { all };
  }

  private async amongNewest(communityId: string, word: string, after: Keyset | undefined): Promise<MembersFound> {
    const next = afterKeyset(NEWEST_FIRST, after);
    const looked = `SELECT m.id, m.user_id, m.joined_at FROM members m
      WHERE m.community_id = ? AND m.left_at IS NULL AND ${next.sql} ${byKeyset(NEWEST_FIRST)} LIMIT ?`;
    const rows: (NamedMember & { hit: number })[] = await this.db.query(
      `SELECT m.id, u.nickname, m.joined_at AS joinedAt, u.nickname LIKE ? ESCAPE '|' AS hit
       FROM (${looked}) m JOIN users u ON u.id = m.user_id ${byKeyset(NEWEST_FIRST)}`,
      [containing(word), communityId, ...next.values, LOOK_MAX],
    );
    const last = rows.length === LOOK_MAX ? rows[LOOK_MAX - 1] : undefined;
    return { some: rows.filter(({ hit }) => hit), lookedTo: last && { at: last.joinedAt, id: last.id } };
  }
}
