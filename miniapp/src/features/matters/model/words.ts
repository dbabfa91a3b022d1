import {
  chinaDate,
  formatDate,
  MATTER_CATEGORY_WORDS,
  MATTER_STATE_WORDS,
  MATTER_STEP_WORDS,
  type MatterAction,
  matterLimits,
  type MatterState,
} from '@silin/shared';
import type { TimelineStep } from '@/ui/timeline/timeline';
import type { Matter, MatterView } from '../api/matters.api';

/** A day as people say it. */
export const dayWord = (day: string, now: number): string => formatDate(`${day}T04:00:00.000Z`, now);

const IN_HAND: readonly MatterState[] = ['assigned', 'done'];

/** True when the day by which it should be done has passed and it is not. */
export const isLate = ({ state, deadlineOn }: Pick<Matter, 'state' | 'deadlineOn'>, now: number): boolean =>
  state === 'assigned' && deadlineOn !== null && deadlineOn < chinaDate(now);

/** How far it is, and until when. */
export function stateLine(matter: Matter, now: number): string {
  const { state, deadlineOn, waitingUntil, solvedOn, round } = matter;
  const again = round > 1 ? `第 ${round} 次` : '';
  if (state === 'solved' && solvedOn) return `${dayWord(solvedOn, now)}解决了`;
  if (state === 'waiting' && waitingUntil) return `等条件，${dayWord(waitingUntil, now)}再看`;
  if (IN_HAND.includes(state) && deadlineOn) {
    const by = isLate(matter, now) ? `${dayWord(deadlineOn, now)}到期，已过期` : `${dayWord(deadlineOn, now)}前办好`;
    return [again, state === 'done' ? MATTER_STATE_WORDS.done : by].filter(Boolean).join('，');
  }
  return MATTER_STATE_WORDS[state];
}

/** What kind of thing and where. */
export const placeLine = ({ category, placeName }: Pick<Matter, 'category' | 'placeName'>): string =>
  [MATTER_CATEGORY_WORDS[category], placeName].filter(Boolean).join(' · ');

/** Its history, the first step first. */
export const stepsOf = ({ steps, state }: MatterView, now: number): TimelineStep[] =>
  [...steps].reverse().map((step, n) => ({
    key: String(n),
    title: MATTER_STEP_WORDS[step.step],
    note: [step.by, formatDate(step.at, now)].filter(Boolean).join(' · '),
    ...(step.note ? { text: step.note } : {}),
    done: n < steps.length - 1 || !['reported', 'assigned', 'waiting', 'done'].includes(state),
  }));

/** What one step asks before it is taken. */
export interface MatterForm {
  readonly label: string;
  /** What will happen. */
  readonly detail: string;
  readonly confirm: string;
  /** The field the words go into, and what is asked. */
  readonly words?: { readonly field: 'note' | 'words' | 'why'; readonly label: string; readonly required: boolean };
  readonly day?: { readonly field: 'until' | 'deadlineOn'; readonly label: string; readonly required: boolean };
  readonly post?: true;
  readonly into?: true;
  readonly to?: true;
  /** Staff say how they know. */
  readonly onSite?: true;
  /** Stands out: the step one would take. */
  readonly first?: true;
}

const needed = (field: 'note' | 'words' | 'why', label: string) => ({ field, label, required: true }) as const;

export const MATTER_FORMS: Readonly<Record<MatterAction, MatterForm>> = {
  accept: {
    ...{ label: '安排人办', detail: '选一个岗位来办；不选日子就按类别定期限。', confirm: '就这样安排', first: true },
    ...{ post: true, day: { field: 'deadlineOn', label: '哪天前办好（可以不选）', required: false } },
    words: { field: 'note', label: '要注意什么（可以不写）', required: false },
  },
  decline: {
    ...{ label: '不办', detail: '写下的话会告诉提出的人。', confirm: '告诉他们' },
    words: needed('words', '为什么不办'),
  },
  refer: {
    ...{ label: '转给别处', detail: '写下的话会告诉提出的人。', confirm: '转过去', to: true },
    words: needed('words', '要告诉提出的人什么'),
  },
  merge: { label: '并到另一件', detail: '关系到的人一起并过去。不能撤回。', confirm: '并过去', into: true },
  giveBack: {
    ...{ label: '不归我', detail: '社区会另外安排；两个工作日以内可以退回。', confirm: '退回' },
    words: needed('note', '为什么不归您'),
  },
  note: {
    label: '写进展',
    detail: '大家看得到办到了哪一步。',
    confirm: '写好了',
    words: needed('note', '办到哪一步了'),
  },
  handOver: {
    ...{ label: '交给别的岗位', detail: '从今天起由新的岗位来办；原来的期限还会留着。', confirm: '交过去' },
    ...{ post: true, day: { field: 'deadlineOn', label: '哪天前办好（可以不选）', required: false } },
    words: { field: 'note', label: '要注意什么（可以不写）', required: false },
  },
  extend: {
    ...{ label: '延期', detail: '一件事只能延一次；原来的期限还会留着。', confirm: '延到这一天' },
    ...{ day: { field: 'until', label: '延到哪天', required: true }, words: needed('note', '为什么要延期') },
  },
  wait: {
    ...{ label: '等条件', detail: '到那一天会自动回到在办。', confirm: '先等着' },
    ...{ day: { field: 'until', label: '哪天再看', required: true }, words: needed('note', '等什么') },
  },
  resume: { label: '接着办', detail: '期限还是原来的。', confirm: '接着办' },
  finish: {
    ...{ label: '办好了', detail: '会请提出的人或社区的同事来看是不是真的解决了。', confirm: '办好了', first: true },
    words: needed('note', '做了什么'),
  },
  pass: {
    ...{ label: '解决了', detail: '提出的人都会知道；三十天里还可以说没解决。', confirm: '解决了', first: true },
    onSite: true,
  },
  fail: {
    ...{ label: '没解决', detail: '会请原来的岗位再办一次。', confirm: '还没解决' },
    words: needed('why', '还差什么'),
  },
  reopen: {
    ...{ label: '又出了问题', detail: '会请原来的岗位再办一次。', confirm: '再办一次' },
    words: needed('why', '出了什么问题'),
  },
  closeUnsolved: {
    ...{ label: '办不成', detail: '记为没能解决，写下的话会告诉提出的人。', confirm: '告诉他们' },
    words: needed('words', '为什么没能解决'),
  },
};

/** The days after one, so many of them. */
export const daysAfter = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + (n + 1) * 86_400_000).toISOString().slice(0, 10),
  );

/** How many days ahead a day may be chosen. */
export const daysAhead = (action: MatterAction): number => (action === 'wait' ? matterLimits.waitMaxDays : 90);
