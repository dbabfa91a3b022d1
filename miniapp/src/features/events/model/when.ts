import { chinaParts, daysBetween, formatTime, type Instant } from '@silin/shared';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
/** From here on a bare weekday would be two of them. */
const WEEK_DAYS = 7;

const partOfDay = (hour: number): string => {
  if (hour < 5) return '凌晨';
  if (hour < 8) return '早上';
  if (hour < 12) return '上午';
  if (hour < 13) return '中午';
  if (hour < 18) return '下午';
  return '晚上';
};

const tens = (n: number): string => {
  const [ten, one] = [Math.floor(n / 10), n % 10];
  if (ten === 0) return `零${DIGITS[one]}`;
  return `${ten === 1 ? '' : DIGITS[ten]}十${one ? DIGITS[one] : ''}`;
};

function hourWords(instant: Instant): string {
  const { hour, minute } = chinaParts(instant);
  const twelve = hour > 12 ? hour - 12 : hour;
  const oClock = `${twelve === 2 ? '两' : DIGITS[twelve]}点`;
  if (minute === 0) return oClock;
  return minute === 30 ? `${oClock}半` : `${oClock}${tens(minute)}`;
}

/** A time of day as people say it: 上午九点, 下午三点半, 晚上七点二十. */
export const clockWords = (instant: Instant): string => partOfDay(chinaParts(instant).hour) + hourWords(instant);

/** 今天, 明天, 后天, 昨天; this coming week 周六; further away 12月5日 周六, with the year when it differs. */
export function dayWords(instant: Instant, now: Instant): string {
  const away = daysBetween(now, instant);
  const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };
  if (near[away]) return near[away];
  return away > 0 && away < WEEK_DAYS ? weekday(instant) : dateWords(instant, now);
}

const weekday = (instant: Instant): string => WEEKDAYS[chinaParts(instant).weekday] ?? '';

function dateWords(instant: Instant, now: Instant): string {
  const { year, month, day } = chinaParts(instant);
  return `${year === chinaParts(now).year ? '' : `${year}年`}${month}月${day}日 ${weekday(instant)}`;
}

/** The heading above the sessions of a day: 今天 11月26日 周四; 12月5日 周六. */
export function dayHeading(instant: Instant, now: Instant): string {
  const near = dayWords(instant, now);
  const date = dateWords(instant, now);
  if (near === date) return date;
  return near === weekday(instant) ? `${near} ${date.split(' ')[0]}` : `${near} ${date}`;
}

/** When something begins, on a card: 周六下午三点, 12月5日 周六 下午三点. */
export function beginsWords(startsAt: Instant, now: Instant): string {
  const day = dayWords(startsAt, now);
  return `${day}${day.includes(' ') ? ' ' : ''}${clockWords(startsAt)}`;
}

/** From when to when, on a page: 周六 11月28日 下午三点至五点; over midnight 晚上十点至次日凌晨零点半. */
export function fromToWords(startsAt: Instant, endsAt: Instant, now: Instant): string {
  const days = daysBetween(startsAt, endsAt);
  const same = days === 0 && partOfDay(chinaParts(startsAt).hour) === partOfDay(chinaParts(endsAt).hour);
  const later = days === 0 ? '' : days === 1 ? '次日' : dateWords(endsAt, now);
  const { month, day } = chinaParts(startsAt);
  const year = chinaParts(startsAt).year === chinaParts(now).year ? '' : `${chinaParts(startsAt).year}年`;
  const end = same ? hourWords(endsAt) : `${later}${clockWords(endsAt)}`;
  return `${weekday(startsAt)} ${year}${month}月${day}日 ${clockWords(startsAt)}至${end}`;
}

/** How far away: 今天, 明天, 还有 5 天, 3 天前. */
export function awayWords(startsAt: Instant, now: Instant): string {
  const away = daysBetween(now, startsAt);
  if (away >= -1 && away <= 1) return dayWords(startsAt, now);
  return away > 0 ? `还有 ${away} 天` : `${-away} 天前`;
}

/** A moment something opens or closes, never to be misread: 周六 9:00, 12月5日 周六 9:00. */
export const momentOf = (instant: Instant, now: Instant): string => `${dayWords(instant, now)} ${formatTime(instant)}`;

/** What is left of a hold: 4 分 32 秒. */
export function countdownWords(untilMs: number, nowMs: number): string {
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes ? `${minutes} 分 ${seconds % 60} 秒` : `${seconds} 秒`;
}
