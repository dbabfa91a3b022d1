import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import openapiTS, { astToString } from 'openapi-typescript';
import { AppModule } from '../src/app.module.js';
import { API_PREFIX, createAdapter } from '../src/configure-app.js';
import { apiDocument } from '../src/openapi.js';
import { Config, throwawaySecrets } from '../src/platform/config/config.js';
import { createLogger } from '../src/platform/logging/logger.js';

/** The committed files that are made from the server's DTOs, by path from the top of the repository. */
export const API_FILES = { document: 'docs/reference/openapi.json', types: 'shared/src/api/schema.ts' } as const;

const HEAD = '// Made by `npm run api:generate -w server` from the OpenAPI document. Never edited by hand.\n';

/** Both files as they should be now. Nothing is started and nobody is asked: controllers are only looked at. */
export async function freshApiFiles(): Promise<Record<keyof typeof API_FILES, string>> {
  const config = new Config({
    ...throwawaySecrets(),
    SILIN_ENV: 'test',
    DATABASE_URL: 'mysql://nobody@127.0.0.1:9/nothing',
    FILES_DIR: '/nowhere',
    PUBLIC_BASE_URL: 'http://127.0.0.1',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config),
    createAdapter(createLogger('silent')),
    { logger: false, preview: true, abortOnError: false },
  );
  app.setGlobalPrefix(...API_PREFIX);
  const document = `${JSON.stringify(apiDocument(app), null, 2)}\n`;
  await app.close();
  const types = `${HEAD}\n${astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: true }))}`;
  return { document, types };
}
