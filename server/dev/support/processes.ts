import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** True while a process with this id exists (a zombie counts as gone). */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** When a process started, in the system's own ticks; together with the id it names one process for good. Empty when that cannot be seen. */
export function startedAt(pid: number): string {
  try {
    // The name in brackets may hold spaces: the fields are counted from behind it (proc(5), field 22).
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    );
  } catch {
    return '';
  }
}

/** Who started a process; 0 when that cannot be seen. */
export function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The command line of a process, empty when it is gone: ids are used again, so a remembered id alone proves nothing. */
export function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // No /proc here (macOS): ask ps.
  }
  try {
    return existsSync('/proc/self')
      ? ''
      : execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * Spawns a child that gets SIGTERM when this process dies, even by kill -9 (Linux; elsewhere the next start finds the
 * orphan by its remembered id).
 */
export function spawnBound(command: string, args: string[], options: SpawnOptions): ChildProcess {
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  return setpriv ? spawn(setpriv, ['--pdeathsig', 'TERM', command, ...args], options) : spawn(command, args, options);
}

/** Resolves true as soon as `check` does, false after `limitMs`. */
export async function until(check: () => boolean | Promise<boolean>, limitMs: number, everyMs = 25): Promise<boolean> {
  const end = Date.now() + limitMs;
  for (;;) {
    if (await check()) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** Asks a process to end, waits, and ends it by force after `patienceMs`. Resolves when it is gone. */
export async function endProcess(pid: number, patienceMs: number): Promise<void> {
  if (!isAlive(pid)) return;
  trySignal(pid, 'SIGTERM');
  if (await until(() => !isAlive(pid), patienceMs)) return;
  trySignal(pid, 'SIGKILL');
  await until(() => !isAlive(pid), 5_000);
}

function trySignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}
