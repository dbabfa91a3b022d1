import { runProcess, createApp } from './bootstrap.js';
import { Metrics } from './platform/http/metrics.js';
import { setUpApiDocs } from './openapi.js';

/** The API process. */
runProcess(async (config, logger) => {
  const app = await createApp(config, logger);
  setUpApiDocs(app);
  app.enableShutdownHooks();
  // Before it listens: Fastify takes no more hooks afterwards.
  const metrics = config.metricsPort > 0 ? await app.get(Metrics).listen(config.metricsPort) : undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', async () => {
      metrics?.close();
    });
  await app.listen(config.port, config.host);
  logger.info({ url: await app.getUrl() }, 'listening');
});
