import { defineTasks } from '../kernel/define-tasks.js';

/** Kinds that people write down themselves, and what grid workers propose to staff; the rest come from their contexts. */
export const ownTaskKinds = defineTasks({
  merge_people: {
    title: '看看是不是同一个人',
    hint: '网格员觉得两条登记是同一个人。在电脑的工作台上比一比：是就合并；不是，就写一句“不是同一个人”。',
    page: 'staff/pages/desk/index?view=people&row={person}&other={subject}',
  },
  call: { title: '打个电话问问', hint: null, page: null },
  look_in: { title: '上门看一看', hint: null, page: null },
  follow_up: { title: '跟进这件事', hint: null, page: null },
});
export const OWN_TASK_KINDS = [
  'call',
  'look_in',
  'follow_up',
] as const satisfies readonly (keyof typeof ownTaskKinds)[];
export type OwnTaskKind = (typeof OWN_TASK_KINDS)[number];
