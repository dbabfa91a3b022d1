import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { PHONE } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { aResident, staff, type Neighbour } from '../support/journey.js';
import { aPost } from '../support/matters.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const DESK = { width: 1280, height: 800 };
const windows: H5[] = [];
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});
const open = async ({ openid }: Neighbour, viewport = PHONE, elder = false): Promise<H5> => {
  const window = await signedIn(stack(), openid, { viewport, elder });
  windows.push(window);
  return window;
};

describe.each([
  { version: 'the plain version', elder: false },
  { version: 'the large version', elder: true },
])('a need that is solved, in $version', ({ elder }) => {
  it('is said on the phone, becomes a matter at the desk, is done by who holds the post, and judged by who asked', async () => {
    const [desk, resident, owner] = [await staff(stack()), await aResident(stack()), await aResident(stack())];
    const post = await aPost(desk, owner);
    const words = `楼道灯坏了${randomUUID().slice(0, 4)}`;
    const asker = await open(resident, PHONE, elder);
    await asker.go('/matters/pages/mine/index');
    await asker.tap('#say-need');
    await asker.tap('#need-send');
    await asker.see('请写一句是什么事');
    await asker.fill('#need-words', words);
    await asker.tap('#need-send');
    await asker.see(words);
    await asker.see('听到了，等答复');

    const table = await open(desk, DESK);
    await table.go('/staff/pages/desk/index?view=needs');
    await table.tap(words);
    await table.tap('立为一件事');
    const title = `换灯${randomUUID().slice(0, 4)}`;
    await table.fill('#matter-title', title);
    await table.fill('#matter-text', '二单元楼道灯不亮');
    await table.tap('#matter-send');
    await table.see('记下了');
    await table.go('/staff/pages/desk/index?view=matters');
    await table.tap(title);
    await table.tap('#matter-accept');
    await table.tap('#step-post');
    await table.tap(post.name);
    await table.tap('#step-send');
    await table.tap('在办');
    await table.see(title);

    const doer = await open(owner, PHONE, elder);
    await doer.go('/matters/pages/mine/index');
    await doer.see('归我办的');
    await doer.tap(title);
    await doer.tap('#matter-finish');
    await doer.fill('#step-words', '换了两盏声控灯');
    await doer.tap('#step-send');
    await doer.see('办了，等核查');

    await asker.go('/pages/me/index');
    await asker.go('/matters/pages/mine/index');
    await asker.tap(`${title}：办了，等核查`);
    await asker.see('换了两盏声控灯');
    await asker.tap('#matter-pass');
    await asker.tap('#step-send');
    await asker.see('解决了');
    await asker.see('又出了问题');
    for (const window of [asker, table, doer]) expect(window.errors()).toEqual([]);
  }, 240_000);

  it('is answered at the desk, and heard again when that was not enough', async () => {
    const [desk, resident] = [await staff(stack()), await aResident(stack())];
    const words = `晚上太吵${randomUUID().slice(0, 4)}`;
    await resident.api.post(`/communities/${resident.member.communityId}/needs`, { words, category: 'noise' });
    const table = await open(desk, DESK);
    await table.go('/staff/pages/desk/index?view=needs');
    await table.tap(words);
    await table.fill('#need-answer', '和舞队说好了，九点半收');
    await table.tap('#need-decide');
    await table.see('记下了');

    const asker = await open(resident, PHONE, elder);
    await asker.go('/matters/pages/mine/index');
    await asker.see('社区答复：和舞队说好了，九点半收');
    await asker.tap('对我没解决');
    await asker.fill('#reason', '昨晚还是到十点');
    await asker.tap('#confirm');
    await asker.see('您后来说：昨晚还是到十点');
    await table.go('/staff/pages/desk/index?view=tasks');
    await table.go('/staff/pages/desk/index?view=needs');
    await table.tap(words);
    await table.see('说还没解决：昨晚还是到十点');
    for (const window of [asker, table]) expect(window.errors()).toEqual([]);
  }, 240_000);
});
