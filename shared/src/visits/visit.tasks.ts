import { defineTasks } from '../kernel/define-tasks.js';

const LADDER = 'grid/pages/ladder/index?person={person}';
const PERSON = 'grid/pages/person/index?id={person}';
export const visitTaskKinds = defineTasks({
  visit_no_answer: { title: '没人应门', hint: '先打电话，再敲门，再找紧急联系人。', page: LADDER },
  visit_concern: { title: '走访发现要管的事', hint: '看看记录，今天处理。', page: PERSON },
  visit_after_change: {
    title: '有变故，一天内去看看',
    hint: '住院、摔倒、家人去世，都要有人当面看一看。',
    page: PERSON,
  },
  visit_call_back: {
    title: '打电话核实走访',
    hint: '问问本人那天有没有人来过：来过点确认，没来过点“有不同说法”。',
    page: PERSON,
  },
  visit_look_in: { title: '电话打不通，去看看', hint: '打了几次都没人接，请上门看一看，再写下来。', page: PERSON },
  visit_contradicted: { title: '走访有不同说法', hint: '问问双方，再定算不算。', page: PERSON },
});
