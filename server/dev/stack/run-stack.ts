import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, Config } from '../../src/platform/config/config.js';
import { startPrivateDatabase } from '../database/index.js';
import { pidIn, takePidLock } from '../support/pid-lock.js';
import { freePort, isPortFree } from '../support/ports.js';
import { until } from '../support/processes.js';
import { repositoryRoot } from '../support/repository.js';
import { StartProblem } from '../support/start-problem.js';
import { openFrontDoor } from './front-door.js';
import type { StackOptions } from './options.js';
import { endLeftovers, inheritedSettings, runStep, startPart, type Part } from './part.js';
import { secretsOf } from './secrets-file.js';

export interface StackAddresses {
  apiUrl: string;
  standInUrl: string;
  frontUrl?: string;
}

const USUAL_PORT = 4400;
const READY_WITHIN_MS = 60_000;
/** Three templates of the stand-in, so that the demo asks for consent and sends messages like the product does. */
const TEMPLATES = Object.entries({
  'demo-wish-news': ['wish_approved', 'wish_rejected', 'wish_claimed', 'wish_delivered'],
  'demo-help-news': ['claim_half_time', 'claim_ending_soon', 'thanks_received'],
  'demo-volunteer-news': ['volunteer_approved', 'volunteer_declined'],
})
  .flatMap(([template, kinds]) => kinds.map((kind) => `${kind}=${template}`))
  .join(',');
const built = join(repositoryRoot, 'server/dist');

/** The whole product on one machine: database, migrations, WeChat stand-in, demo data, API, worker, front door. */
export class Stack {
  /** Rejects with the reason when a part ends by itself, or the stack is told to stop while it starts. */
  readonly broken: Promise<never>;
  private break!: (reason: Error) => void;
  private stopping: Promise<void> | undefined;
  private readonly closers: (() => Promise<void> | void)[] = [];

  constructor(
    private readonly options: StackOptions,
    private readonly say: (line: string) => void,
  ) {
    this.broken = new Promise((_, reject) => (this.break = reject));
    this.broken.catch(() => undefined);
  }

  /** Brings everything up in order and resolves when it answers. Throws StartProblem; call `stop` in any case. */
  start(): Promise<StackAddresses> {
    return Promise.race([this.bringUp(), this.broken]);
  }

  /** Takes everything down in the opposite order: the front door first, the database last. */
  stop(): Promise<void> {
    this.stopping ??= (async () => {
      this.break(new StartProblem('Stopped before it was ready.', 130));
      for (let close = this.closers.pop(); close; close = this.closers.pop()) await close();
    })();
    return this.stopping;
  }

  private async bringUp(): Promise<StackAddresses> {
    const { options, say } = this;
    await this.claimFolder();
    const port = await this.choosePort();
    const secrets = secretsOf(join(options.dataDir, 'secrets.env'));
    // What was inherited or lost is told now, not after the demo was loaded. The addresses are filled in below.
    const placeholders = {
      DATABASE_URL: 'mysql://127.0.0.1/silin',
      FILES_DIR: '.',
      PUBLIC_BASE_URL: 'http://localhost',
    };
    checkConfig({ ...inheritedSettings(), ...placeholders, ...secrets, SILIN_ENV: 'development' });
    const databaseUrl = options.databaseUrl ?? (await this.bringUpDatabase());
    const standInPort = await freePort();
    const apiPort = options.front ? await freePort() : port;
    const apiUrl = `http://127.0.0.1:${apiPort}`;
    const env: Record<string, string> = {
      ...secrets,
      SILIN_ENV: 'development',
      HOST: options.front ? '127.0.0.1' : options.host,
      PORT: String(apiPort),
      DATABASE_URL: databaseUrl,
      WECHAT_BASE_URL: `http://127.0.0.1:${standInPort}`,
      FILES_DIR: join(options.dataDir, 'files'),
      PUBLIC_BASE_URL: options.front ? `http://localhost:${port}` : apiUrl,
      CLOUD_HOSTING: 'off',
      WECHAT_TEMPLATES: TEMPLATES,
    };
    mkdirSync(join(options.dataDir, 'files'), { recursive: true });
    checkConfig({ ...inheritedSettings(), ...env });

    say('bringing the database up to date');
    await this.migrate(env);
    const standInUrl = env['WECHAT_BASE_URL'] as string;
    say('starting the WeChat stand-in');
    const standIn = this.part('wechat-standin', 'dev/wechat-standin/main.js', {
      ...secrets,
      PORT: String(standInPort),
      PUSH_URL: `${apiUrl}/api/v1/wechat/push`,
      STATE_FILE: join(options.dataDir, 'wechat-standin.json'),
    });
    await this.answering(standIn, `${standInUrl}/standin/personas`, (status) => status > 0);
    // Before the worker: the demo is told on a clock of the past, and a worker would end its leases by the real one.
    if (options.demo) await this.loadDemo(env);
    say('starting the API and the worker');
    const api = this.part('api', 'src/main.js', env);
    const worker = this.part('worker', 'src/worker.js', { ...env, METRICS_PORT: '0' });
    await this.answering(api, `${apiUrl}/readyz`, (status) => status === 200);
    if (worker.hasEnded()) throw new StartProblem(`The worker did not start: ${worker.lastWords()}`, 1);
    for (const part of [standIn, api, worker]) this.watch(part);
    if (!options.front) return { apiUrl, standInUrl };

    const webRoot = join(repositoryRoot, 'miniapp/dist/h5-demo');
    if (!existsSync(join(webRoot, 'index.html')))
      say(`the browser version is not built yet (${webRoot}); the API answers all the same`);
    const door = await openFrontDoor({
      host: options.host,
      port,
      webRoot,
      behind: { '/api': apiUrl, '/standin': standInUrl },
    });
    this.onStop(() => door.close());
    return { apiUrl, standInUrl, frontUrl: door.url };
  }

