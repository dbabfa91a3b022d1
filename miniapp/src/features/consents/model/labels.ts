import {
  chinaParts,
  formatDate,
  type ConsentState,
  type ConsentWay,
  type ProxyScope,
  type ProxyState,
  type WithdrawalWay,
} from '@silin/shared';
import type { TagTone } from '@/ui/tag/tag';
import type { ConsentItem, ProxyItem } from '../api/consents.api';

/** How a purpose stands, as a word and a colour, never by colour alone. */
export const CONSENT_STATE_LABELS: Record<ConsentState, { word: string; tone: TagTone }> = {
  none: { word: '没有同意', tone: 'plain' },
  living: { word: '已同意', tone: 'ok' },
  run_out: { word: '到期了', tone: 'warn' },
  withdrawn: { word: '已撤回', tone: 'plain' },
};

export const PROXY_STATE_LABELS: Record<ProxyState, { word: string; tone: TagTone }> = {
  living: { word: '正在代办', tone: 'ok' },
  run_out: { word: '到期了', tone: 'warn' },
  revoked: { word: '已取消', tone: 'plain' },
};

/** What a proxy may do. */
export const SCOPE_LABELS: Record<ProxyScope, string> = {
  wishes: '说心愿、看进展',
  events: '报名活动',
  visits: '安排上门',
  contact: '决定给谁联系方式',
  profile: '说明要怎样照顾',
  withdraw_consent: '撤回同意',
};

const WAY_WORDS: Record<ConsentWay, string> = {
  tap: '在手机上点的',
  signed: '签了字',
  voice: '录了音',
  spoken_before: '当面说的',
};

/** How somebody takes their word back, as whoever writes it down chooses it. */
export const WITHDRAWAL_CHOICES: Record<Exclude<WithdrawalWay, 'tap'>, string> = {
  phone: '本人打电话说的',
  counter: '本人到社区说的',
  family: '家里人说的',
};

/** A day far away: 2027年10月27日. */
export function lastDay(instant: string): string {
  const { year, month, day } = chinaParts(instant);
  return `${year}年${month}月${day}日`;
}

/** How a consent was given and until when: 当面说的，小周在场；2027年11月23日前有效. */
export function consentLine({ consent, state }: ConsentItem, now: number): string | undefined {
  if (!consent) return undefined;
  if (state === 'withdrawn' && consent.withdrawnAt) return `${formatDate(consent.withdrawnAt, now)}撤回的`;
  const by = consent.givenByName ? `${consent.givenByName}替他同意，` : '';
  const heard = consent.witnessName ? `，${consent.witnessName}在场` : '';
  const until = state === 'run_out' ? '到期' : '前有效';
  return `${by}${formatDate(consent.givenAt, now)}${WAY_WORDS[consent.how]}${heard}；${lastDay(consent.until)}${until}`;
}

export function proxyLine({ since, until, state, revokedAt, how, witnessName }: ProxyItem, now: number): string {
  if (state === 'revoked' && revokedAt) return `${formatDate(revokedAt, now)}取消的`;
  const heard = witnessName ? `，${witnessName}在场` : '';
  const end = state === 'run_out' ? '到期' : '前有效';
  return `${formatDate(since, now)}${WAY_WORDS[how]}${heard}；${lastDay(until)}${end}`;
}

interface GivingText {
  verb: string;
  title: string;
  /** What whoever writes it down vouches for. */
  detail: string;
  done: string;
}

/** The ways of agreeing and their words. `tap` is one's own; the others are written down for somebody. */
export const GIVING: Record<ConsentWay, GivingText> = {
  tap: { verb: '同意', title: '同意这一项', detail: '随时可以说不同意，说了马上生效。', done: '记下了，谢谢您' },
  signed: {
    verb: '签字同意…',
    title: '记下签字的同意',
    detail:
      '请让本人看过，或者念给本人听过，再在纸上签字。纸请交给社区收好，也可以拍一张留在这里，只有本人、社区和网格员能看。',
    done: '记下了签字的同意',
  },
  voice: {
    verb: '录音同意…',
    title: '录下本人的同意',
    detail: '请先把上面的话念给本人听，再请本人自己说一遍同意什么。两分钟以内，只有本人、社区和网格员能听。',
    done: '记下了录音的同意',
  },
  spoken_before: {
    verb: '当面同意…',
    title: '记下当面说的同意',
    detail: '请先把上面的话念给本人听。本人亲口说同意，您在场听到，您就是见证人。',
    done: '记下了当面说的同意',
  },
};
