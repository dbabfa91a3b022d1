import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@silin/shared';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, hasRole } from '../domain/actor.js';
import { sealed } from '../data/person.entities.js';
import { MemberDirectory } from './member-directory.js';

/** Somebody who lives behind a door. */
export interface HouseholdPerson {
  readonly personId: string;
  /** Null for somebody whose name nobody gave. */
  readonly name: string | null;
}

/** A household with all that is printed for it. */
export interface HouseholdFacts {
  readonly householdId: string;
  readonly communityName: string;
  readonly communityPhone: string | null;
  readonly gridId: string | null;
  readonly gridName: string | null;
  readonly gridPhone: string | null;
  readonly buildingName: string | null;
  readonly door: string | null;
  /** Who lives there now, the first known first. */
  readonly people: readonly HouseholdPerson[];
}

/** Where the person of a member lives. */
export interface PersonHome {
  readonly personId: string;
  readonly householdId: string | null;
}

type Row = Omit<HouseholdFacts, 'door' | 'people'> & { door: string | null; communityId: string };

/** What other contexts may ask about households 住户. */
@Injectable()
export class HouseholdDirectory {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly directory: MemberDirectory,
  ) {}

  /**
   * The household, locked, for those who look after it: staff, and the grid workers of its grid. Throws `NOT_FOUND` for
   * everybody else and for a household of another community.
   */
  async lockForWorker(tx: Tx, actor: Actor, householdId: string): Promise<HouseholdFacts> {
    const [row]: Row[] = await tx.query(
      `SELECT h.id AS householdId, h.community_id AS communityId, h.door, c.name AS communityName,
         c.phone AS communityPhone, g.id AS gridId, g.name AS gridName, g.duty_phone AS gridPhone, b.name AS buildingName
       FROM households h JOIN communities c ON c.id = h.community_id
       LEFT JOIN buildings b ON b.id = h.building_id LEFT JOIN grids g ON g.id = b.grid_id
       WHERE h.id = ? AND h.community_id = ? FOR UPDATE`,
      [householdId, actor.communityId],
    );
    if (!row || !(await this.looksAfter(actor, row.gridId))) throw new DomainError('NOT_FOUND');
    const { communityId: _, door, ...facts } = row;
    return { ...facts, door: sealed.door.from(door), people: await this.peopleOf(tx, householdId) };
  }

  /** The person of a member. Throws `NOT_FOUND`. */
  async homeOf(memberId: string, db: EntityManager = this.db.manager): Promise<PersonHome> {
    const [home]: PersonHome[] = await db.query(
      'SELECT id AS personId, household_id AS householdId FROM people WHERE member_id = ?',
      [memberId],
    );
    if (!home) throw new DomainError('NOT_FOUND');
    return home;
  }

  private async looksAfter(actor: Actor, gridId: string | null): Promise<boolean> {
    if (hasRole(actor, 'staff')) return true;
    if (!gridId || !hasRole(actor, 'grid_worker')) return false;
    return (await this.directory.gridWorkers(actor.communityId, gridId)).includes(actor.memberId);
  }

  private async peopleOf(tx: Tx, householdId: string): Promise<HouseholdPerson[]> {
    const rows: { personId: string; name: string | null }[] = await tx.query(
      `SELECT id AS personId, real_name AS name FROM people
       WHERE household_id = ? AND state IN ('present', 'away') AND merged_into_id IS NULL AND erased_at IS NULL
       ORDER BY created_at, id`,
      [householdId],
    );
    return rows.map(({ personId, name }) => ({ personId, name: sealed.realName.from(name) }));
  }
}
