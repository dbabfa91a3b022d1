import { defineNotifications } from '../kernel/define-notifications.js';

export interface TaskMessage {
  readonly told?: number;
}

const TASKS = 'grid/pages/tasks/index';
const STAND_INS = 'grid/pages/stand-ins/index';

export const taskNotifications = defineNotifications({
  task_given: {
    page: TASKS,
    grouped: true,
    text: ({ told = 1 }: TaskMessage) => ({
      title: '有新的待办',
      body:
        told > 1 ? `有 ${told} 件待办交到您手上，请看看什么时候要办。` : '有一件待办交到您手上，请看看什么时候要办。',
    }),
  },
  task_late: {
    page: TASKS,
    grouped: true,
    text: ({ told = 1 }: TaskMessage) => ({
      title: '有待办过期了',
      body: told > 1 ? `您有 ${told} 件待办过了时间，已经请别人接手。` : '您有一件待办过了时间，已经请别人接手。',
    }),
  },
  staff_task_waiting: {
    page: 'staff/pages/desk/index?view=tasks',
    grouped: true,
    text: ({ told = 1 }: TaskMessage) => ({
      title: '有待办等社区来办',
      body: told > 1 ? `有 ${told} 件待办交到社区，请安排人办。` : '有一件待办交到社区，请安排人办。',
    }),
  },
  stand_in_asked: {
    page: STAND_INS,
    grouped: true,
    text: ({ told = 1 }: TaskMessage) => ({
      title: '请您代班',
      body:
        told > 1
          ? `有 ${told} 段时间请您代班，点开看看替谁、从哪天到哪天。`
          : '有同事请您代班，点开看看替谁、从哪天到哪天。',
    }),
  },
  stand_in_ended: {
    page: STAND_INS,
    grouped: true,
    text: () => ({ title: '代班结束了', body: '代班已经结束，待办回到原来负责的人手上。' }),
  },
});
