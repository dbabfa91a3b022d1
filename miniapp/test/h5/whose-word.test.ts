import fs from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { PHONE } from '../support/browser.js';
import { codesOnPaper } from '../support/card-paper.js';
import type { H5 } from '../support/h5.js';
import { aCouple, aVolunteer, gridWorker, staff, uniqueTitle, type Neighbour } from '../support/journey.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

/** The wish of a grandmother without a phone, in the hands of a volunteer; helpers may come to her door. */
async function aClaimedWish(helper?: Neighbour) {
  const [worker, desk] = [await gridWorker(stack()), await staff(stack())];
  const community = `/communities/${desk.member.communityId}`;
  const person = await aCouple(worker);
  const consents = `${community}/people/${person.id}/consents`;
  const purpose = 'volunteer_contact';
  const { items } = await worker.api.get<{ items: { purpose: string; wordingVersion: string }[] }>(consents);
  const wordingVersion = items.find((item) => item.purpose === purpose)?.wordingVersion;
  const consent = await worker.api.post<{ id: string }>(consents, { purpose, how: 'spoken_before', wordingVersion });
  const { id } = await worker.api.post<{ id: string }>(`${community}/wishes`, {
    ...{ personId: person.id, why: '奶奶没有手机，上门时说的' },
    ...{ category: 'repair', title: uniqueTitle('想请人修水龙头'), publicText: '厨房的水龙头一直滴水' },
  });
  await desk.api.post(`${community}/wishes/${id}/approve`);
  const volunteer = helper ?? (await aVolunteer(stack()));
  if (!helper) await volunteer.api.post(`${community}/wishes/${id}/claim`);
  return { id, community, person, worker, volunteer, consentId: consent.id };
}

/** Prints the household's card on the grid worker's phone and reads it. */
async function printed(phone: H5): Promise<Map<number, string>> {
  await phone.tap('#card-print');
  const coming = phone.page.waitForEvent('download', { timeout: 60_000 });
  await phone.tap('#confirm');
  return codesOnPaper(fs.readFileSync(await (await coming).path()));
}

describe.each([
  { version: 'the plain version', elder: false },
  { version: 'the large version', elder: true },
])('whose word counts, in $version', ({ elder }) => {
  const windowOf = async ({ openid }: Neighbour): Promise<H5> => {
    const window = await signedIn(stack(), openid, { viewport: PHONE, elder });
    windows.push(window);
    return window;
  };

  it('a card lost: the new one voids the old, whose code confirms nothing any more', async () => {
    const { id, person, worker, volunteer } = await aClaimedWish();
    const phone = await windowOf(worker);
    await phone.go(`/grid/pages/person/index?id=${person.id}`);
    const lost = await printed(phone);
    await phone.seeNot('#confirm');
    const found = await printed(phone);
    const helper = await windowOf(volunteer);
    await helper.go(`/pages/wish/index?id=${id}`);
    await helper.tap('我做好了');
    await helper.tap('告诉对方');
    await helper.tap('用联系卡确认');
    await helper.fill('#card-code', lost.get(1) ?? '');
    await helper.tap('#card-confirm');
    await helper.see('号码不对');
    await helper.fill('#card-code', found.get(1) ?? '');
    await helper.tap('#card-confirm');
    await helper.see('办好了', { in: '#wish-face' });
    for (const window of [phone, helper]) expect(window.errors()).toEqual([]);
  }, 180_000);

  it('consent withdrawn by telephone while a claim lives: the helper finds no phone and no door any more', async () => {
    const { id, community, person, worker, volunteer, consentId } = await aClaimedWish();
    const helper = await windowOf(volunteer);
    await helper.go(`/pages/wish/index?id=${id}`);
    await helper.tap('#contact-open');
    await helper.see(person.phone);
    await worker.api.post(`${community}/consents/${consentId}/withdraw`, { how: 'phone' });
    await helper.go('/pages/me/index');
    await helper.go(`/pages/wish/index?id=${id}`);
    await helper.see('本人没有同意把电话和住址给志愿者');
    const shown = await helper.text();
    for (const word of [person.phone, person.door, person.name]) expect(shown).not.toContain(word);
    expect(helper.errors()).toEqual([]);
  });

  it('a daughter who mends the tap herself does not confirm her own help', async () => {
    const daughter = await aVolunteer(stack());
    const { id, community, person, worker } = await aClaimedWish(daughter);
    const { personId } = await daughter.api.get<{ personId: string }>(`${community}/me/consents`);
    await worker.api.post(`${community}/people/${person.id}/proxies`, {
      ...{ proxyPersonId: personId, relation: 'daughter', scopes: ['wishes'], how: 'spoken_before' },
    });
    const phone = await windowOf(daughter);
    await phone.go(`/pages/wish/index?id=${id}`);
    await phone.tap('#do-claim');
    await phone.tap('确定帮忙');
    await phone.see('谢谢您来帮忙');
    await phone.go('/pages/me/index');
    await phone.go(`/pages/wish/index?id=${id}`);
    await phone.tap('我做好了');
    await phone.tap('告诉对方');
    await phone.see('等', { in: '#wish-face' });
    await phone.seeNot('#do-confirm');
    await expect(daughter.api.post(`${community}/wishes/${id}/confirm`)).rejects.toThrow(/WISH_JUDGED_BY_HELPER/);
    expect(phone.errors()).toEqual([]);
  });
});
