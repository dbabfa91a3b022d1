import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import {
  DEMO_COMMUNITY_CODE,
  aResident,
  aVolunteer,
  aWish,
  approved,
  staff,
  timesSaid,
  uniqueTitle,
  type Neighbour,
} from '../support/journey.js';
import { freshOpenid } from '../support/people.js';
import { poll } from '../support/poll.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';
import type { Weapp } from './runtime/launch.js';

const PICTURE = fileURLToPath(new URL('./fixtures/kitchen.jpg', import.meta.url));
const { phoneOf } = phones();

/** Fills the form of a wish; the sending is left to the test. */
async function write(phone: Weapp, title: string): Promise<void> {
  await phone.tap('维修');
  await phone.fill('一句话说清楚', title);
  await phone.fill('具体说说', '厨房的灯一闪一闪，晚上在家');
  await phone.fill('联系电话', '13900003333');
  await phone.fill('住址', '三号楼二单元');
}

const submissions = (phone: Weapp) =>
  phone.gateway.requests.filter((r) => r.method === 'POST' && /\/wishes$/.test(r.path));
const keysOf = (phone: Weapp) => submissions(phone).map((r) => r.header['idempotency-key']);

describe('a wish from the first word to the thanks', () => {
  it('is said by a new neighbour, let through by staff, done by a volunteer, and thanked for; all see it, only the two see the phone number', async () => {
    const title = uniqueTitle('厨房的灯不亮了');
    const author = await phoneOf(freshOpenid('author'));
    await author.tap('加入社区');
    await author.fill('社区码', DEMO_COMMUNITY_CODE);
    await author.tap('下一步');
    await author.tap('加入');
    await author.tap('#say');
    await write(author, title);
    author.platform.picturesToChoose = [PICTURE];
    await author.tap('#add-photo');
    await author.see('[aria-label="拿掉第 1 张照片"]');
    await author.tap('送出心愿');
    await author.see('您的心愿收到了');

    const desk = await phoneOf((await staff(stack())).openid);
    await desk.open('/staff/pages/desk/index');
    await desk.tapInList(title);
    await desk.tap('#contact-open');
    await desk.see('13900003333');
    await desk.tap('#desk-approve');
    await desk.tap('现在就贴');
    await desk.see('已经贴上墙');

    const helper = await phoneOf((await aVolunteer(stack())).openid);
    await helper.tap('心愿');
    await helper.tap('我来帮忙', { near: title });
    await helper.tap('确定帮忙');
    await helper.see('谢谢您来帮忙');
    await helper.open('/volunteer/pages/claims/index');
    await helper.tap(title);
    await helper.tap('#contact-open');
    await helper.see('13900003333');
    await helper.tap('我做好了');
    await helper.tap('告诉对方');
    await helper.see('做好了，等确认');

    await author.tap('看我的心愿');
    await author.tap('办好了');
    await author.fill('#reason', '谢谢您，晚饭有着落了');
    await author.tap('#confirm');
    await author.see('好的，已经告诉帮忙的人');

    await helper.pullDown();
    await helper.see('谢谢您，晚饭有着落了');
    const neighbour = await phoneOf((await aResident(stack())).openid);
    await neighbour.open(`/pages/wish/index?id=${(await helper.query())['id']}`);
    await neighbour.see('办好了');
    await neighbour.see(title);
    const shown = await neighbour.text();
    expect(shown).not.toContain('13900003333');
    expect(shown).not.toContain('晚饭有着落了');
  });

  it('comes back from staff with a reason, is mended and said again', async () => {
    const author = await aResident(stack());
    const wish = await aWish(author, '想借一把梯子');
    const desk = await phoneOf((await staff(stack())).openid);
    await desk.open(`/staff/pages/wish/index?id=${wish.id}`);
    await desk.tap('#desk-reject');
    await desk.fill('#reason', '请写明什么时候用');
    await desk.tap('#confirm');
    await desk.see('已经退回，对方会收到消息');
    const phone = await phoneOf(author.openid);
    await phone.open(`/pages/wish/index?id=${wish.id}`);
    await phone.see('请写明什么时候用');
    await phone.tap('改一改，再说一次');
    await phone.fill('具体说说', '周六上午换灯泡用，一小时就还');
    await phone.tap('再说一次');
    await phone.see('您的心愿收到了');
  });
});

