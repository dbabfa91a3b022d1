import { chinaDate, formatDate, formatMoment, formatTime, type TaskState } from '@silin/shared';
import type { StandIn, Taker, Task } from '../api/tasks.api';

/** The sides of a list of tasks. */
export const SHOWN_STATES = ['open', 'done'] as const satisfies readonly TaskState[];
export type ShownState = (typeof SHOWN_STATES)[number];

/** What a task is called in one line: what, and about whom. */
export const taskLine = ({ title, personName }: Task): string => (personName ? `${title} · ${personName}` : title);

export const TASK_STATE_LABELS: Record<TaskState, string> = { open: '要办的', done: '办好的', passed_on: '转走的' };

const isWholeDay = (dueAt: string): boolean => formatTime(dueAt) === '0:00';

/** The last day for it, as epoch ms within the day: what is due when a day is over is due on that day. */
export const dueDay = ({ dueAt }: Task): number => new Date(dueAt).getTime() - (isWholeDay(dueAt) ? 1 : 0);

/** Until when, or since when it is late. What is due when a day is over is said by the day. */
export function dueLine(task: Task, now: number): string {
  const { dueAt, isLate } = task;
  const by = isWholeDay(dueAt) ? `${formatDate(dueDay(task), now)}办好` : `${formatMoment(dueAt, now)}前办好`;
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
