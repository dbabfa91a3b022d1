import type { INestApplicationContext } from '@nestjs/common';
import { CommunityLeaving, PersonErasing } from '../modules/communities/index.js';
import { AccountService } from '../modules/identity/index.js';
import { type BackupGround, rememberErasedOf, restore } from '../platform/backup/backup.js';
import { type Erased, type ErasedHow, erasedIn } from '../platform/backup/erased-register.js';
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
    if (await AGAIN[how](app, id)) again += 1;
  }
  return again;
}

type App = INestApplicationContext;
const accounts = (app: App) => app.get(AccountService, { strict: false });
const people = (app: App) => app.get(PersonErasing, { strict: false });
const leaving = (app: App) => app.get(CommunityLeaving, { strict: false });

const AGAIN: Readonly<Record<ErasedHow, (app: App, id: string) => Promise<boolean>>> = {
  account: (app, id) => accounts(app).deleteAgain(id),
  kept: (app, id) => accounts(app).deleteAgain(id, true),
  person: (app, id) => people(app).eraseAgain(id),
  left: (app, id) => leaving(app).leaveAgain(id),
};
