import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runLoud, runQuiet, say, SetupProblem, step } from './steps.mjs';

/** Where a database server lies that could not be installed and was unpacked instead. */
export const unpackedDatabase = join(root, '.data/mariadb');

const APT = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];

/** Makes sure a MariaDB server program is on this machine: installed, or, without the rights for that, unpacked. */
export async function ensureDatabaseServer() {
  const { findDatabaseServer } = await import(join(root, 'server/dist/dev/database/find-server.js'));
  if (findDatabaseServer(unpackedDatabase)) return;
  const advice =
    'install MariaDB ("sudo apt-get install --no-install-recommends mariadb-server-core"), or set DATABASE_URL to a MySQL 8 or MariaDB of yours.';
  if (!hasAptGet())
    throw new SetupProblem(`Silin needs a MariaDB server program and this machine has no apt-get: ${advice}`);
  if (!(await install(['mariadb-server-core'], 'the database server program (no service is started)'))) {
    await unpackDatabaseServer(advice);
  }
  if (!findDatabaseServer(unpackedDatabase)) {
    throw new SetupProblem(`The MariaDB server program is still missing after the installation: ${advice}`);
  }
}

/** Makes sure the browser of the browser tests and the Chinese fonts of their screenshots are on this machine. */
export async function ensureBrowser() {
  const missing = [
    ...(['/usr/bin/chromium', process.env.SILIN_CHROMIUM].some((path) => path && existsSync(path)) ? [] : ['chromium']),
    ...(existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length === 0) return;
  if (!hasAptGet() || !(await install(missing, 'the browser tests run the built mini-program in it'))) {
    throw new SetupProblem(
      `The browser tests need ${missing.join(' and ')}: install them with "sudo apt-get install ${missing.join(' ')}".`,
    );
  }
}

/** False when this user may not install. */
async function install(names, why) {
  const prefix = privilege();
  if (!prefix) return false;
  await step(`installing Debian's ${names.join(', ')}: ${why}`, async () => {
    const [command, ...before] = [...prefix, ...APT];
    const updated = await runQuiet(command, [...before, 'update']);
    const code = await runLoud(command, [...before, 'install', '-y', '--no-install-recommends', ...names]);
    if (code === 0) return;
    const cause =
      updated.code === 0 ? '' : ` ("apt-get update" failed before: ${updated.output.trim().split('\n').pop()})`;
    throw new SetupProblem(
      `apt-get could not install ${names.join(', ')}; its message is above${cause}. Try "sudo apt-get install ${names.join(' ')}" by hand.`,
    );
  });
  return true;
}

/** How to become root: not at all, by sudo, or `undefined` when there is no way. */
function privilege() {
  if (process.getuid?.() === 0) return [];
  const asks = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  if (asks.error) return undefined;
  if (asks.status === 0) return ['sudo'];
  return process.stdin.isTTY ? ['sudo'] : undefined;
}

/** Works for an ordinary user: the packages are fetched and unpacked into the project's own .data folder. */
async function unpackDatabaseServer(advice) {
  say('No rights to install packages: fetching the database server into .data/mariadb instead.');
  const downloads = mkdtempSync(join(tmpdir(), 'silin-packages-'));
  const making = `${unpackedDatabase}.making`;
  try {
    await step('unpacking mariadb-server-core and the libraries it needs', async () => {
      rmSync(making, { recursive: true, force: true });
      mkdirSync(making, { recursive: true });
      for (const name of [
        'mariadb-server-core',
        ...missingLibraries(dependenciesOf('mariadb-server-core'), isInstalled),
      ]) {
        spawnSync('apt-get', ['-q', 'download', name], { cwd: downloads, stdio: 'ignore' });
      }
      for (const file of readdirSync(downloads)) spawnSync('dpkg', ['-x', join(downloads, file), making]);
      if (!existsSync(join(making, 'usr/sbin/mariadbd'))) {
        throw new SetupProblem(
          `This user may not install packages and the database server could not be fetched either: ${advice}`,
        );
      }
      const missing = missingIn(making);
      if (missing.length > 0) {
        throw new SetupProblem(`The fetched database server lacks ${missing.join(', ')} on this machine: ${advice}`);
      }
      rmSync(unpackedDatabase, { recursive: true, force: true });
      spawnSync('mv', [making, unpackedDatabase]);
    });
  } finally {
    rmSync(downloads, { recursive: true, force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

function dependenciesOf(name) {
  const only = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map((kind) => `--no-${kind}`);
  return spawnSync('apt-cache', ['depends', '--recurse', ...only, name], { encoding: 'utf8' }).stdout ?? '';
}

function isInstalled(name) {
  const asked = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' });
  return (asked.stdout ?? '').includes('ok installed');
}

/** From the output of `apt-cache depends --recurse`: the library packages this machine does not have. Names differ between releases. */
export function missingLibraries(depends, installed) {
  const names = depends.split('\n').filter((line) => /^lib[a-z0-9.+-]+(:\w+)?$/.test(line));
  return [...new Set(names)].filter((name) => !/^lib(c6$|debconf|elogind)/.test(name) && !installed(name));
}

/** Names of the shared libraries an unpacked server would not find here. */
function missingIn(unpacked) {
  const triplets = readdirSync(join(unpacked, 'usr/lib'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const folders = triplets.flatMap(({ name }) => [join(unpacked, 'usr/lib', name), join(unpacked, 'lib', name)]);
  const { stdout } = spawnSync('ldd', [join(unpacked, 'usr/sbin/mariadbd')], {
    encoding: 'utf8',
    env: { ...process.env, LD_LIBRARY_PATH: folders.join(':') },
  });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}

function hasAptGet() {
  return existsSync('/usr/bin/apt-get');
}
