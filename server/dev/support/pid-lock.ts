import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive } from './processes.js';

/** Takes a lock file with this process's id; a lock whose holder is gone does not count. False when somebody holds it. */
export function takePidLock(file: string): boolean {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isAlive(pidIn(file))) return false;
    rmSync(file, { force: true });
  }
  return false;
}

/** The process id written in a file; 0 when there is none. */
export function pidIn(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}
