import {
  type CancelledBy,
  eventLimits,
  type EventKind,
  type EventTheme,
  type HelperRole,
  type RegistrationState,
  type SeatPool,
  type WaitingRule,
} from '@silin/shared';
import type { IconName } from '@/ui/icon/icon';
import type { TagTone } from '@/ui/tag/tag';
import type { RegistrationCard, Seats, SessionCard, SessionView } from '../api/types';
import { momentOf } from './when';

/** A theme as a picture; its word is in `EVENT_THEME_WORDS`. */
export const THEME_ICONS: Record<EventTheme, IconName> = {
  festival: 'thanks',
  opera: 'opera',
  sports: 'people',
  family: 'home',
  calligraphy: 'edit',
  earthquake: 'shield',
  fire_safety: 'shield',
  clinic: 'cross',
  haircut: 'hand',
  sharpening: 'wrench',
  other: 'cal',
};

/** How a kind is called on a chip. */
export const KIND_CHIPS: Record<EventKind, string> = { culture: '文化', lecture: '讲座', service_fair: '便民' };

/** A state of a registration as word, shape and colour, told to the party itself. */
export const REGISTRATION_LABELS: Record<RegistrationState, { word: string; tone: TagTone; icon: IconName }> = {
  confirmed: { word: '报上了', tone: 'ok', icon: 'check' },
  waiting: { word: '候补', tone: 'warn', icon: 'clock' },
  applied: { word: '等摇号', tone: 'know', icon: 'clock' },
  held: { word: '还没填完', tone: 'warn', icon: 'edit' },
  cancelled: { word: '已取消', tone: 'plain', icon: 'close' },
  lapsed: { word: '没有报完', tone: 'plain', icon: 'close' },
};

export const POOL_CHOICES: Record<SeatPool, string> = {
  online: '普通座位',
  elders: '老人座位',
  family: '家庭座位',
  counter: '柜台名额',
  staff: '工作人员',
};

/** What a helper of each role does. */
export const HELPER_NOTES: Record<HelperRole, string> = {
  door: '在门口看入场码、招呼大家进场',
  guide: '带老人和孩子找座位',
  host: '主持和报幕',
  first_aid: '会急救，在场边守着',
};

export const CANCELLED_BY_WORDS: Record<CancelledBy, string> = {
  self: '您取消了报名',
  proxy: '家人替您取消了报名',
  organiser: '组织者取消了报名',
  session: '这一场取消了',
  clock: '候补没有等到座位',
};

/** Where somebody stands in line: 候补第 4 组，前面 3 组. Unknown for who is not waiting. */
export const placeWords = (ahead: number | null): string =>
  ahead === null ? '候补' : `候补第 ${ahead + 1} 组，前面${ahead ? ` ${ahead} 组` : '没有人'}`;

/** What a party is told of its own registration, in one line. */
export function mineWords(mine: { state: RegistrationState; ahead: number | null }): string {
  if (mine.state === 'waiting') return placeWords(mine.ahead);
  const words: Partial<Record<RegistrationState, string>> = {
    confirmed: '您报上了',
    applied: '已经报名，等摇号',
    held: '座位留着，还没填完',
  };
  return words[mine.state] ?? REGISTRATION_LABELS[mine.state].word;
}

/** Where a session stands for somebody who reads of it; the page and its one button follow from it. */
export type Standing =
  'cancelled' | 'over' | 'running' | 'mine' | 'free' | 'not_open' | 'closed' | 'draw' | 'seats' | 'waiting' | 'full';

const time = (instant: string): number => new Date(instant).getTime();

export function standingOf(card: SessionCard, now: number): Standing {
  if (card.state === 'cancelled') return 'cancelled';
  if (card.state !== 'planned' || time(card.endsAt) <= now) return 'over';
  if (card.mine) return 'mine';
  if (card.mode === 'free') return time(card.startsAt) <= now ? 'running' : 'free';
  if (card.opensAt && time(card.opensAt) > now) return 'not_open';
  if (card.closesAt && time(card.closesAt) <= now) return time(card.startsAt) <= now ? 'running' : 'closed';
  if (card.mode === 'draw' && card.drawAt && time(card.drawAt) > now) return 'draw';
  if (card.seats.free) return 'seats';
  return card.waiting === 'none' ? 'full' : 'waiting';
}

/** One line of state: 还有 12 个座位, 候补 3 组, 自由参加, 周六 9:00 开始报名, 摇号报名中. */
export function stateLine(card: SessionCard, now: number): string {
  switch (standingOf(card, now)) {
    case 'cancelled':
      return '这一场取消了';
    case 'over':
      return card.state === 'not_held' ? '没有举办' : '已经结束';
    case 'running':
      return card.mode === 'free' ? '正在进行，直接来' : '正在进行';
    case 'mine':
      return card.mine ? mineWords(card.mine) : '';
    case 'free':
      return '自由参加，直接来';
    case 'not_open':
      return `${momentOf(card.opensAt ?? card.startsAt, now)} 开始报名`;
    case 'closed':
      return '报名截止了';
    case 'draw':
      return `摇号报名中，${momentOf(card.drawAt ?? card.startsAt, now)} 摇号`;
    case 'seats':
      return `还有 ${card.seats.free} 个座位`;
    case 'waiting':
      return fullWords(card.seats);
    case 'full':
      return '名额满了';
  }
}

