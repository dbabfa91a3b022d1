import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { findDatabaseServer, type DatabaseServerProgram } from '../../dev/database/find-server.js';
import { initialiseOnce, lastLines } from '../../dev/database/initialise.js';
import {
  ADMIN_USER,
  databaseFolder,
  type DatabaseFolder,
  runArguments,
  serverEnvironment,
} from '../../dev/database/server-command.js';
import { freePort } from '../../dev/support/ports.js';
import { endProcess, isAlive, spawnBound, until } from '../../dev/support/processes.js';

const READY_WITHIN_MS = 90_000;
const NODES = 3;

interface Ports {
  readonly sql: number;
  readonly group: number;
  readonly transfer: number;
}

/** One node: a server of its own, with its own folder and ports. */
export interface GaleraNode {
  readonly folder: DatabaseFolder;
  readonly ports: Ports;
  /** All rights, no schema chosen. */
  readonly adminUrl: string;
}

/**
 * Three MariaDB nodes with Debian's galera-4 on loopback, for one run: nothing survives it. All begin as copies of one data
 * folder at one position, so that no node has to send another its whole state (that would need rsync and a user that is not root);
 * a node that was away gets what it missed from the others' write-set cache.
 */
export class GaleraCluster {
  private constructor(
    private readonly program: DatabaseServerProgram,
    private readonly provider: string,
    readonly nodes: readonly GaleraNode[],
  ) {}

  /** Makes and starts a cluster in an empty folder. */
  static async start(root: string, provider: string): Promise<GaleraCluster> {
    const program = findDatabaseServer();
    if (!program) throw new Error('No MariaDB server program was found.');
    const folders = Array.from({ length: NODES }, (_, i) => databaseFolder(join(root, `node${i + 1}`)));
    const [first, ...others] = folders as [DatabaseFolder, ...DatabaseFolder[]];
    await initialiseOnce(program, first);
    const ports: Ports[] = [];
    for (let i = 0; i < NODES; i += 1) {
      ports.push({ sql: await freePort(), group: await freePort(), transfer: await freePort() });
    }
    writeFileSync(join(root, 'ports.json'), JSON.stringify(ports));
    for (const { root: to } of others) cpSync(first.root, to, { recursive: true }); // their passwords
    const cluster = GaleraCluster.open(root, provider);
    // One write on the first alone: from then on its data knows which cluster it is of and where it stands.
    const [one] = cluster.nodes as [GaleraNode];
    await cluster.launch(one, true);
    await cluster.on(one, 'CREATE DATABASE silin');
    await endProcess(pidOf(one), 20_000);
    for (const { root: to } of others) {
      rmSync(to, { recursive: true });
      cpSync(first.root, to, { recursive: true });
    }
    for (const node of cluster.nodes) await cluster.launch(node, node === cluster.nodes[0]);
    return cluster;
  }

  /** The cluster that runs in this folder. */
  static open(root: string, provider: string): GaleraCluster {
    const program = findDatabaseServer();
    if (!program) throw new Error('No MariaDB server program was found.');
    const ports = JSON.parse(readFileSync(join(root, 'ports.json'), 'utf8')) as Ports[];
    const nodes = ports.map((each, i) => {
      const folder = databaseFolder(join(root, `node${i + 1}`));
      const password = readFileSync(folder.passwordFile, 'utf8').trim();
      return { folder, ports: each, adminUrl: `mysql://${ADMIN_USER}:${password}@127.0.0.1:${each.sql}/` };
    });
    return new GaleraCluster(program, provider, nodes);
  }

  /** Ends a node as a power switch would. */
  async kill(node: GaleraNode): Promise<void> {
    process.kill(pidOf(node), 'SIGKILL');
    if (!(await until(() => !isAlive(pidOf(node)), 10_000))) throw new Error('a killed node did not end');
  }

  /** Starts a node that was killed: where it stood it reads from its own log, what it missed it gets from the others. */
  async rejoin(node: GaleraNode): Promise<void> {
    await this.launch(node, false, this.recoveredPosition(node));
  }

  /** Starts a cluster all of whose nodes were killed: the one that got furthest is the first. */
  async startAgain(): Promise<void> {
    const positions = this.nodes.map((node) => ({ node, position: this.recoveredPosition(node) }));
    positions.sort((a, b) => seqno(b.position) - seqno(a.position));
    for (const [i, { node, position }] of positions.entries()) await this.launch(node, i === 0, position);
  }

  async stop(): Promise<void> {
    for (const node of [...this.nodes].reverse()) await endProcess(pidOf(node), 20_000);
  }

  /** Runs one statement on one node, on a connection of its own. */
  async on<T extends RowDataPacket>(node: GaleraNode, statement: string): Promise<T[]> {
    const connection = await createConnection({ uri: node.adminUrl, connectTimeout: 2_000 });
    try {
      return (await connection.query<T[]>(statement))[0];
    } finally {
      connection.destroy();
    }
  }

