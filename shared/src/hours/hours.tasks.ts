import { defineTasks } from '../kernel/define-tasks.js';

export const hoursTaskKinds = defineTasks({
  certificate_asked: {
    title: '有人要开时长证明',
    hint: '在工作台的“时长证明”里看明细，再开具。',
    page: 'staff/pages/desk/index?view=certificates&row={subject}',
  },
});
