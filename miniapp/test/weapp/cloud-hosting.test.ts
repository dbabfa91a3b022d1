import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { DEMO_COMMUNITY_CODE, uniqueTitle } from '../support/journey.js';
import { freshOpenid } from '../support/people.js';
import { phones } from './phones.js';

/** The product built for WeChat cloud hosting (ADR 35), against an API that does not believe the gateway's headers. */
const dist =
  process.env['SILIN_BUILT_WEAPP_CLOUD'] ?? fileURLToPath(new URL('../../dist/weapp-cloud', import.meta.url));
const PICTURE = fileURLToPath(new URL('./fixtures/kitchen.jpg', import.meta.url));
const { phoneOf } = phones();

it('signs in, joins and says a wish through the container; only the photo goes by the address', async () => {
  const title = uniqueTitle('云上的灯不亮了');
  const phone = await phoneOf(freshOpenid('cloud'), { dist });
  await phone.tap('加入社区');
  await phone.fill('社区码', DEMO_COMMUNITY_CODE);
  await phone.tap('下一步');
  await phone.tap('加入');
  await phone.tap('#say');
  await phone.tap('维修');
  await phone.fill('一句话说清楚', title);
  await phone.fill('具体说说', '厨房的灯一闪一闪，晚上在家');
  await phone.fill('联系电话', '13900003333');
  await phone.fill('住址', '三号楼二单元');
  phone.platform.picturesToChoose = [PICTURE];
  await phone.tap('#add-photo');
  await phone.see('[aria-label="拿掉第 1 张照片"]');
  await phone.tap('送出心愿');
  await phone.see('您的心愿收到了');

  const { requests } = phone.gateway;
  const signIn = requests.map(({ path }) => path).filter((path) => path.includes('/auth/'));
  expect(signIn).toEqual(['/api/v1/auth/cloud', '/api/v1/auth/wechat']);
  expect(requests.filter(({ service }) => service === undefined).map(({ path }) => path)).toEqual([
    expect.stringMatching(/\/media$/),
  ]);
  expect(requests.find(({ method, path }) => method === 'POST' && path.endsWith('/wishes'))).toMatchObject({
    service: 'silin-api',
    outcome: 201,
  });
});

it('without network it says so, and nothing else', async () => {
  const phone = await phoneOf(freshOpenid('cloud-offline'), { dist });
  await phone.tap('加入社区');
  await phone.fill('社区码', DEMO_COMMUNITY_CODE);
  await phone.goOffline();
  await phone.tap('下一步');
  await phone.see('没有网络');
});
