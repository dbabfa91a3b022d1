import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startedAt } from './processes.js';

/**
 * Takes a lock file with this process's id and start time; a lock whose holder is gone does not count, nor one whose id
 * was given to another process since (after a power cut it often is). False when somebody holds it.
 */
export function takePidLock(file: string): boolean {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, `${process.pid} ${startedAt(process.pid)}`, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isHeld(file)) return false;
    rmSync(file, { force: true });
  }
  return false;
}

/** The process id written in a lock file; 0 when there is none. */
export function pidIn(file: string): number {
  return read(file).pid;
}

function isHeld(file: string): boolean {
  const { pid, start } = read(file);
  return isAlive(pid) && startedAt(pid) === start;
}

function read(file: string): { pid: number; start: string } {
  try {
    const [pid = '', start = ''] = readFileSync(file, 'utf8').trim().split(' ');
    return { pid: Number.parseInt(pid, 10) || 0, start };
  } catch {
    return { pid: 0, start: '' };
  }
}
