import { defineNotifications, reasonWords } from '../kernel/define-notifications.js';

export interface VolunteerMessage {
  readonly reason?: string;
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
  staff_volunteer_waiting: {
    page: 'staff/pages/desk/index?view=volunteers',
    grouped: true,
    text: ({ told = 1 }: { readonly told?: number }) => ({
      title: '有志愿者申请',
      body: told > 1 ? `有 ${told} 位居民申请成为志愿者，请审核。` : '有居民申请成为志愿者，请审核。',
    }),
  },
});
