import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NOTIFICATION_KINDS } from '@silin/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { configureApp, createAdapter, PATIENCE } from './configure-app.js';
import { Config, ConfigError } from './platform/config/config.js';
import { whyNotWritable } from './platform/config/writable-folder.js';
import { WrongKeys } from './platform/crypto/key-canary.js';
import { isConnectionLost } from './platform/database/database-errors.js';
import { createLogger, NestLogger } from './platform/logging/logger.js';

/** The configured application, not yet listening. */
export async function createApp(config: Config, logger: Logger): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config),
    createAdapter(logger, PATIENCE, config.trustProxy),
    {
      logger: new NestLogger(logger),
      abortOnError: false,
    },
  );
  await configureApp(app);
  return app;
}

/** Runs a process's main function: one clear sentence and exit code 1 when it cannot start. */
export function runProcess(main: (config: Config, logger: Logger) => Promise<void>): void {
  start(main).catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  });
}

async function start(main: (config: Config, logger: Logger) => Promise<void>): Promise<void> {
  const config = new Config(process.env, { templateKinds: NOTIFICATION_KINDS });
  const why = await whyNotWritable(config.filesDir);
  if (why) throw new ConfigError([`FILES_DIR cannot be written (${why})`]);
  await main(config, createLogger(config.logLevel));
}

function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof WrongKeys) return error.message;
  if (isConnectionLost(error)) return 'The database does not answer. Check DATABASE_URL and that the database runs.';
  const code = (error as { code?: string }).code;
  if (code === 'EADDRINUSE') return 'The port is in use. Set PORT to a free one, or stop the program that has it.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