describe('a wish while it is being written', () => {
  let author: Neighbour;
  beforeAll(async () => {
    author = await aResident(stack(), 'writer');
  });

  it('is still there after the mini-program was closed', async () => {
    const phone = await phoneOf(author.openid);
    const title = uniqueTitle('想学手机付款');
    await phone.tap('#say');
    await phone.tap('学一学');
    await phone.fill('一句话说清楚', title);
    await phone.relaunch('pages/say/index');
    await phone.see('上次没写完的，替您留着');
    expect(await phone.value('一句话说清楚')).toBe(title);
    await phone.tap('清空重写');
    await poll('an empty line', async () => ((await phone.value('一句话说清楚')) === '' ? true : undefined));
  });

  it('is kept without network, and sent by itself with the same key when the network returns', async () => {
    const phone = await phoneOf(author.openid);
    const title = uniqueTitle('水管在滴水');
    await phone.tap('#say');
    await write(phone, title);
    await phone.goOffline();
    await phone.tap('送出心愿');
    await phone.see('没有网络，已替您保存');
    expect(await timesSaid(author, title)).toBe(0);
    await phone.goOnline();
    await poll('the wish at the community', async () => ((await timesSaid(author, title)) === 1 ? true : undefined));
    await phone.seeNot('现在送');
    expect(keysOf(phone)).toHaveLength(2);
    expect(new Set(keysOf(phone)).size).toBe(1);
  });

  it('is kept without network although the mini-program was closed before the network returned', async () => {
    const phone = await phoneOf(author.openid);
    const title = uniqueTitle('阳台的门卡住了');
    await phone.tap('#say');
    await write(phone, title);
    await phone.goOffline();
    await phone.tap('送出心愿');
    await phone.see('没有网络，已替您保存');
    await phone.relaunch();
    await phone.see('现在连不上');
    await phone.goOnline();
    await poll('the wish at the community', async () => ((await timesSaid(author, title)) === 1 ? true : undefined));
    await phone.settled();
    expect(new Set(keysOf(phone)).size).toBe(1);
    expect(await timesSaid(author, title)).toBe(1);
  });

  it('is said once although its answer was lost on the way', async () => {
    const phone = await phoneOf(author.openid);
    const title = uniqueTitle('门把手松了');
    await phone.tap('#say');
    await write(phone, title);
    phone.gateway.loseNextAnswer('POST', /\/wishes$/);
    await phone.tap('送出心愿');
    await phone.see('没有网络，已替您保存');
    expect(await timesSaid(author, title)).toBe(1);
    await phone.tap('现在送');
    await phone.seeNot('现在送');
    expect(keysOf(phone)).toHaveLength(2);
    expect(new Set(keysOf(phone)).size).toBe(1);
    expect(await timesSaid(author, title)).toBe(1);
  });

  it('is said once although a trembling finger taps twice', async () => {
    const phone = await phoneOf(author.openid);
    const title = uniqueTitle('窗户关不严');
    await phone.tap('#say');
    await write(phone, title);
    const release = phone.gateway.holdNext('POST', /\/wishes$/);
    await phone.doubleTap('送出心愿');
    release();
    await phone.see('您的心愿收到了');
    await phone.settled();
    expect(new Set(keysOf(phone)).size).toBe(1);
    expect(await timesSaid(author, title)).toBe(1);
  });

  it('asks one question per screen in the large version', async () => {
    const phone = await phoneOf((await aResident(stack(), 'elder')).openid);
    await phone.tap('字大一些：长辈版');
    await phone.tap('说个心愿');
    await phone.see('第 1 步，共 3 步');
    await phone.fill('#public-text', '想请人陪我去医院复查眼睛');
    await phone.tap('下一步');
    await phone.tap('#category-medical_escort');
    await phone.tap('下一步');
    await phone.fill('联系电话', '13900004444');
    await phone.tap('送出心愿');
    await phone.see('您的心愿收到了');
  });
});

describe('two volunteers', () => {
  it('who want the same wish: one gets it, the other is told so kindly', async () => {
    const author = await aResident(stack());
    const wish = await approved(stack(), author, await aWish(author, '想请人下象棋'));
    const [first, second] = await Promise.all(
      [await aVolunteer(stack()), await aVolunteer(stack())].map((v) => phoneOf(v.openid)),
    );
    for (const phone of [first, second]) {
      await phone?.open(`/pages/wish/index?id=${wish.id}`);
      await phone?.tap('#do-claim');
      await phone?.see('确定帮忙');
    }
    await Promise.all([first?.tap('确定帮忙'), second?.tap('确定帮忙')]);
    const told = await Promise.all(
      [first, second].map(async (phone) => {
        await phone?.settled();
        return (await phone?.report())?.refusals.length === 0 && /我做好了/.test((await phone?.text()) ?? '')
          ? 'claimed'
          : 'refused';
      }),
    );
    expect(told.sort()).toEqual(['claimed', 'refused']);
  });
});
