import { defineNotifications } from '../kernel/define-notifications.js';
import { type ConsentPurpose } from './consent.purposes.js';
import { currentWording } from './consent.wordings.js';
import { type ProxyRelation, proxyRelationWords } from './proxy.terms.js';

export interface ConsentMessage {
  readonly purpose: ConsentPurpose;
}
export interface ProxyMessage {
  readonly relation: ProxyRelation;
}

const HOME = 'pages/home/index';
const MINE = 'pages/consents/index';
const PROXIES = 'pages/proxies/index';
const REPRESENTED = 'pages/represented/index';

const matter = (purpose: ConsentPurpose | undefined): string =>
  purpose ? `“${currentWording(purpose).title}”` : '一件事';
const relation = (of: ProxyRelation | undefined): string => (of ? proxyRelationWords[of] : '代办人');

export const consentNotifications = defineNotifications({
  consent_recorded: {
    page: MINE,
    text: (p: ConsentMessage) => ({
      title: '记下了您的同意',
      body: `社区记下了您同意${matter(p.purpose)}。不是您的意思，随时可以说不同意。`,
    }),
  },
  consent_withdrawn: {
    page: MINE,
    text: (p: ConsentMessage) => ({
      title: '您的同意已经撤回',
      body: `${matter(p.purpose)}已经撤回，从现在起不再这样做。照样有人帮忙。`,
    }),
  },
  proxy_named: {
    page: REPRESENTED,
    text: (p: ProxyMessage) => ({
      title: '您可以替人办事了',
      body: `有一位居民请您（${relation(p.relation)}）替他办事。不是您的话，点进去可以不再代办。`,
    }),
  },
  proxy_ended: {
    page: REPRESENTED,
    text: () => ({ title: '您不再替人办事了', body: '有一位居民不再请您替他办事。有疑问请联系社区。' }),
  },
  my_proxy_named: {
    page: PROXIES,
    text: (p: ProxyMessage) => ({
      title: '有人可以替您办事了',
      body: `社区记下了您请${relation(p.relation)}替您办事。不是您的意思，随时可以取消。`,
    }),
  },
  link_offered: {
    page: HOME,
    text: () => ({
      title: '社区可能有您的登记',
      body: '有一位邻居说，社区替您登记过一份资料，请您看看是不是您。在首页的“接下来”里回答，七天内有效。',
    }),
  },
  link_accepted: {
    page: REPRESENTED,
    text: () => ({ title: '微信连上了', body: '对方点了“是我”，以后他用自己的微信也看得到这些事了。' }),
  },
  link_declined: {
    page: REPRESENTED,
    text: () => ({ title: '没有连上', body: '对方说不是他。请核对一下手机号，或者请社区帮忙连。' }),
  },
  my_proxy_ended: {
    page: PROXIES,
    text: () => ({
      title: '一位代办人不再代办',
      body: '有一位代办人不再替您办事了。您照样可以自己来，或者请网格员帮忙。',
    }),
  },
});
