import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { FileStore } from './file-store.js';

const KEY = /^[0-9a-f]{32}$/;

/**
 * Files in a folder of this machine, 256 × 256 sub-folders. A file appears whole or not at all: it is written beside its place,
 * flushed, and renamed. Only keys of this store's own shape are ever turned into a path, so no key can lead outside.
 */
export class DirectoryFileStore extends FileStore {
  private readonly root: string;

  constructor(root: string) {
    super();
    this.root = resolve(root);
  }

  async put(bytes: Buffer): Promise<string> {
    const key = randomBytes(16).toString('hex');
    const { folder, path } = this.place(key);
    await mkdir(folder, { recursive: true });
    const unfinished = `${path}.unfinished`;
    try {
      await writeWhole(unfinished, bytes);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return key;
  }

  async get(key: string): Promise<Buffer | null> {
    if (!KEY.test(key)) return null;
    try {
      return await readFile(this.place(key).path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    if (KEY.test(key)) await rm(this.place(key).path, { force: true });
  }

  private place(key: string): { folder: string; path: string } {
    const folder = join(this.root, key.slice(0, 2), key.slice(2, 4));
    return { folder, path: join(folder, key) };
  }
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
