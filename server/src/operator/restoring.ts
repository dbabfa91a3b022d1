import type { INestApplicationContext } from '@nestjs/common';
import { PersonErasing } from '../modules/communities/index.js';
import { AccountService } from '../modules/identity/index.js';
import { type BackupGround, rememberErasedOf, restore } from '../platform/backup/backup.js';
import { type Erased, erasedIn } from '../platform/backup/erased-register.js';
import { migrateTo } from '../platform/backup/migrate-restored.js';

/**
 * `restore <folder> [--replace] [--erased <folder>]…`: loads the backup, brings it up to this code, and returns who had deleted
 * their account, from the file store as it is, the backup, and the folders named (later backups, another copy of the files).
 */
export async function restoreFrom(
  ground: BackupGround,
  folder: string,
  options: readonly string[],
): Promise<readonly Erased[]> {
  const named: string[] = [];
  let replace = false;
  for (let i = 0; i < options.length; i += 1) {
    if (options[i] === '--replace') replace = true;
    else if (options[i] === '--erased' && options[i + 1]) named.push(options[(i += 1)] as string);
    else throw new Error(`not understood: ${options[i]}`);
  }
  await restore(ground, folder, { replace });
  for (const source of named) await rememberErasedOf(ground, source);
  await migrateTo(ground.databaseUrl);
  return erasedIn(ground.filesDir);
}

/** Deletes these accounts and people again where the restored database brought them back. Returns how many. */
export async function eraseAgain(app: INestApplicationContext, erased: readonly Erased[]): Promise<number> {
  let again = 0;
  for (const { id, how } of erased) {
    const done =
      how === 'person'
        ? await app.get(PersonErasing, { strict: false }).eraseAgain(id)
        : await app.get(AccountService).deleteAgain(id, how === 'kept');
    if (done) again += 1;
  }
  return again;
}
