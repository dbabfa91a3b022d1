import { nameKey } from '@silin/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = 'VARCHAR(360) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

interface Named {
  readonly table: string;
  /** What the rows are called in the message about a conflict. */
  readonly what: string;
  /** Within what a name is unique. */
  readonly within: string;
  readonly uniqueKey: string;
  /** Other columns that are part of the identity and get a key of their own. */
  readonly alsoKeyed?: string;
}

const NAMED: readonly Named[] = [
  {
    table: 'streets',
    what: 'streets',
    within: 'city_key',
    uniqueKey: 'one_street_of_a_name_per_city',
    alsoKeyed: 'city',
  },
  { table: 'communities', what: 'communities', within: 'street_id', uniqueKey: 'one_community_of_a_name_per_street' },
  { table: 'grids', what: 'grids', within: 'community_id', uniqueKey: 'one_grid_of_a_name_per_community' },
  { table: 'buildings', what: 'buildings', within: 'community_id', uniqueKey: 'one_building_of_a_name_per_community' },
];

/**
 * Why: the collation of the names called 𠮷祥楼 and 𡈽祥楼 the same and 14-1号楼 and 14–1号楼 different. A name's identity is a column
 * of its own, compared byte by byte (ADR 0012). Names that become one stop the migration with a sentence that says which;
 * after a new name the migration goes on where it stopped.
 */
export class NamesAreToldApart1764000410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const named of NAMED) {
      for (const column of keyColumns(named)) {
        await runner.query(`ALTER TABLE ${named.table} ADD COLUMN ${column}_key ${KEY} NULL`);
      }
      await fill(runner, named);
      await refuseConflicts(runner, named);
      const notNull = keyColumns(named).map((column) => `MODIFY ${column}_key ${KEY} NOT NULL`);
      await replaceKey(runner, named, `${named.within}, name_key`, notNull);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const named of [...NAMED].reverse()) {
      await replaceKey(runner, named, `${named.alsoKeyed ?? named.within}, name`, []);
      for (const column of keyColumns(named)) {
        await runner.query(`ALTER TABLE ${named.table} DROP COLUMN ${column}_key`);
      }
    }
  }
}

const keyColumns = ({ alsoKeyed }: Named): string[] => ['name', ...(alsoKeyed ? [alsoKeyed] : [])];

async function fill(runner: QueryRunner, named: Named): Promise<void> {
  for (const column of keyColumns(named)) {
    const rows: { id: string; text: string }[] = await runner.query(`SELECT id, ${column} AS text FROM ${named.table}`);
    for (const { id, text } of rows) {
      await runner.query(`UPDATE ${named.table} SET ${column}_key = ? WHERE id = ?`, [nameKey(text), id]);
    }
  }
}

async function refuseConflicts(runner: QueryRunner, { table, what, within }: Named): Promise<void> {
  const conflicts: { names: string; ids: string }[] = await runner.query(
    `SELECT GROUP_CONCAT(name ORDER BY id SEPARATOR ' / ') AS names, GROUP_CONCAT(id ORDER BY id SEPARATOR ' / ') AS ids
     FROM ${table} GROUP BY ${within}, name_key HAVING COUNT(*) > 1`,
  );
  if (conflicts.length === 0) return;
  const list = conflicts.map(({ names, ids }) => `${names} (${ids})`).join('; ');
  throw new Error(
    `These ${what} have names that people cannot tell apart: ${list}. Give all but one of each another name ` +
      `(UPDATE ${table} SET name = '…' WHERE id = '…'), then migrate again.`,
  );
}

/** One statement, so that a foreign key is never without its index. */
async function replaceKey(runner: QueryRunner, named: Named, columns: string, changes: string[]): Promise<void> {
  const { table, uniqueKey } = named;
  await runner.query(
    `ALTER TABLE ${table} ${[...changes, `DROP KEY ${uniqueKey}`, `ADD UNIQUE KEY ${uniqueKey} (${columns})`].join(', ')}`,
  );
}
