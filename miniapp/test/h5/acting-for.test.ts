import fs from 'node:fs';
import { afterEach, expect, it } from '@jest/globals';
import { PHONE } from '../support/browser.js';
import { codesOnPaper } from '../support/card-paper.js';
import type { H5 } from '../support/h5.js';
import { aCouple, aVolunteer, gridWorker, staff, uniqueTitle } from '../support/journey.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
async function windowOf(openid: string, elder: boolean): Promise<H5> {
  const window = await signedIn(stack(), openid, { viewport: PHONE, elder });
  windows.push(window);
  return window;
}
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

it.each([
  ['plain', false],
  ['large', true],
])(
  'a grid worker says the wish of a grandmother without a phone; a box of her card confirms it on the volunteer’s phone: %s',
  async (_, large) => {
    const worker = await gridWorker(stack());
    const grandmother = await aCouple(worker);
    const phone = await windowOf(worker.openid, large);
    await phone.go(`/grid/pages/person/index?id=${grandmother.id}`);
    await phone.tap('#card-print');
    const coming = phone.page.waitForEvent('download', { timeout: 60_000 });
    await phone.tap('#confirm');
    const codes = codesOnPaper(fs.readFileSync(await (await coming).path()));
    expect([...codes.keys()]).toEqual(Array.from({ length: 24 }, (_none, n) => n + 1));

    const title = uniqueTitle('想请人换灯泡');
    await phone.tap('#say-for');
    const forWhom = async () => {
      await phone.see(`替${grandmother.name}说`);
      await phone.fill('#why', '奶奶没有手机，上门时说的');
      await phone.tap('#contact-consent');
      await phone.tap('同意，当面说的');
    };
    if (large) {
      await phone.fill('#public-text', title);
      await phone.tap('下一步');
      await phone.tap('#category-repair');
      await phone.tap('下一步');
      await forWhom();
    } else {
      await forWhom();
      await phone.tap('#category-repair');
      await phone.fill('一句话说清楚', title);
      await phone.fill('具体说说', '厨房的灯不亮了，白天都在家');
    }
    await phone.tap('送出心愿');
    await phone.see(`替${grandmother.name}说的心愿收到了`);
    await phone.tap('看这个心愿');
    await phone.see('您代办');

    const { member, api } = await staff(stack());
    const wishes = `/communities/${member.communityId}/wishes`;
    const { items } = await api.get<{ items: { id: string; title: string }[] }>(
      `/communities/${member.communityId}/people/${grandmother.id}/wishes`,
    );
    const wish = items.find((one) => one.title === title)?.id ?? '';
    await api.post(`${wishes}/${wish}/approve`, {});
    const volunteer = await aVolunteer(stack());
    await volunteer.api.post(`${wishes}/${wish}/claim`);
    const helper = await windowOf(volunteer.openid, large);
    await helper.go(`/pages/wish/index?id=${wish}`);
    await helper.see('别人代办');
    await helper.tap('#contact-open');
    await helper.see(grandmother.name);
    await helper.tap('我做好了');
    await helper.tap('告诉对方');
    await helper.tap('用联系卡确认');
    await helper.see('第 1 格');
    await helper.fill('#card-code', [...codes.values()][0] ?? '');
    await helper.tap('#card-confirm');
    await helper.see('办好了');
    for (const window of [phone, helper]) expect(window.errors()).toEqual([]);
  },
  180_000,
);
