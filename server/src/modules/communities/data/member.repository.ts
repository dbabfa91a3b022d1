import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Role, VolunteerState } from '@silin/shared';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { newId } from '../../../platform/database/ids.js';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { GridWorker, Member, MemberRole } from './member.entities.js';

/** A membership as its owner sees it in the list of communities. */
export interface MembershipRow {
  memberId: string;
  communityId: string;
  communityName: string;
  buildingId: string | null;
  buildingName: string | null;
  gridId: string | null;
  gridName: string | null;
  roles: Role[];
  volunteerState: VolunteerState | null;
}

const list = <T extends string>(joined: string | null): T[] => (joined ? (joined.split(',') as T[]) : []);

const NEWEST_FIRST: KeysetOrder = { at: 'm.joined_at', id: 'm.id', first: 'newest' };

@Injectable()
export class MemberRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The person's membership, made when there is none; two joins at once give one membership. */
  async ensure(tx: Tx, userId: string, communityId: string, now: Date): Promise<{ member: Member; isNew: boolean }> {
    const known = await tx.findOneBy(Member, { userId, communityId, leftAt: IsNull() });
    if (known) return { member: known, isNew: false };
    const member = tx.create(Member, { id: newId(), userId, communityId, joinedAt: now, leftAt: null });
    try {
      await tx.insert(Member, { ...member });
      return { member, isNew: true };
    } catch (error) {
      if (duplicateKey(error) !== 'one_present_membership_per_person_and_community') throw error;
      return { member: await tx.findOneByOrFail(Member, { userId, communityId, leftAt: IsNull() }), isNew: false };
    }
  }

  /** A present member of this community. */
  async inCommunity(
    communityId: string,
    memberId: string,
    db: EntityManager = this.db.manager,
  ): Promise<Member | null> {
    return db.findOneBy(Member, { id: memberId, communityId, leftAt: IsNull() });
  }

  /** Whose membership it is, ended ones included; undefined for an unknown one. */
  async userOf(memberId: string): Promise<string | undefined> {
    return (await this.db.manager.findOneBy(Member, { id: memberId }))?.userId;
  }

  /** Notes that the member left. */
  async leave(tx: Tx, memberId: string, leftAt: Date): Promise<void> {
    await tx.update(Member, { id: memberId }, { leftAt });
  }

  /** All memberships of a person, those left included. */
  async allOf(userId: string, db: EntityManager = this.db.manager): Promise<Member[]> {
    return db.find(Member, { where: { userId }, order: { joinedAt: 'ASC' } });
  }

  /** Locks all memberships of a person, in the order of their ids. */
  async lockAllOf(tx: Tx, userId: string): Promise<Member[]> {
    return tx.find(Member, { where: { userId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Present memberships with names, the first joined first. */
  async memberships(userId: string): Promise<MembershipRow[]> {
    const rows: (Omit<MembershipRow, 'roles'> & { roles: string | null })[] = await this.db.query(
      `SELECT m.id AS memberId, c.id AS communityId, c.name AS communityName, b.id AS buildingId, b.name AS buildingName,
         g.id AS gridId, g.name AS gridName, v.state AS volunteerState,
         (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM member_roles r WHERE r.member_id = m.id) AS roles
       FROM members m JOIN communities c ON c.id = m.community_id
       LEFT JOIN people p ON p.member_id = m.id
       LEFT JOIN buildings b ON b.id = p.building_id LEFT JOIN grids g ON g.id = b.grid_id
       LEFT JOIN volunteers v ON v.member_id = m.id
       WHERE m.user_id = ? AND m.left_at IS NULL ORDER BY m.joined_at, m.id`,
      [userId],
    );
    return rows.map((row) => ({ ...row, roles: list<Role>(row.roles) }));
  }

  /** Present members of a community, newest first. */
  page(communityId: string, after: Keyset | undefined, rows: number): Promise<MemberListRow[]> {
    const next = afterKeyset(NEWEST_FIRST, after);
    return this.listRows(
      `m.community_id = ? AND m.left_at IS NULL AND ${next.sql}`,
      [communityId, ...next.values],
      rows,
    );
  }

  /** These members, in no order that means anything. */
  listed(memberIds: readonly string[]): Promise<MemberListRow[]> {
    if (memberIds.length === 0) return Promise.resolve([]);
    return this.listRows('m.id IN (?)', [memberIds], memberIds.length);
  }

  private async listRows(where: string, values: unknown[], rows: number): Promise<MemberListRow[]> {
    const found: (Omit<MemberListRow, 'roles' | 'gridIds'> & { roles: string | null; gridIds: string | null })[] =
      await this.db.query(
        `SELECT m.id AS memberId, m.joined_at AS joinedAt, u.nickname, b.name AS buildingName, v.state AS volunteerState,
           (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM member_roles r WHERE r.member_id = m.id) AS roles,
           (SELECT GROUP_CONCAT(w.grid_id) FROM grid_workers w WHERE w.member_id = m.id) AS gridIds
         FROM members m JOIN users u ON u.id = m.user_id
         LEFT JOIN people p ON p.member_id = m.id LEFT JOIN buildings b ON b.id = p.building_id
         LEFT JOIN volunteers v ON v.member_id = m.id
         WHERE ${where} ${byKeyset(NEWEST_FIRST)} LIMIT ?`,
        [...values, rows],
      );
    return found.map((row) => ({ ...row, roles: list<Role>(row.roles), gridIds: list(row.gridIds) }));
  }

  async rolesOf(tx: Tx, memberId: string): Promise<Role[]> {
    return (await tx.findBy(MemberRole, { memberId })).map(({ role }) => role);
  }

  async addRole(tx: Tx, row: MemberRole): Promise<void> {
    await tx.insert(MemberRole, row);
  }

  async removeRole(tx: Tx, memberId: string, role: Role): Promise<boolean> {
    return ((await tx.delete(MemberRole, { memberId, role })).affected ?? 0) > 0;
  }

  /** How many present members hold a role. Ask only behind the community's lock. */
  async countInRole(tx: Tx, communityId: string, role: Role): Promise<number> {
    const [row]: { n: string }[] = await tx.query(
      `SELECT COUNT(*) AS n FROM member_roles r JOIN members m ON m.id = r.member_id
       WHERE r.community_id = ? AND r.role = ? AND m.left_at IS NULL`,
      [communityId, role],
    );
    return Number(row?.n ?? 0);
  }

  /** Sets the grids a grid worker looks after; an empty list takes all away. */
  async setGrids(tx: Tx, memberId: string, communityId: string, gridIds: readonly string[]): Promise<void> {
    await tx.delete(GridWorker, { memberId });
    if (gridIds.length > 0)
      await tx.insert(
        GridWorker,
        gridIds.map((gridId) => ({ memberId, gridId, communityId })),
      );
  }
}

/** A member as staff see them in the list. */
export interface MemberListRow {
  memberId: string;
  joinedAt: Date;
  nickname: string;
  buildingName: string | null;
  volunteerState: VolunteerState | null;
  roles: Role[];
  gridIds: string[];
}
