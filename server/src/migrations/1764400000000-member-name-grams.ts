import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const BATCH = 500;

/**
 * Why: staff find a member by a part of the nickname without reading every member (ADR 0024). Only nicknames are cut: they are
 * plain text for every neighbour anyway. A real name stays encrypted, and no part of it is here.
 */
export class MemberNameGrams1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS member_name_grams (
        community_id ${ID} NOT NULL,
        gram VARCHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        member_id ${ID} NOT NULL,
        PRIMARY KEY (community_id, gram, member_id),
        KEY name_grams_of_member (member_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    for (let after = ''; ;) {
      const members: { id: string; community_id: string; nickname: string }[] = await runner.query(
        `SELECT m.id, m.community_id, u.nickname FROM members m JOIN users u ON u.id = m.user_id
         WHERE m.id > ? AND m.left_at IS NULL ORDER BY m.id LIMIT ?`,
        [after, BATCH],
      );
      const last = members[members.length - 1];
      if (!last) return;
      after = last.id;
      const rows = members.flatMap(({ id, community_id, nickname }) =>
        gramsOf(nickname).map((gram) => [community_id, gram, id]),
      );
      if (rows.length > 0) {
        await runner.query('INSERT IGNORE INTO member_name_grams (community_id, gram, member_id) VALUES ?', [rows]);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS member_name_grams');
  }
}

/** As the server cut them when this migration was written; a later way of cutting brings a migration of its own. */
function gramsOf(text: string): string[] {
  const letters = Array.from(text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''));
  return [...new Set(letters.map((letter, i) => letter + (letters[i + 1] ?? '')))];
}
