import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryFileStore } from '../../src/integrations/file-store/index.js';

let folder: string;
let store: DirectoryFileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silin-files-'));
  store = new DirectoryFileStore(join(folder, 'photos'));
});
afterEach(() => rm(folder, { recursive: true }));

const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe('the file store', () => {
  it('gives back what was put, byte by byte, also after a restart', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 0]);
    const key = await store.put(bytes);
    expect(await new DirectoryFileStore(join(folder, 'photos')).get(key)).toEqual(bytes);
  });

  it('gives every file its own unguessable key, also for the same bytes', async () => {
    const keys = await Promise.all(Array.from({ length: 50 }, () => store.put(Buffer.from('same'))));
    expect(new Set(keys).size).toBe(50);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });

  it('spreads files over sub-folders and leaves nothing unfinished behind', async () => {
    const key = await store.put(Buffer.from('photo'));
    expect((await files()).map((entry) => join(entry.parentPath, entry.name))).toEqual([
      join(folder, 'photos', key.slice(0, 2), key.slice(2, 4), key),
    ]);
  });

  it('leaves nothing behind when the disk refuses', async () => {
    await writeFile(join(folder, 'photos'), 'a file where the folder should be');
    await expect(store.put(Buffer.from('photo'))).rejects.toThrow();
    expect(await files()).toHaveLength(1);
  });

  it('leaves nothing behind when writing breaks off', async () => {
    await expect(store.put(42 as unknown as Buffer)).rejects.toThrow(/argument/);
    expect(await files()).toEqual([]);
  });

  it('forgets what was removed, and does not mind a second removal', async () => {
    const key = await store.put(Buffer.from('photo'));
    await store.remove(key);
    await store.remove(key);
    expect(await store.get(key)).toBeNull();
  });

  it('can be led nowhere else by a key', async () => {
    await mkdir(join(folder, 'photos'), { recursive: true });
    const secret = join(folder, 'secret');
    await writeFile(secret, 'secret');
    for (const key of [
      '../secret',
      '../../secret',
      secret,
      '',
      '.',
      'aa/../../secret',
      `${'a'.repeat(32)}/../../../../secret`,
      'A'.repeat(32),
      `${'a'.repeat(32)}\0`,
    ]) {
      expect(await store.get(key)).toBeNull();
      await store.remove(key);
    }
    expect(await readFile(secret, 'utf8')).toBe('secret');
  });
});
