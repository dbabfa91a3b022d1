import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { byName, type PersonState, type Sex } from '@silin/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { sealed } from './person.entities.js';

/** Whose people: all of a community, or of some grids with those without a building whom one added. */
export interface PeopleScope {
  readonly communityId: string;
  /** Undefined: every grid. */
  readonly gridIds?: readonly string[];
  /** Of people without a building only those this member added. Undefined: all of them. */
  readonly addedBy?: string;
}

export interface PeopleFilter {
  readonly gridId?: string;
  readonly buildingId?: string;
  /** Undefined: who is present or away. */
  readonly state?: PersonState;
  /** Undefined: whether or not they have one. */
  readonly account?: 'with' | 'without';
  /** Years of birth, the first and the last one asked for. */
  readonly born?: { readonly from?: number; readonly to?: number };
}

/** Somebody as far as a list is ordered by it. */
export interface SortablePerson {
  readonly id: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly buildingName: string | null;
  readonly householdId: string | null;
}

/** A building in which somebody of a list lives; null stands for people without one, who come last. */
export type Slot = string | null;

/** After whom a page begins: within the first of its slots. */
export interface PersonPlace {
  readonly buildingId: Slot;
  readonly householdId: string | null;
  readonly id: string;
}

/** One person of a list, opened. */
export interface PersonRow {
  readonly id: string;
  readonly memberId: string | null;
  readonly userId: string | null;
  readonly nickname: string | null;
  readonly realName: string | null;
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  readonly phone: string | null;
  readonly state: PersonState;
  readonly stateSince: Date;
  readonly stateNote: string | null;
  readonly householdId: string | null;
  readonly door: string | null;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
  readonly gridId: string | null;
  readonly gridName: string | null;
  readonly addedByMemberId: string | null;
  readonly createdAt: Date;
}

const COLUMNS = `p.id, p.member_id AS memberId, m.user_id AS userId, u.nickname, p.real_name AS realName,
  p.birth_year AS birthYear, p.sex, p.phone, p.state, p.state_since AS stateSince, p.state_note AS stateNote,
  p.household_id AS householdId, h.door, p.building_id AS buildingId, b.name AS buildingName, g.id AS gridId,
  g.name AS gridName, p.added_by_member_id AS addedByMemberId, p.created_at AS createdAt`;
const JOINS = `LEFT JOIN members m ON m.id = p.member_id LEFT JOIN users u ON u.id = m.user_id
  LEFT JOIN households h ON h.id = p.household_id LEFT JOIN buildings b ON b.id = p.building_id
  LEFT JOIN grids g ON g.id = b.grid_id`;

type Values = unknown[];

