import { defineTasks } from '../kernel/define-tasks.js';

export const eventTaskKinds = defineTasks({
  event_not_held: {
    title: '活动没有任何记录',
    hint: '办过的话补上清点人数；没有办就不用管，这一场不会计入。',
    page: 'organiser/pages/part/index?id={subject}&part=after',
  },
  event_appeal: {
    title: '有人说来过了',
    hint: '门口没有记上；问一问，来过就在名单里补上签到。',
    page: 'organiser/pages/part/index?id={subject}&part=people',
  },
  event_call_list: {
    title: '有人没通知到',
    hint: '活动有变化，请给名单上的人打个电话。',
    page: 'organiser/pages/part/index?id={subject}&part=calls',
  },
});
