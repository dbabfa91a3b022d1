import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: the list of people can be narrowed to those with or without an account and still reads one page through an index. */
export class PeopleWithAccounts1795679475872 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE people ADD COLUMN has_account TINYINT GENERATED ALWAYS AS (CASE WHEN RTRIM(member_id) IS NULL THEN 0 ELSE 1 END) STORED,
         ADD KEY people_here_by_account (here_community_id, has_account, building_id, household_id, id),
         ADD KEY people_in_state_by_account (living_community_id, state, has_account, building_id, household_id, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE people DROP KEY people_here_by_account, DROP KEY people_in_state_by_account, DROP COLUMN has_account',
    );
  }
}
