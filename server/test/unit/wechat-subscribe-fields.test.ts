import {
  fitSubscribeData,
  fitSubscribeField,
  isSubscribeFieldValid,
  subscribeDateTime,
} from '../../src/integrations/wechat/index.js';
import { requireFields } from '../../dev/wechat-standin/field-rules.js';

describe('a field of a subscription message', () => {
  it.each([
    ['thing1', '帮张奶奶换一只灯泡', '帮张奶奶换一只灯泡'],
    ['thing1', '想请一位会修收音机的邻居来家里看看我的老收音机', '想请一位会修收音机的邻居来家里看看我的…'],
    ['thing1', '第一行\n第二行', '第一行 第二行'],
    ['thing1', `${'好'.repeat(18)}🏮🏮`, `${'好'.repeat(18)}…`],
    ['phrase2', '已认领。', '已认领'],
    ['phrase2', '等待工作人员审核', '等待工作人'],
    ['name3', '阿依古丽·买买提江·艾合买提', '阿依古丽·买买提江·'],
    ['character_string4', 'W-20261123-0001', 'W-20261123-0001'],
    ['number5', '4', '4'],
  ])('%s %j fits as %j', (key, value, fitted) => {
    expect(fitSubscribeField(key, value)).toBe(fitted);
  });

  it.each([
    ['thing1', ' \n '],
    ['phrase1', 'OK'],
    ['number1', '四'],
    ['date1', '明天下午'],
    ['time1', '25:00'],
  ])('%s %j cannot be made to fit', (key, value) => {
    expect(() => fitSubscribeField(key, value)).toThrow(RangeError);
  });

  it.each([
    ['date2', '2019年10月1日 15:01'],
    ['date2', '2019-12-25 09:42'],
    ['date2', '2019年10月1日 15:01~2019年10月2日 16:00'],
    ['date2', '10月1日'],
    ['time3', '15:01'],
    ['time3', '2019年10月1日 15:01'],
    ['amount4', '￥100.5元'],
    ['phone_number5', '+86-0766-66888866'],
    ['car_number6', '粤A8Z888挂'],
  ])('%s takes the documented example %j', (key, value) => {
    expect(isSubscribeFieldValid(key, value)).toBe(true);
  });

  it('that was made to fit is taken by the platform', () => {
    const data = fitSubscribeData({
      thing1: '家里老人想学用手机挂号，最好周末来，谢谢各位邻居，楼下见',
      phrase2: '已认领',
      date3: subscribeDateTime(new Date('2026-11-23T07:01:00Z')),
      name4: '王小明',
    });
    const fields = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]));
    expect(() => requireFields(fields)).not.toThrow();
  });

  it('shows instants in China time', () => {
    expect(subscribeDateTime(new Date('2026-12-31T16:05:00Z'))).toBe('2027年1月1日 00:05');
  });
});
