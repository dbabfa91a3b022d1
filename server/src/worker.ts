import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { runProcess } from './bootstrap.js';
import { Metrics } from './platform/http/metrics.js';
import { listenForOperators } from './platform/http/ops-server.js';
import { Readiness } from './platform/http/readiness.js';
import { stopWhenTold } from './platform/http/stopping.js';
import { WorkerLoop } from './platform/jobs/worker-loop.js';
import { NestLogger } from './platform/logging/logger.js';

/** The worker process: outbox and everything the clock starts. Several may run at once. */
runProcess(async (config, logger) => {
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const [loop, readiness] = [app.get(WorkerLoop), app.get(Readiness)];
  await listenForOperators(config, { metrics: app.get(Metrics), readiness, alive: () => loop.isTurning });
  const told = new AbortController();
  const turning = loop.run(told.signal, logger);
  const close = async (): Promise<void> => {
    told.abort();
    await turning;
    await app.close();
  };
  // Nobody sends requests here: there is no proxy to wait for.
  stopWhenTold({ ...config, shutdownDelayMs: 0 }, { readiness, logger, close });
  logger.info('worker runs');
});
