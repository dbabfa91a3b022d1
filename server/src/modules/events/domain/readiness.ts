import { DomainError } from '@silin/shared';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';

/** What is missing before an event can be published, with the field it belongs to. */
export interface Missing {
  readonly field: 'title' | 'placeText' | 'sessions';
  /** Short, to be read in a list. */
  readonly word: string;
  readonly sentence: string;
}

const TITLE: Missing = { field: 'title', word: '标题', sentence: '请写上活动叫什么。' };
const PLACE: Missing = { field: 'placeText', word: '地点', sentence: '请写上在哪里办。' };
const SESSION: Missing = {
  field: 'sessions',
  word: '时间（至少一场）',
  sentence: '请至少加一场，写上几点开始、几点结束。',
};
const PAST: Missing = {
  field: 'sessions',
  word: '还没过去的时间',
  sentence: '场次的时间都过去了，请改时间或再加一场。',
};

/** What an event still needs to be published: a title, a place, and a session that is not over. */
export function missingIn(
  event: Pick<CommunityEvent, 'title' | 'placeText'>,
  sessions: readonly Pick<EventSession, 'state' | 'endsAt'>[],
  now: Date,
): Missing[] {
  const planned = sessions.filter(({ state }) => state === 'planned');
  return [
    ...(event.title ? [] : [TITLE]),
    ...(event.placeText ? [] : [PLACE]),
    ...(planned.length === 0 ? [SESSION] : planned.some(({ endsAt }) => endsAt > now) ? [] : [PAST]),
  ];
}

/** Throws `EVENT_NOT_READY` with what is missing in words. */
export function requireReady(missing: readonly Missing[]): void {
  if (missing.length > 0) throw new DomainError('EVENT_NOT_READY', { missing: missing.map((m) => m.word).join('、') });
}
