import { formatDate, type Instant } from '../kernel/china-time.js';
import { defineNotifications, reasonWords } from '../kernel/define-notifications.js';

export interface MatterMessage {
  readonly title: string;
  readonly words?: string;
  readonly deadlineOn?: string;
}
const MATTER = 'matters/pages/matter/index?id={subject}';

const named = (title: string | undefined): string => (title ? `“${title}”` : '这件事');
/** Until when, as people say it; nothing where no day is known. */
const by = (deadlineOn: string | undefined, now: Instant): string =>
  deadlineOn ? `，${formatDate(`${deadlineOn}T04:00:00.000Z`, now)}前办好` : '';

export const matterNotifications = defineNotifications({
  matter_given: {
    page: MATTER,
    text: (p: MatterMessage, now: Instant) => ({
      title: '有一件事请您办',
      body: `${named(p.title)}归您的岗位办${by(p.deadlineOn, now)}。`,
    }),
  },
  matter_due_tomorrow: {
    page: MATTER,
    text: (p: MatterMessage) => ({
      title: '一件事明天到期',
      body: `${named(p.title)}明天到期，办好了请点“办好了”。`,
    }),
  },
  matter_late: {
    page: MATTER,
    text: (p: MatterMessage) => ({
      title: '一件事过了期限',
      body: `${named(p.title)}已经过了期限，请看看还差什么。`,
    }),
  },
  matter_again: {
    page: MATTER,
    text: (p: MatterMessage, now: Instant) => ({
      title: '还要再办一次',
      body: `${named(p.title)}还没有真正解决${by(p.deadlineOn, now)}。${reasonWords(p.words)}`,
    }),
  },
  matter_begun: {
    page: MATTER,
    text: (p: MatterMessage, now: Instant) => ({
      title: '您说的事有人办了',
      body: `${named(p.title)}已经安排了人${by(p.deadlineOn, now)}。`,
    }),
  },
  matter_please_judge: {
    page: MATTER,
    text: (p: MatterMessage) => ({
      title: '请看看办好了吗',
      body: `${named(p.title)}说是办好了，请您点开说一声：解决了没有。`,
    }),
  },
  matter_solved: {
    page: MATTER,
    text: (p: MatterMessage) => ({
      title: '您说的事解决了',
      body: `${named(p.title)}解决了。要是对您还没解决，三十天内点开说一声。`,
    }),
  },
  matter_not_solved: {
    page: MATTER,
    text: (p: MatterMessage) => ({
      title: '您说的事没能解决',
      body: `${named(p.title)}这次没能解决。${reasonWords(p.words)}`,
    }),
  },
});
