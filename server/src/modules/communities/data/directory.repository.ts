import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { byName, GONE_STATES, type Role } from '@silin/shared';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { Member } from './member.entities.js';
import { sealed } from './person.entities.js';
import { Building, Grid } from './places.entities.js';

/** A member as a row of names: no phone, no address. */
export interface MemberRow {
  memberId: string;
  communityId: string;
  userId: string;
  nickname: string;
  avatarMediaId: string | null;
  buildingId: string | null;
  gridId: string | null;
  gridName: string | null;
  buildingName: string | null;
  left: boolean;
}

const MEMBER_COLUMNS = `m.id AS memberId, m.community_id AS communityId, m.user_id AS userId, u.nickname AS nickname,
  u.avatar_media_id AS avatarMediaId, b.id AS buildingId, b.name AS buildingName, g.id AS gridId, g.name AS gridName,
  m.left_at IS NOT NULL AS hasLeft
  FROM members m JOIN users u ON u.id = m.user_id
  LEFT JOIN people p ON p.member_id = m.id
  LEFT JOIN buildings b ON b.id = p.building_id LEFT JOIN grids g ON g.id = b.grid_id`;

/** What a member's person says about name and home. */
export interface PrivateFields {
  readonly memberId: string;
  readonly userId: string;
  readonly realName: string | null;
  /** Known to the community; the account's own phone comes first. */
  readonly phone: string | null;
  readonly buildingId: string | null;
  readonly address: string | null;
}

type Raw = Omit<MemberRow, 'left'> & { hasLeft: number | string };
const clean = ({ hasLeft, ...row }: Raw): MemberRow => ({ ...row, left: Number(hasLeft) === 1 });

/** Questions about members and places that other contexts ask too. */
@Injectable()
export class DirectoryRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async members(memberIds: readonly string[]): Promise<MemberRow[]> {
    if (memberIds.length === 0) return [];
    const rows: Raw[] = await this.db.query(`SELECT ${MEMBER_COLUMNS} WHERE m.id IN (?)`, [[...new Set(memberIds)]]);
    return rows.map(clean);
  }

  /** Members of the community who hold a role, in the order they got it. */
  async inRole(communityId: string, role: Role, db: EntityManager = this.db.manager): Promise<string[]> {
    const rows: { id: string }[] = await db.query(
      `SELECT r.member_id AS id FROM member_roles r JOIN members m ON m.id = r.member_id
       WHERE r.community_id = ? AND r.role = ? AND m.left_at IS NULL ORDER BY r.granted_at, r.member_id`,
      [communityId, role],
    );
    return rows.map((row) => row.id);
  }

  /** Present grid workers of a grid, in the order they became one. */
  async gridWorkers(communityId: string, gridId: string, db: EntityManager = this.db.manager): Promise<string[]> {
    const rows: { id: string }[] = await db.query(
      `SELECT w.member_id AS id FROM grid_workers w
       JOIN members m ON m.id = w.member_id AND m.left_at IS NULL
       JOIN member_roles r ON r.member_id = w.member_id AND r.role = 'grid_worker'
       WHERE w.community_id = ? AND w.grid_id = ? ORDER BY r.granted_at, w.member_id`,
      [communityId, gridId],
    );
    return rows.map((row) => row.id);
  }

  /** Present members of the community whose phone, vouched for by WeChat, has this blind index; at most two. */
  async byProvenPhone(communityId: string, phoneIndex: string): Promise<string[]> {
    const rows: { id: string }[] = await this.db.query(
      `SELECT m.id FROM users u JOIN members m ON m.user_id = u.id
       WHERE u.phone_index = ? AND u.phone_proven = 1 AND m.community_id = ? AND m.left_at IS NULL ORDER BY m.id LIMIT 2`,
      [phoneIndex, communityId],
    );
    return rows.map((row) => row.id);
  }

  /** What the members' persons say, decrypted; those who left included. One query. */
  async privateFields(memberIds: readonly string[]): Promise<PrivateFields[]> {
    if (memberIds.length === 0) return [];
    const rows: PrivateFields[] = await this.db.query(
      `SELECT m.id AS memberId, m.user_id AS userId, p.real_name AS realName, p.phone, p.building_id AS buildingId,
         h.door AS address
       FROM members m LEFT JOIN people p ON p.member_id = m.id LEFT JOIN households h ON h.id = p.household_id
       WHERE m.id IN (?)`,
      [[...new Set(memberIds)]],
    );
    return rows.map((row) => ({
      ...row,
      realName: sealed.realName.from(row.realName),
      phone: sealed.phone.from(row.phone),
      address: sealed.door.from(row.address),
    }));
  }

  /** Locks a member who has not left; null otherwise. */
  async lockIfThere(tx: Tx, memberId: string): Promise<Member | null> {
    return tx.findOne(Member, { where: { id: memberId, leftAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
  }

  /** True for a member of the community who has not left, and stays so until the end of the transaction. */
  async isPresent(tx: Tx, communityId: string, memberId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT id FROM members WHERE community_id = ? AND id = ? AND left_at IS NULL LOCK IN SHARE MODE',
      [communityId, memberId],
    );
    return rows.length > 0;
  }

  /** The same without somebody who died or moved out; in a transaction it stays so about leaving. */
  async mayBeTold(memberId: string, tx?: Tx): Promise<boolean> {
    const rows: unknown[] = await (tx ?? this.db).query(
      `SELECT m.id FROM members m WHERE m.id = ? AND m.left_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM people p WHERE p.member_id = m.id AND p.state IN (?)) ${tx ? 'LOCK IN SHARE MODE' : ''}`,
      [memberId, GONE_STATES],
    );
    return rows.length > 0;
  }

  async grids(communityId: string): Promise<Grid[]> {
    return (await this.db.manager.findBy(Grid, { communityId })).sort(byName);
  }

  async buildings(communityId: string): Promise<Building[]> {
    return (await this.db.manager.findBy(Building, { communityId })).sort(byName);
  }

  async grid(communityId: string, gridId: string): Promise<Grid | null> {
    return this.db.manager.findOneBy(Grid, { id: gridId, communityId });
  }

  async building(communityId: string, buildingId: string): Promise<Building | null> {
    return this.db.manager.findOneBy(Building, { id: buildingId, communityId });
  }

  async zoneNames(gridIds: readonly string[], buildingIds: readonly string[]): Promise<Map<string, string>> {
    const asked: [string, readonly string[]][] = [
      ['SELECT id, name FROM grids WHERE id IN (?)', gridIds],
      ['SELECT id, name FROM buildings WHERE id IN (?)', buildingIds],
    ];
    const parts = asked.filter(([, ids]) => ids.length > 0);
    if (parts.length === 0) return new Map();
    const rows: { id: string; name: string }[] = await this.db.query(
      parts.map(([sql]) => sql).join(' UNION ALL '),
      parts.map(([, ids]) => ids),
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
