import { afterEach, describe, expect, it } from '@jest/globals';
import { chinaDate, currentWording } from '@silin/shared';
import { PHONE } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { aCouple, aResident, aVolunteer, gridWorker, type Neighbour } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

/** A grandmother whose daughter speaks for her in matters of visits, and a volunteer whom the grid worker asks to look in on her. */
async function asked(): Promise<{
  grandmother: { id: string; name: string };
  daughter: Neighbour;
  volunteer: Neighbour;
  path: string;
}> {
  const worker = await gridWorker(stack());
  const [grandmother, daughter, volunteer] = [
    await aCouple(worker),
    await aResident(stack()),
    await aVolunteer(stack()),
  ];
  const path = `/communities/${worker.member.communityId}`;
  const her = `${path}/people/${grandmother.id}`;
  const purpose = 'volunteer_contact';
  const wordingVersion = currentWording(purpose).version;
  await worker.api.post(`${her}/consents`, { purpose, how: 'spoken_before', wordingVersion });
  const { personId: proxyPersonId } = await daughter.api.get<{ personId: string }>(`${path}/me/consents`);
  const terms = { relation: 'daughter', scopes: ['visits'], how: 'spoken_before' };
  await worker.api.post(`${her}/proxies`, { proxyPersonId, ...terms });
  await worker.api.post(`${path}/pairings`, {
    ...{ personId: grandmother.id, volunteerMemberId: volunteer.member.memberId, why: '一个人住三楼' },
  });
  return { grandmother, daughter, volunteer, path };
}

describe.each([
  { version: 'the plain version', elder: false },
  { version: 'the large version', elder: true },
])('a pairing on the phone, in $version', ({ elder }) => {
  const windowOf = async ({ openid }: Neighbour): Promise<H5> => {
    const window = await signedIn(stack(), openid, { viewport: PHONE, elder });
    windows.push(window);
    return window;
  };

  it('begins with a yes; a visit is written down, kept while it is begun, and confirmed by the family', async () => {
    const { grandmother, daughter, volunteer, path } = await asked();
    const helper = await windowOf(volunteer);
    await helper.go('/volunteer/pages/neighbours/index');
    await helper.tap('我愿意');
    await helper.see('不收钱物');
    await helper.tap('#confirm');
    await helper.tap('记一次');
    await helper.fill('#visit-note', '说膝盖好些了');
    await helper.tap('先不记');
    await helper.tap('记一次');
    await helper.tap('代购');
    await helper.tap('#visit-save');
    await helper.see('去过了', { near: '代购' });
    const { items } = await volunteer.api.get<{ items: { id: string }[] }>(`${path}/me/visits?which=past`);
    const visit = items[0]?.id ?? '';
    expect(await volunteer.api.get(`${path}/visits/${visit}`)).toMatchObject({
      ...{ note: '说膝盖好些了', kinds: ['shopping'], minutes: 30 },
    });

    const family = await windowOf(daughter);
    await family.go(`/pages/helper/index?person=${grandmother.id}`);
    await family.tap(`#confirm-${visit}`);
    await family.see('已确认');
    await helper.go('/pages/me/index');
    await helper.go('/volunteer/pages/neighbours/index');
    await helper.see('一共 0.5 小时');
    for (const window of [helper, family]) expect(window.errors()).toEqual([]);
  }, 180_000);

  it('has visits that are planned: the family says one is not wanted, nobody opens at the next', async () => {
    const { grandmother, daughter, volunteer, path } = await asked();
    const { items } = await volunteer.api.get<{ items: { id: string }[] }>(`${path}/pairings`);
    await volunteer.api.post(`${path}/pairings/${items[0]?.id}/accept`, { conduct: true });
    const plan = async (hours: number): Promise<string> => {
      const plannedAt = new Date(Date.now() + hours * 3_600_000).toISOString();
      const body = { personIds: [grandmother.id], plannedAt, purpose: 'pairing' };
      return (await volunteer.api.post<{ id: string }>(`${path}/visits/plan`, body)).id;
    };
    const [first, second] = [await plan(30), await plan(54)];

    const family = await windowOf(daughter);
    await family.go(`/pages/helper/index?person=${grandmother.id}`);
    await family.tap(`#cancel-${first}`);
    await family.fill('#reason', '明天去看病');
    await family.tap('#confirm');
    await family.see('取消了');

    const helper = await windowOf(volunteer);
    await helper.go('/volunteer/pages/neighbours/index');
    await helper.tap(`#move-${second}`);
    await helper.page.locator('#move-at input[type=date]').fill(chinaDate(Date.now() + 4 * 86_400_000));
    await helper.tap('#move-save');
    await poll('the visit on its new day', async () => {
      const { onDay } = await volunteer.api.get<{ onDay: string }>(`${path}/visits/${second}`);
      return onDay === chinaDate(Date.now() + 4 * 86_400_000) || undefined;
    });
    await helper.tap(`#no-answer-${second}`);
    await helper.see('直到见到人');
    await helper.tap('#confirm');
    await helper.see('没人应门', { near: grandmother.name });
    for (const window of [helper, family]) expect(window.errors()).toEqual([]);
  }, 180_000);

  it('is gone to once by somebody else, who sees phone and door for that visit and no longer', async () => {
    const { grandmother, volunteer, path } = await asked();
    const { items } = await volunteer.api.get<{ items: { id: string }[] }>(`${path}/pairings`);
    await volunteer.api.post(`${path}/pairings/${items[0]?.id}/accept`, { conduct: true });
    const plannedAt = new Date(Date.now() + 20 * 3_600_000).toISOString();
    const body = { personIds: [grandmother.id], plannedAt, purpose: 'pairing' };
    const { id } = await volunteer.api.post<{ id: string }>(`${path}/visits/plan`, body);
    const other = await aVolunteer(stack());
    await volunteer.api.post(`${path}/visits/${id}/substitute`, { memberId: other.member.memberId });

    const helper = await windowOf(other);
    await helper.go('/volunteer/pages/neighbours/index');
    await helper.tap(`#contact-${id}`);
    await helper.see('这次查看已经记录');
    await helper.tap(`#went-${id}`);
    await helper.tap('#visit-save');
    await helper.see('去过了', { near: grandmother.name });
    await helper.seeNot('这次查看已经记录');
    expect(helper.errors()).toEqual([]);
  }, 180_000);
});
