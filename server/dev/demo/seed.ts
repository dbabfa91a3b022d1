import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { runProcess } from '../../src/bootstrap.js';
import { NestLogger } from '../../src/platform/logging/logger.js';
import { tellDemo } from './tell-demo.js';

/**
 * Loads the demo community: run with the environment of the API, while no worker runs. `WECHAT_BASE_URL` is the stand-in's; the
 * real platform has no persona picker, and the first call fails.
 */
runProcess(async (config, logger) => {
  if (config.env === 'production') throw new Error('The demo is not for production: SILIN_ENV says production.');
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    const counts = Object.entries(await tellDemo(app, config.wechat.baseUrl));
    process.stdout.write(`demo: ${counts.map(([what, number]) => `${number} ${what}`).join(', ')}\n`);
  } finally {
    await app.close();
  }
});
