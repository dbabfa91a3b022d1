import { defineMyData } from '../kernel/define-my-data.js';

export const identityMyData = defineMyData({
  part: 'identity',
  heading: '账号',
  names: {
    nickname: '昵称',
    phone: '电话',
    elderMode: '长辈版',
    wechatOpenid: '微信给的编号',
    sessions: '登录过的设备',
    way: '怎么登录',
    device: '设备',
    since: '从什么时候起',
    lastUsedAt: '上次使用',
  },
  values: { way: { wechat: '微信', desk: '电脑扫码' } },
});
