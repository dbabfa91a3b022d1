import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin';
const WORDS = 'VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';
const TIERS = "('weekly', 'monthly', 'quarterly', 'none')";

const PROFILES = `CREATE TABLE care_profiles (
  id ${ID} NOT NULL,
  community_id ${ID} NOT NULL,
  person_id ${ID} NOT NULL,
  tier ${WORD} NOT NULL,
  tier_why TEXT NOT NULL,
  tier_set_by_member_id ${ID} NOT NULL,
  tier_set_on DATE NOT NULL,
  tier_review_on DATE NOT NULL,
  walks ${WORD} NULL,
  hears ${WORD} NULL,
  sees ${WORD} NULL,
  phone_use ${WORD} NULL,
  needs TEXT NULL,
  at_the_door TEXT NULL,
  languages ${WORDS} NOT NULL,
  helper_sex ${WORD} NULL,
  helper_language ${WORD} NULL,
  has_pets BOOLEAN NULL,
  usual_times ${WORDS} NOT NULL,
  grid_worker_member_id ${ID} NULL,
  deputy_member_id ${ID} NULL,
  emergency_person_id ${ID} NULL,
  away_until DATE NULL,
  away_why TEXT NULL,
  created_at DATETIME(3) NOT NULL,
  updated_at DATETIME(3) NOT NULL,
  updated_by_member_id ${ID} NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_care_profile_per_person (person_id),
  KEY profiles_by_review (community_id, tier_review_on, person_id),
  KEY profiles_of_tier (community_id, tier, tier_review_on, person_id),
  KEY profiles_by_emergency_person (emergency_person_id),
  CONSTRAINT care_profile_is_about_a_person FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT tier_is_set_by_a_member FOREIGN KEY (tier_set_by_member_id) REFERENCES members (id),
  CONSTRAINT care_profile_is_written_by_a_member FOREIGN KEY (updated_by_member_id) REFERENCES members (id),
  CONSTRAINT care_profile_has_a_grid_worker FOREIGN KEY (grid_worker_member_id) REFERENCES members (id),
  CONSTRAINT care_profile_has_a_deputy FOREIGN KEY (deputy_member_id) REFERENCES members (id),
  CONSTRAINT emergency_person_is_a_person FOREIGN KEY (emergency_person_id) REFERENCES people (id),
  CONSTRAINT tier_is_known CHECK (tier IN ${TIERS}),
  CONSTRAINT tier_has_a_reason CHECK (tier_why <> ''),
  CONSTRAINT tier_is_reviewed_within_a_year CHECK
    (tier_review_on > tier_set_on AND tier_review_on <= DATE_ADD(tier_set_on, INTERVAL 12 MONTH)),
  CONSTRAINT walks_is_known CHECK (walks IN ('alone', 'with_help', 'not')),
  CONSTRAINT hears_is_known CHECK (hears IN ('well', 'loud_voice', 'not')),
  CONSTRAINT sees_is_known CHECK (sees IN ('well', 'poorly', 'not')),
  CONSTRAINT phone_use_is_known CHECK (phone_use IN ('smart', 'calls_only', 'none')),
  CONSTRAINT helper_sex_is_known CHECK (helper_sex IN ('female', 'male')),
  CONSTRAINT deputy_is_somebody_else CHECK (deputy_member_id <> grid_worker_member_id),
  CONSTRAINT emergency_person_is_somebody_else CHECK (emergency_person_id <> person_id),
  CONSTRAINT who_is_away_has_a_reason CHECK ((away_until IS NULL) = (away_why IS NULL))
) ${TABLE}`;

const CATEGORIES = `CREATE TABLE care_profile_categories (
  community_id ${ID} NOT NULL,
  profile_id ${ID} NOT NULL,
  category ${WORD} NOT NULL,
  PRIMARY KEY (profile_id, category),
  KEY profiles_of_category (community_id, category, profile_id),
  CONSTRAINT category_belongs_to_a_profile FOREIGN KEY (profile_id) REFERENCES care_profiles (id) ON DELETE CASCADE,
  CONSTRAINT category_is_known CHECK
    (category IN ('very_old', 'living_alone', 'empty_nest', 'disabled', 'hardship', 'retired', 'dependent', 'other'))
) ${TABLE}`;

const HISTORY = `CREATE TABLE care_tiers (
  id ${ID} NOT NULL,
  community_id ${ID} NOT NULL,
  profile_id ${ID} NOT NULL,
  tier ${WORD} NOT NULL,
  why TEXT NOT NULL,
  review_on DATE NOT NULL,
  set_by_member_id ${ID} NOT NULL,
  set_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY tiers_of_profile (profile_id, set_at, id),
  CONSTRAINT past_tier_belongs_to_a_profile FOREIGN KEY (profile_id) REFERENCES care_profiles (id) ON DELETE CASCADE,
  CONSTRAINT past_tier_was_set_by_a_member FOREIGN KEY (set_by_member_id) REFERENCES members (id),
  CONSTRAINT past_tier_is_known CHECK (tier IN ${TIERS}),
  CONSTRAINT past_tier_has_a_reason CHECK (why <> '')
) ${TABLE}`;

/**
 * Why: those the community looks after have a care profile: how often they should be seen and why, what to do for them, who is
 * responsible. Every tier that was ever set stays readable with its reason.
 */
export class CareProfiles1795677643952 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [PROFILES, CATEGORIES, HISTORY]) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['care_tiers', 'care_profile_categories', 'care_profiles'])
      await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
