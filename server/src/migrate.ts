import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './platform/database/data-source-options.js';
import { DatabaseAhead, Migrator } from './platform/database/migrator.js';

const AHEAD = 3;

/**
 * Brings the database of DATABASE_URL up to this code. Exit code 3 when the database knows migrations this code does not.
 * `--resume` mends a database whose migration was broken off before steps were recorded (docs/operations/migrations.md).
 */
async function migrate(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set.');
  const db = await new DataSource(dataSourceOptions(url, 4)).initialize();
  try {
    const resume = process.argv.includes('--resume');
    await new Migrator(db, { resume, say: (line) => void process.stdout.write(`${line}\n`) }).up();
  } catch (error) {
    if (!(error instanceof DatabaseAhead)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = AHEAD;
  } finally {
    await db.destroy();
  }
}

migrate().catch((error: unknown) => {
  process.stderr.write(
    `The database could not be migrated: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
