import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a person may see who looked at what is kept about them and who acted for them. Each act says whom it is about, and one
 * index finds them; entries from before get it from what they are about.
 */
export class AuditOfPeople1795679419670 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE audit_entries ADD person_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER subject_id,
         ADD KEY audit_of_person (community_id, person_id, at, id)`,
    );
    await runner.query(
      `UPDATE audit_entries SET person_id = subject_id
       WHERE person_id IS NULL AND (action LIKE 'person.%' OR action LIKE 'care_profile.%')`,
    );
    await runner.query(
      `UPDATE audit_entries a JOIN wishes w ON w.id = a.subject_id SET a.person_id = w.person_id
       WHERE a.person_id IS NULL AND a.action LIKE 'wish.%'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entries DROP KEY audit_of_person, DROP person_id');
  }
}
