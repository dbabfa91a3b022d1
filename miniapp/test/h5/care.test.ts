import { afterEach, expect, it } from '@jest/globals';
import { PHONE } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { aCouple, aResident, gridWorker, uniqueTitle, type Neighbour } from '../support/journey.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

it.each([
  { version: 'the plain version', elder: false },
  { version: 'the large version', elder: true },
])('a care profile is written after its consent, and read by the daughter, in $version', async ({ elder }) => {
  const windowOf = async ({ openid }: Neighbour): Promise<H5> => {
    const window = await signedIn(stack(), openid, { viewport: PHONE, elder });
    windows.push(window);
    return window;
  };
  const worker = await gridWorker(stack());
  const [mother, daughter] = [await aCouple(worker), await aResident(stack(), 'daughter')];
  const community = `/communities/${worker.member.communityId}`;
  const needs = uniqueTitle('上下楼要人扶');
  const phone = await windowOf(worker);
  // Refused until there is a consent: that is the story.
  phone.forgive(/status of 409 .*care-profile/);
  await phone.go(`/grid/pages/care-profile/index?id=${mother.id}`);
  await phone.tap('每周一次');
  await phone.fill('#tier-why', '一个人住，走路不稳');
  await phone.tap('半年后');
  await phone.tap('高龄');
  await phone.fill('#needs', needs);
  await phone.tap('走路要人扶');
  await phone.tap('#care-save');
  await phone.see('还没有本人同意');
  await phone.tap('去记下同意');
  await phone.tap('#give-spoken_before');
  await phone.tap('#confirm');
  await phone.see('已同意');
  await phone.tap('#nav-back');
  expect(await phone.value('#needs')).toBe(needs);
  await phone.tap('#care-save');
  await phone.see('存好了');
  await phone.go(`/grid/pages/person/index?id=${mother.id}`);
  await phone.tap('#care-look');
  await phone.see(needs);

  const { personId } = await daughter.api.get<{ personId: string }>(`${community}/me/consents`);
  await worker.api.post(`${community}/people/${mother.id}/proxies`, {
    ...{ proxyPersonId: personId, relation: 'daughter', scopes: ['profile'], how: 'spoken_before' },
  });
  const family = await windowOf(daughter);
  await family.go(`/pages/represented/index?person=${mother.id}`);
  await family.tap('#their-care');
  await family.see(needs);
  await family.see('走路要人扶');
  await family.tap('#own-profile-acts');
  await family.see('看了帮扶档案');
  const own = await windowOf(daughter);
  await own.go('/pages/me/index');
  await own.tap('#own-care');
  await own.see('您还没有帮扶档案');
});
