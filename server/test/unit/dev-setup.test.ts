import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFrontDoor, type FrontDoor } from '../../dev/stack/front-door.js';
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

describe('the front door', () => {
  let behind: Server;
  let door: FrontDoor;

  beforeEach(async () => {
    mkdirSync(join(folder, 'web/js'), { recursive: true });
    writeFileSync(join(folder, 'web/index.html'), '<p>四邻</p>');
    writeFileSync(join(folder, 'web/js/app.0123abcd.js'), 'run()');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    behind = createServer((req, res) => {
      req.setEncoding('utf8');
      let body = '';
      req.on('data', (chunk: string) => (body += chunk));
      req.on('end', () => res.writeHead(201, { 'x-kept': 'yes' }).end(`${req.method} ${req.url} ${body}`));
    });
    await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
    const { port } = behind.address() as { port: number };
    door = await openFrontDoor({
      host: '127.0.0.1',
      port: 0,
      webRoot: join(folder, 'web'),
      behind: { '/api': `http://127.0.0.1:${port}`, '/gone': 'http://127.0.0.1:1' },
    });
  });

  afterEach(async () => {
    await door.close();
    await new Promise((resolve) => behind.close(resolve));
  });

  it('hands a request on whole, and its answer back whole', async () => {
    const answer = await fetch(`${door.url}/api/v1/x?y=1`, { method: 'POST', body: '愿望' });

    expect([answer.status, answer.headers.get('x-kept'), await answer.text()]).toEqual([
      201,
      'yes',
      'POST /api/v1/x?y=1 愿望',
    ]);
  });

  it.each([
    ['/', 200, 'no-cache'],
    ['/some/page', 200, 'no-cache'],
    ['/js/app.0123abcd.js', 200, 'public, max-age=31536000, immutable'],
    ['/js/missing.js', 404, null],
    ['/apiary.js', 404, null],
    ['/%E0%A4%A', 404, null],
  ])('answers %s with %i and cache rule %s', async (path, status, cache) => {
    const answer = await fetch(`${door.url}${path}`);

    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, cache]);
  });

  it.each(['/../secret.txt', '/js/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'])(
    'serves nothing outside its folder: %s',
    async (path) => {
      const status = await new Promise((resolve, reject) => {
        const { hostname, port } = new URL(door.url);
        request({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode))
          .once('error', reject)
          .end();
      });

      expect(status).toBe(404);
    },
  );

  it('says so when the process behind it does not answer', async () => {
    const answer = await fetch(`${door.url}/gone/x`);

    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'application/problem+json']);
  });
});
