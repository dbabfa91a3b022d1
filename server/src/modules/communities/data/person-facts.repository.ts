import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PersonState, Sex } from '@silin/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { sealed } from './person.entities.js';
import type { PeopleScope } from './people-lists.repository.js';

/** Who somebody is, for other contexts: no phone and no door. */
export interface PersonFacts {
  readonly personId: string;
  readonly communityId: string;
  /** Null for whoever has no account. */
  readonly memberId: string | null;
  readonly userId: string | null;
  /** The real name, else the nickname of the account; empty for somebody of whom neither is known. */
  readonly name: string;
  readonly householdId: string | null;
  readonly buildingId: string | null;
  readonly gridId: string | null;
  readonly state: PersonState;
  readonly birthYear: number | null;
  readonly sex: Sex | null;
}

/** What is private of somebody, opened. */
export interface PersonPrivate {
  readonly personId: string;
  readonly userId: string | null;
  readonly realName: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
}

const FACTS = `SELECT p.id AS personId, p.community_id AS communityId, p.member_id AS memberId, m.user_id AS userId,
    p.real_name AS realName, u.nickname, p.household_id AS householdId, p.building_id AS buildingId, b.grid_id AS gridId,
    p.state, p.birth_year AS birthYear, p.sex
  FROM people p LEFT JOIN members m ON m.id = p.member_id LEFT JOIN users u ON u.id = m.user_id
  LEFT JOIN buildings b ON b.id = p.building_id`;

type FactsRow = Omit<PersonFacts, 'name'> & { realName: string | null; nickname: string | null };

/** Facts about people by id, for other contexts. Merged rows are left out, erased ones are there without a name of their own. */
@Injectable()
export class PersonFactsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Ids of people with this name or this phone (their own or their account's); at most a few. */
  async idsOf(
    communityId: string,
    by: { name: string } | { phone: string },
    db: EntityManager = this.db.manager,
  ): Promise<string[]> {
    const rows: { id: string }[] =
      'name' in by
        ? await db.query('SELECT id FROM people WHERE living_community_id = ? AND name_index = ? LIMIT 20', [
            ...[communityId, by.name],
          ])
        : await db.query(
            `SELECT id FROM people WHERE living_community_id = ? AND phone_index = ?
             UNION SELECT p.id FROM users u JOIN members m ON m.user_id = u.id AND m.community_id = ?
               JOIN people p ON p.member_id = m.id WHERE u.phone_index = ? AND p.living_community_id = ? LIMIT 20`,
            [communityId, by.phone, communityId, by.phone, communityId],
          );
    return rows.map(({ id }) => id);
  }

  async ofMember(memberId: string, db: EntityManager = this.db.manager): Promise<PersonFacts | undefined> {
    const rows: FactsRow[] = await db.query(`${FACTS} WHERE p.member_id = ?`, [memberId]);
    return rows.map(opened)[0];
  }

  /** One query. */
  async ofMembers(communityId: string, memberIds: readonly string[]): Promise<PersonFacts[]> {
    if (memberIds.length === 0) return [];
    const rows: FactsRow[] = await this.db.query(`${FACTS} WHERE p.community_id = ? AND p.member_id IN (?)`, [
      communityId,
      [...memberIds],
    ]);
    return rows.map(opened);
  }

  /** One query. */
  async byIds(
    communityId: string,
    personIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<PersonFacts[]> {
    if (personIds.length === 0) return [];
    const rows: FactsRow[] = await db.query(
      `${FACTS} WHERE p.id IN (?) AND p.community_id = ? AND p.merged_into_id IS NULL`,
      [[...new Set(personIds)], communityId],
    );
    return rows.map(opened);
  }

  /** One query. */
  async privateOf(
    communityId: string,
    personIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<PersonPrivate[]> {
    if (personIds.length === 0) return [];
    const rows: PersonPrivate[] = await db.query(
      `SELECT p.id AS personId, m.user_id AS userId, p.real_name AS realName, p.phone, h.door AS address,
         p.building_id AS buildingId, b.name AS buildingName
       FROM people p LEFT JOIN members m ON m.id = p.member_id LEFT JOIN households h ON h.id = p.household_id
       LEFT JOIN buildings b ON b.id = p.building_id
       WHERE p.id IN (?) AND p.community_id = ? AND p.merged_into_id IS NULL`,
      [[...new Set(personIds)], communityId],
    );
    return rows.map((row) => ({
      ...row,
      realName: sealed.realName.from(row.realName),
      phone: sealed.phone.from(row.phone),
      address: sealed.door.from(row.address),
    }));
  }

  /** Those of these people who are within the scope: living rows only. One query. */
  async within(
    { communityId, gridIds, addedBy }: PeopleScope,
    personIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<string[]> {
    if (personIds.length === 0) return [];
    const reach = gridIds ? 'AND (b.grid_id IN (?) OR (p.building_id IS NULL AND p.added_by_member_id = ?))' : '';
    const rows: { id: string }[] = await db.query(
      `SELECT p.id FROM people p LEFT JOIN buildings b ON b.id = p.building_id
       WHERE p.id IN (?) AND p.living_community_id = ? ${reach}`,
      [[...new Set(personIds)], communityId, ...(gridIds ? [[...gridIds, ''], addedBy ?? ''] : [])],
    );
    return rows.map(({ id }) => id);
  }
}

const opened = ({ realName, nickname, ...row }: FactsRow): PersonFacts => ({
  ...row,
  name: sealed.realName.from(realName) ?? nickname ?? '',
});
