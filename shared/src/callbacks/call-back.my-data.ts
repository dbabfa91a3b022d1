import { defineMyData } from '../kernel/define-my-data.js';
import { CALL_BACK_STATE_WORDS, CALL_BACK_SUBJECT_WORDS } from './call-back.words.js';

export const callBackMyData = defineMyData({
  part: 'callbacks',
  heading: '回访电话',
  names: {
    about: '关于什么',
    drawnAt: '抽到的时间',
    tries: '打过的电话',
    came: '有没有人来过',
    asAgreed: '说好的事办了没有',
    askedForMoney: '有没有收钱物',
  },
  values: { about: CALL_BACK_SUBJECT_WORDS, state: CALL_BACK_STATE_WORDS, result: CALL_BACK_STATE_WORDS },
});
