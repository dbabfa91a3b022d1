import {
  careTierWords,
  chinaDate,
  CONTACT_KIND_WORDS,
  formatDate,
  PAIRING_OBSTACLE_WORDS,
  PAIRING_REASON_WORDS,
  pairingLimits,
  type PairingObstacle,
  type PairingReason,
  type PairingState,
  SKILL_GATES,
  SKILL_WORDS,
} from '@silin/shared';
import type { TagTone } from '@/ui/tag/tag';
import type { Pairing, PairingCard } from '../api/pairings.api';
import type { PlanRow } from '../api/proposals.api';

const DAY_MS = 86_400_000;

export const PAIRING_TONES: Readonly<Record<PairingState, TagTone>> = {
  proposed: 'know',
  trial: 'enjoy',
  active: 'ok',
  paused: 'warn',
  ended: 'plain',
  declined: 'plain',
  lapsed: 'plain',
};

export const namesOf = ({ people }: Pick<PairingCard, 'people'>): string =>
  people.map(({ name }) => name || '没有写姓名').join('、');

/** What comes next for a pairing, in a few words: until when it waits, is tried, or rests. */
export function nextLine(pairing: PairingCard, now: number): string {
  const { state, trialUntil, pausedUntil, startedAt, endedAt, proposedAt } = pairing;
  if (state === 'proposed') return `${formatDate(proposedAt, now)}提的`;
  if (state === 'trial' && trialUntil) return `试到${formatDate(lastDay(trialUntil), now)}`;
  if (state === 'paused') return pausedUntil ? `停到${formatDate(dayOf(pausedUntil), now)}` : '没说停到哪天';
  if (state === 'ended' && endedAt) return `${formatDate(endedAt, now)}结束`;
  return startedAt ? `${formatDate(startedAt, now)}起` : '';
}

/** A trial ends at the beginning of the day after its last one. */
const lastDay = (until: string): number => new Date(until).getTime() - 1;
export const dayOf = (day: string): string => `${day}T12:00:00+08:00`;

/** Days from now, as the day fields take them. */
export const daysAhead = (days: number, from: number = Date.now()): string => chinaDate(from + days * DAY_MS);

/** What is told truthfully before a volunteer agrees: what is wanted, and what can go wrong. */
export const risksOf = ({ kinds }: Pick<PairingCard, 'kinds'>): string[] => [
  ...(kinds.length > 0 ? [`要做的：${kinds.map((kind) => SKILL_WORDS[kind]).join('、')}。`] : []),
  ...kinds.flatMap((kind) => SKILL_GATES[kind].risk ?? []),
];

/** Both sides are asked in the last days of a trial, and may still answer after it. */
export const trialEndsSoon = ({ trialUntil }: PairingCard, now: number): boolean =>
  trialUntil !== null && new Date(trialUntil).getTime() - now <= pairingLimits.trialAskDays * DAY_MS;

/** Both sides of a trial and what each said. */
export const trialSaid = (goesOn: boolean | null): string =>
  goesOn === null ? '还没问' : goesOn ? '愿意继续' : '不想继续';

export function seenLine({ lastSeenAt, lastSeenHow }: Pairing, now: number): string {
  if (!lastSeenAt) return '还没有人见过';
  return `${formatDate(lastSeenAt, now)}${lastSeenHow ? ` ${CONTACT_KIND_WORDS[lastSeenHow]}` : ''}`;
}

/** Until when the volunteer may be told how to reach them; a warning when there is none, or soon none. */
export function consentLine({ consentUntil }: Pairing, now: number): { text: string; warns: boolean } {
  if (!consentUntil) return { text: '还没有本人同意，先问本人', warns: true };
  const left = new Date(consentUntil).getTime() - now;
  if (left < 0) return { text: `${formatDate(consentUntil, now)}过期了，再问问本人`, warns: true };
  return { text: `到${formatDate(consentUntil, now)}`, warns: left < 30 * DAY_MS };
}

export const reasonsLine = (reasons: readonly PairingReason[]): string =>
  reasons.map((reason) => PAIRING_REASON_WORDS[reason]).join('，');

const FITS = [
  [4, '很合适'],
  [8, '合适'],
  [24, '还可以'],
] as const;

/** How well two fit, in a word; the number behind it is for the plan alone. */
export const fitWord = (cost: number): string => FITS.find(([most]) => cost <= most)?.[1] ?? '勉强';

/** Why nobody, with what one can do. */
export function whyNobodyLine(why: PairingObstacle): string {
  if (why === 'sex_wish') return '没有合本人希望的志愿者，可以再问问本人';
  if (why === 'in_trial') return '合适的还在别处试行，过几天再看';
  if (why === 'nobody_free') return '志愿者都满了，要再请几位';
  return PAIRING_OBSTACLE_WORDS[why];
}

/** Pairs of a plan that can be sent, and those that were. */
export const toSend = (rows: readonly PlanRow[]): PlanRow[] =>
  rows.filter(({ volunteerMemberId, pairingId }) => volunteerMemberId && !pairingId);

export const tierWord = (tier: PlanRow['tier']): string => careTierWords[tier ?? 'none'];
