import { CONTACT_KIND_WORDS, formatDate, type ContactKind, type VisitMedium } from '@silin/shared';
import type { UnseenPerson } from '../api/unseen.api';

const DAY_MS = 24 * 60 * 60 * 1000;

/** 上次 10月17日，电话里；or that nobody has been written down yet. */
export function lastSeenLine(
  last: { lastSeenAt: string | null; lastSeenHow: ContactKind | null },
  now: number,
): string {
  if (!last.lastSeenAt) return '还没有见过的记录';
  const how = last.lastSeenHow ? `，${CONTACT_KIND_WORDS[last.lastSeenHow]}` : '';
  return `上次见到是${formatDate(last.lastSeenAt, now)}${how}`;
}

/** 40 天没人见过; for who was never seen, since when they should have been. */
export function unseenSince({ lastSeenAt, daysOver, standing, dueOn, awayUntil }: UnseenPerson, now: number): string {
  const day = (on: string) => formatDate(`${on}T04:00:00.000Z`, now);
  if (standing === 'away') return awayUntil ? `不在家，到${day(awayUntil)}` : '不在家';
  if (standing === 'due_soon') return `${day(dueOn)}前要见到`;
  if (!lastSeenAt) return `该见的日子过了 ${daysOver} 天`;
  return `${Math.max(1, Math.floor((now - new Date(lastSeenAt).getTime()) / DAY_MS))} 天没人见过`;
}

/** What a try that found nobody was. */
export const TRIED_WORDS: Readonly<Record<VisitMedium, string>> = {
  home: '上门，没人应门',
  phone: '打电话，没人接',
  met_outside: '找了，没找到',
};
