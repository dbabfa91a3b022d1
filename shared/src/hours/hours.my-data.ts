import { defineMyData } from '../kernel/define-my-data.js';
import { HOURS_STATE_WORDS } from './hours.words.js';

export const hoursMyData = defineMyData({
  part: 'hours',
  heading: '服务时长',
  names: {
    ...{ lines: '时长明细', onDay: '日期', minutes: '分钟', what: '做了什么' },
    ...{ certificates: '服务证明', number: '编号', fromDay: '从哪天', untilDay: '到哪天' },
    ...{ purpose: '用途', issuedAt: '开具时间', revokedAt: '作废时间' },
  },
  values: { state: HOURS_STATE_WORDS },
});
