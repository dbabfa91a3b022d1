import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import yaml from 'js-yaml';
import { mediaLimits } from '@silin/shared';
import { repositoryRoot } from '../../dev/support/repository.js';
import { PAGE_HEADERS } from '../../dev/stack/page-headers.js';

/** No container engine runs here: the files are read as the engine would read them, and what they run is looked up. */
const folder = join(repositoryRoot, 'server/deploy');
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const dockerfiles = readdirSync(folder).filter((name) => name.startsWith('Dockerfile'));
const units = readdirSync(join(folder, 'systemd')).map((name) => join('systemd', name));

/** Names of settings as the configuration knows them. */
const settings = new Set(
  readdirSync(join(repositoryRoot, 'server/src/platform/config')).flatMap((name) =>
    [
      ...readFileSync(join(repositoryRoot, 'server/src/platform/config', name), 'utf8').matchAll(/\b[A-Z][A-Z_]+\b/g),
    ].map(([word]) => word),
  ),
);
const NOT_OURS = new Set(['NODE_ENV']);

interface Service {
  image: string;
  command?: string[];
  entrypoint?: string[];
  env_file?: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  build?: { context: string; dockerfile: string };
}
const compose = yaml.load(textOf('compose.yaml')) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};

/** The source of a built script such as server/dist/src/main.js. */
const sourceOf = (script: string) => script.replace('/dist/', '/').replace(/\.js$/, '.ts');
const scriptsIn = (text: string) => [...text.matchAll(/server\/dist\/\S+?\.js/g)].map(([script]) => script);

describe('the deployment files', () => {
  it.each([...dockerfiles, 'compose.yaml', ...units])('%s runs scripts of this repository', (name) => {
    const missing = scriptsIn(textOf(name)).filter((script) => !existsSync(join(repositoryRoot, sourceOf(script))));

    expect(missing).toEqual([]);
  });

  it.each(dockerfiles)('%s copies what exists and sets what the configuration reads', (name) => {
    const lines = textOf(name).split('\n');
    const copied = lines
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    const set = lines
      .filter((line) => line.startsWith('ENV '))
      .flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map((m) => m[1]));

    expect(copied.filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
    expect(set.filter((key) => !settings.has(key as string) && !NOT_OURS.has(key as string))).toEqual([]);
  });

  it('the example of settings names what the configuration reads, and no value that could be used', () => {
    const lines = textOf('silin.env.example')
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line));
    const names = lines.map((line) => line.split('=')[0] as string);

    expect(names.filter((name) => !settings.has(name))).toEqual([]);
    expect(lines.filter((line) => /SECRET|KEY|TOKEN/.test(line.split('=')[0] as string))).toEqual(
      lines.filter((line) => /SECRET|KEY|TOKEN/.test(line.split('=')[0] as string) && /=(k1:)?replace$/.test(line)),
    );
  });

  it('compose knows every service it waits for, every volume it mounts and every setting it gives', () => {
    const ours = Object.entries(compose.services).filter(([, { image }]) => image === 'silin');
    for (const [name, service] of Object.entries(compose.services)) {
      const waits = Object.keys(service.depends_on ?? {}).filter((other) => !compose.services[other]);
      const mounts = (service.volumes ?? []).map((volume) => volume.split(':')[0] as string);
      const unknown = mounts.filter((volume) => !volume.startsWith('.') && !(volume in compose.volumes));
      expect([name, waits, unknown]).toEqual([name, [], []]);
      if (service.build) expect(existsSync(join(folder, service.build.context, service.build.dockerfile))).toBe(true);
    }
    expect(
      ours
        .flatMap(([, s]) => Object.keys(s.environment ?? {}))
        .filter((name) => !['DATABASE_URL', 'TRUST_PROXY'].includes(name)),
    ).toEqual([]);
    expect(ours.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'operator', 'worker']);
  });

  it('nginx lets a picture through, overwrites what clients claim, and sets what protects the pages', () => {
    const nginx = nginxBlocks(textOf('nginx.conf'));
    const https = nginx.inner.find((block) => block.is === 'server' && only(block, 'listen').includes('ssl'));
    const api = https?.inner.find((block) => block.is === 'location /api/');
    const pages = https?.inner.find((block) => block.is === 'location /');
    const upstream = nginx.inner.find((block) => block.is === 'upstream silin_api');
    const megabytes = Number(/^(\d+)m$/.exec(only(https, 'client_max_body_size'))?.[1]);

    expect(nginx.inner.map(({ is }) => is)).toEqual(['upstream silin_api', 'server', 'server']);
    expect(megabytes * 1024 * 1024).toBeGreaterThan(mediaLimits.uploadMaxBytes);
    expect(only(api, 'proxy_pass')).toBe(`http://${upstream?.is.split(' ')[1]}`);
    expect(only(https, 'limit_conn').split(' ')[0]).toBe(/zone=(\w+):/.exec(only(nginx, 'limit_conn_zone'))?.[1]);
    expect(api?.says).toContain('proxy_set_header X-Forwarded-For $remote_addr');
    for (const name of ['OPENID', 'UNIONID', 'APPID', 'SOURCE'])
      expect(api?.says).toContain(`proxy_set_header X-WX-${name} ""`);
    // A block that adds one header loses those of the block around it: each names all it needs.
    for (const name of ['Content-Security-Policy', 'X-Frame-Options', 'Strict-Transport-Security'])
      expect(pages?.says.filter((line) => line.startsWith(`add_header ${name} `))).toHaveLength(1);
    // `npm start` and nginx protect the same page in the same way; HSTS is for where there is TLS.
    const sent = (pages?.says ?? []).flatMap(
      (line) => /^add_header (\S+) "?([^"]*?)"? always$/.exec(line)?.slice(1) ?? [],
    );
    for (const [name, value] of Object.entries(PAGE_HEADERS))
      expect(sent[sent.findIndex((word) => word.toLowerCase() === name) + 1]).toBe(value);
    for (const block of https?.inner.filter(({ says }) => says.some((line) => line.startsWith('add_header '))) ?? [])
      expect(block.says.filter((line) => line.startsWith('add_header Strict-Transport-Security '))).toHaveLength(1);
  });

  it.each(units)('%s has the sections and keys systemd knows, and waits only for units that exist', (name) => {
    const unit = unitOf(textOf(name));
    const unknown = unit.filter(([section, key]) => !UNIT_KEYS[section]?.includes(key));
    const ours = unit
      .filter(([section, key]) => section === 'Unit' && ['After', 'Requires', 'Wants'].includes(key))
      .flatMap(([, , value]) => value.split(' '))
      .filter((other) => other.startsWith('silin-') && !units.includes(join('systemd', other)));
    const commands = unit.filter(([, key]) => key === 'ExecStart').map(([, , value]) => value);

    expect([unknown, ours]).toEqual([[], []]);
    expect(commands).toHaveLength(name.endsWith('.timer') ? 0 : 1);
    expect(commands.filter((command) => !command.startsWith('/'))).toEqual([]);
    if (name.endsWith('.timer')) expect(units).toContain(name.replace(/timer$/, 'service'));
    else expect(unit).toContainEqual(['Service', 'User', 'silin']);
  });

  it.each([
    ['a { b c', 'never closed'],
    ['a { b; }', 'without a value'],
    ['a { b c }', 'does not end'],
    ['}', 'stands alone'],
    ['a b', 'does not end'],
    ['a "b;', 'never ends'],
  ])('the reader of nginx files refuses %s', (text, words) => {
    expect(() => nginxBlocks(text)).toThrow(words);
  });

  it('the reader of units refuses a line that is neither section nor key', () => {
    expect(() => unitOf('[Unit]\nDescription')).toThrow('Description');
  });
});