  private async launch(node: GaleraNode, first: boolean, position?: string): Promise<void> {
    const { folder } = node;
    if (first) allowToBeFirst(folder);
    mkdirSync(folder.temporary, { recursive: true, mode: 0o700 });
    const log = openSync(folder.log, 'a', 0o600);
    const child = spawnBound(
      this.program.command,
      [...this.arguments(node, first), ...(position ? [`--wsrep-start-position=${position}`] : [])],
      {
        env: this.environment(node),
        stdio: ['ignore', 'ignore', log],
        detached: true,
      },
    );
    closeSync(log);
    child.unref();
    writeFileSync(folder.runningFile, String(child.pid));
    const ready = await until(() => !isAlive(child.pid ?? 0) || this.isSynced(node), READY_WITHIN_MS, 100);
    if (!ready || !isAlive(child.pid ?? 0)) {
      throw new Error(`a node did not join; its log ends with: ${lastLines(readFileSync(folder.log, 'utf8'), 12)}`);
    }
  }

  private environment({ folder }: GaleraNode): NodeJS.ProcessEnv {
    const scripts = join(import.meta.dirname, 'galera-scripts');
    return {
      ...serverEnvironment(this.program),
      PATH: `${scripts}:${process.env['PATH']}`,
      SILIN_GALERA_MEETING: dirname(folder.root),
    };
  }

  private async isSynced(node: GaleraNode): Promise<boolean> {
    const rows = await this.on<RowDataPacket & { Value: string }>(
      node,
      "SHOW STATUS WHERE Variable_name = 'wsrep_local_state_comment'",
    ).catch(() => []);
    return rows[0]?.Value === 'Synced';
  }

  private arguments({ folder, ports }: GaleraNode, first: boolean): string[] {
    const group = this.nodes.map((node) => `127.0.0.1:${node.ports.group}`).join(',');
    const options = [
      `gmcast.listen_addr=tcp://127.0.0.1:${ports.group}`,
      `ist.recv_addr=127.0.0.1:${ports.transfer}`,
      'gcache.size=64M',
      'gcache.recover=yes',
    ];
    return [
      ...runArguments(this.program, folder, ports.sql, false),
      '--innodb-buffer-pool-size=64M',
      // Kept when the process is killed, which is what these tests do; a power cut is not.
      '--innodb-flush-log-at-trx-commit=2',
      '--binlog-format=ROW',
      '--innodb-autoinc-lock-mode=2',
      '--wsrep-on=ON',
      `--wsrep-provider=${this.provider}`,
      `--wsrep-cluster-name=silin_test`,
      `--wsrep-cluster-address=gcomm://${group}`,
      '--wsrep-node-address=127.0.0.1',
      '--wsrep-sst-method=beside',
      '--wsrep-slave-threads=2',
      `--wsrep-provider-options=${options.join(';')}`,
      ...(first ? ['--wsrep-new-cluster'] : []),
    ];
  }

  /** `uuid:seqno` of the last transaction in a stopped node's own log. */
  private recoveredPosition(node: GaleraNode): string {
    const { folder } = node;
    for (const file of [folder.pidFile, folder.socketPath]) rmSync(file, { force: true });
    const log = join(folder.root, 'recovery.log');
    spawnSync(this.program.command, [...this.arguments(node, false), '--wsrep-recover', `--log-error=${log}`], {
      env: serverEnvironment(this.program),
    });
    const found = /Recovered position:\s*(\S+:-?\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
    rmSync(log, { force: true });
    if (!found) throw new Error('the position of a stopped node could not be read');
    return found;
  }
}

const seqno = (position: string): number => Number(position.split(':')[1]);

const pidOf = ({ folder }: GaleraNode): number => Number(readFileSync(folder.runningFile, 'utf8'));

function allowToBeFirst({ data }: DatabaseFolder): void {
  const file = join(data, 'grastate.dat');
  if (!existsSync(file)) return;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/safe_to_bootstrap: \d/, 'safe_to_bootstrap: 1'));
}

/** Debian's galera library: the system's, or fetched and unpacked below `unpackedRoot` (needs no rights). */
export function findGalera(unpackedRoot: string): string {
  const installed = '/usr/lib/galera/libgalera_smm.so';
  if (existsSync(installed)) return installed;
  const unpacked = join(unpackedRoot, 'usr/lib/libgalera_smm.so');
  if (!existsSync(unpacked)) {
    const downloads = join(unpackedRoot, 'downloads');
    mkdirSync(downloads, { recursive: true });
    execFileSync('apt-get', ['-q', 'download', 'galera-4'], { cwd: downloads, stdio: ['ignore', 'ignore', 'inherit'] });
    const [file] = execFileSync('ls', [downloads], { encoding: 'utf8' }).trim().split('\n');
    execFileSync('dpkg', ['-x', join(downloads, file ?? ''), unpackedRoot]);
    rmSync(downloads, { recursive: true, force: true });
  }
  return unpacked;
}
