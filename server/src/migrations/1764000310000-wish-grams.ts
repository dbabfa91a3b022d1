import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const BATCH = 500;

/**
 * Why: a word is found without reading every wish (docs/algorithms/wish-search.md). Neither full-text parser for Chinese exists
 * in both MySQL 8 and MariaDB, so the pairs of characters of a wish's public words are rows of our own. There is no foreign
 * key: it would need a second index as large as the table, and a wish is never deleted.
 */
export class WishGrams1764000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS wish_grams (
        community_id ${ID} NOT NULL,
        gram VARCHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        wish_id ${ID} NOT NULL,
        PRIMARY KEY (community_id, gram, wish_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    for (let after = ''; ;) {
      const wishes: { id: string; community_id: string; title: string; public_text: string }[] = await runner.query(
        'SELECT id, community_id, title, public_text FROM wishes WHERE id > ? ORDER BY id LIMIT ?',
        [after, BATCH],
      );
      const last = wishes[wishes.length - 1];
      if (!last) return;
      after = last.id;
      const rows = wishes.flatMap((wish) =>
        gramsOf(wish.title, wish.public_text).map((gram) => [wish.community_id, gram, wish.id]),
      );
      if (rows.length > 0) {
        await runner.query('INSERT IGNORE INTO wish_grams (community_id, gram, wish_id) VALUES ?', [rows]);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS wish_grams');
  }
}

/** As the server cut them when this migration was written; a later way of cutting brings a migration of its own. */
function gramsOf(...texts: string[]): string[] {
  const grams = texts.flatMap((text) => {
    const letters = Array.from(text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''));
    return letters.map((letter, i) => letter + (letters[i + 1] ?? ''));
  });
  return [...new Set(grams)];
}