  /** One stack per data folder; what a killed one left behind is ended first. */
  private async claimFolder(): Promise<void> {
    const { dataDir } = this.options;
    mkdirSync(dataDir, { recursive: true });
    const lock = join(dataDir, 'stack.pid');
    if (!takePidLock(lock)) {
      throw new StartProblem(
        `Silin already runs on ${dataDir} (process ${pidIn(lock)}): use it, or end it (Ctrl-C in its window, or kill ${pidIn(lock)}) and start again.`,
      );
    }
    this.onStop(() => rmSync(lock, { force: true }));
    await endLeftovers(dataDir);
  }

  private async choosePort(): Promise<number> {
    const { port, host, json } = this.options;
    if (port === undefined) return !json && (await isPortFree(USUAL_PORT, host)) ? USUAL_PORT : freePort();
    if (await isPortFree(port, host)) return port;
    throw new StartProblem(
      `Port ${port} is in use by another program: end that program, or choose another port, e.g. PORT=${port + 1} npm start.`,
    );
  }

  private async bringUpDatabase(): Promise<string> {
    this.say('starting the private database');
    const starting = startPrivateDatabase({
      dataDir: join(this.options.dataDir, 'database'),
      unpackedRoot: join(repositoryRoot, '.data/mariadb'),
    });
    // Registered before it is ready: Ctrl-C during the start must wait for it and stop it too.
    this.onStop(async () => (await starting.catch(() => undefined))?.stop());
    const database = await starting;
    void database.ended.then(() =>
      this.fail('database', 'it was ended from outside', join(this.options.dataDir, 'database/server.log')),
    );
    return database.url;
  }

  private async migrate(env: Record<string, string>): Promise<void> {
    try {
      await this.step('migrations', 'src/migrate.js', env);
    } catch (error) {
      if (!(error instanceof StartProblem) || error.exitCode !== 1 || !this.options.databaseUrl) throw error;
      throw new StartProblem(`${error.message} Is DATABASE_URL right, and does that database run?`, 1);
    }
  }

  private async loadDemo(env: Record<string, string>): Promise<void> {
    const marker = join(this.options.dataDir, 'demo-loaded');
    const database = createHash('sha256')
      .update(withoutPort(env['DATABASE_URL'] as string))
      .digest('hex');
    if (existsSync(marker) && readFileSync(marker, 'utf8') === database) return;
    if (!existsSync(join(built, 'dev/demo/seed.js'))) return this.say('there is no demo community in this version yet');
    this.say('loading the demo community (once)');
    await this.step('demo', 'dev/demo/seed.js', env);
    writeFileSync(marker, database);
  }

  private part(name: string, script: string, env: Record<string, string>): Part {
    if (this.stopping) throw new StartProblem('Stopped before it was ready.');
    const part = startPart({ name, script: join(built, script), env, dataDir: this.options.dataDir });
    this.onStop(() => part.stop());
    return part;
  }

  private async step(name: string, script: string, env: Record<string, string>): Promise<void> {
    const plan = { name, script: join(built, script), env, dataDir: this.options.dataDir };
    await runStep(plan, (part) => this.onStop(() => part.stop()));
  }

  private async answering(part: Part, url: string, good: (status: number) => boolean): Promise<void> {
    const check = async () => part.hasEnded() || good(await statusOf(url));
    const answered = await until(check, READY_WITHIN_MS, 50);
    if (part.hasEnded()) throw new StartProblem(`The ${part.name} did not start: ${part.lastWords()}`, 1);
    if (!answered)
      throw new StartProblem(`The ${part.name} did not answer at ${url} within a minute: ${part.lastWords()}`, 1);
  }

  private watch(part: Part): void {
    void part.ended.then((how) => this.fail(part.name, how, join(this.options.dataDir, 'logs', `${part.name}.log`)));
  }

  /** When one part ends by itself, all are ended. */
  private fail(name: string, how: string, log: string): void {
    this.break(
      new StartProblem(
        `The ${name} stopped by itself (${how}); everything else is stopped too, nothing recorded is lost. See ${log}, then start again.`,
        1,
      ),
    );
  }

  /** Work that finds the stack already stopping is undone at once. */
  private onStop(close: () => Promise<void> | void): void {
    if (this.stopping) void this.stopping.then(close);
    else this.closers.push(close);
  }
}

function checkConfig(env: Record<string, string>): void {
  try {
    new Config(env);
  } catch (error) {
    if (error instanceof ConfigError) throw new StartProblem(error.message);
    throw error;
  }
}

async function statusOf(url: string): Promise<number> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

/** The private database has another port at each start and is still the same database. */
function withoutPort(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (url.hostname === '127.0.0.1') url.port = '';
  return url.toString();
}
