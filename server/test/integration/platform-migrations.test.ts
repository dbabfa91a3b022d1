import { DataSource } from 'typeorm';
import { migrations } from '../../src/migrations/index.js';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { createEmptyDatabase, type EmptyDatabase } from '../support/database-server.js';

let database: EmptyDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await createEmptyDatabase();
  db = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

/** Every table as the database would make it again, by name. */
async function schema(): Promise<Record<string, string>> {
  const tables: Record<string, string>[] = await db.query('SHOW TABLES');
  const names = tables.map((row) => Object.values(row)[0] ?? '').filter((name) => name !== 'migrations');
  const made: Record<string, string> = {};
  for (const name of names.sort()) {
    const [row]: Record<string, string>[] = await db.query(`SHOW CREATE TABLE \`${name}\``);
    made[name] = row?.['Create Table'] ?? '';
  }
  return made;
}

describe('the migrations', () => {
  it('lead up, all the way down, and up again to the same schema', async () => {
    await db.runMigrations({ transaction: 'each' });
    const first = await schema();
    for (let step = 0; step < migrations.length; step += 1) await db.undoLastMigration({ transaction: 'each' });
    const below = await schema();
    await db.runMigrations({ transaction: 'each' });

    expect(Object.keys(first).length).toBeGreaterThan(15);
    expect(below).toEqual({});
    expect(await schema()).toEqual(first);
  });

  it('stand in the order of their numbers, and no number twice', () => {
    const numbers = migrations.map(({ name }) => name.slice(-13));

    expect(numbers).toEqual([...new Set(numbers)].sort());
  });

  it('name every table in InnoDB with the one collation, whatever the server’s defaults are', async () => {
    const odd: unknown[] = await db.query(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migrations'
       AND (engine <> 'InnoDB' OR table_collation <> 'utf8mb4_unicode_ci')`,
    );

    expect(odd).toEqual([]);
  });
});
