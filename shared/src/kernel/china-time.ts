/**
 * The community's clock: Asia/Shanghai, UTC+8 without daylight saving since 1991. Instants travel as ISO 8601 UTC;
 * these functions turn them into the dates and words people use. Pure, no dependency: they run inside the mini-program.
 */
const OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** An instant as epoch milliseconds, a Date, or an ISO 8601 string. */
export type Instant = number | Date | string;

interface ChinaParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: number;
}

const toMs = (instant: Instant): number => (typeof instant === 'number' ? instant : new Date(instant).getTime());

/** The calendar parts of an instant in China; month 1–12, weekday 0 = Sunday. */
export function chinaParts(instant: Instant): ChinaParts {
  const d = new Date(toMs(instant) + OFFSET_MS);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
    weekday: d.getUTCDay(),
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `YYYY-MM-DD` of an instant in China. */
export function chinaDate(instant: Instant): string {
  const p = chinaParts(instant);
  return `${p.year}-${two(p.month)}-${two(p.day)}`;
}

/** The instant (epoch ms) at which the China day of `instant` began. */
export function chinaDayStart(instant: Instant): number {
  const ms = toMs(instant) + OFFSET_MS;
  return ms - (((ms % DAY_MS) + DAY_MS) % DAY_MS) - OFFSET_MS;
}

/** Whole China calendar days from `from` to `to`: 0 = same day, 1 = tomorrow, negative = past. */
export const daysBetween = (from: Instant, to: Instant): number =>
  Math.round((chinaDayStart(to) - chinaDayStart(from)) / DAY_MS);

/** A clock time as a deadline needs it, never to be misread: 0:09, 9:00, 19:20. */
export function formatTime(instant: Instant): string {
  const { hour, minute } = chinaParts(instant);
  return `${hour}:${two(minute)}`;
}

/** A date as people say it, seen from `now`: 今天, 明天, 后天, 昨天, 11月28日 周六; with the year when it differs. */
export function formatDate(instant: Instant, now: Instant): string {
  const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };
  const word = near[daysBetween(now, instant)];
  if (word) return word;
  const p = chinaParts(instant);
  const year = p.year === chinaParts(now).year ? '' : `${p.year}年`;
  return `${year}${p.month}月${p.day}日 ${WEEKDAYS[p.weekday]}`;
}

/** Date and time: 昨天 15:00. */
export const formatMoment = (instant: Instant, now: Instant): string =>
  `${formatDate(instant, now)} ${formatTime(instant)}`;

/** Today as the home page says it: 11月23日 周一. */
export function formatToday(now: Instant): string {
  const p = chinaParts(now);
  return `${p.month}月${p.day}日 ${WEEKDAYS[p.weekday]}`;
}

/** How long is left: 还有 26 天, 还有 5 小时, 还有 10 分钟, 已到期. From 48 hours upwards by the calendar, as people count. */
export function formatTimeLeft(until: Instant, now: Instant): string {
  const left = toMs(until) - toMs(now);
  if (left <= 0) return '已到期';
  if (left >= 2 * DAY_MS) return `还有 ${daysBetween(now, until)} 天`;
  if (left >= HOUR_MS) return `还有 ${Math.floor(left / HOUR_MS)} 小时`;
  return `还有 ${Math.max(1, Math.floor(left / MINUTE_MS))} 分钟`;
}

/** How long ago: 刚刚, 40 分钟前, 3 小时前, then the day (昨天, 11月19日 周四). */
export function formatAgo(instant: Instant, now: Instant): string {
  const ago = toMs(now) - toMs(instant);
  if (ago < 2 * MINUTE_MS) return '刚刚';
  if (ago < HOUR_MS) return `${Math.floor(ago / MINUTE_MS)} 分钟前`;
  if (daysBetween(instant, now) === 0) return `${Math.floor(ago / HOUR_MS)} 小时前`;
  return formatDate(instant, now);
}

/** How long something has lasted: 刚到, 40 分钟, 3 小时, 2 天. By the clock below a day, so that midnight makes no day of two hours. */
export function formatWaited(since: Instant, now: Instant): string {
  const waited = toMs(now) - toMs(since);
  if (waited < 2 * MINUTE_MS) return '刚到';
  if (waited < HOUR_MS) return `${Math.floor(waited / MINUTE_MS)} 分钟`;
  if (waited < DAY_MS) return `${Math.floor(waited / HOUR_MS)} 小时`;
  return `${Math.max(1, daysBetween(since, now))} 天`;
}

/** The greeting for the hour: 早上好, 上午好, 中午好, 下午好, 晚上好. */
export function greeting(now: Instant): string {
  const { hour } = chinaParts(now);
  if (hour >= 5 && hour < 9) return '早上好';
  if (hour >= 9 && hour < 12) return '上午好';
  if (hour >= 12 && hour < 13) return '中午好';
  if (hour >= 13 && hour < 18) return '下午好';
  return '晚上好';
}
