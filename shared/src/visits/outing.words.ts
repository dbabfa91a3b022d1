import type { OutingState } from './visit.state.js';

/** How the people served at an outing were counted; it goes wherever the number goes. */
export const SERVED_BASES = ['recorded', 'counted', 'about', 'at_least'] as const;
export type ServedBasis = (typeof SERVED_BASES)[number];
export const SERVED_BASIS_WORDS: Readonly<Record<ServedBasis, string>> = {
  recorded: '逐个登记',
  counted: '清点',
  about: '约',
  at_least: '以上',
};

/** 人次 of one outing as people say them: 17 人次, 约 17 人次, 17 人次以上. */
export function servedWords(served: number, basis: ServedBasis): string {
  if (basis === 'about') return `约 ${served} 人次`;
  return basis === 'at_least' ? `${served} 人次以上` : `${served} 人次`;
}

/** 人次 of many outings, and on what they rest. */
export interface ServedTotal {
  readonly outings: number;
  /** 人次: presences, never people. */
  readonly served: number;
  /** How many of these outings came in by a sheet. */
  readonly imported: number;
  /** Some outing says “about”, or “at least”. */
  readonly about: boolean;
  readonly atLeast: boolean;
}

/** 200 余人次: exact where everybody was counted; else down to the hundred, and under a hundred 约. Never more than was counted. */
export function servedTotalWords({ served, about, atLeast }: ServedTotal): string {
  if (!about && !atLeast) return `${served} 人次`;
  if (served < 100) return about ? `约 ${served} 人次` : `${served} 人次以上`;
  const hundreds = Math.floor(served / 100) * 100;
  return served > hundreds || atLeast ? `${hundreds} 余人次` : `约 ${hundreds} 人次`;
}

/** On what a total rests, in words; empty where everybody was written down here. */
export const servedBasisWords = ({ imported, about, atLeast }: ServedTotal): string =>
  [imported > 0 ? `含历史导入 ${imported} 场` : '', about ? '含估计（约）' : '', atLeast ? '含“以上”的数' : '']
    .filter(Boolean)
    .join('，');

export const OUTING_STATE_WORDS: Readonly<Record<OutingState, string>> = {
  planned: '定好了',
  held: '办过了',
  cancelled: '取消了',
};
