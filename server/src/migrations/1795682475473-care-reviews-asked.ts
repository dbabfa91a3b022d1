import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: a tier whose day of review has come becomes one task; the profile remembers for which day it was asked. */
export class CareReviewsAsked1795682475473 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE care_profiles ADD COLUMN review_asked_on DATE NULL');
    await runner.query('ALTER TABLE care_profiles ADD KEY reviews_to_ask (tier_review_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE care_profiles DROP KEY reviews_to_ask');
    await runner.query('ALTER TABLE care_profiles DROP COLUMN review_asked_on');
  }
}
