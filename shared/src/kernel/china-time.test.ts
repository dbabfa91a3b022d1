import {
  chinaDate,
  chinaDayStart,
  chinaParts,
  daysBetween,
  greeting,
  formatAgo,
  formatDate,
  formatMoment,
  formatTime,
  formatTimeLeft,
  formatWaited,
  formatToday,
} from './china-time.js';

/** A moment by the community's clock. */
const china = (text: string): Date => new Date(`${text}+08:00`);
const NOW = china('2026-11-23T10:00:00');

describe('the community’s calendar', () => {
  it('begins its day at midnight in China, whatever zone the machine is in', () => {
    expect(chinaDate('2026-11-22T15:59:59.999Z')).toBe('2026-11-22');
    expect(chinaDate('2026-11-22T16:00:00.000Z')).toBe('2026-11-23');
    expect(chinaDayStart(NOW)).toBe(Date.parse('2026-11-22T16:00:00.000Z'));
  });

  it('takes moments as numbers, dates and ISO texts alike', () => {
    for (const moment of [NOW, NOW.getTime(), NOW.toISOString()]) {
      expect(chinaParts(moment)).toEqual({ year: 2026, month: 11, day: 23, hour: 10, minute: 0, weekday: 1 });
    }
  });

  it('knows leap days and years before 1970', () => {
    expect(chinaDate(china('2028-02-29T12:00:00'))).toBe('2028-02-29');
    expect(chinaDate(china('1949-10-01T15:00:00'))).toBe('1949-10-01');
    expect(chinaDayStart(china('1949-10-01T15:00:00'))).toBe(china('1949-10-01T00:00:00').getTime());
  });

  it('counts calendar days, not spans of 24 hours', () => {
    expect(daysBetween(china('2026-11-23T23:59:00'), china('2026-11-24T00:01:00'))).toBe(1);
    expect(daysBetween(china('2026-11-23T00:00:00'), china('2026-11-23T23:59:00'))).toBe(0);
    expect(daysBetween(NOW, china('2026-11-20T23:00:00'))).toBe(-3);
  });
});

describe('how a time is said', () => {
  it.each([
    ['00:00', '0:00'],
    ['00:09', '0:09'],
    ['04:59', '4:59'],
    ['05:00', '5:00'],
    ['09:00', '9:00'],
    ['12:00', '12:00'],
    ['12:30', '12:30'],
    ['13:00', '13:00'],
    ['15:15', '15:15'],
    ['18:00', '18:00'],
    ['20:10', '20:10'],
    ['23:05', '23:05'],
  ])('%s is %s', (clock, said) => {
    expect(formatTime(china(`2026-11-23T${clock}:00`))).toBe(said);
  });

  it.each([
    ['2026-11-22T23:59:00', '昨天'],
    ['2026-11-23T00:00:00', '今天'],
    ['2026-11-24T23:00:00', '明天'],
    ['2026-11-25T01:00:00', '后天'],
    ['2026-11-28T09:00:00', '11月28日 周六'],
    ['2026-11-21T09:00:00', '11月21日 周六'],
    ['2027-01-01T09:00:00', '2027年1月1日 周五'],
  ])('%s is %s on a Monday in November', (moment, said) => {
    expect(formatDate(china(moment), NOW)).toBe(said);
  });

  it('joins date and time', () => {
    expect(formatMoment(china('2026-11-24T09:00:00'), NOW)).toBe('明天 9:00');
    expect(formatToday(NOW)).toBe('11月23日 周一');
  });

  it.each([
    [-1, '已到期'],
    [0, '已到期'],
    [30_000, '还有 1 分钟'],
    [59 * 60_000, '还有 59 分钟'],
    [3_600_000, '还有 1 小时'],
    [47 * 3_600_000, '还有 47 小时'],
    [48 * 3_600_000, '还有 2 天'],
    [26.5 * 86_400_000, '还有 26 天'],
    [30 * 86_400_000 - 60_000, '还有 30 天'],
  ])('%i ms before the end: %s', (left, said) => {
    expect(formatTimeLeft(NOW.getTime() + left, NOW)).toBe(said);
  });

  it.each([
    ['2026-11-23T09:59:00', '刚刚'],
    ['2026-11-23T09:20:00', '40 分钟前'],
    ['2026-11-23T07:00:00', '3 小时前'],
    ['2026-11-22T23:00:00', '昨天'],
    ['2026-11-19T10:00:00', '11月19日 周四'],
  ])('%s was %s', (moment, said) => {
    expect(formatAgo(china(moment), NOW)).toBe(said);
  });

  it.each([
    ['05:00', '早上好'],
    ['09:00', '上午好'],
    ['12:00', '中午好'],
    ['13:00', '下午好'],
    ['18:00', '晚上好'],
    ['03:00', '晚上好'],
  ])('at %s one says %s', (clock, said) => {
    expect(greeting(china(`2026-11-23T${clock}:00`))).toBe(said);
  });
});

describe('how long something has lasted', () => {
  it.each([
    ['2026-11-23T23:59:30', '刚到'],
    ['2026-11-23T23:20:00', '40 分钟'],
    // Two hours across midnight are two hours, not a day.
    ['2026-11-23T22:10:00', '1 小时'],
    ['2026-11-23T01:00:00', '23 小时'],
    ['2026-11-22T23:00:00', '2 天'],
    ['2026-11-10T12:00:00', '14 天'],
  ])('since %s: %s', (since, said) => {
    expect(formatWaited(china(since), china('2026-11-24T00:00:20'))).toBe(said);
  });
});
