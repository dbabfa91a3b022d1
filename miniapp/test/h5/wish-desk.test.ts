import { afterEach, describe, expect, it } from '@jest/globals';
import { DESK } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { aResident, aWish, staff, uniqueTitle } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
afterEach(async () => {
  for (const window of windows.splice(0)) await window.close();
});

async function windowOf(openid: string, viewport?: typeof DESK): Promise<H5> {
  const window = await signedIn(stack(), openid, viewport ? { viewport } : {});
  windows.push(window);
  return window;
}
const words = (window: H5, selector: string): Promise<string> => window.page.locator(selector).first().innerText();

describe('figures of wishes at the desk', () => {
  it('open the list behind each number, and the list has as many rows as the number says', async () => {
    const { openid } = await staff(stack());
    const desk = await windowOf(openid, DESK);
    await desk.go('/staff/pages/desk/index?view=wish-figures');
    // Other stories say wishes in the same community: number and list are read again until nobody does in between.
    for (const figure of ['fulfilled', 'claimed', 'said']) {
      await poll(`as many rows as the figure of ${figure} says`, async () => {
        await desk.page.reload();
        await desk.tap(`#figure-${figure}`);
        await desk.settled();
        const number = Number(/\d+/.exec(await words(desk, `#figure-${figure} .figure__value`))?.[0]);
        return (await words(desk, '#ledger-title')).includes(`共 ${number} 个`) ? true : undefined;
      });
    }
    await poll('as many rows as the bar of one category says', async () => {
      await desk.page.reload();
      await desk.tap('#by-category .bars__row');
      await desk.settled();
      const inBar = Number(await words(desk, '#by-category .bars__row .bars__count'));
      return (await words(desk, '#ledger-title')).includes(`维修 · 共 ${inBar} 个`) ? true : undefined;
    });
    expect(desk.errors()).toEqual([]);
  });

  it('are taken out as a ledger whose columns staff arranged', async () => {
    const { openid } = await staff(stack());
    const desk = await windowOf(openid, DESK);
    await desk.go('/staff/pages/desk/index?view=wish-figures');
    await desk.tap('#ledger-columns');
    await desk.see('状态总在第一列');
    await desk.fill('心愿这一列叫什么', '诉求内容');
    await desk.tap('#columns-save');
    await desk.see('以后导出都这样排');
    await desk.tap('#ledger-file');
    const saved = desk.page.waitForEvent('download');
    await desk.tap('#ledger-take');
    expect((await saved).suggestedFilename()).toMatch(/^微心愿台账 \d{4}-01-01 至 \d{4}-\d\d-\d\d\.xlsx$/);
    await desk.see('已经存好');
    expect(desk.errors()).toEqual([]);
  });
});

describe('settings of wishes at the desk', () => {
  it('say before saving what becomes of what is already running, and who changed what', async () => {
    const { openid } = await staff(stack());
    const desk = await windowOf(openid, DESK);
    await desk.go('/staff/pages/desk/index?view=wish-settings');
    await desk.fill('学一学（天）', '1');
    await desk.see('请填 2 到 60 之间的整数');
    await desk.fill('学一学（天）', '9');
    await desk.tap('#settings-next');
    await desk.see('个不变，新认领的按 9 天。');
    await desk.tap('#settings-save');
    await desk.see('已经改好');
    await desk.see('学一学：7 改成 9 天');
    expect(desk.errors()).toEqual([]);
  });
});

describe('the author of a wish', () => {
  it('sees it as it will hang before it is sent, mends it before staff have looked, and knows what a helper is given', async () => {
    const title = uniqueTitle('想请人修纱窗');
    const author = await aResident(stack());
    const window = await windowOf(author.openid);
    await window.go('/pages/say/index');
    await window.tap('维修');
    await window.fill('一句话说清楚', title);
    await window.fill('具体说说', '纱窗破了个洞，蚊子进来了');
    await window.fill('联系电话', '13900005555');
    await window.tap('#look');
    await window.see(title, { near: '一位邻居 · 不写您的名字' });
    await window.tap('#preview-send');
    await window.see('您的心愿收到了');
    await window.tap('看我的心愿');
    await window.see('139****5555');
    await window.tap('#do-rewrite');
    await window.fill('具体说说', '纱窗破了两个洞，蚊子进来了');
    await window.tap('#submit');
    await window.see('改好了');
    await window.tap('看我的心愿');
    await window.see('纱窗破了两个洞');
    await window.see('贴出来以前改了改');
    expect(window.errors()).toEqual([]);
  });
});

describe('the wall', () => {
  it('stands in the order the reader chose, and is passed on as a poster', async () => {
    const { api, member } = await staff(stack());
    const urgent = await aWish(await aResident(stack()), '急着换门锁');
    await api.post(`/communities/${member.communityId}/wishes/${urgent.id}/approve`, { priority: true });
    const reader = await aResident(stack());
    const window = await windowOf(reader.openid);
    await window.go('/pages/wishes/index');
    await window.tap('#wall-order');
    await window.tap('急的在前');
    await window.see(urgent.title);
    await window.tap(urgent.title);
    const saved = window.page.waitForEvent('download');
    await window.tap('#poster-png');
    expect((await saved).suggestedFilename()).toContain(urgent.title);
    expect(window.errors()).toEqual([]);
  });
});
