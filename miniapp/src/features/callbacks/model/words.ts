import { CALL_BACK_SUBJECT_WORDS, type CallBackState, formatDate, formatMoment, type PublicDraw } from '@silin/shared';
import type { CallBack, CallBackDrawRecord, CallBackHeard } from '../api/callbacks.api';

/** How it was confirmed, for whoever asks whether it is so. */
const HOW: Readonly<Record<string, string>> = {
  tap: '本人点了确认',
  card: '用联系卡上的号码确认的',
  proxy: '家人替着确认的',
  grid_worker: '网格员替着确认的',
};

/** A day as people say it. */
export const dayWords = (day: string, now: number): string => formatDate(`${day}T04:00:00Z`, now);

/** 走访 · 11月25日 · 陪伴. */
export const whatWords = ({ subjectKind, onDay, title }: CallBack, now: number): string =>
  [CALL_BACK_SUBJECT_WORDS[subjectKind], onDay ? dayWords(onDay, now) : null, title].filter(Boolean).join(' · ');

export const howWords = ({ confirmedHow, confirmedAt, helperName }: CallBack, now: number): string =>
  `${helperName}帮的忙，${formatMoment(confirmedAt, now)}${HOW[confirmedHow] ?? '确认的'}`;

/** The three questions, in the order in which they are asked; the keys answer yes and no. */
export const QUESTIONS = [
  { name: 'came', ask: '有没有人来帮过您？', yes: 'q', no: 'a' },
  { name: 'asAgreed', ask: '说好的事有没有办？', yes: 'w', no: 's' },
  { name: 'askedForMoney', ask: '他们有没有收钱、收东西？', yes: 'e', no: 'd' },
] as const satisfies readonly { name: keyof CallBackHeard; ask: string; yes: string; no: string }[];

export type Answers = Partial<Record<(typeof QUESTIONS)[number]['name'], boolean>>;

/** The lists below the one in hand. */
export const LISTS: readonly { value: CallBackState; label: string }[] = [
  { value: 'waiting', label: '等回访' },
  { value: 'contradicted', label: '不属实' },
  { value: 'unreachable', label: '打不通' },
  { value: 'confirmed', label: '属实' },
  { value: 'declined', label: '不想接' },
];

/** The record as the kernel that made the draw reads it. */
export const publicDraw = (draw: CallBackDrawRecord): PublicDraw => ({
  ...{ commitment: draw.commitment, frameHash: draw.frameHash ?? '', witnessWords: null, secretHex: draw.secret },
  ...{ frame: draw.drawnAt ? draw.frame : null, result: draw.drawnAt ? draw.order : null },
  ...{ first: draw.first, last: draw.last },
});
