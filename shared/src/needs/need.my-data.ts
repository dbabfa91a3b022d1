import { defineMyData } from '../kernel/define-my-data.js';
import { MATTER_CATEGORY_WORDS } from '../matters/matter.words.js';
import { NEED_HEARD_HOW_WORDS, NEED_STATE_WORDS } from './need.words.js';

export const needMyData = defineMyData({
  part: 'needs',
  heading: '说过的需求',
  names: {
    words: '内容',
    answer: '答复',
    category: '类别',
    heardHow: '怎么听到的',
    heardAt: '听到的时间',
    toldAt: '告诉本人的时间',
  },
  values: { state: NEED_STATE_WORDS, category: MATTER_CATEGORY_WORDS, heardHow: NEED_HEARD_HOW_WORDS },
});
