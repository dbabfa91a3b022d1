import { afterEach, expect, it } from '@jest/globals';
import { chinaDate } from '@silin/shared';
import writeSheet from 'write-excel-file/node';
import { DESK, PHONE } from '../support/browser.js';
import { H5 } from '../support/h5.js';
import { aResident, aVolunteer, type Neighbour, staff, uniqueTitle } from '../support/journey.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});
const windowOf = async ({ openid }: Neighbour, viewport: typeof PHONE = DESK): Promise<H5> => {
  const window = await signedIn(stack(), openid, { viewport });
  windows.push(window);
  return window;
};

/** Somebody else of the staff. */
async function aColleague(): Promise<Neighbour> {
  const [first, colleague] = [await staff(stack()), await aResident(stack(), 'colleague')];
  const path = `/communities/${first.member.communityId}/staff/members/${colleague.member.memberId}/roles/staff`;
  await first.api.put(path, {});
  return { ...colleague, member: await colleague.api.member() };
}

/** A volunteer whom one finds by name. */
async function aCalledVolunteer(): Promise<Neighbour & { nickname: string }> {
  const volunteer = await aVolunteer(stack());
  const nickname = uniqueTitle('热心的');
  await volunteer.api.put('/me', { nickname });
  return { ...volunteer, nickname };
}

it('hours typed by one are confirmed by another; a certificate of them is asked for, issued, and checked by a stranger', async () => {
  const [first, colleague, volunteer] = [await staff(stack()), await aColleague(), await aCalledVolunteer()];
  const what = uniqueTitle('布置会场');
  const desk = await windowOf(first);
  await desk.go('/staff/pages/desk/index?view=hours');
  await desk.tap('#type-hours-open');
  await desk.tap('#type-member');
  await desk.fill('#type-search', volunteer.nickname);
  await desk.tap(volunteer.nickname, { in: '.sheet' });
  await desk.fill('#type-minutes', '90');
  await desk.fill('#type-what', what);
  await desk.fill('#type-reason', '当天手机没电');
  await desk.tap('#type-save');
  await desk.see('等第二人确认', { in: '#member-ledger' });
  await desk.tap('#side-leave');
  await desk.tap(what);
  await desk.see('请另一位同事来看', { in: '#panel' });

  const other = await windowOf(colleague);
  await other.go('/staff/pages/desk/index?view=hours');
  await other.tap(what);
  await other.see('当天手机没电', { in: '#panel' });
  await other.page.keyboard.press('a');
  await other.see('您是第二位');
  await other.page.keyboard.press('Control+Enter');
  await other.seeNot(what);

  const phone = await windowOf(volunteer, PHONE);
  await phone.go('/volunteer/pages/hours/index');
  await phone.see('一共 1 小时 30 分钟');
  await phone.see(what);
  await phone.tap('#ask-certificate');
  await phone.fill('#ask-purpose', '评优');
  await phone.tap('#ask-send');
  await phone.see('开好会告诉您');

  await other.go(`/staff/pages/desk/index?view=certificates&row=${volunteer.member.memberId}`);
  await other.page.reload();
  await other.see('1.5 小时', { in: '#issue-preview' });
  await other.tap('#issue-send');
  await other.see('编号 SL', { in: '#panel' });
  const { items } = await volunteer.api.get<{ items: { id: string; number: string }[] }>(
    `/communities/${volunteer.member.communityId}/me/certificates`,
  );
  const { id, number } = items[0]!;
  const saved = other.page.waitForEvent('download');
  await other.tap(`#paper-${id}`);
  expect((await saved).suggestedFilename()).toBe(`时长证明 ${number}.pdf`);
  await other.go('/staff/pages/desk/index?view=files');
  await other.see(`志愿服务记录证明 ${number}`, { in: '.table' });
  await other.go('/staff/pages/desk/index?view=certificates');
  await other.tap(`#row-${id}`);

  await phone.page.reload();
  await phone.tap('#certificate-notices');
  await phone.see('1.5 小时', { in: `#notice-${id}` });
  await phone.see('测', { in: `#notice-${id}` });

  const stranger = await H5.open(stack().frontUrl, { viewport: PHONE });
  windows.push(stranger);
  await stranger.tap('#check-certificate');
  await stranger.fill('#certificate-number', number.toLowerCase());
  await stranger.tap('#certificate-look');
  await stranger.see('测**', { in: '#certificate-answer' });
  await stranger.see('1.5 小时');
  await stranger.see('这份证明是真的');
  await other.tap(`#revoke-${id}`);
  await other.fill('#reason', '时段写错了');
  await other.tap('#confirm');
  await other.see('作废原因：时段写错了');
  await stranger.tap('#certificate-look');
  await stranger.see('已经作废');
  const another = await H5.open(stack().frontUrl, { viewport: PHONE });
  windows.push(another);
  another.forgive(/404/);
  await another.go('/pages/certificate/index?number=SL0000-2026-0001-AAAAAA');
  await another.see('没有这个编号');
}, 240_000);

