import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import yaml from 'js-yaml';
import { mediaLimits } from '@silin/shared';
import { repositoryRoot } from '../../dev/support/repository.js';

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
    const text = textOf('nginx.conf');
    const megabytes = Number(/client_max_body_size (\d+)m/.exec(text)?.[1]);

    expect(megabytes * 1024 * 1024).toBeGreaterThan(mediaLimits.uploadMaxBytes);
    expect(text).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    for (const name of ['Content-Security-Policy', 'X-Frame-Options', 'Strict-Transport-Security'])
      expect(text).toContain(name);
    for (const name of ['OPENID', 'UNIONID', 'APPID', 'SOURCE'])
      expect(text).toContain(`proxy_set_header X-WX-${name} "";`);
  });

  it('nginx itself accepts its file', () => {
    if (spawnSync('nginx', ['-v']).error) return; // checked wherever nginx is
    const place = mkdtempSync(join(tmpdir(), 'silin-nginx-'));
    const openssl = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=silin.example', '-days', '1'];
    spawnSync('openssl', [...openssl, '-keyout', join(place, 'privkey.pem'), '-out', join(place, 'fullchain.pem')]);
    mkdirSync(join(place, 'logs'));
    const server = textOf('nginx.conf')
      .replaceAll('/etc/silin/tls', place)
      .replace('server api:3000', 'server 127.0.0.1:3000');
    writeFileSync(join(place, 'nginx.conf'), `pid ${place}/pid;\nerror_log stderr;\nevents {}\nhttp {\n${server}\n}\n`);
    const { status, stderr } = spawnSync('nginx', ['-t', '-p', place, '-c', join(place, 'nginx.conf')], {
      encoding: 'utf8',
    });
    rmSync(place, { recursive: true });

    expect([status, stderr]).toEqual([0, expect.stringContaining('test is successful')]);
  });

  it.each(units)('%s is a unit of the keys systemd knows', (name) => {
    if (spawnSync('systemd-analyze', ['--version']).error) return; // checked wherever systemd is
    const place = mkdtempSync(join(tmpdir(), 'silin-units-'));
    for (const unit of units) {
      // The machine of the test has neither the node of the server's package nor its user.
      const text = textOf(unit).replaceAll('/usr/bin/node', process.execPath);
      writeFileSync(join(place, unit.replace('systemd/', '')), text);
    }
    const { stderr } = spawnSync('systemd-analyze', ['verify', join(place, name.replace('systemd/', ''))], {
      encoding: 'utf8',
      env: { ...process.env, SYSTEMD_UNIT_PATH: `${place}:/lib/systemd/system` },
    });
    rmSync(place, { recursive: true });

    expect(stderr.split('\n').filter((line) => line.includes('silin-'))).toEqual([]);
  });
});
