import { openSync, closeSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { pidIn, takePidLock } from '../support/pid-lock.js';
import { freePort } from '../support/ports.js';
import { commandLineOf, endProcess, isAlive, spawnBound, until } from '../support/processes.js';
import { StartProblem } from '../support/start-problem.js';
import { findDatabaseServer, type DatabaseServerProgram } from './find-server.js';
import { initialiseOnce, lastLines } from './initialise.js';
import {
  ADMIN_USER,
  APP_USER,
  databaseFolder,
  runArguments,
  serverEnvironment,
  type DatabaseFolder,
} from './server-command.js';

export interface PrivateDatabaseOptions {
  /** Folder that belongs to this database alone; made when missing. */
  dataDir: string;
  /** Schema the application gets; `silin` unless told. */
  databaseName?: string;
  /** Where `npm start` unpacks a server when it may not install one. */
  unpackedRoot?: string;
  /** For tests: gives up durability for speed. */
  throwaway?: boolean;
}

export interface PrivateDatabase {
  /** For the application: `mysql://silin:…@127.0.0.1:port/name`; may also create schemas named `silin_…`. */
  url: string;
  /** For tools and tests: all rights, no schema chosen. */
  adminUrl: string;
  port: number;
  socketPath: string;
  pid: number;
  /** True when a server that was already running on this folder was taken over. */
  adopted: boolean;
  /** Resolves when the server process ends, asked for or not. */
  ended: Promise<void>;
  /** Stops the server cleanly; a server whose starter is still alive is left to it. */
  stop(): Promise<void>;
}

interface RunningServer {
  pid: number;
  port: number;
}

const READY_WITHIN_MS = 60_000; // crash recovery of a large log is part of it
const STOP_WITHIN_MS = 30_000;

/**
 * Starts the project's own MariaDB on `dataDir`, or takes over the one that runs there already. A server left behind by
 * a killed start is adopted, one that was killed itself is started again and recovers its log; stale pid and socket
 * files are no obstacle. Throws StartProblem with a sentence for the person at the keyboard.
 */
export async function startPrivateDatabase(options: PrivateDatabaseOptions): Promise<PrivateDatabase> {
  mkdirSync(options.dataDir, { recursive: true });
  const folder = databaseFolder(realpathSync(options.dataDir));
  const databaseName = options.databaseName ?? 'silin';
  if (!/^[a-z][a-z0-9_]{0,60}$/.test(databaseName))
    throw new StartProblem(`Not a usable database name: ${databaseName}`);

  return withStartLock(folder, async () => {
    const found = await serverOn(folder);
    const running = found ?? (await launch(folder, options));
    await grantApplication(folder, databaseName);
    const password = readPassword(folder);
    const at = `127.0.0.1:${running.port}`;
    return {
      url: `mysql://${APP_USER}:${password}@${at}/${databaseName}`,
      adminUrl: `mysql://${ADMIN_USER}:${password}@${at}/`,
      port: running.port,
      socketPath: folder.socketPath,
      pid: running.pid,
      adopted: found !== undefined,
      ended: goneFor(running.pid),
      stop: () => stopOwn(folder, running.pid),
    };
  });
}

/** The server that already serves this folder, after waiting for one that is just starting or stopping. */
async function serverOn(folder: DatabaseFolder): Promise<RunningServer | undefined> {
  const { server: pid } = readRunning(folder);
  const holds = () => isAlive(pid) && commandLineOf(pid).includes(folder.data);
  let answering: RunningServer | undefined;
  await until(async () => {
    if (!holds()) return true;
    answering = await askServer(folder, pid);
    return answering !== undefined;
  }, READY_WITHIN_MS);
  if (answering) {
    if (!isAlive(readRunning(folder).owner)) writeRunning(folder, pid);
    return answering;
  }
  if (holds()) {
    throw new StartProblem(
      `A database server (process ${pid}) holds ${folder.root} and does not answer; end it with "kill ${pid}" and start again.`,
    );
  }
  rmSync(folder.pidFile, { force: true });
  rmSync(folder.socketPath, { force: true });
  return undefined;
}

async function launch(folder: DatabaseFolder, options: PrivateDatabaseOptions): Promise<RunningServer> {
  const program = findDatabaseServer(options.unpackedRoot);
  if (!program) {
    throw new StartProblem(
      'No MariaDB server was found; install it with "sudo apt-get install --no-install-recommends mariadb-server-core", or set DATABASE_URL to a MySQL 8 or MariaDB of yours.',
    );
  }
  await initialiseOnce(program, folder);
  // A free port can be taken between the look and the use: one more try with another is enough.
  return (
    (await launchAt(await freePort(), program, folder, options)) ??
    refuseAfter(await launchAt(await freePort(), program, folder, options), folder)
  );
}

async function launchAt(
  port: number,
  program: DatabaseServerProgram,
  folder: DatabaseFolder,
  options: PrivateDatabaseOptions,
): Promise<RunningServer | undefined> {
  mkdirSync(folder.temporary, { recursive: true, mode: 0o700 }); // data folders made before it was kept apart
  const log = openSync(folder.log, sizeOf(folder.log) > 5_000_000 ? 'w' : 'a', 0o600);
  const child = spawnBound(program.command, runArguments(program, folder, port, options.throwaway ?? false), {
    env: serverEnvironment(program),
    stdio: ['ignore', 'ignore', log],
    detached: true, // its own process group: Ctrl-C goes to us, and we stop the database last
  });
  closeSync(log);
  let failed = false;
  child.once('error', () => (failed = true));
  child.once('exit', () => (failed = true));
  child.unref();
  if (child.pid !== undefined) writeRunning(folder, child.pid);
  let answering: RunningServer | undefined;
  await until(async () => {
    if (failed) return true;
    answering = child.pid === undefined ? undefined : await askServer(folder, child.pid);
    return answering !== undefined;
  }, READY_WITHIN_MS);
  if (!answering && child.pid !== undefined) await endProcess(child.pid, STOP_WITHIN_MS);
  return answering;
}

function refuseAfter(running: RunningServer | undefined, folder: DatabaseFolder): RunningServer {
  if (running) return running;
  throw new StartProblem(
    `The private database did not start; its log ${folder.log} ends with: ${lastLines(readOr(folder.log))}`,
  );
}

/** Asks over the socket who is there: only a server that opens with our password and serves our folder counts. */
async function askServer(folder: DatabaseFolder, pid: number): Promise<RunningServer | undefined> {
  let connection: Connection | undefined;
  try {
    connection = await connectAsAdmin(folder);
    const [rows] = await connection.query<RowDataPacket[]>('SELECT @@port AS port, @@datadir AS dataDir');
    const row = rows[0] as { port: number; dataDir: string };
    return realpathSync(row.dataDir) === realpathSync(folder.data) ? { pid, port: row.port } : undefined;
  } catch {
    return undefined;
  } finally {
    await connection?.end().catch(() => undefined);
  }
}

async function grantApplication(folder: DatabaseFolder, databaseName: string): Promise<void> {
  const password = readPassword(folder);
  const connection = await connectAsAdmin(folder);
  try {
    await connection.query(`CREATE DATABASE IF NOT EXISTS \`${databaseName}\``);
    for (const host of ['127.0.0.1', 'localhost']) {
      await connection.query(`CREATE USER IF NOT EXISTS ?@? IDENTIFIED BY ?`, [APP_USER, host, password]);
      for (const schema of [databaseName.replaceAll('_', '\\_'), 'silin\\_%']) {
        await connection.query(`GRANT ALL PRIVILEGES ON \`${schema}\`.* TO ?@?`, [APP_USER, host]);
      }
    }
  } finally {
    await connection.end();
  }
}

function connectAsAdmin(folder: DatabaseFolder): Promise<Connection> {
  return createConnection({ socketPath: folder.socketPath, user: ADMIN_USER, password: readPassword(folder) });
}

async function stopOwn(folder: DatabaseFolder, pid: number): Promise<void> {
  const { owner } = readRunning(folder);
  if (owner !== process.pid && isAlive(owner)) return;
  await endProcess(pid, STOP_WITHIN_MS);
  for (const file of [folder.pidFile, folder.runningFile, folder.socketPath]) rmSync(file, { force: true });
}

/** One starter at a time per folder: two would initialise, or launch, the same database twice. */
async function withStartLock<T>(folder: DatabaseFolder, work: () => Promise<T>): Promise<T> {
  const taken = await until(() => takePidLock(folder.startLock), READY_WITHIN_MS);
  if (!taken) {
    throw new StartProblem(
      `Another start (process ${pidIn(folder.startLock)}) is busy with ${folder.root}; wait for it or end it.`,
    );
  }
  try {
    return await work();
  } finally {
    rmSync(folder.startLock, { force: true });
  }
}

/** Who started the server, and the server: written before it is ready, so that a start killed half-way is found again. */
function readRunning(folder: DatabaseFolder): { owner: number; server: number } {
  const [owner = 0, server = 0] = readOr(folder.runningFile).split(' ').map(Number);
  return { owner, server };
}

function writeRunning(folder: DatabaseFolder, server: number): void {
  writeFileSync(folder.runningFile, `${process.pid} ${server}`);
}

/** Resolves when the process is gone; the wait alone keeps no program alive. */
function goneFor(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(look);
      resolve();
    }, 250);
    look.unref();
  });
}

function readPassword(folder: DatabaseFolder): string {
  return readFileSync(folder.passwordFile, 'utf8').trim();
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