it('an outing is made, counted apart from people, and taken out as a ledger', async () => {
  const [lead, volunteer] = [await staff(stack()), await aCalledVolunteer()];
  const title = uniqueTitle('养老认证上门办');
  const desk = await windowOf(lead);
  await desk.go('/staff/pages/desk/index?view=outings');
  await desk.tap('#new-outing');
  await desk.fill('#outing-title', title);
  await desk.tap('#outing-add-helper');
  await desk.fill('#outing-helper-search', volunteer.nickname);
  await desk.tap(volunteer.nickname, { in: '.sheet' });
  await desk.tap('#outing-save');
  await desk.see(title, { in: '#outing-facts' });
  await desk.tap('#outing-hold');
  await desk.tap('#served-add-count');
  await desk.fill('人数', '17');
  await desk.fill('#served-minutes', '90');
  await desk.see('一共 17 人次', { in: '#served-total' });
  await desk.tap('#served-save');
  await desk.see('17 人次', { in: '#outing-facts' });
  await desk.see('其中认得出的 0 人', { in: '#outing-facts' });
  const { totalMinutes } = await volunteer.api.get<{ totalMinutes: number }>(
    `/communities/${volunteer.member.communityId}/me/hours`,
  );
  expect(totalMinutes).toBe(90);
  const saved = desk.page.waitForEvent('download');
  await desk.tap('#ledger-outings');
  expect((await saved).suggestedFilename()).toContain('上门服务台账');
}, 180_000);

it('outings of before come in by a sheet and are shown as what they are: at least so many', async () => {
  const desk = await windowOf(await staff(stack()));
  const { year } = { year: Number(chinaDate(Date.now()).slice(0, 4)) - 2 };
  await desk.go('/staff/pages/desk/index?view=outings');
  await desk.tap('#import-outings');
  const rows = Array.from({ length: 12 }, (_, at) => [
    `${year}-${String(at + 1).padStart(2, '0')}-15`,
    ...[uniqueTitle('上门办'), '养老认证', '17', '以上'],
  ]);
  const buffer = await writeSheet([['日期', '主题', '服务项目', '服务人次', '怎么数的'], ...rows]).toBuffer();
  const asked = desk.page.waitForEvent('filechooser');
  await desk.tap('#import-choose');
  await (await asked).setFiles({ name: '场次.xlsx', mimeType: 'application/octet-stream', buffer });
  await desk.see('共 12 行：12 场、204 人次会导入，0 行要改');
  await desk.tap('#import-send');
  await desk.see('导入好了：12 场次，204 人次');
  await desk.tap('#import-leave');
  await desk.tap(`${year} 年`);
  await desk.see('余人次', { in: '#outing-totals' });
  await desk.see('含历史导入', { in: '#outing-totals' });
}, 120_000);
