import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CASES = 64;

/** `| number | case | file | beginning of the test's name |` */
const rows = readFileSync(`${ROOT}docs/algorithms/event-edge-cases.md`, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , file, name] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return number && /^\d+$/.test(number) && file && name
      ? [{ number: Number(number), file: file.replaceAll('`', ''), name }]
      : [];
  });

it('every edge case of events has a test that bears its number', () => {
  expect([...new Set(rows.map(({ number }) => number))]).toEqual(Array.from({ length: CASES }, (_, nth) => nth + 1));
});

it.each(rows)('edge $number stands in $file', ({ number, file, name }) => {
  const test = readFileSync(ROOT + file, 'utf8');
  expect(test).toContain(name.replace(/\\\|/g, '|'));
  expect(test).toMatch(new RegExp(`(edges? [\\d, and]*\\b|\\[|['"\`]|and )${number}\\b`));
});
