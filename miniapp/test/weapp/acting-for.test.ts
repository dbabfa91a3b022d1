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
  const opened = () => phone.platform.calls.filter((call) => call.name === 'openDocument');
  const before = opened().length;
  await phone.tap('#card-print');
  await phone.see('原来的卡就作废');
  await phone.tap('#confirm');
  const paper = await poll(
    'the open document',
    async () => opened()[before]?.detail as { base64: string } | undefined,
    60_000,
  );
  expect(paper).toMatchObject({ fileName: '联系卡.pdf', kind: 'pdf' });
  await phone.seeNot('#confirm');
  return codesOnPaper(Buffer.from(paper.base64, 'base64'));
}

/** What the community has heard as this person's wishes. */
async function titlesOf(personId: string): Promise<string[]> {
  const { items } = await desk.api.get<{ items: { title: string }[] }>(`${community}/people/${personId}/wishes`);
  return items.map(({ title }) => title);
}

/** Makes somebody with an account the proxy of a person, for wishes. */
async function nameDaughter(personId: string, daughter: Neighbour): Promise<void> {
  const { personId: proxyPersonId } = await daughter.api.get<{ personId: string }>(`${community}/me/consents`);
  await worker.api.post(`${community}/people/${personId}/proxies`, {
    ...{ proxyPersonId, relation: 'daughter', scopes: ['wishes'], how: 'spoken_before' },
  });
}

/**
 * A person without an account, who agreed that helpers may have phone and address, with a wish that a volunteer has claimed; with
 * `helper` it still hangs for this one.
 */
async function aWishOfHers(helper?: Neighbour) {
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
  const volunteer = helper ?? (await aVolunteer(stack()));
  if (!helper) await volunteer.api.post(`${community}/wishes/${id}/claim`);
  return { id, person, consentId, volunteer };
}

interface Said {
  category: 'repair' | 'medical_escort';
  title: string;
  /** Why a grid worker says it, and what the person said about being called by helpers. */
  why?: string;
}

/** Fills the form of somebody's wish: on one page, or one question per screen, and sends it. */
async function say(phone: Weapp, large: boolean, name: string, { category, title, why }: Said): Promise<void> {
  const forWhom = async () => {
    await phone.see(`替${name}说`);
    if (!why) return;
    await phone.fill('#why', why);
    await phone.tap('#contact-consent');
    await phone.tap('同意，当面说的');
  };
  if (large) {
    await phone.see('第 1 步，共 3 步');
    await phone.fill('#public-text', title);
    await phone.tap('下一步');
    await phone.see('第 2 步，共 3 步');
    await phone.tap(`#category-${category}`);
    await phone.tap('下一步');
    await phone.see('第 3 步，共 3 步');
    await forWhom();
  } else {
    await forWhom();
    await phone.tap(`#category-${category}`);
    await phone.fill('一句话说清楚', title);
    await phone.fill('具体说说', '白天都在家，先打个电话');
  }
  await phone.tap('送出心愿');
  await phone.see(`替${name}说的心愿收到了`);
  await phone.tap('看这个心愿');
  await phone.see('您代办');
}

/** The helper says it is done and opens the sheet for the code of the card. */
async function askForCard(helper: Weapp): Promise<void> {
  await helper.tap('我做好了');
  await helper.tap('告诉对方');
  await helper.tap('用联系卡确认');
  await helper.see('第 1 格');
}

