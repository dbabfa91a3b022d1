import { defineMyData } from '../kernel/define-my-data.js';
import type { ConsentWay } from './consent.purposes.js';
import type { ProxyScope } from './proxy.terms.js';

const how: Readonly<Record<ConsentWay, string>> = {
  tap: '自己点的',
  signed: '签了字',
  voice: '录了音',
  spoken_before: '当面说的',
};
const scopes: Readonly<Record<ProxyScope, string>> = {
  wishes: '说心愿、看进展',
  events: '报名活动',
  visits: '安排上门',
  contact: '决定给谁联系方式',
  profile: '说明需要的照顾',
  withdraw_consent: '撤回同意',
};

export const consentMyData = defineMyData({
  part: 'consents',
  heading: '同意和代办',
  names: {
    agreed: '同意过的',
    agreedTo: '同意的事',
    how: '怎么说的',
    kept: '留着的',
    givenAt: '同意的时间',
    until: '到什么时候',
    withdrawnAt: '撤回的时间',
    note: '说明',
    proxies: '代办',
    side: '哪一边',
    relation: '关系',
    scopes: '可以做的事',
    since: '从什么时候起',
    endedAt: '结束时间',
  },
  values: {
    how,
    scopes,
    kept: { picture: '签字的照片', voice: '录音' },
    side: { acted_for: '别人替我办事', acting: '我替别人办事' },
  },
});
