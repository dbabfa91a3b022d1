import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { API_FILES, freshApiFiles } from './api-document.js';

/** `npm run api:generate -w server`: writes the API reference and the client's types anew. */
const TOP = join(process.cwd(), '..');
const fresh = await freshApiFiles();
for (const kind of ['document', 'types'] as const) {
  const path = join(TOP, API_FILES[kind]);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, fresh[kind]);
  process.stdout.write(`wrote ${API_FILES[kind]}\n`);
}
