import { defineNotifications, reasonWords } from '../kernel/define-notifications.js';

export interface NeedMessage {
  readonly words?: string;
  readonly to?: string;
}
/** What the community answered, with its full stop. */
const quoted = (words: string | undefined): string => (words ? `${words.replace(/[。.\s]+$/, '')}。` : '');
const THEIRS = 'matters/pages/mine/index';

export const needNotifications = defineNotifications({
  need_answered: {
    page: THEIRS,
    text: (p: NeedMessage) => ({ title: '社区答复您了', body: `您说的事社区答复了。${quoted(p.words)}` }),
  },
  need_linked: {
    page: THEIRS,
    text: () => ({ title: '您说的事立项了', body: '您说的事社区已经记成一件事来办，点开看看办到哪一步。' }),
  },
  need_declined: {
    page: THEIRS,
    text: (p: NeedMessage) => ({ title: '您说的事办不了', body: `您说的事社区办不了。${reasonWords(p.words)}` }),
  },
  need_referred: {
    page: THEIRS,
    text: (p: NeedMessage) => ({
      title: '您说的事转出去了',
      body: `您说的事转给了${p.to ?? '别处'}。${reasonWords(p.words)}`,
    }),
  },
  need_heard: {
    page: 'staff/pages/desk/index?view=needs',
    grouped: true,
    text: ({ told = 1 }: { readonly told?: number }) => ({
      title: '有居民说了一件事',
      body: told > 1 ? `有 ${told} 条需求等答复，请到工作台看看。` : '请到工作台看看怎么答复。',
    }),
  },
});
