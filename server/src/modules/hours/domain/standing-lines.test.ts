import { standingLines } from './standing-lines.js';

/** Lines that take each other back in a row, in any order, each of the minutes of the first. */
const chain = (name: string, length: number, minutes: number) =>
  Array.from({ length }, (_, at) => ({
    id: `${name}${at}`,
    reversesId: at === 0 ? null : `${name}${at - 1}`,
    minutes: at % 2 === 0 ? minutes : -minutes,
  }));

it('leaves a line and what took it back out, and keeps the last of an odd row', () => {
  const ids = (lines: readonly { id: string; reversesId: string | null }[]) => standingLines(lines).map(({ id }) => id);
  expect(ids(chain('a', 1, 60))).toEqual(['a0']);
  expect(ids(chain('a', 2, 60))).toEqual([]);
  expect(ids(chain('a', 3, 60))).toEqual(['a2']);
  expect(ids(chain('a', 3, 60).reverse())).toEqual(['a2']);
});

it('adds up to what all lines add up to, however many take each other back', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const lines = Array.from({ length: 1 + (seed % 7) }, (_, at) =>
      chain(`${seed}-${at}-`, 1 + ((seed * (at + 3)) % 5), 15 * (1 + ((seed + at) % 9))),
    ).flat();
    const sum = (of: readonly { minutes: number }[]) => of.reduce((all, { minutes }) => all + minutes, 0);
    expect(sum(standingLines(lines))).toBe(sum(lines));
    expect(standingLines(lines).every(({ minutes }) => minutes > 0)).toBe(true);
  }
});

it('keeps a line whose first one is not among them', () => {
  expect(standingLines([{ id: 'b', reversesId: 'elsewhere' }])).toHaveLength(1);
});
