import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each side says "never again" for itself. With one row for all, whoever said it second said nothing, and when the first side took
 * its word back the second one's was gone.
 */
export class NeverAgainByEachSide1795727773742 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE never_again DROP PRIMARY KEY, ADD PRIMARY KEY (person_id, member_id, set_by)');
  }

  /** One of the words stays: these two are still never suggested to each other. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE n FROM never_again n JOIN never_again k
         ON k.person_id = n.person_id AND k.member_id = n.member_id AND k.set_by < n.set_by`,
    );
    await runner.query('ALTER TABLE never_again DROP PRIMARY KEY, ADD PRIMARY KEY (person_id, member_id)');
  }
}
