import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../dev/support/repository.js';

const EDGES = 58;
const server = join(repositoryRoot, 'server');
const page = readFileSync(join(repositoryRoot, 'docs/algorithms/pairings.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d+) \| (?:`([^`]+)`|—) \| (.+) \|$/gm)].map(([, edge, where, test]) => ({
  ...{ edge: Number(edge), where, test: test ?? '' },
}));

it('the table of edge cases has every number once, in order', () => {
  expect(rows.map(({ edge }) => edge)).toEqual(Array.from({ length: EDGES }, (_, n) => n + 1));
});

it.each(rows.filter(({ where }) => where))('edge $edge is a test: $test', ({ where = '', test }) => {
  const file = [join(server, 'test', `${where}.test.ts`), join(server, `${where}.test.ts`)].find(existsSync);
  expect(file && readFileSync(file, 'utf8')).toContain(test);
});

it('an edge without a test says why', () => {
  expect(rows.filter(({ where, test }) => !where && !/^open: ./.test(test))).toEqual([]);
});
