import { beforeAll, describe, expect, it } from '@jest/globals';
import { codesOnPaper } from '../support/card-paper.js';
import { aCouple, aResident, aVolunteer, gridWorker, staff, uniqueTitle, type Neighbour } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';
import type { Weapp } from './runtime/launch.js';

const { phoneOf } = phones();
let worker: Neighbour;
let desk: Neighbour;
let community: string;
beforeAll(async () => {
  worker = await gridWorker(stack());
  desk = await staff(stack());
  community = `/communities/${desk.member.communityId}`;
});

/** Prints the card on the grid worker's phone; the codes of its boxes, as WeChat's reader shows them. */
async function printedCard(phone: Weapp): Promise<Map<number, string>> {
  await phone.tap('#card-print');
  await phone.tap('#confirm');
  const opened = () => phone.platform.calls.find((call) => call.name === 'openDocument')?.detail;
  const { base64 } = await poll('the open document', async () => opened() as { base64: string } | undefined, 60_000);
  return codesOnPaper(Buffer.from(base64, 'base64'));
}

/** What the community has heard as this person's wishes. */
async function titlesOf(personId: string): Promise<string[]> {
  const { items } = await desk.api.get<{ items: { title: string }[] }>(`${community}/people/${personId}/wishes`);
  return items.map(({ title }) => title);
}

/** A person without an account, who agreed that helpers may have phone and address, and a volunteer who has claimed their wish. */
async function aClaimedWish() {
  const person = await aCouple(worker);
  const consents = `${community}/people/${person.id}/consents`;
  const { items } = await worker.api.get<{ items: { purpose: string; wordingVersion: string }[] }>(consents);
  const { id: consentId } = await worker.api.post<{ id: string }>(consents, {
    purpose: 'volunteer_contact',
    how: 'spoken_before',
    wordingVersion: items.find(({ purpose }) => purpose === 'volunteer_contact')?.wordingVersion,
  });
  const { id } = await worker.api.post<{ id: string }>(`${community}/wishes`, {
    ...{ personId: person.id, why: '奶奶没有手机，上门时说的' },
    ...{ category: 'repair', title: uniqueTitle('想请人修水龙头'), publicText: '厨房的水龙头一直滴水' },
  });
  await desk.api.post(`${community}/wishes/${id}/approve`);
  const volunteer = await aVolunteer(stack());
  await volunteer.api.post(`${community}/wishes/${id}/claim`);
  return { id, person, consentId, volunteer };
}

describe('a wish said for somebody without a phone', () => {
  it('is said by the grid worker, done by a volunteer, and confirmed by a box of her card', async () => {
    const grandmother = await aCouple(worker);
    const phone = await phoneOf(worker.openid);
    await phone.open(`/grid/pages/person/index?id=${grandmother.id}`);
    const codes = await printedCard(phone);
    expect([...codes.keys()]).toEqual(Array.from({ length: 24 }, (_, n) => n + 1));

    const title = uniqueTitle('想请人换灯泡');
    await phone.tap('#say-for');
    await phone.see(`替${grandmother.name}说`);
    await phone.fill('#why', '奶奶没有手机，上门时说的');
    await phone.tap('#contact-consent');
    await phone.tap('同意，当面说的');
    await phone.tap('维修');
    await phone.fill('一句话说清楚', title);
    await phone.fill('具体说说', '厨房的灯不亮了，白天都在家');
    await phone.tap('送出心愿');
    await phone.see(`替${grandmother.name}说的心愿收到了`);
    await phone.tap('看这个心愿');
    await phone.see('您代办');
    const { id } = await phone.query();
    await desk.api.post(`${community}/wishes/${id}/approve`);

    const helper = await phoneOf((await aVolunteer(stack())).openid);
    await helper.tap('心愿');
    await helper.tap('我来帮忙', { near: title });
    await helper.tap('确定帮忙');
    await helper.see('谢谢您来帮忙');
    await helper.open('/volunteer/pages/claims/index');
    await helper.tap(title);
    await helper.see('别人代办');
    await helper.tap('#contact-open');
    await helper.see(grandmother.name);
    await helper.see(grandmother.phone);
    await helper.tap('我做好了');
    await helper.tap('告诉对方');
    await helper.tap('用联系卡确认');
    await helper.see('第 1 格');
    await helper.fill('#card-code', codes.get(1) ?? '');
    await helper.tap('#card-confirm');
    await helper.see('办好了', { in: '#wish-face' });
    await phone.pullDown();
    await phone.see('办好了', { in: '#wish-face' });
  }, 180_000);

  it('is said by the daughter in the large version, one question per screen, and found among the wishes she speaks for', async () => {
    const mother = await aCouple(worker);
    const daughter = await aResident(stack(), 'daughter');
    const { personId } = await daughter.api.get<{ personId: string }>(`${community}/me/consents`);
    await worker.api.post(`${community}/people/${mother.id}/proxies`, {
      ...{ proxyPersonId: personId, relation: 'daughter', scopes: ['wishes'], how: 'spoken_before' },
    });
    const phone = await phoneOf(daughter.openid);
    await phone.tap('字大一些：长辈版');
    await phone.tap(mother.name, { in: '#act-for' });
    await phone.tap(`替${mother.name}说个心愿`);
    await phone.see('第 1 步，共 3 步');
    const title = uniqueTitle('想请人陪我妈去医院复查');
    await phone.fill('#public-text', title);
    await phone.tap('下一步');
    await phone.see('第 2 步，共 3 步');
    await phone.tap('#category-medical_escort');
    await phone.tap('下一步');
    await phone.see('第 3 步，共 3 步');
    await phone.see(`替${mother.name}说`);
    await phone.tap('送出心愿');
    await phone.see(`替${mother.name}说的心愿收到了`);
    await phone.tap('看这个心愿');
    await phone.see('您代办');
    await phone.tap('#nav-back');
    await phone.tap(`${mother.name}的心愿`);
    await phone.see('代办的心愿');
    await phone.see(title);
    await phone.see('家人代办');
    expect(await titlesOf(mother.id)).toEqual([title]);
    await phone.open('/pages/my-wishes/index');
    await phone.see('您还没有说过心愿');
  });
});

it('the helper who comes back to the wish after consent was withdrawn by telephone finds no phone and no address, but whom to call', async () => {
  const { id, person, consentId, volunteer } = await aClaimedWish();
  const helper = await phoneOf(volunteer.openid);
  await helper.open(`/pages/wish/index?id=${id}`);
  await helper.tap('#contact-open');
  await helper.see(person.phone);
  await helper.see(person.door);
  await helper.toBackground();
  await worker.api.post(`${community}/consents/${consentId}/withdraw`, { how: 'phone' });
  await helper.toForeground();
  await helper.see('本人没有同意把电话和住址给志愿者。请打社区电话，由网格员或社区帮您联系。');
  await helper.see('打社区电话');
  const shown = await helper.text();
  for (const word of [person.phone, person.door, person.name]) expect(shown).not.toContain(word);
  expect(shown).not.toContain('电话和住址是本人的');
  await helper.see('我做好了');
});
