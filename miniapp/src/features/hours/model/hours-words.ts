import { type CertificateStanding, hoursOf } from '@silin/shared';
import type { TagTone } from '@/ui/tag/tag';
import type { HoursLine } from '../api/hours.api';

/** As a certificate says them: 1.5 小时. Of several lines each is rounded down, so they are no sum: lines and totals are said in minutes. */
export const hoursWords = (minutes: number): string => `${hoursOf(minutes).toFixed(1)} 小时`;

/** Exactly: 1 小时 30 分钟; what takes hours back says so with its sign. */
export function minutesWords(minutes: number): string {
  const all = Math.abs(minutes);
  const [hours, rest] = [Math.floor(all / 60), all % 60];
  const words = [hours ? `${hours} 小时` : '', rest || !hours ? `${rest} 分钟` : ''].filter(Boolean).join(' ');
  return minutes < 0 ? `−${words}` : words;
}

export const STANDING_TONES: Readonly<Record<CertificateStanding, TagTone>> = {
  valid: 'ok',
  corrected: 'warn',
  revoked: 'warn',
};

/** What a line has to do with another one; nothing of most. */
export function tiedWords({ minutes, source, reversesId, state, refusedWhy }: HoursLine): string | undefined {
  if (state === 'refused') return refusedWhy ? `没有通过，不算：${refusedWhy}` : '没有通过，不算';
  if (minutes < 0) return '冲销同日的一条';
  if (source === 'correction') return '更正后的';
  return reversesId ? '恢复的' : undefined;
}
