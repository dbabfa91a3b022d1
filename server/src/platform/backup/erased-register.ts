import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = 'erased-accounts';
const ENTRY = /^[0-9a-f-]{36}(\.(kept|person|left))?$/;

/** What was deleted: an account; an account whose record stayed with the community; a person without an account; a membership. */
export type ErasedHow = 'account' | 'kept' | 'person' | 'left';

/** One deletion. */
export interface Erased {
  readonly id: string;
  readonly how: ErasedHow;
}

/**
 * What was deleted, outside the database: one empty file per account, person or membership in the file store. A database restored from before a
 * deletion does not know of it; this folder does. It holds no name, and copying two of them over each other merges them.
 */
export async function rememberErased(filesDir: string, { id, how }: Erased): Promise<void> {
  const name = how === 'account' ? id : `${id}.${how}`;
  if (!ENTRY.test(name)) throw new Error('not an id');
  await mkdir(join(filesDir, FOLDER), { recursive: true, mode: 0o750 });
  await writeFile(join(filesDir, FOLDER, name), '');
}

/** The deletions remembered in a file store. */
export async function erasedIn(filesDir: string): Promise<Erased[]> {
  const names = await readdir(join(filesDir, FOLDER)).catch(() => []);
  return names
    .filter((name) => ENTRY.test(name))
    .sort()
    .map((name) => ({ id: name.slice(0, 36), how: (name.slice(37) || 'account') as ErasedHow }));
}
