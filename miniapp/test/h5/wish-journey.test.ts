import { afterEach, describe, expect, it } from '@jest/globals';
import { DESK } from '../support/browser.js';
import { H5 } from '../support/h5.js';
import { aResident, aWish, staff, uniqueTitle } from '../support/journey.js';
import { personaAs } from '../support/people.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];

/** Opens the demo in a browser and comes in as this person of the demo, through the picker. */
async function windowOf(role: string, viewport?: typeof DESK): Promise<H5> {
  const window = await H5.open(stack().frontUrl, viewport ? { viewport } : {});
  windows.push(window);
  const persona = await personaAs(stack(), role);
  await window.tap('先不用');
  await window.tap(persona.role);
  await window.tap(`#persona-${persona.openid}`);
  await window.see('#say');
  return window;
}

afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

describe('the demo in a browser', () => {
  it('lets one walk a wish as resident, staff at a desk, and volunteer, and see the same truth as each', async () => {
    const title = uniqueTitle('想请人修纱窗');
    const author = await windowOf('居民');
    await author.tap('#say');
    await author.tap('维修');
    await author.fill('一句话说清楚', title);
    await author.fill('具体说说', '纱窗破了个洞，蚊子进来了');
    await author.fill('联系电话', '13900005555');
    await author.tap('送出心愿');
    await author.see('您的心愿收到了');

    const desk = await windowOf('社区工作者', DESK);
    await desk.go('/staff/pages/desk/index');
    await desk.tapInList(title);
    await desk.see(title, { near: '住址和电话' });
    await desk.tap('#contact-open');
    await desk.see('13900005555');
    await desk.tap('#desk-approve');
    await desk.tap('现在就贴');
    await desk.see('已经贴上墙');

    const helper = await windowOf('志愿者');
    await helper.go('/pages/wishes/index');
    await helper.tap('我来帮忙', { near: title });
    await helper.tap('确定帮忙');
    await helper.see('谢谢您来帮忙');
    await helper.go('/volunteer/pages/claims/index');
    await helper.tap(title);
    await helper.tap('我做好了');
    await helper.tap('告诉对方');
    await helper.see('做好了，等确认');

    await author.tap('看我的心愿');
    await author.tap('办好了');
    await author.fill('#reason', '太谢谢了');
    await author.tap('#confirm');
    await author.see('好的，已经告诉帮忙的人');
    for (const window of [author, desk, helper]) expect(window.errors()).toEqual([]);
  });

  it('lets staff work at a desk with the keyboard alone', async () => {
    const wish = await aWish(await aResident(stack()), '想请人读信');
    const desk = await windowOf('社区工作者', DESK);
    await desk.go('/staff/pages/desk/index');
    await desk.tapInList(wish.title);
    await desk.see(wish.title, { near: '住址和电话' });
    await desk.page.keyboard.press('a');
    await desk.see('秒后贴上墙');
    await desk.tap('现在就贴');
    await desk.see('已经贴上墙');
    const { member, api } = await staff(stack());
    const now = await api.get<{ state: string }>(`/communities/${member.communityId}/wishes/${wish.id}`);
    expect(now.state).toBe('open');
  });

  it('asks nothing of any other host', async () => {
    const window = await windowOf('居民');
    for (const page of ['wishes', 'events', 'me', 'inbox', 'help', 'privacy']) await window.go(`/pages/${page}/index`);
    const hosts = new Set(window.asked.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).host));
    expect([...hosts]).toEqual([new URL(stack().frontUrl).host]);
  });
});
