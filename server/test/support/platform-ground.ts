import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { configureApp, createAdapter, PATIENCE } from '../../src/configure-app.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Config, throwawaySecrets } from '../../src/platform/config/config.js';
import { Transactor } from '../../src/platform/database/transactor.js';
import type { SilinRequest } from '../../src/platform/http/request.js';
import { Outbox } from '../../src/platform/jobs/outbox.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { createEmptyDatabase } from './database-server.js';
import { TestClock } from './test-app.js';

/** The technical ground alone, on a real database of its own: no module of the domain. */
export interface Ground {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly db: DataSource;
  readonly filesDir: string;
  readonly clock: TestClock;
  readonly transactor: Transactor;
  readonly outbox: Outbox;
  close(): Promise<void>;
}

/** Starts the ground with the controllers a test brings. The header `x-user` stands for a session. */
export async function startGround(
  controllers: Type[] = [],
  {
    env = {},
    logger,
    patience = PATIENCE,
    url,
  }: {
    env?: Record<string, string>;
    logger?: Logger;
    patience?: typeof PATIENCE;
    /** A database of the test's own. */ url?: string;
  } = {},
): Promise<Ground> {
  const database = url ? undefined : await createEmptyDatabase();
  const filesDir = await mkdtemp(join(tmpdir(), 'silin-files-'));
  const config = new Config({
    ...throwawaySecrets(),
    SILIN_ENV: 'test',
    DATABASE_URL: url ?? database?.url,
    WECHAT_BASE_URL: 'http://127.0.0.1:9',
    FILES_DIR: filesDir,
    PUBLIC_BASE_URL: 'http://127.0.0.1:9',
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
    DATABASE_CONNECT_TIMEOUT_MS: '60000',
    ...env,
  });
  const clock = new TestClock();
  const module = await Test.createTestingModule({ imports: [PlatformModule.with(config)], controllers })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(
    createAdapter(logger ?? createLogger('silent'), patience, config.trustProxy),
    {
      logger: false,
    },
  );
  await configureApp(app);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', async (request) => {
      const userId = request.headers['x-user'];
      if (typeof userId === 'string') (request as SilinRequest).session = { userId, familyId: userId };
    });
  const db = app.get(DataSource);
  await db.runMigrations({ transaction: 'each' });
  await app.listen(0, '127.0.0.1');
  return {
    app,
    url: await app.getUrl(),
    db,
    filesDir,
    clock,
    transactor: app.get(Transactor),
    outbox: app.get(Outbox),
    close: async () => {
      await app.close();
      await database?.drop();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}
