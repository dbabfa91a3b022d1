import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as shared from '@silin/shared';

const MODULES = join(import.meta.dirname, '../../src/modules');

interface Machine {
  readonly states: readonly string[];
  readonly initial: string;
}
const machines = Object.entries(shared).filter(([name]) => name.endsWith('Machine')) as unknown as [string, Machine][];
const states = [...new Set(machines.flatMap(([, machine]) => machine.states))].join('|');

/** `state: 'open'` in a row that is written, `SET state = 'open'` in a statement. Types, comparisons, answers and `where` only read. */
const BY_HAND = [
  new RegExp(`(?<!where: \\{[^}]*)\\bstate: '(?:${states})'(?! \\|)(?!;)`),
  new RegExp(`SET (?:[^W]*, )?state = '(?:${states})'`),
];

it('every state a row gets comes from a lifecycle table', async () => {
  expect(machines.length).toBeGreaterThanOrEqual(5);
  const found: string[] = [];
  for (const file of await readdir(MODULES, { recursive: true })) {
    if (!/(app|data)[\\/][^\\/]+\.ts$/.test(file)) continue;
    const lines = (await readFile(join(MODULES, file), 'utf8')).split('\n');
    for (const line of lines)
      if (!line.includes('return {') && BY_HAND.some((pattern) => pattern.test(line)))
        found.push(`${file}: ${line.trim()}`);
  }
  expect(found).toEqual([]);
});
