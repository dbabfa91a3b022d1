import { Injectable } from '@nestjs/common';
import { DomainError, type Role } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { DirectoryRepository, type MemberRow } from '../data/directory.repository.js';
import { UserDirectory } from '../../identity/index.js';
import { PersonRecords } from './person-records.js';

/** A member as others may see them: the nickname and where they live down to the building; never phone, address, real name. */
export type MemberSummary = MemberRow;

/** A place for a wish or a visit: always a grid, a building only when one was named. */
export interface Zone {
  readonly gridId: string;
  readonly gridName: string;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
}

/** How to reach a member. Give it only to whom access.policy allows, and record the look. */
export interface MemberContact {
  /** The real name, or the nickname of somebody who gave none. */
  readonly name: string;
  readonly realName: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** The building the address is in. */
  readonly buildingId: string | null;
}

/** What other contexts may ask about people and places. */
@Injectable()
export class MemberDirectory {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly records: PersonRecords,
    private readonly users: UserDirectory,
  ) {}

  /** Summaries by member id, those who left included (their nickname is then 已注销的邻居 or the last one). One query. */
  async summaries(memberIds: readonly string[]): Promise<Map<string, MemberSummary>> {
    const rows = await this.directory.members(memberIds);
    return new Map(rows.map((row) => [row.memberId, row]));
  }

  /** One member's summary. Throws `NOT_FOUND`. */
  async summary(memberId: string): Promise<MemberSummary> {
    const summary = (await this.summaries([memberId])).get(memberId);
    if (!summary) throw new DomainError('NOT_FOUND');
    return summary;
  }

  /** Member ids of everybody with a role in the community, the longest serving first. Inside a transaction pass its `tx`. */
  inRole(communityId: string, role: Role, tx?: Tx): Promise<string[]> {
    return this.directory.inRole(communityId, role, tx);
  }

  /** Member ids of a grid's grid workers 网格员, the longest serving first. Inside a transaction pass its `tx`. */
  gridWorkers(communityId: string, gridId: string, tx?: Tx): Promise<string[]> {
    return this.directory.gridWorkers(communityId, gridId, tx);
  }

  /** Member ids of the community's staff 社区工作者. */
  staff(communityId: string): Promise<string[]> {
    return this.directory.inRole(communityId, 'staff');
  }

  /** True when nobody else is on the staff: then a member of staff may decide about their own matter. Inside a transaction pass its `tx`. */
  async isOnlyStaff(communityId: string, memberId: string, tx?: Tx): Promise<boolean> {
    return (await this.directory.inRole(communityId, 'staff', tx)).every((id) => id === memberId);
  }

  /**
   * The place named by ids a client sent. The building decides the grid. Throws `BUILDING_UNKNOWN`, `GRID_UNKNOWN` when
   * an id is not of this community; undefined when neither was named.
   */
  async zone(
    communityId: string,
    ids: { gridId?: string | null; buildingId?: string | null },
  ): Promise<Zone | undefined> {
    const building = ids.buildingId ? await this.directory.building(communityId, ids.buildingId) : null;
    if (ids.buildingId && !building) throw new DomainError('BUILDING_UNKNOWN');
    const gridId = building?.gridId ?? ids.gridId;
    if (!gridId) return undefined;
    const grid = await this.directory.grid(communityId, gridId);
    if (!grid) throw new DomainError('GRID_UNKNOWN');
    return { gridId, gridName: grid.name, buildingId: building?.id ?? null, buildingName: building?.name ?? null };
  }

  /** True for a building of the community. */
  async hasBuilding(communityId: string, buildingId: string): Promise<boolean> {
    return (await this.directory.building(communityId, buildingId)) !== null;
  }

  /** Names of grids and buildings by id, for lists. Unknown ids are left out. */
  async zoneNames(gridIds: readonly string[], buildingIds: readonly string[]): Promise<Map<string, string>> {
    if (gridIds.length + buildingIds.length === 0) return new Map();
    return this.directory.zoneNames(gridIds, buildingIds);
  }

  /** Real name (or nickname), phone and address, decrypted, by member id; those who left included. Two queries. */
  async contacts(memberIds: readonly string[]): Promise<Map<string, MemberContact>> {
    const members = await this.directory.privateFields(memberIds);
    const users = await this.users.contacts(members.map(({ userId }) => userId));
    return new Map(
      members.map(({ memberId, userId, realName, phone: known, address, buildingId }) => {
        const { nickname = '', phone = null } = users.get(userId) ?? {};
        return [memberId, { name: realName ?? nickname, realName, phone: phone ?? known, address, buildingId }];
      }),
    );
  }

  /** The same for one member. Throws `NOT_FOUND`. */
  async contact(memberId: string): Promise<MemberContact> {
    const contact = (await this.contacts([memberId])).get(memberId);
    if (!contact) throw new DomainError('NOT_FOUND');
    return contact;
  }

  /**
   * Locks the member's row: the first statement of everything that counts "how many has this member". The deletion of an
   * account takes the same lock, so nothing is started by somebody who is just leaving. Throws `MEMBER_REQUIRED`.
   */
  async lockMember(tx: Tx, memberId: string): Promise<void> {
    if (!(await this.directory.lockIfThere(tx, memberId))) throw new DomainError('MEMBER_REQUIRED');
  }

  /** The same; false for somebody who has left. */
  async lockIfPresent(tx: Tx, memberId: string): Promise<boolean> {
    return (await this.directory.lockIfThere(tx, memberId)) !== null;
  }

  /** True while the member belongs to this community, until the end of the transaction: whoever is leaving is waited for. */
  isPresent(tx: Tx, communityId: string, memberId: string): Promise<boolean> {
    return this.directory.isPresent(tx, communityId, memberId);
  }

  /** True for a member who belongs to the community and has neither died nor moved out: whoever has is told nothing. Inside a transaction pass its `tx`. */
  mayBeTold(memberId: string, tx?: Tx): Promise<boolean> {
    return this.directory.mayBeTold(memberId, tx);
  }

  /** Keeps the real name a member gave. */
  keepRealName(tx: Tx, memberId: string, realName: string): Promise<void> {
    return this.records.changeMember(tx, memberId, { realName });
  }
}
