import { defineNotifications, reasonWords } from '../kernel/define-notifications.js';

/** Numbers of a week: people to be seen, visits nobody made and nobody followed, pairings that ended. */
export interface WeeklyDigestMessage {
  readonly unseen?: number;
  readonly missed?: number;
  readonly ended?: number;
}
export interface PairingMessage {
  readonly reason?: string;
}
const MINE = 'volunteer/pages/neighbours/index';
const THEIRS = 'pages/helper/index';

export const pairingNotifications = defineNotifications({
  pairing_proposed: {
    page: MINE,
    text: () => ({
      title: '想请您结个对子',
      body: '社区想请您帮一位邻居，点开看看；不方便直接点“这次不了”，不用说原因。',
    }),
  },
  pairing_begun: {
    page: THEIRS,
    text: () => ({ title: '有志愿者来帮忙', body: '互助对子结成了，先试四个星期；不合适随时可以说不要。' }),
  },
  pairing_begun_for_volunteer: {
    page: MINE,
    text: () => ({ title: '对子结成了', body: '先试四个星期。点开看看第一次什么时候去。' }),
  },
  pairing_trial_asked: {
    page: MINE,
    text: () => ({ title: '试行快满了', body: '试行快满了，点开说一声还愿不愿意继续；不方便也没关系。' }),
  },
  pairing_trial_asked_of_person: {
    page: THEIRS,
    text: () => ({ title: '来帮忙的人合适吗', body: '试行快满了，点开说一声要不要继续；不合适可以换人。' }),
  },
  pairing_settled: {
    page: MINE,
    text: () => ({ title: '对子转为正式了', body: '双方都愿意继续，互助对子转为正式。谢谢您。' }),
  },
  pairing_trial_prolonged: {
    page: MINE,
    text: () => ({ title: '再试一段时间', body: '社区把试行延长了，到时候再问问双方。' }),
  },
  pairing_declined: {
    page: null,
    text: () => ({ title: '这次没有结成', body: '您提议的互助对子没有结成，请再看看别的志愿者。' }),
  },
  pairing_paused: {
    page: MINE,
    text: (p: PairingMessage) => ({ title: '对子暂停了', body: `互助对子暂停了。${reasonWords(p.reason)}` }),
  },
  pairing_resumed: {
    page: MINE,
    text: () => ({ title: '对子继续了', body: '互助对子又继续了，点开看看下次什么时候去。' }),
  },
  pairing_visits_replanned: {
    page: MINE,
    grouped: true,
    text: () => ({ title: '看望的日子变了', body: '看望的日子重新排过了，点开看看下次什么时候去。' }),
  },
  weekly_digest: {
    page: 'grid/pages/unseen/index',
    text: ({ unseen = 0, missed = 0, ended = 0 }: WeeklyDigestMessage) => ({
      title: '一周小结',
      body: `该去看的有 ${unseen} 位，没去成还没补的有 ${missed} 次，结束的对子有 ${ended} 对。`,
    }),
  },
  pairing_ended: {
    page: MINE,
    text: (p: PairingMessage) => ({
      title: '对子结束了',
      body: `互助对子结束了，谢谢您这段时间的帮助。${reasonWords(p.reason)}`,
    }),
  },
  pairing_ended_for_person: {
    page: null,
    text: (p: PairingMessage) => ({
      title: '互助对子结束了',
      body: `帮您的志愿者不再来了。${reasonWords(p.reason)}有事请打社区电话。`,
    }),
  },
});
