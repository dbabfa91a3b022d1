import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';

/** A schema of its own on the run's database server. */
export interface EmptyDatabase {
  /** `mysql://…/silin_t_…` with all rights on it. */
  url: string;
  /** Removes the schema with everything in it. */
  drop(): Promise<void>;
}

/** Makes an empty schema for one test file, whatever the server's own alphabet is; files run side by side and share nothing but the server. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const admin = new URL(adminUrl());
  const name = `silin_t_${randomBytes(6).toString('hex')}`;
  await asAdmin(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => asAdmin(`DROP DATABASE IF EXISTS \`${name}\``) };
}

async function asAdmin(statement: string): Promise<void> {
  const connection = await createConnection({ uri: adminUrl(), connectTimeout: 60_000 });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

function adminUrl(): string {
  const url = process.env['SILIN_TEST_DATABASE_ADMIN_URL'];
  if (!url)
    throw new Error(
      'SILIN_TEST_DATABASE_ADMIN_URL is missing: this jest project needs globalSetup from global-setup.ts.',
    );
  return url;
}
