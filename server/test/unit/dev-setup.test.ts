import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../../dev/stack/options.js';
import { secretsOf } from '../../dev/stack/secrets-file.js';
import { takePidLock } from '../../dev/support/pid-lock.js';
import { repositoryRoot } from '../../dev/support/repository.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'silin-dev-setup-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the secrets of a data folder', () => {
  it('are made once, for their owner alone, and stay the same', () => {
    const file = join(folder, 'secrets.env');

    const first = secretsOf(file);

    expect(secretsOf(file)).toEqual(first);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('are never filled up when some were lost: data encrypted with the lost key could not be read again', () => {
    const file = join(folder, 'secrets.env');
    secretsOf(file);
    const half = readFileSync(file, 'utf8').replace(/^FIELD_KEYS=.*\n/m, '');
    writeFileSync(file, half);

    expect(() => secretsOf(file)).toThrow(/FIELD_KEYS/);
    expect(readFileSync(file, 'utf8')).toBe(half);
  });
});

describe('the lock on a data folder', () => {
  const file = () => join(folder, 'lock');

  it('is refused while its holder lives', () => {
    expect([takePidLock(file()), takePidLock(file())]).toEqual([true, false]);
  });

  it.each([
    ['is gone', `${2 ** 22 + 1} 1`],
    ['gave its id to another process', `${process.pid} 1`],
    ['was cut off while it wrote', ''],
  ])('is taken over from a holder that %s', (_, left) => {
    writeFileSync(file(), left);

    expect(takePidLock(file())).toBe(true);
  });
});

describe('the command line of the stack', () => {
  it('takes its folder, its flags and the environment', () => {
    expect(readOptions(['--demo', '--data', '/d', '--json'], { PORT: '8080' }, '/usual')).toEqual({
      dataDir: '/d',
      demo: true,
      json: true,
      front: false,
      host: '127.0.0.1',
      port: 8080,
      databaseUrl: undefined,
    });
  });

  it.each([[['--dat', '/d']], [['--data']], [['again']]])('refuses %j', (args) => {
    expect(() => readOptions(args, {}, '/usual')).toThrow(/Usage/);
  });

  it.each(['0', '65536', '80a', '-1'])('refuses port %s', (PORT) => {
    expect(() => readOptions([], { PORT }, '/usual')).toThrow(/PORT/);
  });
});

describe('the hash that decides whether to build again', () => {
  const hash = async () => {
    const builds = (await import(join(repositoryRoot, 'server/dev/setup/builds.mjs'))) as {
      hashOf(paths: string[], base: string): string;
    };
    return builds.hashOf(['src', 'package.json'], folder);
  };

  beforeEach(() => {
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    writeFileSync(join(folder, 'src/deep/one.ts'), '1');
  });

  it.each<[string, boolean, () => void]>([
    ['a changed source', true, () => writeFileSync(join(folder, 'src/deep/one.ts'), '2')],
    ['a new source', true, () => writeFileSync(join(folder, 'src/two.ts'), '')],
    ['a file that was missing', true, () => writeFileSync(join(folder, 'package.json'), '{}')],
    ['a test', false, () => writeFileSync(join(folder, 'src/one.test.ts'), '')],
    ['nothing', false, () => undefined],
  ])('%s: changes it: %s', async (_, changes, act) => {
    const before = await hash();
    act();

    expect((await hash()) !== before).toBe(changes);
  });
});

describe('a database server that is unpacked instead of installed', () => {
  it('takes along every library of it that this machine does not have', async () => {
    const packages = (await import(join(repositoryRoot, 'server/dev/setup/debian-packages.mjs'))) as {
      missingLibraries(depends: string, installed: (name: string) => boolean): string[];
    };
    const depends =
      'mariadb-server-core\n  Depends: libssl3\nlibssl3\n  Depends: libc6\nlibc6\nlibaio1\n<debconf-2.0>\ndebconf\nlibssl3\nlibstdc++6\n';

    expect(packages.missingLibraries(depends, (name) => name === 'libaio1')).toEqual(['libssl3', 'libstdc++6']);
  });
});
