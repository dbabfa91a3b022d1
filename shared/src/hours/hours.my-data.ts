import { defineMyData } from '../kernel/define-my-data.js';
import type { HoursState } from './hours.state.js';

const state: Readonly<Record<HoursState, string>> = { valid: '有效', waiting: '等第二人确认', refused: '没有通过' };

export const hoursMyData = defineMyData({
  part: 'hours',
  heading: '服务时长',
  names: { onDay: '日期', minutes: '分钟', what: '做了什么' },
  values: { state },
});