/** Reading people: by building, by a blind index, one. */
@Injectable()
export class PeopleListsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The buildings in which somebody of the list lives, in natural order, and the building `always`. One look into the index per building. */
  async slots(scope: PeopleScope, filter: PeopleFilter, always: Slot = null): Promise<string[]> {
    const [who, values] = listed(scope, filter);
    const conditions: [string, unknown][] = [
      ...(scope.gridIds
        ? [['b.grid_id IN (?)', scope.gridIds.length > 0 ? scope.gridIds : ['']] as [string, unknown]]
        : []),
      ...(filter.gridId ? [['b.grid_id = ?', filter.gridId] as [string, unknown]] : []),
      ...(filter.buildingId ? [['b.id = ?', filter.buildingId] as [string, unknown]] : []),
    ];
    const rows: { id: string; name: string }[] = await this.db.query(
      `SELECT b.id, b.name FROM buildings b WHERE b.community_id = ? ${conditions.map(([sql]) => `AND ${sql}`).join(' ')}
         AND (b.id = ? OR (SELECT p.id FROM people p WHERE ${who} AND p.building_id = b.id LIMIT 1) IS NOT NULL)`,
      [scope.communityId, ...conditions.map(([, value]) => value), always ?? '', ...values],
    );
    return rows.sort(byName).map(({ id }) => id);
  }

  /** The buildings of these grids in natural order, with how many people are present or away; one statement over a piece of an index each. */
  async countByBuilding(
    communityId: string,
    gridIds: readonly string[],
  ): Promise<{ id: string; name: string; people: number }[]> {
    if (gridIds.length === 0) return [];
    const rows: { id: string; name: string; people: string }[] = await this.db.query(
      `SELECT b.id, b.name, COUNT(p.id) AS people FROM buildings b
       LEFT JOIN people p FORCE INDEX (people_here) ON p.here_community_id = ? AND p.building_id = b.id
       WHERE b.community_id = ? AND b.grid_id IN (?) GROUP BY b.id, b.name`,
      [communityId, communityId, gridIds],
    );
    return rows.map((row) => ({ ...row, people: Number(row.people) })).sort(byName);
  }

  /** People of these slots, in their order, household by household. One statement. */
  async page(
    scope: PeopleScope,
    filter: PeopleFilter,
    slots: readonly Slot[],
    after: PersonPlace | undefined,
    rows: number,
  ): Promise<PersonRow[]> {
    if (slots.length === 0) return [];
    const parts = slots.map((slot, nth): [string, Values] => {
      const [who, values] = listed(scope, filter);
      const [where, at] = nth === 0 && after?.buildingId === slot ? beyond(after) : ['', []];
      const own = slot === null && scope.addedBy ? 'AND p.added_by_member_id = ?' : '';
      return [
        `(SELECT ${nth} AS nth, p.household_id, p.id FROM people p WHERE ${who}
          AND p.building_id ${slot === null ? 'IS NULL' : '= ?'} ${own} ${where} ORDER BY p.household_id, p.id LIMIT ?)`,
        [...values, ...(slot === null ? [] : [slot]), ...(own ? [scope.addedBy] : []), ...at, rows],
      ];
    });
    const found: PersonRow[] = await this.db.query(
      `SELECT ${COLUMNS} FROM (${parts.map(([sql]) => sql).join(' UNION ALL ')} ORDER BY nth, household_id, id LIMIT ?) x
       JOIN people p ON p.id = x.id ${JOINS} ORDER BY x.nth, x.household_id, x.id`,
      [...parts.flatMap(([, values]) => values), rows],
    );
    return found.map(opened);
  }

  /** Everybody of the list, as far as it is ordered by it; at most so many. */
  async sortable(scope: PeopleScope, filter: PeopleFilter, rows: number): Promise<SortablePerson[]> {
    const [who, values] = listed(scope, filter);
    const [mine, of] = visible(scope);
    const conditions: [string, unknown][] = [
      ...(filter.gridId ? [['b.grid_id = ?', filter.gridId] as [string, unknown]] : []),
      ...(filter.buildingId ? [['p.building_id = ?', filter.buildingId] as [string, unknown]] : []),
      ...(filter.born?.from ? [['p.birth_year >= ?', filter.born.from] as [string, unknown]] : []),
      ...(filter.born?.to ? [['p.birth_year <= ?', filter.born.to] as [string, unknown]] : []),
    ];
    const found: (SortablePerson & { realName: string | null; nickname: string | null })[] = await this.db.query(
      `SELECT p.id, p.real_name AS realName, u.nickname, p.birth_year AS birthYear, b.name AS buildingName,
         p.household_id AS householdId
       FROM people p LEFT JOIN members m ON m.id = p.member_id LEFT JOIN users u ON u.id = m.user_id
         LEFT JOIN buildings b ON b.id = p.building_id
       WHERE ${who} AND ${mine} ${conditions.map(([sql]) => `AND ${sql}`).join(' ')} LIMIT ?`,
      [...values, ...of, ...conditions.map(([, value]) => value), rows],
    );
    return found.map(({ realName, nickname, ...row }) => ({
      ...row,
      name: sealed.realName.from(realName) ?? nickname ?? '',
    }));
  }

  /** These people, in the order of their ids. */
  async byIds(scope: PeopleScope, ids: readonly string[]): Promise<PersonRow[]> {
    if (ids.length === 0) return [];
    const [mine, of] = visible(scope);
    const found: PersonRow[] = await this.db.query(
      `SELECT ${COLUMNS} FROM people p ${JOINS} WHERE p.id IN (?) AND p.living_community_id = ? AND ${mine}`,
      [[...ids], scope.communityId, ...of],
    );
    const byId = new Map(found.map((row) => [row.id, opened(row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** People with this name or this phone (their own or their account's), in every state; at most so many. */
  async byIndex(scope: PeopleScope, by: { name: string } | { phone: string }, rows: number): Promise<PersonRow[]> {
    const { communityId } = scope;
    const [ids, values] =
      'name' in by
        ? ['SELECT id FROM people WHERE living_community_id = ? AND name_index = ?', [communityId, by.name]]
        : [
            `SELECT id FROM people WHERE living_community_id = ? AND phone_index = ?
             UNION SELECT p.id FROM users u JOIN members m ON m.user_id = u.id AND m.community_id = ?
               JOIN people p ON p.member_id = m.id WHERE u.phone_index = ? AND p.living_community_id = ?`,
            [communityId, by.phone, communityId, by.phone, communityId],
          ];
    const [mine, of] = visible(scope);
    const found: PersonRow[] = await this.db.query(
      `SELECT ${COLUMNS} FROM (${ids}) x JOIN people p ON p.id = x.id ${JOINS} WHERE ${mine} ORDER BY p.id LIMIT ?`,
      [...values, ...of, rows],
    );
    return found.map(opened);
  }

  /** Who lives behind one door, within the scope, in every state; at most so many. */
  async behindDoor(scope: PeopleScope, householdId: string, rows: number): Promise<PersonRow[]> {
    const [mine, of] = visible(scope);
    const found: PersonRow[] = await this.db.query(
      `SELECT ${COLUMNS} FROM people p ${JOINS} WHERE p.household_id = ? AND p.living_community_id = ? AND ${mine}
       ORDER BY p.id LIMIT ?`,
      [householdId, scope.communityId, ...of, rows],
    );
    return found.map(opened);
  }

  /** One living person within the scope. */
  async one(scope: PeopleScope, id: string, db: EntityManager = this.db.manager): Promise<PersonRow | undefined> {
    const [mine, of] = visible(scope);
    const [row]: PersonRow[] = await db.query(
      `SELECT ${COLUMNS} FROM people p ${JOINS} WHERE p.id = ? AND p.living_community_id = ? AND ${mine}`,
      [id, scope.communityId, ...of],
    );
    return row && opened(row);
  }
}

/** Who is in a list, by the beginning of an index. */
function listed({ communityId }: PeopleScope, { state, account }: PeopleFilter): [string, Values] {
  const [who, values]: [string, Values] = state
    ? ['p.living_community_id = ? AND p.state = ?', [communityId, state]]
    : ['p.here_community_id = ?', [communityId]];
  return account ? [`${who} AND p.has_account = ?`, [...values, account === 'with' ? 1 : 0]] : [who, values];
}

/** Whom somebody may see at all. */
function visible({ gridIds, addedBy }: PeopleScope): [string, Values] {
  if (!gridIds) return ['1 = 1', []];
  return [
    '(b.grid_id IN (?) OR (p.building_id IS NULL AND p.added_by_member_id = ?))',
    [[...gridIds, ''], addedBy ?? ''],
  ];
}

const beyond = ({ householdId, id }: PersonPlace): [string, Values] =>
  householdId === null
    ? ['AND (p.household_id IS NOT NULL OR p.id > ?)', [id]]
    : ['AND p.household_id >= ? AND (p.household_id > ? OR p.id > ?)', [householdId, householdId, id]];

const opened = (row: PersonRow): PersonRow => ({
  ...row,
  realName: sealed.realName.from(row.realName),
  phone: sealed.phone.from(row.phone),
  stateNote: sealed.stateNote.from(row.stateNote),
  door: sealed.door.from(row.door),
});
