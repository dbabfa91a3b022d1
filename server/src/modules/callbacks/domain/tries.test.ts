import { isUnreachable, nextTryAt } from './tries.js';

const at = (day: number, time: string): Date => new Date(`2026-11-${day}T${time}:00+08:00`);

describe('after nobody answered', () => {
  it.each([
    ['in the morning, three hours later', [at(23, '10:00')], at(23, '13:00')],
    ['in the afternoon, three hours later', [at(23, '14:59')], at(23, '17:59')],
    ['too late for a second try, the next morning', [at(23, '15:00')], at(24, '09:00')],
    ['at night, the next morning', [at(23, '22:30')], at(24, '09:00')],
    ['twice on one day, the next morning', [at(23, '10:00'), at(23, '13:00')], at(24, '09:00')],
    ['on a second day, three hours later', [at(23, '10:00'), at(24, '09:10')], at(24, '12:10')],
  ])('%s', (_, tried, again) => {
    expect(nextTryAt(tried, tried.at(-1)!)).toEqual(again);
  });
});

it.each([
  [[at(23, '10:00'), at(23, '13:00')], false],
  [[at(23, '10:00'), at(23, '13:00'), at(23, '16:00')], false],
  [[at(23, '10:00'), at(23, '13:00'), at(24, '09:00')], true],
  [[at(23, '10:00'), at(24, '09:00')], false],
])('somebody looks in after three tries on two days', (tried, looksIn) => {
  expect(isUnreachable(tried)).toBe(looksIn);
});
