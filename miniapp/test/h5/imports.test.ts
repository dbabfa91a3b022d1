import { afterEach, expect, it } from '@jest/globals';
import writeSheet from 'write-excel-file/node';
import { DESK } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { staff, uniqueTitle } from '../support/journey.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

let desk: H5 | undefined;
afterEach(() => desk?.close());

/** Somebody of the staff picks a sheet with these rows from the computer. */
async function choose(window: H5, rows: string[][]): Promise<void> {
  const buffer = await writeSheet(rows).toBuffer();
  const asked = window.page.waitForEvent('filechooser');
  await window.tap('#import-choose');
  await (await asked).setFiles({ name: '名单.xlsx', mimeType: 'application/octet-stream', buffer });
}

it('past events come in by a sheet: each fault is named with its row, nothing comes by half, and never twice', async () => {
  const { openid } = await staff(stack());
  const [first, second] = [uniqueTitle('戏曲进社区'), uniqueTitle('健康讲座')];
  const head = ['日期', '活动名称', '类别', '到场人数'];
  const right = [head, ['2024-05-18', first, '文化活动', '120'], ['2024-06-02', second, '讲座', '40']];

  desk = await signedIn(stack(), openid, { viewport: DESK });
  await desk.go('/staff/pages/desk/index?view=events');
  await desk.tap('#import-events');
  const saved = desk.page.waitForEvent('download');
  await desk.tap('#import-template');
  expect((await saved).suggestedFilename()).toBe('历史活动导入模板.xlsx');

  await choose(desk, [head, right[1]!, ['2024年', second, '讲座', '40']]);
  await desk.see('共 2 行：1 行会导入，1 行要改');
  await desk.see('没有改好之前，一行都不会写进去');
  await choose(desk, right);
  await desk.see('共 2 行：2 行会导入，0 行要改');
  await desk.tap('#import-send');
  await desk.see('导入好了：2 个活动，2 场');
  await choose(desk, right);
  await desk.see('导入过了');
  await desk.see('共 2 行：0 行会导入，0 行要改');
  expect(desk.errors()).toEqual([]);
});

it('people come in by a sheet: whoever may be known is decided about first', async () => {
  const { openid, api, member } = await staff(stack());
  const people = `/communities/${member.communityId}/people`;
  const [known, added] = [uniqueTitle('李桂兰'), uniqueTitle('赵来福')];
  await api.post(people, { name: known, birthYear: 1941, anyway: true });
  const found = async (q: string) => (await api.post<{ items: unknown[] }>(`${people}/search`, { q })).items.length;

  desk = await signedIn(stack(), openid, { viewport: DESK });
  await desk.go('/staff/pages/desk/index?view=care');
  await desk.tap('#import-people');
  await choose(desk, [
    ['姓名', '出生年份'],
    [known, '1941'],
    [added, '1939'],
  ]);
  await desk.see('共 2 行：0 行要改，1 行等您决定');
  await desk.tap('不导入这一行');
  await desk.see('0 行等您决定');
  await desk.tap('#import-send');
  await desk.see('导入好了：登记 1 人，补充 0 人，建档 0 份，跳过 1 行。');
  expect([await found(known), await found(added)]).toEqual([1, 1]);
  expect(desk.errors()).toEqual([]);
});
