import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { CARE_CATEGORIES, type CareCategory, type CareTier, type Day, type GoneState } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { CareProfile, CareProfileCategory, CareTierRow } from './profile.entities.js';

/** Whose profiles: all of a community, or of some grids with those without a building whom one added. */
export interface ProfileScope {
  readonly communityId: string;
  readonly gridIds?: readonly string[];
  readonly addedBy?: string;
}

export interface ProfileFilter {
  readonly tier?: CareTier;
  readonly gridId?: string;
  readonly category?: CareCategory;
  /** Only those whose tier has to be looked at again by this day. */
  readonly dueBy?: Day;
  /** Who moved or died; undefined: who is present or away. */
  readonly state?: GoneState;
}

/** A profile in a list: nothing that is sealed. */
export interface ProfileRow {
  readonly id: string;
  readonly personId: string;
  readonly tier: CareTier;
  readonly reviewOn: Day;
  readonly awayUntil: Day | null;
  readonly gridWorkerMemberId: string | null;
  readonly buildingName: string | null;
  readonly gridName: string | null;
}

/** Somebody who is looked in on. */
export interface LookedInOn {
  readonly personId: string;
  readonly tier: Exclude<CareTier, 'none'>;
  /** Since when they are on the list. */
  readonly createdAt: Date;
  readonly awayUntil: Day | null;
  readonly gridWorkerMemberId: string | null;
  readonly buildingName: string | null;
}

/** A profile whose tier has to be looked at again. */
export type ReviewRow = Pick<ProfileRow, 'id' | 'personId' | 'tier' | 'reviewOn' | 'gridWorkerMemberId'> & {
  readonly communityId: string;
};

const soonestFirst = (at: string, id: string): KeysetOrder => ({ at, id, first: 'oldest' });

/** A condition with its values. */
type Condition = readonly [sql: string, values: readonly unknown[]];

