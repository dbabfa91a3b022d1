import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { runProcess } from './bootstrap.js';
import { operate, type WithApp } from './operator/commands.js';
import { NestLogger } from './platform/logging/logger.js';

/** The platform operator's commands: what has to exist before staff can run their community themselves, and what keeps it running. */
runProcess(async (config, logger) => {
  const withApp: WithApp = async (work) => {
    const app = await NestFactory.createApplicationContext(AppModule.with(config), {
      logger: new NestLogger(logger),
      abortOnError: false,
    });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  };
  const { code, out, err } = await operate(process.argv.slice(2), config, withApp);
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = code;
});
