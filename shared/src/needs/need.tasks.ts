import { defineTasks } from '../kernel/define-tasks.js';

export const needTaskKinds = defineTasks({
  need_tell: {
    title: '把答复告诉本人',
    hint: '打电话或上门说一声，再记下怎么告诉的。',
    page: 'grid/pages/person/index?id={person}',
  },
});
