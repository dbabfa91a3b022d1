import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(36) ${ASCII}`;
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/**
 * Why: a community sets its own limits for wishes. A row is there only where it did; who changed what stays known. Between which
 * numbers each stays is said in `WISH_SETTINGS`; the check only keeps out what no limit can be.
 */
export class WishSettings1795703601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wish_settings (
        community_id ${ID} NOT NULL,
        name VARCHAR(40) ${ASCII} NOT NULL,
        value SMALLINT NOT NULL,
        PRIMARY KEY (community_id, name),
        CONSTRAINT wish_setting_is_of_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
        CONSTRAINT wish_setting_is_a_small_number CHECK (value BETWEEN 0 AND 1000)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE wish_setting_changes (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        name VARCHAR(40) ${ASCII} NOT NULL,
        was SMALLINT NOT NULL,
        value SMALLINT NOT NULL,
        by_member_id ${ID} NOT NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY wish_setting_changes_newest (community_id, at, id),
        CONSTRAINT wish_setting_change_is_of_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
        CONSTRAINT wish_setting_change_changes_something CHECK (was <> value)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS wish_setting_changes');
    await runner.query('DROP TABLE IF EXISTS wish_settings');
  }
}
