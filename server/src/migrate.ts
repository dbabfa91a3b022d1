import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import { dataSourceOptions } from './platform/database/data-source-options.js';

const AHEAD = 3;

/** Brings the database of DATABASE_URL up to this code. Exit code 3 when the database knows migrations this code does not. */
async function migrate(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set.');
  const db = await new DataSource(dataSourceOptions(url, 2)).initialize();
  try {
    const unknown = await migrationsAhead(db);
    if (unknown.length > 0) {
      process.stderr.write(
        `The database is ahead of this code (it knows ${unknown.join(', ')}): start the newer version, or restore the backup made before it.\n`,
      );
      process.exitCode = AHEAD;
      return;
    }
    const run = await db.runMigrations({ transaction: 'each' });
    for (const migration of run) process.stdout.write(`migrated: ${migration.name}\n`);
  } finally {
    await db.destroy();
  }
}

async function migrationsAhead(db: DataSource): Promise<string[]> {
  const tables: unknown[] = await db.query("SHOW TABLES LIKE 'migrations'");
  if (tables.length === 0) return [];
  const rows: { name: string }[] = await db.query('SELECT name FROM migrations');
  const known = new Set(migrations.map((m) => m.name));
  return rows.map((r) => r.name).filter((name) => !known.has(name));
}

migrate().catch((error: unknown) => {
  process.stderr.write(`The database could not be migrated: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
