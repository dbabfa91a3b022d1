import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import Module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrivateDatabase } from '../../dev/database/index.js';

const FOLDERS = ['silin-test-database-', 'silin-test-cluster-'];

declare global {
  // Read by the teardown, which jest runs in this same process.
  var silinTestDatabase: { database: PrivateDatabase; dataDir: string } | undefined;
}

/**
 * One private MariaDB for the whole run, in a temp folder; tests reach it by SILIN_TEST_DATABASE_ADMIN_URL. An address given
 * from outside is kept: then the tests run on that engine, each file in a schema of its own, and nothing is started.
 */
export default async function startTestDatabase(
  _?: unknown,
  project?: { displayName?: { name: string } },
): Promise<void> {
  if (process.env['SILIN_TEST_DATABASE_ADMIN_URL']) return;
  sweepLeftovers();
  letSourcesImportSources();
  if (project?.displayName?.name === 'server: cluster') {
    const { startTestCluster } = await import('./cluster-setup.js');
    return startTestCluster();
  }
  const { startPrivateDatabase } = await import('../../dev/database/index.js');
  const dataDir = mkdtempSync(join(tmpdir(), `${FOLDERS[0]}${process.pid}-`));
  const database = await startPrivateDatabase({
    dataDir,
    unpackedRoot: join(import.meta.dirname, '../../../.data/mariadb'),
    throwaway: true,
  });
  process.env['SILIN_TEST_DATABASE_ADMIN_URL'] = database.adminUrl;
  globalThis.silinTestDatabase = { database, dataDir };
}

/** Folders of runs that were killed; their servers ended with them. */
function sweepLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const folder = FOLDERS.find((prefix) => name.startsWith(prefix));
    const pid = folder ? Number.parseInt(name.slice(folder.length), 10) : 0;
    if (pid > 0 && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Jest compiles a global setup as CommonJS and without moduleNameMapper, so "./x.js" written for ES modules finds no file.
 * For the rest of this process such a request from one of our sources falls back to "./x.ts".
 */
function letSourcesImportSources(): void {
  type Resolve = (request: string, parent?: { filename?: string }, ...rest: unknown[]) => string;
  const loader = Module as unknown as { _resolveFilename: Resolve };
  const resolve = loader._resolveFilename;
  loader._resolveFilename = (request, parent, ...rest) => {
    const fromSource = parent?.filename?.endsWith('.ts') && request.startsWith('.') && request.endsWith('.js');
    return resolve(fromSource ? request.replace(/\.js$/, '.ts') : request, parent, ...rest);
  };
}
