import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source-options.js';
import { Migrator } from '../database/migrator.js';

/** Brings a restored database up to this code. Throws `DatabaseAhead` when the backup is of a newer version. */
export async function migrateTo(databaseUrl: string): Promise<void> {
  const db = await new DataSource(dataSourceOptions(databaseUrl, 4)).initialize();
  try {
    await new Migrator(db).up();
  } finally {
    await db.destroy();
  }
}
