import { chinaDate, formatDate, formatMoment, formatTime, type TaskState } from '@silin/shared';
import type { StandIn, Taker, Task } from '../api/tasks.api';

export const TASK_STATE_LABELS: Record<TaskState, string> = { open: '要办的', done: '办好的', passed_on: '转走的' };

/** Until when, or since when it is late. What is due when a day is over is said by the day. */
export function dueLine({ dueAt, isLate }: Task, now: number): string {
  const lastDay = formatTime(dueAt) === '0:00' ? new Date(dueAt).getTime() - 1 : undefined;
  const by = lastDay === undefined ? `${formatMoment(dueAt, now)}前办好` : `${formatDate(lastDay, now)}办好`;
  return isLate ? `过期了，应在${by}` : by;
}

/** Who has it. */
export const ownerLine = ({ owner, insteadOf }: Task): string => {
  const who = owner ? owner.name : '社区';
  return insteadOf ? `${who}（代${insteadOf.name}）` : who;
};

export const takerNote = ({ isStaff, isGridWorker, isAway }: Taker): string =>
  [isGridWorker ? '网格员' : '', isStaff ? '社区工作者' : '', isAway ? '今天不在' : ''].filter(Boolean).join('，');

/** A day as people say it, seen from `now`. */
export const dayWords = (day: string, now: number): string => formatDate(`${day}T04:00:00.000Z`, now);

/** 今天到11月29日 周日. */
export const daysLine = ({ fromOn, untilOn }: Pick<StandIn, 'fromOn' | 'untilOn'>, now: number): string =>
  fromOn === untilOn ? dayWords(fromOn, now) : `${dayWords(fromOn, now)}到${dayWords(untilOn, now)}`;

const DAY_MS = 24 * 60 * 60 * 1000;

/** So many days from a day on, the day itself first. */
export const daysFrom = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => chinaDate(new Date(`${day}T04:00:00.000Z`).getTime() + n * DAY_MS));