/** Care profiles with their categories and the tiers of the past. */
@Injectable()
export class ProfilesRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async ofPerson(personId: string, db: EntityManager = this.db.manager): Promise<CareProfile | null> {
    return db.findOneBy(CareProfile, { personId });
  }

  async ofPeople(personIds: readonly string[], db: EntityManager = this.db.manager): Promise<CareProfile[]> {
    return personIds.length === 0 ? [] : db.findBy(CareProfile, { personId: In([...personIds]) });
  }

  /** Writes a profile. The key `one_care_profile_per_person` has the last word. */
  async add(tx: Tx, profile: CareProfile): Promise<void> {
    await tx.insert(CareProfile, profile);
  }

  /** Writes many with their categories and tiers; a statement per batch. */
  async addAll(
    tx: Tx,
    all: { profiles: CareProfile[]; categories: CareProfileCategory[]; tiers: CareTierRow[] },
  ): Promise<void> {
    for (const some of batches(all.profiles)) await tx.insert(CareProfile, some);
    for (const some of batches(all.categories)) await tx.insert(CareProfileCategory, some);
    for (const some of batches(all.tiers)) await tx.insert(CareTierRow, some);
  }

  async change(tx: Tx, id: string, fields: Partial<CareProfile>): Promise<void> {
    await tx.update(CareProfile, { id }, fields);
  }

  /** Sets why somebody is on the list. */
  async setCategories(tx: Tx, profile: CareProfile, categories: readonly CareCategory[]): Promise<void> {
    const { id: profileId, communityId, tierReviewOn: reviewOn } = profile;
    await tx.delete(CareProfileCategory, { profileId });
    if (categories.length > 0)
      await tx.insert(
        CareProfileCategory,
        categories.map((category) => ({ profileId, category, communityId, reviewOn })),
      );
  }

  /** Categories by profile, in the order of their table. */
  async categories(
    profileIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<Map<string, CareCategory[]>> {
    const rows =
      profileIds.length === 0 ? [] : await db.findBy(CareProfileCategory, { profileId: In([...profileIds]) });
    const byProfile = new Map<string, CareCategory[]>(profileIds.map((id) => [id, []]));
    for (const { profileId, category } of rows) byProfile.get(profileId)?.push(category);
    for (const found of byProfile.values())
      found.sort((a, b) => CARE_CATEGORIES.indexOf(a) - CARE_CATEGORIES.indexOf(b));
    return byProfile;
  }

  async addTier(tx: Tx, tier: CareTierRow): Promise<void> {
    await tx.insert(CareTierRow, tier);
  }

  /** Every tier that was set, the newest first. */
  async tiers(profileId: string, db: EntityManager = this.db.manager): Promise<CareTierRow[]> {
    return db.find(CareTierRow, { where: { profileId }, order: { setAt: 'DESC', id: 'DESC' } });
  }

  /** Takes the profiles of these people away with all that belongs to them. Gives how many there were. */
  async remove(tx: Tx, personIds: readonly string[]): Promise<number> {
    return (await tx.delete(CareProfile, { personId: In([...personIds]) })).affected ?? 0;
  }

  /** Takes somebody out of the profiles in which they are to be called. */
  async forgetEmergency(tx: Tx, personIds: readonly string[], ofPersonIds?: readonly string[]): Promise<void> {
    await tx.update(
      CareProfile,
      { emergencyPersonId: In([...personIds]), ...(ofPersonIds ? { personId: In([...ofPersonIds]) } : {}) },
      { emergencyPersonId: null },
    );
  }

  /** Profiles whose day of review has come and for which nobody was asked yet; of people who are here. */
  reviewsToAsk(today: Day, rows: number): Promise<ReviewRow[]> {
    return this.db.query(
      `SELECT c.id, c.community_id AS communityId, c.person_id AS personId, c.tier,
         DATE_FORMAT(c.tier_review_on, '%Y-%m-%d') AS reviewOn, c.grid_worker_member_id AS gridWorkerMemberId
       FROM care_profiles c JOIN people p ON p.id = c.person_id AND p.here_community_id IS NOT NULL
       WHERE c.tier_review_on <= ? AND (c.review_asked_on IS NULL OR c.review_asked_on < c.tier_review_on)
       ORDER BY c.tier_review_on, c.id LIMIT ?`,
      [today, rows],
    );
  }

  /**
   * Everybody who is here, within the scope, and is looked in on today; as many rows as there are care recipients. One query: of some
   * grids it reads the people of their buildings, and not the profiles of the community.
   */
  lookedInOn({ communityId, gridIds, addedBy }: ProfileScope, today: Day, gridId?: string): Promise<LookedInOn[]> {
    const row = `c.person_id AS personId, CASE WHEN c.weekly_until >= ? THEN 'weekly' ELSE c.tier END AS tier, c.created_at AS createdAt,
       DATE_FORMAT(c.away_until, '%Y-%m-%d') AS awayUntil, c.grid_worker_member_id AS gridWorkerMemberId, b.name AS buildingName`;
    const inTier = "(c.tier <> 'none' OR c.weekly_until >= ?)";
    if (!gridIds && !gridId)
      return this.db.query(
        `SELECT ${row} FROM care_profiles c JOIN people p ON p.id = c.person_id LEFT JOIN buildings b ON b.id = p.building_id
         WHERE c.community_id = ? AND p.here_community_id = ? AND ${inTier}`,
        [today, communityId, communityId, today],
      );
    const placed = `SELECT ${row} FROM buildings b
      STRAIGHT_JOIN people p FORCE INDEX (people_here) ON p.here_community_id = ? AND p.building_id = b.id
      STRAIGHT_JOIN care_profiles c ON c.person_id = p.id
      WHERE b.community_id = ? AND ${inTier} ${gridIds ? 'AND b.grid_id IN (?)' : ''} ${gridId ? 'AND b.grid_id = ?' : ''}`;
    const grids = [...(gridIds ? [[...gridIds, '']] : []), ...(gridId ? [gridId] : [])];
    const values = [today, communityId, communityId, today, ...grids];
    if (addedBy === undefined || gridId) return this.db.query(placed, values);
    return this.db.query(
      `${placed} UNION ALL SELECT ${row} FROM people p FORCE INDEX (people_added_by)
       STRAIGHT_JOIN care_profiles c ON c.person_id = p.id LEFT JOIN buildings b ON b.id = p.building_id
       WHERE p.added_by_member_id = ? AND p.building_id IS NULL AND p.here_community_id = ? AND ${inTier}`,
      [...values, today, addedBy, communityId, today],
    );
  }

  /** Profiles of people who are here, the soonest review first; whoever moved or died only when asked for. */
  page(scope: ProfileScope, filter: ProfileFilter, after: Keyset | undefined, rows: number): Promise<ProfileRow[]> {
    const [ids, values] = filter.state
      ? gone(scope, filter, filter.state, after, rows)
      : scope.gridIds || filter.gridId
        ? inGrids(scope, filter, after, rows)
        : inCommunity(scope, filter, after, rows);
    return this.db.query(
      `SELECT c.id, c.person_id AS personId, c.tier, DATE_FORMAT(c.tier_review_on, '%Y-%m-%d') AS reviewOn,
         DATE_FORMAT(c.away_until, '%Y-%m-%d') AS awayUntil, c.grid_worker_member_id AS gridWorkerMemberId,
         b.name AS buildingName, g.name AS gridName
       FROM (${ids}) x JOIN care_profiles c ON c.id = x.id JOIN people p ON p.id = c.person_id
       LEFT JOIN buildings b ON b.id = p.building_id LEFT JOIN grids g ON g.id = b.grid_id
       ${byKeyset(soonestFirst('c.tier_review_on', 'c.id'))}`,
      values as unknown[],
    );
  }
}

