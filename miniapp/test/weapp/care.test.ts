import { beforeAll, expect, it } from '@jest/globals';
import { aCouple, gridWorker, uniqueTitle, type Neighbour } from '../support/journey.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

const { phoneOf } = phones();
let worker: Neighbour;
let community: string;
beforeAll(async () => {
  worker = await gridWorker(stack());
  community = `/communities/${worker.member.communityId}`;
});

const VERSIONS: [string, boolean][] = [
  ['plain', false],
  ['large', true],
];

it.each(VERSIONS)(
  'a grid worker asks for consent, writes a care profile and finds it on the person’s page: %s',
  async (_, large) => {
    const person = await aCouple(worker);
    const needs = uniqueTitle('上下楼要人扶');
    const phone = await phoneOf(worker.openid, { large });
    await phone.open(`/grid/pages/care-profile/index?id=${person.id}`);
    await phone.tap('每周一次');
    await phone.fill('#tier-why', '一个人住，走路不稳');
    await phone.tap('半年后');
    await phone.tap('高龄');
    await phone.fill('#needs', needs);
    await phone.tap('走路要人扶');
    await phone.tap('#care-save');
    await phone.see('还没有本人同意');
    await phone.tap('去记下同意');
    await phone.tap('当面同意…');
    await phone.tap('说了同意');
    await phone.see('已同意');
    await phone.tap('#nav-back');
    expect(await phone.value('#needs')).toBe(needs);
    await phone.tap('#care-save');
    await phone.see('存好了');
    await phone.seeNot('#care-save');
    await phone.open(`/grid/pages/person/index?id=${person.id}`);
    await phone.tap('#care-look');
    await phone.see('每周一次');
    await phone.see(needs);
    const { profile } = await worker.api.get<{ profile: { needs: string } }>(
      `${community}/people/${person.id}/care-profile`,
    );
    expect(profile.needs).toBe(needs);
  },
);
