import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever left a community may join it again as a new member: one *present* membership per person and community. Without it the old
 * row would be found, and nobody who left could come back.
 */
export class LeavingOneCommunity1795718352696 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE members
         ADD COLUMN is_present TINYINT GENERATED ALWAYS AS (CASE WHEN left_at IS NULL THEN 1 END) STORED,
         ADD UNIQUE KEY one_present_membership_per_person_and_community (user_id, community_id, is_present),
         DROP KEY one_membership_per_person_and_community`,
    );
  }

  /** Refused by the key while somebody has left and joined again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE members
         ADD UNIQUE KEY one_membership_per_person_and_community (user_id, community_id),
         DROP KEY one_present_membership_per_person_and_community,
         DROP COLUMN is_present`,
    );
  }
}
