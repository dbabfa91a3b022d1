import {
  type EventState,
  formatMoment,
  formatTime,
  type Instant,
  type SessionState,
  type WaitingRule,
  type SessionMode,
} from '@silin/shared';
import type { TagTone } from '@/ui/tag/tag';
import type { OrganiserSession } from '../api/organiser.api';

export const EVENT_STATE_LABELS: Readonly<Record<EventState, { word: string; tone: TagTone }>> = {
  draft: { word: '草稿', tone: 'plain' },
  published: { word: '已发布', tone: 'ok' },
  cancelled: { word: '已取消', tone: 'warn' },
  ended: { word: '已结束', tone: 'plain' },
  archived: { word: '已归档', tone: 'plain' },
};
export const SESSION_STATE_TONES: Readonly<Record<SessionState, TagTone>> = {
  planned: 'enjoy',
  held: 'ok',
  cancelled: 'warn',
  not_held: 'warn',
};
export const SESSION_MODE_CHOICES: readonly { value: SessionMode; label: string; note: string }[] = [
  { value: 'free', label: '自由参加', note: '不用报名，来了就行，结束后清点人数' },
  { value: 'order', label: '先到先得', note: '按报名先后给座位，满了可以候补' },
  { value: 'draw', label: '摇号', note: '报名期里不分先后，到时间公开摇号' },
];
export const WAITING_CHOICES: readonly { value: WaitingRule; label: string; note: string }[] = [
  { value: 'strict', label: '严格按顺序', note: '排第一的一家坐得下才递补，后面的不越过' },
  { value: 'first_fit', label: '坐得下的先补', note: '空位不够第一家时，给后面坐得下的一家' },
  { value: 'none', label: '不候补', note: '满了就不再收' },
];

/** From when until when, on one line: 明天 15:00–17:00. */
export const whenWords = (startsAt: Instant, endsAt: Instant, now: Instant): string =>
  `${formatMoment(startsAt, now)}–${formatTime(endsAt)}`;

/** How full it is, for the organiser: 已报 48 / 60 · 候补 3 组. */
export function seatsWords({ mode, seats }: Pick<OrganiserSession, 'mode' | 'seats'>): string {
  if (mode === 'free') return '自由参加';
  const parts = [`已报 ${seats.taken} / ${seats.capacity ?? 0}`];
  if (seats.applied) parts.push(`等摇号 ${seats.applied} 组`);
  if (seats.waiting) parts.push(`候补 ${seats.waiting} 组`);
  return parts.join(' · ');
}

/** Who came, once somebody did: 来了 31 · 现场 3. */
export const presenceWords = ({ present, walkIns }: Pick<OrganiserSession, 'present' | 'walkIns'>): string | null =>
  present || walkIns ? `来了 ${present}${walkIns ? ` · 现场 ${walkIns}` : ''}` : null;

/** What it does to who stayed away twice that they stand behind others, at a session like this. */
export function behindNote({ mode, waiting }: { mode: SessionMode; waiting: WaitingRule }): string {
  if (mode === 'draw') return '摇号时排在别人后面，谁都不会被拒绝';
  return waiting === 'none'
    ? '要有候补才起作用：这一场选了满了不候补'
    : '先候补，开始前一天还有座位就补上，谁都不会被拒绝';
}
