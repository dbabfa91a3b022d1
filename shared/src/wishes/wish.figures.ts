import type { WishState } from './wish.state.js';

/** What is counted of wishes (figures.md). Each has a list with as many rows as it says. */
export const WISH_FIGURES = ['said', 'claimed', 'fulfilled', 'stuck'] as const;
export type WishFigure = (typeof WISH_FIGURES)[number];

interface FigureWords {
  readonly name: string;
  /** Which of its days must be in the period, as the ledger says it. */
  readonly inPeriod: string;
  /** 怎么数的 */
  readonly how: string;
}

/** Names of the figures, and in one sentence how each is counted. */
export const WISH_FIGURE_WORDS: Readonly<Record<WishFigure, FigureWords>> = {
  said: { name: '说出的心愿', inPeriod: '说出', how: '这段时间里说出的心愿，退回、撤回的也算。' },
  claimed: {
    name: '认领的心愿',
    inPeriod: '首次认领',
    how: '第一次有人认领在这段时间里；24 小时内被社区收回的那次不算，一个心愿只算一个。',
  },
  fulfilled: { name: '办好的心愿', inPeriod: '办好', how: '这段时间里由对方确认办好的心愿。' },
  stuck: {
    name: '现在卡住的',
    inPeriod: '现在卡住',
    how: '现在等得太久的：等审核满 3 天，没人认领满 7 天，做好了等确认满 7 天。不看上面选的日期。',
  },
};

/** A wish is stuck when it has been in one of these states for so many days. */
export const WISH_STUCK_DAYS = { submitted: 3, open: 7, delivered: 7 } as const satisfies Partial<
  Record<WishState, number>
>;

/** A claim that staff took back within this time was none. */
export const CLAIM_COUNTS_AFTER_HOURS = 24;

/** The longest period that is counted at once. */
export const FIGURE_YEARS_MAX = 5;
