import { defineNotifications, reasonWords } from '../kernel/define-notifications.js';

export interface MatterMessage {
  readonly title: string;
  readonly words?: string;
  readonly deadlineOn?: string;
}
const MATTER = 'matters/pages/matter/index?id={subject}';

export const matterNotifications = defineNotifications({
  matter_given: {
    page: MATTER,
    text: (p: MatterMessage) => ({
      title: '有一件事请您办',
      body: `“${p.title}”归您的岗位办，请在 ${p.deadlineOn ?? ''} 前办好。`,
    }),
  },
  matter_due_tomorrow: {
    page: MATTER,
    text: (p: MatterMessage) => ({ title: '一件事明天到期', body: `“${p.title}”明天到期，办好了请点“办好了”。` }),
  },
  matter_late: {
    page: MATTER,
    text: (p: MatterMessage) => ({ title: '一件事过了期限', body: `“${p.title}”已经过了期限，请看看还差什么。` }),
  },
  matter_again: {
    page: MATTER,
    text: (p: MatterMessage) => ({
      title: '还要再办一次',
      body: `“${p.title}”还没有真正解决。${reasonWords(p.words)}新的期限：${p.deadlineOn ?? ''}。`,
    }),
  },
  matter_begun: {
    page: MATTER,
    text: (p: MatterMessage) => ({
      title: '您说的事有人办了',
      body: `“${p.title}”已经安排了人，${p.deadlineOn ?? ''} 前办好。`,
    }),
  },
  matter_please_judge: {
    page: MATTER,
    text: (p: MatterMessage) => ({ title: '办好了吗', body: `“${p.title}”说是办好了，请您点开说一声：解决了没有。` }),
  },
  matter_solved: {
    page: MATTER,
    text: (p: MatterMessage) => ({
      title: '您说的事解决了',
      body: `“${p.title}”解决了。要是对您还没解决，三十天内点开说一声。`,
    }),
  },
  matter_not_solved: {
    page: MATTER,
    text: (p: MatterMessage) => ({
      title: '您说的事没能解决',
      body: `“${p.title}”这次没能解决。${reasonWords(p.words)}`,
    }),
  },
});
