import { defineNotifications, momentWords, reasonWords } from '../kernel/define-notifications.js';

/** `startsAt`: ISO 8601, when it is or was to be. */
export interface VisitMessage {
  readonly startsAt: string;
}
export interface VisitMessageWithReason extends VisitMessage {
  readonly reason: string;
}
const MINE = 'volunteer/pages/neighbours/index';
const THEIRS = 'pages/helper/index';

export const visitNotifications = defineNotifications({
  visit_tomorrow: {
    page: MINE,
    text: (p: VisitMessage, now) => ({
      title: '别忘了去看望',
      body: `${momentWords(p.startsAt, now)}约好了去看邻居。来不了请点“这次来不了”。`,
    }),
  },
  visit_substitute: {
    page: MINE,
    text: (p: VisitMessage, now) => ({
      title: '请您替一次',
      body: `${momentWords(p.startsAt, now)}有一次看望，想请您替着去。去不了请点“去不了”，社区再找人。`,
    }),
  },
  visit_confirm_asked: {
    page: THEIRS,
    text: () => ({ title: '请您确认', body: '志愿者说来过了。来过请点确认，没来过请告诉我们。' }),
  },
  visit_cancelled: {
    page: THEIRS,
    text: (p: VisitMessageWithReason, now) => ({
      title: '这次不来了',
      body: `约好的${momentWords(p.startsAt, now)}来不了。${reasonWords(p.reason)}`,
    }),
  },
  visit_moved: {
    page: THEIRS,
    text: (p: VisitMessage, now) => ({ title: '改了日子', body: `看望改到${momentWords(p.startsAt, now)}。` }),
  },
  visit_not_wanted: {
    page: MINE,
    text: (p: VisitMessage, now) => ({
      title: '这次不用去',
      body: `${momentWords(p.startsAt, now)}的看望，本人说不用来了。`,
    }),
  },
  visit_missed: {
    page: MINE,
    text: (p: VisitMessage, now) => ({
      title: '约好的没有记',
      body: `${momentWords(p.startsAt, now)}约好的看望没有记录。去过请补记，没去请说一声。`,
    }),
  },
  visit_contradicted: {
    page: MINE,
    text: () => ({ title: '有不同说法', body: '有一次看望，那边说得不一样，社区会来问您。' }),
  },
  visit_concern_now: {
    page: 'grid/pages/tasks/index',
    urgent: true,
    text: () => ({ title: '有人马上要管', body: '刚才的看望发现有急事，请马上看待办。' }),
  },
});
