import { defineMyData } from '../kernel/define-my-data.js';

export const notificationMyData = defineMyData({
  part: 'notifications',
  heading: '消息',
  names: {
    messages: '收到的消息',
    title: '标题',
    body: '内容',
    readAt: '读过的时间',
    subscriptionCredits: '还可以发到微信的提醒',
  },
  summed: ['subscriptionCredits'],
});
