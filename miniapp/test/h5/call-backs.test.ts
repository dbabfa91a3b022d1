import { afterEach, describe, expect, it } from '@jest/globals';
import { DESK, PHONE } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { aResident, staff } from '../support/journey.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
afterEach(async () => {
  for (const window of windows.splice(0)) await window.close();
});

describe('a call-back at the desk', () => {
  it('is taken, rung and contradicted by keyboard alone; then it stands among what was not so', async () => {
    const { openid, api, member } = await staff(stack());
    const path = `/communities/${member.communityId}/staff/call-backs`;
    const before = (await api.get<{ items: { id: string }[] }>(`${path}?state=contradicted&limit=50`)).items;
    const desk = await signedIn(stack(), openid, { viewport: DESK });
    windows.push(desk);
    await desk.go('/staff/pages/desk/index?view=call-backs');
    await desk.see('取下一位');
    await desk.page.keyboard.press('n');
    await desk.see('有没有收钱、收东西？');
    await desk.page.keyboard.press('p');
    await desk.see('打电话');
    await desk.page.keyboard.press('a');
    await desk.page.keyboard.press('2');
    await desk.see('对方说不属实？');
    await desk.fill('#reason', '说那天没有人来过');
    await desk.page.keyboard.press('Control+Enter');
    await desk.see('记下了：不属实');
    const after = (
      await api.get<{ items: { id: string; tries: { note: string }[] }[] }>(`${path}?state=contradicted&limit=50`)
    ).items;
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]?.tries.at(-1)?.note).toBe('说那天没有人来过');
    expect(desk.errors()).toEqual([]);
  });
});

describe.each([
  { version: 'the plain version', elder: false },
  { version: 'the large version', elder: true },
])('the draws of call-backs on the phone, in $version', ({ elder }) => {
  it('are found from one’s own page and recomputed by it', async () => {
    const { openid } = await aResident(stack());
    const phone = await signedIn(stack(), openid, { viewport: PHONE, elder });
    windows.push(phone);
    await phone.go('/matters/pages/call-back-draws/index');
    await phone.see('怎么抽');
    const held = phone.page.locator('[id^="call-draw-2"]', { hasText: '抽出' }).first();
    await held.click();
    await phone.see('核对通过');
    await phone.tap('#draw-codes');
    await phone.see('抽签用的随机数');
    expect(phone.errors()).toEqual([]);
  });
});
