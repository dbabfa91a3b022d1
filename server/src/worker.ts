import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { runProcess } from './bootstrap.js';
import { WorkerLoop } from './platform/jobs/worker-loop.js';
import { NestLogger } from './platform/logging/logger.js';

/** The worker process: outbox and everything the clock starts. Several may run at once. */
runProcess(async (config, logger) => {
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  logger.info('worker runs');
  await app.get(WorkerLoop).run(stop.signal, logger);
  await app.close();
});
