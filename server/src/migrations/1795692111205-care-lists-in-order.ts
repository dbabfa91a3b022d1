import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: lists of care profiles read a piece of an index in their own order, the soonest review first. A category repeats the day
 * of review of its profile; a foreign key of both columns holds the two equal.
 */
export class CareListsInOrder1795692111205 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE care_profiles ADD KEY profiles_in_order (community_id, tier_review_on, id)');
    await runner.query(
      'ALTER TABLE care_profiles ADD KEY profiles_of_tier_in_order (community_id, tier, tier_review_on, id)',
    );
    await runner.query('ALTER TABLE care_profiles ADD UNIQUE KEY one_review_per_profile (id, tier_review_on)');
    await runner.query('ALTER TABLE care_profiles DROP KEY profiles_by_review');
    await runner.query('ALTER TABLE care_profiles DROP KEY profiles_of_tier');
    await runner.query('ALTER TABLE care_profile_categories ADD COLUMN review_on DATE NULL');
    await runner.query(
      'UPDATE care_profile_categories k JOIN care_profiles c ON c.id = k.profile_id SET k.review_on = c.tier_review_on',
    );
    await runner.query('ALTER TABLE care_profile_categories MODIFY COLUMN review_on DATE NOT NULL');
    await runner.query('ALTER TABLE care_profile_categories ADD KEY review_of_category (profile_id, review_on)');
    await runner.query(
      `ALTER TABLE care_profile_categories ADD CONSTRAINT category_knows_the_review FOREIGN KEY (profile_id, review_on)
       REFERENCES care_profiles (id, tier_review_on) ON UPDATE CASCADE ON DELETE CASCADE`,
    );
    await runner.query(
      'ALTER TABLE care_profile_categories ADD KEY category_in_order (community_id, category, review_on, profile_id)',
    );
    await runner.query('ALTER TABLE care_profile_categories DROP KEY profiles_of_category');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE care_profile_categories ADD KEY profiles_of_category (community_id, category, profile_id)',
    );
    await runner.query('ALTER TABLE care_profile_categories DROP KEY category_in_order');
    await runner.query('ALTER TABLE care_profile_categories DROP FOREIGN KEY category_knows_the_review');
    await runner.query('ALTER TABLE care_profile_categories DROP KEY review_of_category');
    await runner.query('ALTER TABLE care_profile_categories DROP COLUMN review_on');
    await runner.query(
      'ALTER TABLE care_profiles ADD KEY profiles_of_tier (community_id, tier, tier_review_on, person_id)',
    );
    await runner.query(
      'ALTER TABLE care_profiles ADD KEY profiles_by_review (community_id, tier_review_on, person_id)',
    );
    await runner.query('ALTER TABLE care_profiles DROP KEY one_review_per_profile');
    await runner.query('ALTER TABLE care_profiles DROP KEY profiles_of_tier_in_order');
    await runner.query('ALTER TABLE care_profiles DROP KEY profiles_in_order');
  }
}
