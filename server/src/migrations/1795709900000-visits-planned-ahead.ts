import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const AT = 'DATETIME(3)';

const UP = [
  `ALTER TABLE pairings ADD COLUMN rhythm_from DATE NULL, ADD COLUMN plan_at ${AT} NULL, ADD KEY pairings_to_plan (plan_at, id),
     ADD KEY pairings_by_end (community_id, ended_at, id)`,
  `ALTER TABLE visits ADD COLUMN plan_slot ${AT} NULL,
     ADD UNIQUE KEY one_visit_per_slot_of_a_pairing (pairing_id, plan_slot)`,
  'ALTER TABLE care_profiles ADD COLUMN weekly_until DATE NULL',
  `CREATE TABLE visit_call_backs (
     id ${ID} NOT NULL,
     community_id ${ID} NOT NULL,
     visit_id ${ID} NOT NULL,
     caller_member_id ${ID} NOT NULL,
     at ${AT} NOT NULL,
     result VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
     PRIMARY KEY (id),
     KEY call_backs_of_visit (visit_id, at),
     KEY call_backs_of_community (community_id, at, id),
     CONSTRAINT call_back_is_about_a_visit FOREIGN KEY (visit_id) REFERENCES visits (id) ON DELETE CASCADE,
     CONSTRAINT call_back_is_made_by_a_member FOREIGN KEY (caller_member_id) REFERENCES members (id),
     CONSTRAINT call_backs_end_somehow CHECK (result IN ('confirmed', 'contradicted', 'unreachable', 'declined'))
   ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  `CREATE TABLE weekly_digests (
     member_id ${ID} NOT NULL,
     week_from DATE NOT NULL,
     community_id ${ID} NOT NULL,
     told_at ${AT} NOT NULL,
     PRIMARY KEY (member_id, week_from),
     KEY digests_of_community (community_id, week_from),
     CONSTRAINT digest_is_for_a_member FOREIGN KEY (member_id) REFERENCES members (id)
   ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
];

const DOWN = [
  'DROP TABLE IF EXISTS visit_call_backs',
  'DROP TABLE IF EXISTS weekly_digests',
  'ALTER TABLE care_profiles DROP COLUMN weekly_until',
  'ALTER TABLE visits DROP KEY one_visit_per_slot_of_a_pairing, DROP COLUMN plan_slot',
  'ALTER TABLE pairings DROP KEY pairings_by_end, DROP KEY pairings_to_plan, DROP COLUMN plan_at, DROP COLUMN rhythm_from',
];

/**
 * Why: visits of a pairing are planned ahead, each slot once (a key), and the worker finds by an index which pairings are due; a grave
 * change asks for a visit a week for some time without touching the tier; a weekly digest is told to a grid worker once; calls that ask after a visit
 * are kept with how they ended. Pairings that
 * run already are planned at the worker's next look.
 */
export class VisitsPlannedAhead1795709900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    await runner.query(`UPDATE pairings SET plan_at = proposed_at WHERE state IN ('trial', 'active')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
