import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { aResident, aWish, approved, DEMO_COMMUNITY_CODE } from '../support/journey.js';
import { freshOpenid } from '../support/people.js';
import { poll } from '../support/poll.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

/** What WeChat and its reviewers ask of a mini-program, on the built one. */
const PICTURE = fileURLToPath(new URL('./fixtures/kitchen.jpg', import.meta.url));
const { launch, phoneOf } = phones();

describe('privacy', () => {
  it("asks for consent to the guide before the first photo, in the product's own words, and only once", async () => {
    const phone = await phoneOf((await aResident(stack())).openid, { privacyAgreed: false });
    await phone.tap('#say');
    phone.platform.picturesToChoose = [PICTURE];
    await phone.tap('#add-photo');
    await phone.see('先说明白您的隐私');
    await phone.tap('同意');
    await phone.see('[aria-label="拿掉第 1 张照片"]');
    phone.platform.picturesToChoose = [PICTURE];
    await phone.tap('#add-photo');
    await phone.see('[aria-label="拿掉第 2 张照片"]');
  });

  it('goes on without a photo when the person does not agree', async () => {
    const phone = await phoneOf((await aResident(stack())).openid, { privacyAgreed: false });
    await phone.tap('#say');
    phone.platform.picturesToChoose = [PICTURE];
    await phone.tap('#add-photo');
    await phone.tap('不同意');
    await phone.see('不加照片也可以');
    expect(phone.gateway.requests.filter((r) => r.path.endsWith('/media'))).toEqual([]);
  });

  it('hands over everything kept about a person as a file', async () => {
    const phone = await phoneOf((await aResident(stack())).openid);
    await phone.open('/pages/account/index');
    await phone.tap('拿一份我的数据');
    await phone.see('已保存');
    const { detail } = phone.platform.calls.find((c) => c.name === 'shareFileMessage') as { detail: { text: string } };
    for (const heading of ['账号', '社区里的资料', '心愿', '照片', '消息'])
      expect(detail.text).toContain(`<h2>${heading}</h2>`);
  });

  it('lets a person leave for good', async () => {
    const leaver = await aResident(stack(), 'leaver');
    const phone = await phoneOf(leaver.openid);
    await phone.open('/pages/account/index');
    await phone.tap('注销账号…');
    await phone.tap('注销');
    await phone.see('账号已经注销');
    await phone.see('用微信登录');
    await expect(leaver.api.get('/me')).rejects.toThrow('401');
  });
});

describe('messages', () => {
  it('asks inside the tap that sends a wish, and reports what the person answered', async () => {
    const phone = await phoneOf((await aResident(stack())).openid);
    await phone.tap('#say');
    await phone.settled();
    await phone.tap('陪伴');
    await phone.fill('一句话说清楚', '想找人一起听戏');
    await phone.fill('具体说说', '周日下午，广场东边的亭子里');
    await phone.fill('联系电话', '13900006666');
    await phone.tap('送出心愿');
    await phone.see('您的心愿收到了');
    const report = () =>
      phone.gateway.requests.find((r) => r.path.endsWith('/me/subscription-credits') && r.outcome === 200);
    await poll('the report of the answers', async () => report());
    expect(report()?.body).toContain('accept');
  });

  it('are never a condition: a person who refuses them sends the wish all the same', async () => {
    const phone = await phoneOf((await aResident(stack())).openid, { subscribe: 'reject' });
    await phone.tap('#say');
    await phone.settled();
    await phone.tap('代办');
    await phone.fill('一句话说清楚', '想请人取个包裹');
    await phone.fill('具体说说', '在小区门口的柜子里');
    await phone.fill('联系电话', '13900006666');
    await phone.tap('送出心愿');
    await phone.see('您的心愿收到了');
  });
});

describe('ways in', () => {
  it('lead from the code in the stairway to the community', async () => {
    const phone = await launch(freshOpenid('scanner'), {
      path: `pages/join/index?scene=${encodeURIComponent(`c=${DEMO_COMMUNITY_CODE}`)}`,
    });
    await phone.tap('先不用');
    await phone.tap('用微信登录');
    await phone.see('电厂社区');
    await phone.tap('加入');
    await phone.see('#say');
  });

  it('lead from a message straight to its wish', async () => {
    const author = await aResident(stack());
    const wish = await approved(stack(), author, await aWish(author, '想请人量血压'));
    const phone = await phoneOf(author.openid);
    await phone.relaunch(`pages/wish/index?id=${wish.id}`);
    await phone.see(wish.title);
    await phone.tap('#nav-back');
    await phone.see('#say');
  });

  it('need no second sign-in when the mini-program was closed', async () => {
    const phone = await phoneOf((await aResident(stack())).openid);
    await phone.relaunch();
    await phone.see('#say');
    await phone.seeNot('用微信登录');
  });
});

describe("the platform's limits", () => {
  it('are far away: little crosses to the view at once, and pages are small', async () => {
    const author = await aResident(stack());
    const wish = await approved(stack(), author, await aWish(author, '想请人读报'));
    const phone = await phoneOf(author.openid);
    for (const page of ['pages/wishes/index', `pages/wish/index?id=${wish.id}`, 'pages/say/index']) {
      await phone.open(`/${page}`, 'reLaunch');
      await phone.settled();
      expect(await phone.nodes()).toBeLessThan(1000);
    }
    const { setData } = await phone.report();
    expect(setData.biggest).toBeLessThan(64 * 1024);
  });

  it('allow nothing while the app is in the background; it is whole again when it comes back', async () => {
    const phone = await phoneOf((await aResident(stack())).openid);
    await phone.tap('心愿', { in: '#tab-bar' });
    await phone.settled();
    await phone.toBackground();
    await phone.toForeground();
    await phone.pullDown();
    await phone.settled();
    await phone.see('心愿墙');
  });
});