/** A full session that takes parties on its list. */
const fullWords = ({ waiting }: Seats): string => (waiting ? `满了，候补 ${waiting} 组` : '满了，可以候补');

/** Word, shape and colour of the line. */
export const STANDING_LOOKS: Record<Standing, { tone: TagTone; icon: IconName }> = {
  cancelled: { tone: 'plain', icon: 'close' },
  over: { tone: 'plain', icon: 'check' },
  running: { tone: 'enjoy', icon: 'bell' },
  mine: { tone: 'ok', icon: 'check' },
  free: { tone: 'enjoy', icon: 'door' },
  not_open: { tone: 'know', icon: 'clock' },
  closed: { tone: 'plain', icon: 'lock' },
  draw: { tone: 'know', icon: 'people' },
  seats: { tone: 'enjoy', icon: 'people' },
  waiting: { tone: 'warn', icon: 'clock' },
  full: { tone: 'plain', icon: 'lock' },
};

/** The one thing to do about a session, as a verb; `undefined` when there is nothing but to read. */
export function actionWord(card: SessionCard, now: number): string | undefined {
  const standing = standingOf(card, now);
  if (standing === 'mine' && card.mine) {
    if (card.mine.state === 'confirmed') return '入场码';
    return card.mine.state === 'held' ? '接着填' : '看报名';
  }
  const words: Partial<Record<Standing, string>> = { seats: '报名', draw: '报名摇号', waiting: '排候补' };
  return words[standing];
}

/** How full it is, for the bar above the words; null where nobody signs up. */
export function seatsLine(seats: Seats): { left: string; total: string; share: number } | null {
  const { capacity, free, taken, waiting } = seats;
  if (capacity === null) return null;
  const left = free ? `还有 ${free} 个座位` : waiting ? `满了，候补 ${waiting} 组` : '座位满了';
  return { left, total: `共 ${capacity} · 已报 ${taken}`, share: capacity ? Math.min(1, taken / capacity) : 1 };
}

const WAITING_WORDS: Record<WaitingRule, string> = {
  none: '满了不再候补',
  strict: '满了可以候补，有空位按先后递补',
  first_fit: '满了可以候补，有空位按先后递补，坐得下的一家先上',
};

/** How seats are given, until when one may cancel, how many may come: what to know before signing up. */
export function rulesOf(session: SessionView, now: number): string[] {
  if (session.mode === 'free') return ['不用报名，到时候来就行'];
  const lines = [
    session.mode === 'draw'
      ? `摇号：${session.drawAt ? `${momentOf(session.drawAt, now)} 前报名的机会一样，` : ''}先后不重要`
      : '先报先得',
    `一家最多 ${session.partyMax} 个座位`,
  ];
  if (session.closesAt) lines.push(`${momentOf(session.closesAt, now)} 截止报名`);
  if (session.cancelUntil)
    lines.push(
      Date.parse(session.cancelUntil) > now
        ? `${momentOf(session.cancelUntil, now)} 前可以自己取消`
        : '自己取消的时间过了，来不了请告诉组织者',
    );
  lines.push(session.waitingPaused ? '可以候补，现在先不递补' : WAITING_WORDS[session.waiting]);
  if (session.firstTimersFirst) lines.push('第一次来的先安排');
  if (session.noShowsLast) lines.push(`${eventLimits.noShowsForgivenDays} 天里报上了两次没来的，排在别人后面`);
  return lines;
}

/** Whom it is for: 60 岁以上, 6 到 12 岁; nothing for everybody. */
export function agesWords({ ageMin, ageMax }: Pick<SessionView, 'ageMin' | 'ageMax'>): string | undefined {
  if (ageMin !== null && ageMax !== null) return `${ageMin} 到 ${ageMax} 岁`;
  if (ageMin !== null) return `${ageMin} 岁以上`;
  return ageMax === null ? undefined : `${ageMax} 岁以下`;
}

/** Who comes, as one says it: 李芳、李奶奶，共 3 人. */
export function whoWords(card: Pick<RegistrationCard, 'who' | 'heads'>): string {
  const named = card.who.join('、');
  if (!named) return `共 ${card.heads} 人`;
  return card.heads > 1 ? `${named}，共 ${card.heads} 人` : named;
}

/** A code of ten letters in two halves, to be read aloud. */
export const seatCodeWords = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1 ');
