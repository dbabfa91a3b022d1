import { chinaDate, chinaParts } from '@silin/shared';
import type { Period } from '../api/ledger.api';

export const PERIODS = [
  { value: 'year', label: '今年' },
  { value: 'last_year', label: '去年' },
  { value: 'quarter', label: '本季度' },
  { value: 'month', label: '本月' },
  { value: 'free', label: '自己选' },
] as const;
export type PeriodName = (typeof PERIODS)[number]['value'];

const two = (n: number): string => String(n).padStart(2, '0');

/** The days a period of this name has, seen from now; those of the year so far for one to be chosen freely. */
export function periodNamed(name: PeriodName, now: number): Period {
  const { year, month } = chinaParts(now);
  const today = chinaDate(now);
  if (name === 'last_year') return { from: `${year - 1}-01-01`, until: `${year - 1}-12-31` };
  if (name === 'month') return { from: `${year}-${two(month)}-01`, until: today };
  if (name === 'quarter') return { from: `${year}-${two(month - ((month - 1) % 3))}-01`, until: today };
  return { from: `${year}-01-01`, until: today };
}

/** The days of a month that are in a period. */
export function monthIn({ from, until }: Period, month: string): Period {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = `${month}-01`;
  const last = `${month}-${two(new Date(Date.UTC(year, number, 0)).getUTCDate())}`;
  return { from: from > first ? from : first, until: until < last ? until : last };
}

/** 2026-11 as 2026年11月. */
export const monthWord = (month: string): string => {
  const [year, number] = month.split('-');
  return `${year}年${Number(number)}月`;
};
