import { defineTasks } from '../kernel/define-tasks.js';

const PERSON = 'grid/pages/person/index?id={person}';
export const callBackTaskKinds = defineTasks({
  call_back_look_in: {
    title: '回访电话打不通，去看看',
    hint: '打了几次都没人接，请上门看一看人好不好，顺便问问上次的事办好没有。',
    page: PERSON,
  },
  call_back_contradicted: {
    title: '回访说没有办好',
    hint: '心愿已经退回去接着办。问问双方，看要不要换人。',
    page: PERSON,
  },
  call_back_money: {
    title: '回访说收了钱物',
    hint: '志愿服务不收钱、不收礼。先问清楚，再找帮忙的人谈一谈。',
    page: PERSON,
  },
});
