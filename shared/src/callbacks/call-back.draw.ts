import { type DrawCheck, type PublicDraw, verifyDraw } from '../kernel/fair-draw.js';
import { callBackLimits } from './call-back.limits.js';

/**
 * Which of a drawn order are called: everybody in the first group, one of four of the middle group (cards at odd times), one of ten of
 * the last group; of each group that is not empty at least one. Tokens in drawn order; nothing of a draw that was not held.
 */
export function calledBack({ result, first, last }: Pick<PublicDraw, 'result' | 'first' | 'last'>): string[] {
  const order = result ?? [];
  const [firsts, lasts] = [(first ?? []).length, (last ?? []).length];
  const odd = order.slice(firsts, order.length - lasts);
  const rest = order.slice(order.length - lasts);
  return [
    ...order.slice(0, firsts),
    ...odd.slice(0, Math.ceil(odd.length / callBackLimits.oddOneOf)),
    ...rest.slice(0, Math.ceil(rest.length / callBackLimits.restOneOf)),
  ];
}

export interface CallBackFinding {
  readonly check: DrawCheck | 'called';
  readonly right: boolean;
  /** For the page of the record. */
  readonly words: string;
}

export interface CallBackVerdict {
  readonly verdict: 'right' | 'wrong' | 'not_held';
  readonly findings: readonly CallBackFinding[];
  readonly words: string;
}

const WORDS: Readonly<Record<CallBackFinding['check'], readonly [right: string, wrong: string]>> = {
  commitment: ['公布的随机数和事先的承诺对得上。', '公布的随机数和事先的承诺对不上。'],
  frame: ['名单和公布的编码对得上，没有增减。', '名单和公布的编码对不上，可能有增减。'],
  result: ['按公布的随机数和名单重新算，顺序一模一样。', '按公布的随机数和名单重新算，顺序不一样。'],
  called: ['按规定的份数，抽到的人数对得上。', '按规定的份数，抽到的人数对不上。'],
};

/** Recomputes a day's draw from its public record, and how many had to be called. Never throws, whatever the record holds. */
export function verifyCallBackDraw(record: PublicDraw, called: number): CallBackVerdict {
  const { verdict, findings: drawn } = verifyDraw(record);
  if (verdict === 'not_held')
    return { verdict, findings: [], words: '这一天还没有抽。承诺已经公布，抽完以后可以在这里核对。' };
  const counted = drawn.every(({ right }) => right) && calledBack(record).length === called;
  const findings = [...drawn, { check: 'called' as const, right: counted }].map(({ check, right }) => ({
    ...{ check, right },
    words: WORDS[check][right ? 0 : 1],
  }));
  const right = findings.every((finding) => finding.right);
  return {
    ...{ verdict: right ? ('right' as const) : ('wrong' as const), findings },
    words: right ? '核对通过：抽到谁，是按事先定下的办法算出来的。' : '核对没有通过，请把这一页给社区看。',
  };
}
