import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const PART = (of: number): string => `SUBSTRING_INDEX(SUBSTRING_INDEX(number, '-', ${of}), '-', -1)`;

/**
 * Why: a certificate's place in the year was counted without a lock: two in one moment had the same place in the register. A row per
 * community and year gives the places out, and a key has the last word. Certificates from before keep the place in their number only.
 */
export class CertificatePlaces1795703353682 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE certificate_places (
        community_id ${ID} NOT NULL,
        in_year SMALLINT NOT NULL,
        taken INT NOT NULL,
        PRIMARY KEY (community_id, in_year),
        CONSTRAINT places_are_of_a_community FOREIGN KEY (community_id) REFERENCES communities (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`
      ALTER TABLE certificates ADD COLUMN in_year SMALLINT NULL, ADD COLUMN place INT NULL,
        ADD UNIQUE KEY one_certificate_per_place (community_id, in_year, place)`);
    await runner.query(`
      INSERT INTO certificate_places (community_id, in_year, taken)
      SELECT community_id, in_year, taken FROM (
        SELECT community_id, in_year, MAX(place) AS taken FROM (
          SELECT community_id, CAST(${PART(2)} AS SIGNED) AS in_year, CAST(${PART(3)} AS SIGNED) AS place
          FROM (SELECT community_id, number FROM certificates) numbers
        ) places GROUP BY community_id, in_year
      ) known
      ON DUPLICATE KEY UPDATE certificate_places.taken = GREATEST(certificate_places.taken, known.taken)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE certificates DROP KEY one_certificate_per_place, DROP COLUMN place, DROP COLUMN in_year',
    );
    await runner.query('DROP TABLE IF EXISTS certificate_places');
  }
}
