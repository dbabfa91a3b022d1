import { mayRingAt } from './quiet-hours.js';

const at = (time: string): Date => new Date(`${time}+08:00`);

it.each([
  ['2026-03-05T20:59:00', '2026-03-05T20:59:00'],
  ['2026-03-05T21:00:00', '2026-03-06T08:00:00'],
  ['2026-03-06T00:10:00', '2026-03-06T08:00:00'],
  ['2026-03-06T07:59:59', '2026-03-06T08:00:00'],
  ['2026-03-06T08:00:00', '2026-03-06T08:00:00'],
])('a message of %s rings at %s', (told, rings) => {
  expect(mayRingAt(at(told))).toEqual(at(rings));
});