interface Block {
  readonly is: string;
  readonly says: string[];
  readonly inner: Block[];
}

/** An nginx file as its blocks and directives. Throws where braces, quotes or semicolons are missing. */
function nginxBlocks(text: string): Block {
  const tokens = text.match(/#[^\n]*|"(?:[^"\\]|\\.)*"|'[^']*'|[{};]|[^\s{};"']+|["']/g) ?? [];
  const stack: Block[] = [{ is: '', says: [], inner: [] }];
  let words: string[] = [];
  for (const token of tokens) {
    const here = stack.at(-1) as Block;
    if (token.startsWith('#')) continue;
    if (token === '"' || token === "'") throw new Error(`a quote never ends after ${words.join(' ')}`);
    if (token === ';') {
      if (words.length < 2) throw new Error(`a directive without a value in ${here.is}: ${words.join(' ')}`);
      here.says.push(words.join(' '));
      words = [];
    } else if (token === '{') {
      const block: Block = { is: words.join(' '), says: [], inner: [] };
      here.inner.push(block);
      stack.push(block);
      words = [];
    } else if (token === '}') {
      if (words.length > 0) throw new Error(`${words.join(' ')} does not end before }`);
      if (stack.length === 1) throw new Error('} stands alone');
      stack.pop();
    } else words.push(token);
  }
  if (stack.length > 1) throw new Error(`${stack.at(-1)?.is} is never closed`);
  if (words.length > 0) throw new Error(`${words.join(' ')} does not end`);
  return stack[0] as Block;
}

/** The value of a directive that stands exactly once in a block. */
function only(block: Block | undefined, directive: string): string {
  const said = (block?.says ?? []).filter((line) => line.startsWith(`${directive} `));
  if (said.length !== 1) throw new Error(`${directive} stands ${said.length} times in ${block?.is}`);
  return (said[0] as string).slice(directive.length + 1);
}

/** The keys our units use, as systemd.unit, systemd.service, systemd.exec and systemd.timer name them. */
const UNIT_KEYS: Readonly<Record<string, readonly string[]>> = {
  Unit: ['Description', 'After', 'Wants', 'Requires'],
  Service: [
    ...['Type', 'RemainAfterExit', 'User', 'Group', 'WorkingDirectory', 'EnvironmentFile', 'ExecStart', 'Restart'],
    ...['RestartSec', 'TimeoutStopSec', 'NoNewPrivileges', 'ProtectSystem', 'ProtectHome', 'PrivateTmp'],
    'ReadWritePaths',
  ],
  Timer: ['OnCalendar', 'Persistent'],
  Install: ['WantedBy'],
};

/** A unit as [section, key, value]. */
function unitOf(text: string): [string, string, string][] {
  let section = '';
  const found: [string, string, string][] = [];
  for (const line of text.split('\n')) {
    if (!line || line.startsWith('#')) continue;
    const head = /^\[(\w+)\]$/.exec(line)?.[1];
    const [, key, value] = /^(\w+)=(.+)$/.exec(line) ?? [];
    if (head) section = head;
    else if (key && value) found.push([section, key, value]);
    else throw new Error(`not understood: ${line}`);
  }
  return found;
}
