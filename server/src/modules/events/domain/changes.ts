import { chinaParts, eventLimits, formatTime } from '@silin/shared';
import type { EventSession } from '../data/event.entities.js';

export const isToCome = ({ state, endsAt }: Pick<EventSession, 'state' | 'endsAt'>, now: Date): boolean =>
  state === 'planned' && endsAt > now;

type Times = Pick<EventSession, 'startsAt' | 'endsAt'>;

/** 11月28日 19:00–20:30, whenever it is read. */
export function timeWords({ startsAt, endsAt }: Times): string {
  const { month, day } = chinaParts(startsAt);
  return `${month}月${day}日 ${formatTime(startsAt)}–${formatTime(endsAt)}`;
}

export const isOtherTime = (a: Times, b: Times): boolean =>
  a.startsAt.getTime() !== b.startsAt.getTime() || a.endsAt.getTime() !== b.endsAt.getTime();

/** What will happen when a change is saved, in sentences. */
export function willTell(told: number, sentences: readonly string[]): { told: number; sentences: string[] } {
  if (sentences.length === 0) return { told, sentences: ['时间和地点没有变，不会打扰已经报名的人。'] };
  if (told === 0) return { told, sentences: [...sentences, '还没有人报名，不用通知谁。'] };
  const calls = `${eventLimits.callAfterHours} 小时没看到消息的，会列进电话名单，请打电话告诉他们。`;
  return { told, sentences: [...sentences, `会通知 ${told} 家，报名都保留。`, calls] };
}
