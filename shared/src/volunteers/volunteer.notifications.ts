import { defineNotifications, reasonWords } from '../kernel/define-notifications.js';

export interface VolunteerMessage {
  readonly reason?: string;
}

export interface ProofEndsMessage {
  readonly what?: string;
  readonly until?: string;
  readonly name?: string;
}

const PAGE = 'pages/volunteer/index';

export const volunteerNotifications = defineNotifications({
  volunteer_approved: {
    page: PAGE,
    text: () => ({ title: '您是志愿者了', body: '社区通过了您的志愿者申请，现在可以认领心愿了。' }),
  },
  volunteer_declined: {
    page: PAGE,
    text: (p: VolunteerMessage) => ({
      title: '志愿者申请请改一改',
      body: `社区看过您的志愿者申请，请您改一改。${reasonWords(p.reason)}改好可以再申请一次，有疑问请联系社区。`,
    }),
  },
  volunteer_suspended: {
    page: PAGE,
    text: (p: VolunteerMessage) => ({
      title: '志愿者身份已暂停',
      body: `您的志愿者身份已暂停。${reasonWords(p.reason)}有疑问请联系社区。`,
    }),
  },
  volunteer_reinstated: {
    page: PAGE,
    text: () => ({ title: '志愿者身份已恢复', body: '您的志愿者身份已恢复，又可以认领心愿了。' }),
  },
  volunteer_proof_noted: {
    page: PAGE,
    text: (p: { readonly what?: string }) => ({
      title: '保险或证件登记好了',
      body: `社区看过您的${p.what ?? '证件'}，登记好了，需要它的事现在可以答应了。`,
    }),
  },
  volunteer_proof_ends: {
    page: PAGE,
    text: ({ what = '证件', until = '' }: ProofEndsMessage) => ({
      title: '保险或证件快到期了',
      body: `您的${what}到 ${until} 为止。续好以后带到社区登记，不续的话，要冒险的事就先不能答应。`,
    }),
  },
  staff_volunteer_proof_ends: {
    page: 'staff/pages/desk/index?view=volunteers',
    grouped: true,
    text: ({ what = '证件', until = '', name = '', told = 1 }: ProofEndsMessage & { readonly told?: number }) => ({
      title: '志愿者的保险或证件快到期',
      body:
        told > 1
          ? `${name}等志愿者的 ${told} 份保险或证件一个月内到期，请提醒续上，续好看过再登记。`
          : `${name}的${what}到 ${until} 为止，请提醒续上，续好看过再登记。`,
    }),
  },
  staff_volunteer_waiting: {
    page: 'staff/pages/desk/index?view=volunteers',
    grouped: true,
    text: ({ told = 1 }: { readonly told?: number }) => ({
      title: '有志愿者申请',
      body: told > 1 ? `有 ${told} 位居民申请成为志愿者，请审核。` : '有居民申请成为志愿者，请审核。',
    }),
  },
});