describe.each([
  ['plain', false],
  ['large', true],
])('a wish said for somebody without a phone, in the %s version', (_, large) => {
  it('is said by the grid worker, done by a volunteer, and confirmed by a box of her card', async () => {
    const grandmother = await aCouple(worker);
    const phone = await phoneOf(worker.openid, { large });
    await phone.open(`/grid/pages/person/index?id=${grandmother.id}`);
    const codes = await printedCard(phone);
    expect([...codes.keys()]).toEqual(Array.from({ length: 24 }, (_none, n) => n + 1));

    const title = uniqueTitle('想请人换灯泡');
    await phone.tap('#say-for');
    await say(phone, large, grandmother.name, { category: 'repair', title, why: '奶奶没有手机，上门时说的' });
    const { id } = await phone.query();
    await desk.api.post(`${community}/wishes/${id}/approve`);

    const helper = await phoneOf((await aVolunteer(stack())).openid, { large });
    await helper.open(`/pages/wish/index?id=${id}`);
    await helper.tap('#do-claim');
    await helper.tap('确定帮忙');
    await helper.see('谢谢您来帮忙');
    await helper.open('/volunteer/pages/claims/index');
    await helper.tap(title);
    await helper.see('别人代办');
    await helper.tap('#contact-open');
    await helper.see(grandmother.name);
    await helper.see(grandmother.phone);
    await askForCard(helper);
    await helper.fill('#card-code', codes.get(1) ?? '');
    await helper.tap('#card-confirm');
    await helper.see('办好了', { in: '#wish-face' });
    await phone.pullDown();
    await phone.see('办好了', { in: '#wish-face' });
  }, 180_000);

  it('is confirmed by no code of a card that was lost: the new one voids it', async () => {
    const { id, person, volunteer } = await aWishOfHers();
    const phone = await phoneOf(worker.openid, { large });
    await phone.open(`/grid/pages/person/index?id=${person.id}`);
    const lost = await printedCard(phone);
    const found = await printedCard(phone);
    const helper = await phoneOf(volunteer.openid, { large });
    await helper.open(`/pages/wish/index?id=${id}`);
    await askForCard(helper);
    await helper.fill('#card-code', lost.get(1) ?? '');
    await helper.tap('#card-confirm');
    await helper.see('号码不对');
    await helper.fill('#card-code', found.get(1) ?? '');
    await helper.tap('#card-confirm');
    await helper.see('办好了', { in: '#wish-face' });
  }, 180_000);

  it('is said by the daughter in another city, and found among the wishes she speaks for', async () => {
    const mother = await aCouple(worker);
    const daughter = await aResident(stack(), 'daughter');
    await nameDaughter(mother.id, daughter);
    const phone = await phoneOf(daughter.openid, { large });
    await phone.tap(mother.name, { in: '#act-for' });
    await phone.tap(`替${mother.name}说个心愿`);
    const title = uniqueTitle('想请人陪我妈去医院复查');
    await say(phone, large, mother.name, { category: 'medical_escort', title });
    await phone.tap('#nav-back');
    await phone.tap(`${mother.name}的心愿`);
    await phone.see('代办的心愿');
    await phone.see(title);
    await phone.see('家人代办');
    expect(await titlesOf(mother.id)).toEqual([title]);
    await phone.open('/pages/my-wishes/index');
    await phone.see('您还没有说过心愿');
  });

  it('done by the daughter herself is not hers to confirm', async () => {
    const daughter = await aVolunteer(stack());
    const { id, person } = await aWishOfHers(daughter);
    await nameDaughter(person.id, daughter);
    const phone = await phoneOf(daughter.openid, { large });
    await phone.open(`/pages/wish/index?id=${id}`);
    await phone.tap('#do-claim');
    await phone.tap('确定帮忙');
    await phone.see('谢谢您来帮忙');
    await phone.open(`/pages/wish/index?id=${id}`);
    await phone.tap('我做好了');
    await phone.tap('告诉对方');
    await phone.see('等', { in: '#wish-face' });
    await phone.seeNot('#do-confirm');
    await expect(daughter.api.post(`${community}/wishes/${id}/confirm`)).rejects.toThrow(/WISH_JUDGED_BY_HELPER/);
  });

  it('shows the helper no phone and no address any more after consent was withdrawn by telephone, but whom to call', async () => {
    const { id, person, consentId, volunteer } = await aWishOfHers();
    const helper = await phoneOf(volunteer.openid, { large });
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
});
