import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin';
const LAST_SLOT = 50;

/**
 * Why: a wish belongs to a person, with or without an account, and somebody else may say it for them (ADR 0028). Who has the
 * person's account is asked in `people`, so a wish follows its person when an account is linked or unlinked. May be broken off
 * and repeated.
 */
export class WishesBelongToPeople1795677571158 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people ADD UNIQUE KEY one_person_in_one_community (community_id, id)');
    await runner.query(
      `ALTER TABLE wishes ADD COLUMN person_id ${ID} NULL AFTER community_id,
         ADD COLUMN said_by_member_id ${ID} NULL AFTER author_slot, ADD COLUMN said_as ${WORD} NULL AFTER said_by_member_id,
         ADD COLUMN said_why TEXT NULL AFTER said_as, ADD COLUMN said_at DATETIME(3) NULL AFTER said_why,
         ADD COLUMN urged_on CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER open_until`,
    );
    if (await hasColumn(runner, 'author_member_id')) {
      await runner.query(
        `UPDATE wishes w JOIN people p ON p.member_id = w.author_member_id
         SET w.person_id = p.id, w.said_by_member_id = w.author_member_id, w.said_as = 'author',
           w.said_at = COALESCE((SELECT MAX(s.at) FROM wish_steps s WHERE s.community_id = w.community_id AND s.wish_id = w.id
             AND s.step IN ('submitted', 'resubmitted')), w.created_at)
         WHERE w.person_id IS NULL`,
      );
    }
    await runner.query(
      `ALTER TABLE wishes MODIFY person_id ${ID} NOT NULL, MODIFY said_by_member_id ${ID} NOT NULL, MODIFY said_as ${WORD} NOT NULL,
         MODIFY said_at DATETIME(3) NOT NULL,
         DROP KEY one_living_wish_per_author_slot, DROP KEY wishes_of_author, DROP COLUMN author_member_id,
         ADD UNIQUE KEY one_living_wish_per_person_slot (community_id, person_id, living_author_slot),
         ADD KEY wishes_of_person (community_id, person_id, created_at, id), ADD KEY wishes_said_by (community_id, said_by_member_id),
         ADD CONSTRAINT wish_belongs_to_a_person FOREIGN KEY (community_id, person_id) REFERENCES people (community_id, id),
         ADD CONSTRAINT wish_is_said_by_somebody CHECK (said_as IN ('author', 'proxy', 'grid_worker', 'staff'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE wishes ADD COLUMN author_member_id ${ID} NULL AFTER community_id`);
    if (await hasColumn(runner, 'person_id')) {
      await runner.query(
        `UPDATE wishes w JOIN people p ON p.community_id = w.community_id AND p.id = w.person_id
         SET w.author_member_id = p.member_id WHERE w.author_member_id IS NULL`,
      );
      await giveToWhoSaidThem(runner);
    }
    await runner.query(
      `ALTER TABLE wishes DROP FOREIGN KEY wish_belongs_to_a_person, DROP CONSTRAINT wish_is_said_by_somebody,
         DROP KEY one_living_wish_per_person_slot, DROP KEY wishes_of_person, DROP KEY wishes_said_by,
         DROP COLUMN person_id, DROP COLUMN said_by_member_id, DROP COLUMN said_as, DROP COLUMN said_why, DROP COLUMN said_at, DROP COLUMN urged_on,
         MODIFY author_member_id ${ID} NOT NULL,
         ADD UNIQUE KEY one_living_wish_per_author_slot (community_id, author_member_id, living_author_slot),
         ADD KEY wishes_of_author (community_id, author_member_id, created_at, id)`,
    );
    // The key has taken the place of the one that the foreign key to communities brought along.
    await runner.query(
      'ALTER TABLE people ADD KEY person_belongs_to_a_community (community_id), DROP KEY one_person_in_one_community',
    );
  }
}

/** Wishes of people without an account have no author in the old table: they become wishes of the member who said them. */
async function giveToWhoSaidThem(runner: QueryRunner): Promise<void> {
  const orphans: { id: string; communityId: string; memberId: string; slot: number; living: number | null }[] =
    await runner.query(
      `SELECT id, community_id AS communityId, said_by_member_id AS memberId, author_slot AS slot, living_author_slot AS living
       FROM wishes WHERE author_member_id IS NULL ORDER BY id`,
    );
  for (const { id, communityId, memberId, slot, living } of orphans) {
    const free = living === null ? slot : await freeSlot(runner, communityId, memberId);
    await runner.query('UPDATE wishes SET author_member_id = ?, author_slot = ? WHERE id = ?', [memberId, free, id]);
  }
}

async function freeSlot(runner: QueryRunner, communityId: string, memberId: string): Promise<number> {
  const rows: { slot: number }[] = await runner.query(
    `SELECT living_author_slot AS slot FROM wishes
     WHERE community_id = ? AND author_member_id = ? AND living_author_slot IS NOT NULL`,
    [communityId, memberId],
  );
  const taken = new Set(rows.map((row) => Number(row.slot)));
  for (let slot = 1; slot <= LAST_SLOT; slot += 1) if (!taken.has(slot)) return slot;
  throw new Error(`member ${memberId} has said more living wishes for people without an account than there are slots`);
}

async function hasColumn(runner: QueryRunner, column: string): Promise<boolean> {
  const rows: unknown[] = await runner.query(
    `SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'wishes' AND column_name = ?`,
    [column],
  );
  return rows.length > 0;
}
