import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a small file into the folder and removes it; makes the folder when it is missing. Returns why it cannot, or undefined. */
export async function whyNotWritable(folder: string): Promise<string | undefined> {
  const probe = join(folder, `.probe-${randomBytes(8).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}
