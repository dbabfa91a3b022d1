import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { API_FILES, freshApiFiles } from '../../dev/api-document.js';

const TOP = join(import.meta.dirname, '../../..');
const BODILESS = ['204', '304'];

/** Mend with `npm run api:generate -w server`. */
describe('the committed copy of the API', () => {
  let fresh: Awaited<ReturnType<typeof freshApiFiles>>;
  beforeAll(async () => {
    fresh = await freshApiFiles();
  });

  it.each(['document', 'types'] as const)('is what the DTOs say today: %s', async (kind) => {
    expect(await readFile(join(TOP, API_FILES[kind]), 'utf8')).toBe(fresh[kind]);
  });

  it('names every answer and every refusal', () => {
    const { paths } = JSON.parse(fresh.document) as {
      paths: Record<string, Record<string, { operationId: string; responses: Record<string, { content?: object }> }>>;
    };
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    const nameless = operations.filter(({ responses }) =>
      Object.entries(responses).some(([status, answer]) => !BODILESS.includes(status) && !answer.content),
    );

    expect(operations.length).toBeGreaterThan(40);
    expect(nameless.map(({ operationId }) => operationId)).toEqual([]);
    expect(operations.filter(({ responses }) => !responses['default'])).toEqual([]);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });
});
