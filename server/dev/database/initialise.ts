import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../support/start-problem.js';
import type { DatabaseServerProgram } from './find-server.js';
import {
  ADMIN_USER,
  serverArguments,
  serverEnvironment,
  temporaryBeside,
  type DatabaseFolder,
} from './server-command.js';

const HALF_MADE = 'half-made-';

/**
 * Makes the data folder once. Everything is built in a side folder and renamed at the end, so a folder that carries the
 * final name is always complete: a start that was killed half-way leaves nothing that could be mistaken for a database.
 */
export async function initialiseOnce(program: DatabaseServerProgram, folder: DatabaseFolder): Promise<void> {
  if (existsSync(folder.server)) return;
  mkdirSync(folder.root, { recursive: true });
  for (const name of readdirSync(folder.root)) {
    if (name.startsWith(HALF_MADE)) rmSync(join(folder.root, name), { recursive: true, force: true });
  }
  const side = join(folder.root, `${HALF_MADE}${process.pid}`);
  const sideData = join(side, 'data');
  mkdirSync(sideData, { recursive: true, mode: 0o700 });
  mkdirSync(temporaryBeside(sideData), { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(join(side, 'password'), `${password}\n`, { mode: 0o600 });
  await bootstrap(program, sideData, password);
  renameSync(side, folder.server);
}

/** The bootstrap parser takes one statement per line for statements of our own; MariaDB's scripts follow its rules already. */
function bootstrapScript(shareDir: string, password: string): string {
  const script = (name: string) => readFileSync(join(shareDir, name), 'utf8');
  return [
    'CREATE DATABASE IF NOT EXISTS mysql;',
    'USE mysql;',
    'SET @auth_root_socket=NULL;',
    script('mysql_system_tables.sql'),
    script('mysql_performance_tables.sql'),
    script('mysql_system_tables_data.sql'),
    "DELETE FROM global_priv WHERE User IN ('root', '');",
    'DELETE FROM proxies_priv;',
    'FLUSH PRIVILEGES;',
    ...['127.0.0.1', 'localhost'].flatMap((host) => [
      `CREATE USER '${ADMIN_USER}'@'${host}' IDENTIFIED BY '${password}';`,
      `GRANT ALL PRIVILEGES ON *.* TO '${ADMIN_USER}'@'${host}' WITH GRANT OPTION;`,
    ]),
    '',
  ].join('\n');
}

function bootstrap(program: DatabaseServerProgram, dataDir: string, password: string): Promise<void> {
  const args = [...serverArguments(program, dataDir), '--bootstrap', '--silent-startup'];
  return new Promise((resolve, reject) => {
    const child = spawn(program.command, args, { env: serverEnvironment(program), stdio: ['pipe', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdin.on('error', () => undefined); // the reason comes with the exit below
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      reject(new StartProblem(`The private database could not be created in ${dataDir}: ${lastLines(said)}`));
    });
    child.stdin.end(bootstrapScript(program.shareDir, password));
  });
}

/** The end of a server's log, on one line, for a message that must say why. */
export function lastLines(log: string, count = 3): string {
  return log.trim().split('\n').slice(-count).join(' | ') || 'the server said nothing';
}
