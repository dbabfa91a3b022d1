import { runProcess, createApp } from './bootstrap.js';
import { setUpApiDocs } from './openapi.js';
import { Metrics } from './platform/http/metrics.js';
import { listenForOperators } from './platform/http/ops-server.js';
import { Readiness } from './platform/http/readiness.js';
import { stopWhenTold } from './platform/http/stopping.js';

/** The API process. */
runProcess(async (config, logger) => {
  const app = await createApp(config, logger);
  if (config.apiDocs) setUpApiDocs(app);
  const readiness = app.get(Readiness);
  await listenForOperators(config, { metrics: app.get(Metrics), readiness });
  stopWhenTold(config, { readiness, logger, close: () => app.close() });
  await app.listen(config.port, config.host);
  logger.info({ url: await app.getUrl() }, 'listening');
});
