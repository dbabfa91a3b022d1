import fs from 'node:fs';
import { afterEach, expect, it } from '@jest/globals';
import { DESK, PHONE } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { aCouple, gridWorker, staff, uniqueTitle } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
async function windowOf(openid: string, viewport: typeof DESK): Promise<H5> {
  const window = await signedIn(stack(), openid, { viewport });
  windows.push(window);
  return window;
}
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

/** Confirms the question that is open and gives the PDF that comes down. */
async function printed(window: H5): Promise<{ name: string; head: string }> {
  const coming = window.page.waitForEvent('download', { timeout: 60_000 });
  await window.tap('#confirm');
  const file = await coming;
  return {
    name: file.suggestedFilename(),
    head: fs
      .readFileSync(await file.path())
      .subarray(0, 4)
      .toString(),
  };
}

it('a grid worker writes a grandmother down without a phone, finds her by her whole name and prints her household’s card', async () => {
  const worker = await gridWorker(stack());
  const name = uniqueTitle('王奶奶');
  const phone = await windowOf(worker.openid, PHONE);
  await phone.go('/grid/pages/people/index');
  await phone.tap('#add-person');
  await phone.fill('姓名', name);
  await phone.tap('1号楼');
  await phone.fill('门牌', '8单元801');
  await phone.tap('#add-person-send');
  await phone.see('登记好了');
  await phone.tap('#nav-back');
  await phone.fill('整个姓名或电话', name);
  await phone.see('1号楼8单元***');
  await phone.tap(name);
  await phone.see('没有账号');
  await phone.tap('#card-print');
  await phone.see('原来的卡就作废');
  expect(await printed(phone)).toEqual({ name: '联系卡.pdf', head: '%PDF' });
  await phone.see('已经存好');
  const found = await worker.api.post<{ items: { name: string }[] }>(
    `/communities/${worker.member.communityId}/people/search`,
    { q: name },
  );
  expect(found.items).toHaveLength(1);
});

it('the table of the desk is put in order by its heads and narrowed by age', async () => {
  await aCouple(await gridWorker(stack()));
  const desk = await windowOf((await staff(stack())).openid, DESK);
  await desk.go('/staff/pages/desk/index?view=people');
  await desk.tap('#sort-age');
  await desk.tap('#people-age');
  await desk.tap('80 岁以上');
  const ages = async () =>
    (await desk.page.locator('.table__row').allInnerTexts())
      .flatMap((row) => /(\d+) 岁/.exec(row)?.[1] ?? [])
      .map(Number);
  await poll('the very old, the oldest first', async () => {
    const shown = await ages();
    const falling = shown.every((age, nth) => age >= 80 && age <= (shown[nth - 1] ?? age));
    return shown.length > 0 && falling ? true : undefined;
  });
  await desk.tap('#sort-name');
  await poll('the names in their order', async () => {
    const rows = await desk.page.locator('.table__row').allInnerTexts();
    const names = rows.map((row) => row.trim().split(/\s/)[0] ?? '');
    const inOrder = [...names].sort(new Intl.Collator('zh-CN-u-co-pinyin').compare);
    return names.length > 1 && names.join() === inOrder.join() ? true : undefined;
  });
  expect(desk.errors()).toEqual([]);
});

it('staff work through the people at a desk: find, mend with the keyboard, write down, print', async () => {
  const couple = await aCouple(await gridWorker(stack()));
  const desk = await windowOf((await staff(stack())).openid, DESK);
  await desk.go('/staff/pages/desk/index?view=people');
  await desk.fill('整个姓名或电话', couple.name);
  await desk.see('同一户的人');
  await desk.see(couple.name, { in: '#panel' });
  // Out of the text field, so that letters are keys again.
  await desk.tap('居民', { in: '.desk-head' });
  await desk.page.keyboard.press('e');
  await desk.fill('哪一年生', '1940');
  await desk.page.keyboard.press('Control+Enter');
  await desk.see('1940 年生', { in: '#panel' });
  await desk.tap('#card-print');
  expect((await printed(desk)).head).toBe('%PDF');

  const name = uniqueTitle('孙奶奶');
  await desk.page.keyboard.press('n');
  await desk.fill('姓名', name);
  await desk.page.keyboard.press('Escape');
  await desk.seeNot('先不登记');
  await desk.tap('#add-person');
  await poll('the name begun', async () => ((await desk.value('姓名')) === name ? true : undefined));
  await desk.page.keyboard.press('Control+Enter');
  await desk.see('登记好了');
  await desk.tap('#added-open');
  await desk.see(name, { in: '#panel' });
});
