import { type Day, isDay } from '@silin/shared';

/** Day 1 of spreadsheets is 1 January 1900, and they count 29 February 1900, which did not exist. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const DAY_MINUTES = 24 * 60;

/** A day as people write it (2024-1-5, 2024/1/5, 2024年1月5日) or as spreadsheets keep it; undefined for none that exists. */
export function dayOfCell(written: string): Day | undefined {
  if (/^\d{5}(\.\d+)?$/.test(written))
    return new Date(SERIAL_ZERO + Math.floor(Number(written)) * DAY_MS).toISOString().slice(0, 10);
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T[\d:.]+Z?)?$/.exec(written);
  const day = parts && [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
  return isDay(day) ? day : undefined;
}

/** A time of day in minutes, as people write it (9:00, 9：30, 14点, 9点30分) or as spreadsheets keep it; undefined for none. */
export function minuteOfCell(written: string): number | undefined {
  if (/^0?\.\d+$|^0$/.test(written)) return Math.round(Number(written) * DAY_MINUTES) % DAY_MINUTES;
  const parts = /^(\d{1,2})(?:[:：](\d{2})(?::00)?|[点时](?:(\d{1,2})分?)?)$/.exec(written);
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2] ?? parts?.[3] ?? 0)];
  return parts && hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}