/** The ids of a page over a whole community: a piece of an index in the order of the list. */
function inCommunity(
  { communityId }: ProfileScope,
  { tier, category, dueBy }: ProfileFilter,
  after: Keyset | undefined,
  rows: number,
): Condition {
  const order = category ? soonestFirst('k.review_on', 'k.profile_id') : soonestFirst('c.tier_review_on', 'c.id');
  const next = afterKeyset(order, after);
  const asked: Condition[] = [
    ...(category ? [['k.category = ?', [category]] as const] : []),
    ...(tier ? [['c.tier = ?', [tier]] as const] : []),
    ...(dueBy ? [[`${order.at} <= ?`, [dueBy]] as const] : []),
    [next.sql, next.values],
  ];
  const from = category
    ? `care_profile_categories k FORCE INDEX (category_in_order) STRAIGHT_JOIN care_profiles c ON c.id = k.profile_id`
    : `care_profiles c FORCE INDEX (${tier ? 'profiles_of_tier_in_order' : 'profiles_in_order'})`;
  return [
    `SELECT c.id FROM ${from} STRAIGHT_JOIN people p ON p.id = c.person_id AND p.here_community_id = ?
     WHERE ${category ? 'k' : 'c'}.community_id = ? ${and(asked)} ${byKeyset(order)} LIMIT ?`,
    [communityId, communityId, ...asked.flatMap(([, values]) => values), rows],
  ];
}

/** The ids of a page of some grids: the people of their buildings are looked through, and of those without one those somebody added. */
function inGrids(
  { communityId, gridIds, addedBy }: ProfileScope,
  { gridId, tier, category, dueBy }: ProfileFilter,
  after: Keyset | undefined,
  rows: number,
): Condition {
  const order = soonestFirst('c.tier_review_on', 'c.id');
  const next = afterKeyset(order, after);
  const asked: Condition[] = [
    ...(tier ? [['c.tier = ?', [tier]] as const] : []),
    ...(category ? [[OF_CATEGORY, [category]] as const] : []),
    ...(dueBy ? [['c.tier_review_on <= ?', [dueBy]] as const] : []),
    [next.sql, next.values],
  ];
  const values = asked.flatMap(([, of]) => of);
  const grids: Condition[] = [
    ...(gridIds ? [['b.grid_id IN (?)', [[...gridIds, '']]] as const] : []),
    ...(gridId ? [['b.grid_id = ?', [gridId]] as const] : []),
  ];
  const placed = `SELECT c.id, c.tier_review_on FROM buildings b
    STRAIGHT_JOIN people p FORCE INDEX (people_here) ON p.here_community_id = ? AND p.building_id = b.id
    STRAIGHT_JOIN care_profiles c ON c.person_id = p.id WHERE b.community_id = ? ${and(grids)} ${and(asked)}`;
  const own = `SELECT c.id, c.tier_review_on FROM people p FORCE INDEX (people_added_by)
    STRAIGHT_JOIN care_profiles c ON c.person_id = p.id
    WHERE p.added_by_member_id = ? AND p.building_id IS NULL AND p.here_community_id = ? ${and(asked)}`;
  const withOwn = addedBy !== undefined && !gridId;
  return [
    `SELECT id FROM (${placed}${withOwn ? ` UNION ALL ${own}` : ''}) c
     ${byKeyset(soonestFirst('tier_review_on', 'id'))} LIMIT ?`,
    [
      ...[communityId, communityId, ...grids.flatMap(([, of]) => of), ...values],
      ...(withOwn ? [addedBy, communityId, ...values] : []),
      rows,
    ],
  ];
}

/** The ids of a page of people who moved or died: they are looked through by their state. */
function gone(
  { communityId, gridIds, addedBy }: ProfileScope,
  { gridId, tier, category, dueBy }: ProfileFilter,
  state: GoneState,
  after: Keyset | undefined,
  rows: number,
): Condition {
  const order = soonestFirst('c.tier_review_on', 'c.id');
  const next = afterKeyset(order, after);
  const own = '(b.grid_id IN (?) OR (p.building_id IS NULL AND p.added_by_member_id = ?))';
  const asked: Condition[] = [
    ...(gridIds ? [[own, [[...gridIds, ''], addedBy ?? '']] as const] : []),
    ...(gridId ? [['b.grid_id = ?', [gridId]] as const] : []),
    ...(tier ? [['c.tier = ?', [tier]] as const] : []),
    ...(category ? [[OF_CATEGORY, [category]] as const] : []),
    ...(dueBy ? [['c.tier_review_on <= ?', [dueBy]] as const] : []),
    [next.sql, next.values],
  ];
  return [
    `SELECT c.id FROM people p FORCE INDEX (people_in_state) STRAIGHT_JOIN care_profiles c ON c.person_id = p.id
     LEFT JOIN buildings b ON b.id = p.building_id
     WHERE p.living_community_id = ? AND p.state = ? ${and(asked)} ${byKeyset(order)} LIMIT ?`,
    [communityId, state, ...asked.flatMap(([, values]) => values), rows],
  ];
}

const OF_CATEGORY = 'EXISTS (SELECT 1 FROM care_profile_categories k WHERE k.profile_id = c.id AND k.category = ?)';

const and = (conditions: readonly Condition[]): string => conditions.map(([sql]) => `AND ${sql}`).join(' ');

const BATCH = 500;

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, n) => all.slice(n * BATCH, (n + 1) * BATCH));
}
