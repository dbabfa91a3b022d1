import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DumpContent, dumpDatabase, loadDatabase, sha256Of } from './dump.js';
import { erasedIn, rememberErased } from './erased-register.js';

/** What a backup needs to know of the configuration. */
export interface BackupGround {
  readonly databaseUrl: string;
  readonly filesDir: string;
  readonly fieldKeys: readonly { readonly id: string }[];
}

/** `manifest.json` of a backup: what it holds and which keys read it. The keys themselves are never in it. */
export interface Manifest extends DumpContent {
  readonly format: 1;
  readonly madeAt: string;
  readonly files: number;
  readonly fieldKeyIds: readonly string[];
}

const DUMP = 'database.sql.gz';
const FILES = 'files';
const MANIFEST = 'manifest.json';

/**
 * Writes database and pictures into `folder` (made; it must not exist yet). Runs while the product runs. The folder carries
 * its name only when it is whole. Secrets are not part of it: they are kept apart, or one theft would take both.
 */
export async function backUp(ground: BackupGround, folder: string, now: Date): Promise<Manifest> {
  if (await exists(folder)) throw new Error(`${folder} exists already: name a new folder for each backup.`);
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  const content = await dumpDatabase(ground.databaseUrl, join(making, DUMP));
  // After the database: a picture is written before its row, so every row of the snapshot finds its file.
  const files = await copyFolder(ground.filesDir, join(making, FILES));
  const manifest: Manifest = {
    format: 1,
    madeAt: now.toISOString(),
    ...content,
    files,
    fieldKeyIds: ground.fieldKeys.map(({ id }) => id),
  };
  await writeFile(join(making, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await rename(making, folder);
  return manifest;
}

/** Reads a backup's manifest and checks that it is whole. Throws one sentence when it is not. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`${folder} is no backup: ${MANIFEST} is missing.`);
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1) throw new Error(`${folder} was written by another version of this command.`);
  if ((await sha256Of(join(folder, DUMP))) !== manifest.sha256) throw new Error(`${folder} is damaged: ${DUMP}.`);
  return manifest;
}

/**
 * Puts database and pictures back as they were. Accounts deleted since are remembered in the file store and in later backups;
 * whoever restores deletes them again (`erasedIn`). Throws before it changes anything when the keys are not those of the backup.
 */
export async function restore(ground: BackupGround, folder: string, options: { replace: boolean }): Promise<Manifest> {
  const manifest = await checkBackup(folder);
  const missing = manifest.fieldKeyIds.filter((id) => !ground.fieldKeys.some((key) => key.id === id));
  if (missing.length > 0) {
    throw new Error(
      `FIELD_KEYS lacks ${missing.join(', ')}: what this backup holds could not be read. Restore the secrets first.`,
    );
  }
  await loadDatabase(ground.databaseUrl, join(folder, DUMP), options.replace);
  await copyFolder(join(folder, FILES), ground.filesDir);
  return manifest;
}

/** Takes the memory of deleted accounts out of another backup or another file store. */
export async function rememberErasedOf(ground: BackupGround, folder: string): Promise<void> {
  for (const root of [folder, join(folder, FILES)]) {
    for (const erased of await erasedIn(root)) await rememberErased(ground.filesDir, erased);
  }
}

async function copyFolder(from: string, to: string): Promise<number> {
  let copied = 0;
  await mkdir(to, { recursive: true, mode: 0o750 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copied += await copyFolder(source, target);
    else if (entry.isFile() && !entry.name.endsWith('.unfinished')) copied += await copyOne(source, target);
  }
  return copied;
}

async function copyOne(source: string, target: string): Promise<number> {
  const unfinished = join(dirname(target), `.${process.pid}.unfinished`);
  try {
    await copyFile(source, unfinished, constants.COPYFILE_FICLONE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0; // deleted while we walked
    throw error;
  }
  await rename(unfinished, target);
  return 1;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
