import { expect, it } from '@jest/globals';
import { aResident } from '../support/journey.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

const { phoneOf } = phones();

const VERSIONS: [string, boolean][] = [
  ['plain', false],
  ['large', true],
];

it.each(VERSIONS)('somebody agrees to one purpose by a tap, and takes it back at once: %s', async (_, large) => {
  const resident = await aResident(stack(), 'agreeing');
  const state = async (): Promise<string | undefined> => {
    const { items } = await resident.api.get<{ items: { purpose: string; state: string }[] }>(
      `/communities/${resident.member.communityId}/me/consents`,
    );
    return items.find(({ purpose }) => purpose === 'volunteer_contact')?.state;
  };
  const phone = await phoneOf(resident.openid, { large });
  await phone.open('/pages/consents/index?purpose=volunteer_contact');
  await phone.see('没有同意');
  await phone.tap('#give-tap');
  await phone.tap('#confirm');
  await phone.see('已同意');
  expect(await state()).toBe('living');
  await phone.tap('#withdraw');
  await phone.tap('#confirm');
  await phone.see('已撤回');
  expect(await state()).toBe('withdrawn');
});
