import { defineTasks } from '../kernel/define-tasks.js';

export const careTasks = defineTasks({
  care_review: {
    title: '复核关爱等级',
    hint: '看看情况有没有变化，在帮扶档案里重新选等级和下次复核的日期。',
    page: 'grid/pages/person/index?id={person}',
  },
});
