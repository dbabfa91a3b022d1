import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Why: who looks at somebody in an emergency says what has happened, and the person may read it afterwards. */
export class EmergencyLooks1795707332623 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE emergency_looks (
      id ${ID} NOT NULL,
      community_id ${ID} NOT NULL,
      person_id ${ID} NOT NULL,
      by_member_id ${ID} NOT NULL,
      why TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      KEY emergency_looks_of_person (community_id, person_id, at),
      KEY emergency_looks_of_people (person_id),
      KEY emergency_looks_by_member (community_id, by_member_id, at),
      KEY emergency_looks_of_members (by_member_id),
      CONSTRAINT emergency_look_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
      CONSTRAINT emergency_look_is_at_a_person FOREIGN KEY (person_id) REFERENCES people (id),
      CONSTRAINT emergency_look_is_by_a_member FOREIGN KEY (by_member_id) REFERENCES members (id)
    ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE emergency_looks');
  }
}
