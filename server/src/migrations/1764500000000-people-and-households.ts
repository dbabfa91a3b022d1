import { nameKey } from '@silin/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationCipher } from '../platform/crypto/migration-cipher.js';
import { newId } from '../platform/database/ids.js';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const HASH = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';
const BATCH = 500;

const HOUSEHOLDS = `CREATE TABLE households (
  id ${ID} NOT NULL,
  community_id ${ID} NOT NULL,
  building_id ${ID} NULL,
  door TEXT NULL,
  door_index ${HASH} NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_household_per_door (building_id, door_index),
  UNIQUE KEY household_in_its_building (id, building_id),
  KEY households_of_community (community_id),
  CONSTRAINT household_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
  CONSTRAINT household_lies_in_a_building FOREIGN KEY (building_id) REFERENCES buildings (id),
  CONSTRAINT household_is_somewhere CHECK (building_id IS NOT NULL OR door IS NOT NULL),
  CONSTRAINT door_is_found_when_known CHECK ((door_index IS NOT NULL) = (building_id IS NOT NULL AND door IS NOT NULL))
) ${TABLE}`;

const PEOPLE = `CREATE TABLE people (
  id ${ID} NOT NULL,
  community_id ${ID} NOT NULL,
  member_id ${ID} NULL,
  household_id ${ID} NULL,
  building_id ${ID} NULL,
  real_name TEXT NULL,
  name_index ${HASH} NULL,
  birth_year SMALLINT NULL,
  sex ${WORD} NULL,
  phone TEXT NULL,
  phone_index ${HASH} NULL,
  state ${WORD} NOT NULL,
  state_note TEXT NULL,
  state_since DATETIME(3) NOT NULL,
  merged_into_id ${ID} NULL,
  added_by_member_id ${ID} NULL,
  created_at DATETIME(3) NOT NULL,
  erased_at DATETIME(3) NULL,
  living_community_id ${ID} GENERATED ALWAYS AS
    (CASE WHEN merged_into_id IS NULL AND erased_at IS NULL THEN RTRIM(community_id) END) STORED,
  here_community_id ${ID} GENERATED ALWAYS AS
    (CASE WHEN merged_into_id IS NULL AND erased_at IS NULL AND state IN ('present', 'away') THEN RTRIM(community_id) END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY one_person_per_member (member_id),
  KEY people_here (here_community_id, building_id, household_id, id),
  KEY people_in_state (living_community_id, state, building_id, household_id, id),
  KEY people_by_name (living_community_id, name_index, id),
  KEY people_by_phone (living_community_id, phone_index, id),
  KEY people_added_by (added_by_member_id, building_id, household_id, id),
  KEY people_of_household (household_id, building_id),
  KEY people_merged_into (merged_into_id),
  CONSTRAINT person_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
  CONSTRAINT person_may_be_a_member FOREIGN KEY (member_id) REFERENCES members (id),
  CONSTRAINT person_lives_in_a_household FOREIGN KEY (household_id) REFERENCES households (id),
  CONSTRAINT person_lives_where_the_household_is FOREIGN KEY (household_id, building_id) REFERENCES households (id, building_id),
  CONSTRAINT person_is_merged_into_a_person FOREIGN KEY (merged_into_id) REFERENCES people (id),
  CONSTRAINT person_is_added_by_a_member FOREIGN KEY (added_by_member_id) REFERENCES members (id),
  CONSTRAINT nobody_is_merged_into_themselves CHECK (merged_into_id <> id),
  CONSTRAINT who_was_merged_has_no_account CHECK (merged_into_id IS NULL OR member_id IS NULL),
  CONSTRAINT building_comes_with_the_household CHECK (building_id IS NULL OR household_id IS NOT NULL),
  CONSTRAINT name_is_found CHECK ((real_name IS NULL) = (name_index IS NULL)),
  CONSTRAINT phone_is_found CHECK ((phone IS NULL) = (phone_index IS NULL)),
  CONSTRAINT birth_year_can_be CHECK (birth_year BETWEEN 1900 AND 2100),
  CONSTRAINT erased_people_are_empty CHECK (erased_at IS NULL OR (real_name IS NULL AND phone IS NULL AND household_id IS NULL
    AND birth_year IS NULL AND sex IS NULL AND state_note IS NULL))
) ${TABLE}`;

interface MemberRow {
  readonly id: string;
  readonly communityId: string;
  readonly buildingId: string | null;
  readonly realName: string | null;
  readonly address: string | null;
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
}

/**
 * Why: one row per human of a community, with or without an account (ADR 0025). A member's real name, address and building
 * move to the member's person and household; the cipher authenticates where a value stands, so each is sealed again. Needs
 * FIELD_KEYS and INDEX_KEY when there are members. Batches are whole or not there, so it may be broken off and repeated.
 */
