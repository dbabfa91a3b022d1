import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseServerProgram } from './find-server.js';

export const ADMIN_USER = 'silin_admin';
export const APP_USER = 'silin';

/** What lies where inside the folder of one private database. */
export interface DatabaseFolder {
  root: string;
  /** Appears by rename, complete: `data` and `password` are in it. */
  server: string;
  data: string;
  temporary: string;
  passwordFile: string;
  pidFile: string;
  /** "starter server": the two process ids of the last run. */
  runningFile: string;
  startLock: string;
  log: string;
  socketPath: string;
}

/** Unix socket paths end at about 107 bytes: a deep project folder gets a hashed name in the temp folder instead. */
const LONGEST_SOCKET_PATH = 100;

export function databaseFolder(dataDir: string): DatabaseFolder {
  const root = resolve(dataDir);
  const server = join(root, 'server');
  const near = join(root, 'server.sock');
  const hashed = join(tmpdir(), `silin-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.sock`);
  return {
    root,
    server,
    data: join(server, 'data'),
    temporary: temporaryBeside(join(server, 'data')),
    passwordFile: join(server, 'password'),
    pidFile: join(root, 'server.pid'),
    runningFile: join(root, 'running'),
    startLock: join(root, 'starting.pid'),
    log: join(root, 'server.log'),
    socketPath: Buffer.byteLength(near) <= LONGEST_SOCKET_PATH ? near : hashed,
  };
}

/** MariaDB empties its folder for temporary tables at every start: sharing /tmp would take them from other servers. */
export const temporaryBeside = (dataDir: string): string => join(dirname(dataDir), 'tmp');

/** Arguments every run of the server shares, the bootstrap included. */
export function serverArguments(program: DatabaseServerProgram, dataDir: string): string[] {
  const runsAsRoot = process.getuid?.() === 0;
  return [
    '--no-defaults',
    `--datadir=${dataDir}`,
    `--tmpdir=${temporaryBeside(dataDir)}`,
    `--lc-messages-dir=${program.shareDir}`,
    `--character-sets-dir=${join(program.shareDir, 'charsets')}`,
    ...(program.unpacked ? [`--basedir=${join(dirname(program.command), '..')}`] : []),
    ...(runsAsRoot ? ['--user=root'] : []),
    '--skip-log-bin',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
  ];
}

/** Arguments of the running server: durable, READ COMMITTED, and as strict about SQL as MySQL 8. */
export function runArguments(
  program: DatabaseServerProgram,
  folder: DatabaseFolder,
  port: number,
  throwaway: boolean,
): string[] {
  return [
    ...serverArguments(program, folder.data),
    `--socket=${folder.socketPath}`,
    `--pid-file=${folder.pidFile}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--transaction-isolation=READ-COMMITTED',
    '--performance-schema=OFF',
    '--innodb-buffer-pool-size=128M',
    '--default-time-zone=+00:00',
    '--max-connections=400',
    // MySQL 8's default mode: MariaDB's own is laxer and would let through statements that MySQL refuses.
    '--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
    // A test's database lives for one run: it need not survive a power cut, and creating schemas is six times faster.
    ...(throwaway
      ? ['--innodb-flush-log-at-trx-commit=0', '--innodb-flush-method=nosync', '--innodb-doublewrite=0']
      : ['--innodb-flush-log-at-trx-commit=1']),
  ];
}

export function serverEnvironment(program: DatabaseServerProgram): NodeJS.ProcessEnv {
  return program.unpacked ? { ...process.env, LD_LIBRARY_PATH: program.unpacked.libraryPath } : { ...process.env };
}
