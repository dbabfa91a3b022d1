import { defineMyData } from '../kernel/define-my-data.js';
import { VISIT_STATE_WORDS } from './visit.words.js';

export const visitMyData = defineMyData({
  part: 'visits',
  heading: '走访',
  names: { onDay: '日期', minutes: '分钟', outcomeNote: '怎么样', privateNote: '自己记的' },
  values: { state: VISIT_STATE_WORDS },
});