export class PeopleAndHouseholds1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOUSEHOLDS);
    await runner.query(PEOPLE);
    if (await hasColumn(runner, 'members', 'building_id')) await movePeopleOut(runner);
    await runner.query(
      `ALTER TABLE members DROP FOREIGN KEY member_lives_in_a_building, DROP COLUMN building_id, DROP COLUMN real_name,
         DROP COLUMN address`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE members ADD COLUMN building_id ${ID} NULL AFTER user_id, ADD COLUMN real_name TEXT NULL AFTER building_id,
         ADD COLUMN address TEXT NULL AFTER real_name,
         ADD CONSTRAINT member_lives_in_a_building FOREIGN KEY (building_id) REFERENCES buildings (id)`,
    );
    await movePeopleBack(runner);
    await runner.query('DROP TABLE people');
    await runner.query('DROP TABLE households');
  }
}

async function movePeopleOut(runner: QueryRunner): Promise<void> {
  for (;;) {
    const rows: MemberRow[] = await runner.query(
      `SELECT m.id, m.community_id AS communityId, m.building_id AS buildingId, m.real_name AS realName, m.address,
         m.joined_at AS joinedAt, m.left_at AS leftAt
       FROM members m LEFT JOIN people p ON p.member_id = m.id WHERE p.id IS NULL ORDER BY m.id LIMIT ${BATCH}`,
    );
    if (rows.length === 0) return;
    await whole(runner, async () => {
      for (const row of rows) await moveOut(runner, row);
    });
  }
}

async function moveOut(runner: QueryRunner, member: MemberRow): Promise<void> {
  const { communityId, buildingId, joinedAt, leftAt } = member;
  const cipher = await migrationCipher(runner);
  const realName = member.realName && cipher.decrypt(member.realName, 'members.real_name');
  const door = member.address && cipher.decrypt(member.address, 'members.address');
  const household = await householdOf(runner, { communityId, buildingId, door, createdAt: joinedAt });
  await runner.query(
    `INSERT INTO people (id, community_id, member_id, household_id, building_id, real_name, name_index, state, state_since,
       created_at, erased_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'present', ?, ?, ?)`,
    [
      ...[newId(), communityId, member.id, household, household && buildingId],
      realName && cipher.encrypt(realName, 'people.real_name'),
      realName &&
        cipher.blindIndex(`${communityId}\0${nameKey(realName).replace(/[·•‧・∙⋅.]/g, '·')}`, 'people.name_index'),
      ...[joinedAt, joinedAt, leftAt],
    ],
  );
}

async function householdOf(
  runner: QueryRunner,
  of: { communityId: string; buildingId: string | null; door: string | null; createdAt: Date },
): Promise<string | null> {
  const { communityId, buildingId, door, createdAt } = of;
  if (!buildingId && !door) return null;
  const cipher = await migrationCipher(runner);
  const index = buildingId && door && cipher.blindIndex(`${buildingId}\0${nameKey(door)}`, 'households.door_index');
  const known: { id: string }[] = index
    ? await runner.query('SELECT id FROM households WHERE building_id = ? AND door_index = ?', [buildingId, index])
    : [];
  if (known[0]) return known[0].id;
  const id = newId();
  const sealed = door && cipher.encrypt(door, 'households.door');
  await runner.query(
    'INSERT INTO households (id, community_id, building_id, door, door_index, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    [id, communityId, buildingId, sealed, index || null, createdAt],
  );
  return id;
}

/** People without an account have no place in the old tables: they are lost on the way down. */
async function movePeopleBack(runner: QueryRunner): Promise<void> {
  for (let last = ''; ;) {
    const rows: { memberId: string; buildingId: string | null; realName: string | null; door: string | null }[] =
      await runner.query(
        `SELECT p.member_id AS memberId, p.building_id AS buildingId, p.real_name AS realName, h.door
         FROM people p LEFT JOIN households h ON h.id = p.household_id WHERE p.member_id > ? ORDER BY p.member_id LIMIT ${BATCH}`,
        [last],
      );
    for (const { memberId, buildingId, realName, door } of rows) {
      const cipher = await migrationCipher(runner);
      const moved = (stored: string | null, from: string, to: string): string | null =>
        stored && cipher.encrypt(cipher.decrypt(stored, from), to);
      await runner.query('UPDATE members SET building_id = ?, real_name = ?, address = ? WHERE id = ?', [
        ...[buildingId, moved(realName, 'people.real_name', 'members.real_name')],
        ...[moved(door, 'households.door', 'members.address'), memberId],
      ]);
      last = memberId;
    }
    if (rows.length < BATCH) return;
  }
}

/** One batch in one transaction, unless the migration runs in one already. */
async function whole(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  if (runner.isTransactionActive) return work();
  await runner.startTransaction();
  try {
    await work();
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

async function hasColumn(runner: QueryRunner, table: string, column: string): Promise<boolean> {
  const rows: unknown[] = await runner.query(
    'SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ?',
    [table, column],
  );
  return rows.length > 0;
}
