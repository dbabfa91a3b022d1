import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's root folder, from source and from the build alike. */
export const repositoryRoot: string = findUpwards(import.meta.dirname);

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'tsconfig.base.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The project root (the folder with tsconfig.base.json) was not found.');
  return findUpwards(parent);
}
