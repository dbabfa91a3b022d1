import { defineMyData } from '../kernel/define-my-data.js';
import { MATTER_STATE_WORDS } from './matter.words.js';

export const matterMyData = defineMyData({
  part: 'matters',
  heading: '我办的事',
  names: { title: '事情', deadlineOn: '期限', reportedAt: '记下的时间' },
  values: { state: MATTER_STATE_WORDS },
});
