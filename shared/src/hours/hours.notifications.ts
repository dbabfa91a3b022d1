import { defineNotifications } from '../kernel/define-notifications.js';

const MINE = 'volunteer/pages/hours/index';

export const hoursNotifications = defineNotifications({
  certificate_issued: {
    page: MINE,
    text: () => ({ title: '时长证明开好了', body: '打开“我的时长”可以查看和下载，也可以到社区盖章。' }),
  },
  hours_refused: {
    page: 'staff/pages/desk/index?view=hours',
    text: () => ({ title: '补记的时长被退回了', body: '同事没有确认，原因写在那个人的时长明细里，改好可以重新写。' }),
  },
  certificate_revoked: {
    page: MINE,
    text: () => ({ title: '一份时长证明作废了', body: '社区作废了一份时长证明，需要时请重新申请。' }),
  },
});
