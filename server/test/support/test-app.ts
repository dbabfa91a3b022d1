import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { startWechatStandIn } from '../../dev/wechat-standin/index.js';
import { AppModule } from '../../src/app.module.js';
import { configureApp, createAdapter } from '../../src/configure-app.js';
import { setUpApiDocs } from '../../src/openapi.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Config, throwawaySecrets } from '../../src/platform/config/config.js';
import { WorkerLoop } from '../../src/platform/jobs/worker-loop.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { createEmptyDatabase } from './database-server.js';

/** A clock the test moves. It starts at a Monday morning in the community and stands still. */
export class TestClock extends Clock {
  private present = new Date('2026-11-23T02:00:00.000Z');

  override now(): Date {
    return new Date(this.present);
  }

  /** Moves the present forward. */
  advance(by: { days?: number; hours?: number; minutes?: number }): void {
    const minutes = (by.days ?? 0) * 1440 + (by.hours ?? 0) * 60 + (by.minutes ?? 0);
    this.present = new Date(this.present.getTime() + minutes * 60_000);
  }
}

/** The real server on a real migrated database of its own, listening on loopback, with the WeChat stand-in behind it. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly db: DataSource;
  readonly clock: TestClock;
  readonly standIn: Awaited<ReturnType<typeof startWechatStandIn>>;
  readonly config: Config;
  /** Does everything the worker would do now: sweeps and outbox. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server for one test file. `env` overrides single settings. */
export async function startTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await createEmptyDatabase();
  const filesDir = await mkdtemp(join(tmpdir(), 'silin-files-'));
  const secrets = { ...throwawaySecrets(), ...env };
  const standIn = await startWechatStandIn({
    appId: secrets['WECHAT_APP_ID'] ?? '',
    appSecret: secrets['WECHAT_APP_SECRET'] ?? '',
    pushToken: secrets['WECHAT_PUSH_TOKEN'] ?? '',
    pushAesKey: secrets['WECHAT_PUSH_AES_KEY'] ?? '',
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = new Config({
    ...secrets,
    SILIN_ENV: 'test',
    DATABASE_URL: database.url,
    WECHAT_BASE_URL: standIn.url,
    FILES_DIR: filesDir,
    PUBLIC_BASE_URL: url,
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
    // Generous: a busy test machine is not the platform or the database being away. What a time-out does is tested on its own.
    WECHAT_TIMEOUT_MS: '60000',
    DATABASE_CONNECT_TIMEOUT_MS: '60000',
    ...env,
  });
  const logger = createLogger(config.logLevel);
  const clock = new TestClock();
  const module = await Test.createTestingModule({ imports: [AppModule.with(config)] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(logger), { logger: false });
  await configureApp(app);
  setUpApiDocs(app, { page: false });
  const db = app.get(DataSource);
  const close = async (): Promise<void> => {
    await app.close();
    await standIn.close();
    await database.drop();
    await rm(filesDir, { recursive: true, force: true });
  };
  try {
    await db.runMigrations({ transaction: 'each' });
    await app.listen(port, '127.0.0.1');
  } catch (error) {
    await close(); // otherwise open handles keep jest waiting for ever
    throw error;
  }
  standIn.control.setPushUrl(`${url}/api/v1/wechat/push`);
  return {
    app,
    url,
    db,
    clock,
    standIn,
    config,
    drain: () => app.get(WorkerLoop).drain(),
    close,
  };
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}
