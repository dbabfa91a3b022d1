import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FrontDoorOptions } from '../../dev/stack/front-door.js';
import { PAGE_HEADERS } from '../../dev/stack/page-headers.js';
import { repositoryRoot } from '../../dev/support/repository.js';

/** The built front door in a process of its own: jest cannot load all of its libraries on Node 20, Node itself can. */
async function openBuiltDoor(options: FrontDoorOptions): Promise<{ url: string; process: ChildProcess }> {
  const module = join(repositoryRoot, 'server/dist/dev/stack/front-door.js');
  const script = `const { openFrontDoor } = await import(process.argv[1]);
    console.log((await openFrontDoor(JSON.parse(process.argv[2]))).url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, module, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), process: child };
}

describe('the front door', () => {
  let behind: Server;
  let folder: string;
  let door: { url: string; process: ChildProcess };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'silin-front-door-'));
    mkdirSync(join(folder, 'web/js'), { recursive: true });
    writeFileSync(join(folder, 'web/index.html'), '<p>四邻</p>');
    writeFileSync(join(folder, 'web/js/app.0123abcd.js'), 'run()');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    behind = createServer((req, res) => {
      req.setEncoding('utf8');
      let body = '';
      req.on('data', (chunk: string) => (body += chunk));
      req.on('end', () =>
        res.writeHead(201, { 'x-kept': 'yes', 'content-type': 'text/plain' }).end(`${req.method} ${req.url} ${body}`),
      );
    });
    await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
    const { port } = behind.address() as { port: number };
    door = await openBuiltDoor({
      host: '127.0.0.1',
      port: 0,
      webRoot: join(folder, 'web'),
      behind: { '/api': `http://127.0.0.1:${port}`, '/gone': 'http://127.0.0.1:1' },
    });
  });

  afterAll(async () => {
    door.process.kill();
    await once(door.process, 'close');
    await new Promise((resolve) => behind.close(resolve));
    rmSync(folder, { recursive: true, force: true });
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

  it('protects its pages from foreign scripts, frames and guessing, and promises no TLS it does not have', async () => {
    for (const path of ['/', '/js/app.0123abcd.js']) {
      const { headers } = await fetch(`${door.url}${path}`);

      expect(Object.fromEntries(Object.keys(PAGE_HEADERS).map((name) => [name, headers.get(name)]))).toEqual(
        PAGE_HEADERS,
      );
      expect(headers.get('strict-transport-security')).toBeNull();
    }
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

  it('sends pages and answers compressed to a browser that takes it', async () => {
    writeFileSync(join(folder, 'web/js/big.0123abcd.js'), '四邻'.repeat(5_000));
    const encoding = async (path: string) =>
      (await fetch(`${door.url}${path}`, { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding');

    expect([await encoding('/js/big.0123abcd.js'), await encoding(`/api/${'x'.repeat(5_000)}`)]).toEqual([
      'gzip',
      'gzip',
    ]);
  });

  it('loses no request although the process behind closes idle connections at that moment', async () => {
    behind.keepAliveTimeout = 1_000;
    const agent = new Agent({ keepAlive: true });
    const ask = () =>
      new Promise<number | string>((resolve) => {
        const { hostname, port } = new URL(door.url);
        request({ hostname, port, agent, path: '/api/x', method: 'POST' }, (answer) => {
          answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
        })
          .once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
          .end('{}');
      });
    // The pauses lie around the moment the process behind closes: with its second of idle time and the half it grants on top.
    const lanes = Array.from({ length: 150 }, async (_, lane) => {
      const first = await ask();
      await pause(950 + lane * 8);
      return [first, await ask()];
    });
    const answers = (await Promise.all(lanes)).flat();
    agent.destroy();

    expect(answers.filter((status) => status !== 201)).toEqual([]);
  });
});
