import { defineMyData } from '../kernel/define-my-data.js';
import { HOURS_STATE_WORDS } from './hours.words.js';

export const hoursMyData = defineMyData({
  part: 'hours',
  heading: '服务时长',
  names: { onDay: '日期', minutes: '分钟', what: '做了什么' },
  values: { state: HOURS_STATE_WORDS },
});
