import { defineTasks } from '../kernel/define-tasks.js';

/** Kinds that people write down themselves; the rest come from their contexts. */
export const ownTaskKinds = defineTasks({
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
