import { defineMyData } from '../kernel/define-my-data.js';
import { REGISTRATION_STATE_WORDS } from './event.words.js';

export const eventMyData = defineMyData({
  part: 'events',
  heading: '活动报名',
  names: {
    registrations: '报名',
    eventTitle: '活动',
    startsAt: '开始时间',
    seats: '座位数',
    people: '人数',
    companions: '同行的人',
    signedUpAt: '报名时间',
    answers: '回答',
    note: '留言',
    contactPhone: '联系电话',
    cancelReason: '取消的原因',
  },
  values: { state: REGISTRATION_STATE_WORDS },
});
