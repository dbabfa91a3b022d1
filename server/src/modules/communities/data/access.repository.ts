import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { chinaDate, type Role, type VolunteerState } from '@silin/shared';
import { DataSource } from 'typeorm';

/** What a member is in the community of the path. */
export interface MemberStanding {
  readonly memberId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly volunteer: VolunteerState | null;
  readonly gridIds: readonly string[];
}

/** A living session, and the membership in the community of the path when there is one. */
export interface LivingSession {
  readonly userId: string;
  readonly member: MemberStanding | null;
}

interface AccessRow {
  user_id: string;
  member_id: string | null;
  person_id: string | null;
  volunteer: VolunteerState | null;
  roles: string | null;
  grid_ids: string | null;
  stand_in_grid_ids: string | null;
}

const list = <T extends string>(joined: string | null): T[] => (joined ? (joined.split(',') as T[]) : []);

const STANDING = `(SELECT GROUP_CONCAT(r.role) FROM member_roles r WHERE r.member_id = m.id) AS roles,
         (SELECT GROUP_CONCAT(w.grid_id) FROM grid_workers w WHERE w.member_id = m.id) AS grid_ids,
         (SELECT GROUP_CONCAT(w.grid_id) FROM stand_in_days d JOIN grid_workers w ON w.member_id = d.for_member_id
          WHERE d.community_id = m.community_id AND d.day = ? AND d.member_id = m.id) AS stand_in_grid_ids`;

/**
 * The question every request asks. It reads tables of identity, volunteers and tasks too, so that it stays one query. Whoever
 * stands in for somebody today has their grids as well: a task about people one may not see could not be done.
 */
@Injectable()
export class AccessRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The session if it lives at `now`, with the membership in `communityId`: one query by primary and unique keys. */
  async living(sessionId: string, now: Date, communityId: string): Promise<LivingSession | undefined> {
    const [row]: AccessRow[] = await this.db.query(
      `SELECT s.user_id, m.id AS member_id, p.id AS person_id, v.state AS volunteer,
         ${STANDING}
       FROM sessions s
       JOIN users u ON u.id = s.user_id AND u.erased_at IS NULL
       LEFT JOIN members m ON m.user_id = s.user_id AND m.community_id = ? AND m.left_at IS NULL
       LEFT JOIN people p ON p.member_id = m.id
       LEFT JOIN volunteers v ON v.member_id = m.id
       WHERE s.id = ? AND s.ended_at IS NULL AND s.expires_at > ?`,
      [chinaDate(now), communityId, sessionId, now],
    );
    if (!row) return undefined;
    return { userId: row.user_id, member: standingOf(row) };
  }

  /** A member who is there, as a request of theirs would find them; undefined for whoever has left. One query. */
  async ofMember(
    memberId: string,
    now: Date,
  ): Promise<(MemberStanding & { userId: string; communityId: string }) | undefined> {
    const [row]: (AccessRow & { community_id: string })[] = await this.db.query(
      `SELECT m.user_id, m.community_id, m.id AS member_id, p.id AS person_id, v.state AS volunteer,
         ${STANDING}
       FROM members m LEFT JOIN people p ON p.member_id = m.id LEFT JOIN volunteers v ON v.member_id = m.id
       WHERE m.id = ? AND m.left_at IS NULL`,
      [chinaDate(now), memberId],
    );
    const standing = row && standingOf(row);
    return row && standing ? { ...standing, userId: row.user_id, communityId: row.community_id } : undefined;
  }
}

function standingOf(row: AccessRow): MemberStanding | null {
  const { member_id: memberId, person_id: personId, volunteer } = row;
  if (memberId === null || personId === null) return null;
  const gridIds = [...new Set([...list(row.grid_ids), ...list(row.stand_in_grid_ids)])];
  return { memberId, personId, roles: list<Role>(row.roles), volunteer, gridIds };
}
