import { defineMyData } from '../kernel/define-my-data.js';

export const taskMyData = defineMyData({
  part: 'tasks',
  heading: '待办',
  names: {
    aboutMe: '关于我的',
    doneByMe: '我办过的',
    what: '要办的事',
    why: '原因',
    note: '说明',
    dueAt: '到期时间',
    closedAt: '办完时间',
    standIns: '代班',
    part: '我是',
    fromOn: '从哪天',
    untilOn: '到哪天',
    endedAt: '结束时间',
  },
});
