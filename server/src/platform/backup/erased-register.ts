import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = 'erased-accounts';
const ID = /^[0-9a-f-]{36}$/;

/**
 * Which accounts were deleted, outside the database: one empty file per account id in the file store. A database restored from before a
 * deletion does not know of it; this folder does. It holds no name, and copying two of them over each other merges them.
 */
export async function rememberErased(filesDir: string, userId: string): Promise<void> {
  if (!ID.test(userId)) throw new Error('not an account id');
  await mkdir(join(filesDir, FOLDER), { recursive: true, mode: 0o750 });
  await writeFile(join(filesDir, FOLDER, userId), '');
}

/** Ids of the accounts remembered in a file store. */
export async function erasedIn(filesDir: string): Promise<string[]> {
  const names = await readdir(join(filesDir, FOLDER)).catch(() => []);
  return names.filter((name) => ID.test(name)).sort();
}
