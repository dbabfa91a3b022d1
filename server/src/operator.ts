import { readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { errorSentence } from '@silin/shared';
import { AppModule } from './app.module.js';
import { runProcess } from './bootstrap.js';
import { type CommunityPlan, CommunitySetup } from './modules/communities/index.js';
import { KeyRotation } from './platform/crypto/key-rotation.js';
import { duplicateKey } from './platform/database/database-errors.js';
import { NestLogger } from './platform/logging/logger.js';

const USAGE = `Usage:
  operator found <plan.json>             founds a community: { city, street, name, phone?, code?, grids: [{ name, dutyPhone?, buildings: [] }] }
  operator appoint-staff <code> <phone>  makes a member staff, named by the number WeChat vouched for
  operator rotate-keys                   writes encrypted fields again with the first key of FIELD_KEYS`;

/** The platform operator's commands: what has to exist before staff can run their community themselves. */
runProcess(async (config, logger) => {
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    process.stdout.write(`${await obey(app, process.argv.slice(2))}\n`);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  } finally {
    await app.close();
  }
});

async function obey(app: INestApplicationContext, [command, first, second]: string[]): Promise<string> {
  const setup = app.get(CommunitySetup);
  if (command === 'found' && first) {
    const { id, code, name } = await setup.found(JSON.parse(readFileSync(first, 'utf8')) as CommunityPlan);
    return `${name} is founded; people join with ${code} (${id})`;
  }
  if (command === 'appoint-staff' && first && second) {
    await setup.appointStaff(first, second);
    return 'appointed';
  }
  if (command === 'rotate-keys') return `${await app.get(KeyRotation).run()} values were written again`;
  throw new Error(USAGE);
}

function explain(error: unknown): string {
  const key = duplicateKey(error);
  if (key) return `Already taken: ${key.replaceAll('_', ' ')}.`;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^[A-Z_]+$/.test(code) && code !== 'ENOENT'
    ? errorSentence(code)
    : error instanceof Error
      ? error.message
      : String(error);
}
