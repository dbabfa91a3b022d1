import { anElder, buildingOf, nameProxy } from '../support/consents.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { aMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, lasting, ok, told, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let elder: string;
let daughter: TestMember;
let mother: TestMember;
let numbers = 0;
let phone: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  elder = await anElder(community);
  daughter = lasting(t, await aMember(t, community, { nickname: '秀兰' }));
  mother = lasting(t, await aMember(t, community, { nickname: '桂芳' }));
  await ok(nameProxy(t, community.staff, elder, daughter, { scopes: ['wishes', 'profile'] }));
  phone = await withPhone(mother);
});
afterAll(() => t?.close());

async function withPhone(member: TestMember): Promise<string> {
  numbers += 1;
  const number = String(13_600_000_000 + numbers);
  await ok(member.post('/me/phone', { code: t.standIn.control.phoneCode(member.openid, number) }));
  return number;
}
const offer = (who = daughter, number = phone, personId = elder) =>
  who.post(`${community.base}/represented/${personId}/link-offers`, { phone: number });
const waiting = async (who: TestMember) =>
  (await ok(who.get(`${community.base}/me/next`))).body.linkOffers as { id: string; byName: string; until: string }[];
const answer = (who: TestMember, id: string | undefined, what: 'accept' | 'decline' = 'accept') =>
  who.post(`${community.base}/me/link-offers/${id}/${what}`);
const first = async (who: TestMember) => (await waiting(who))[0]?.id;
const hasAccount = async () =>
  ((await ok(community.staff.get(`${community.base}/people/${elder}`))).body as { hasAccount: boolean }).hasAccount;

describe('a record offered by a proxy', () => {
  it('is linked when the owner of the account says that it is theirs, and not before', async () => {
    await ok(offer());
    expect(await hasAccount()).toBe(false);
    const [offered] = await waiting(mother);
    expect(offered).toEqual({ id: expect.any(String), byName: '秀兰', until: expect.any(String) });
    await ok(answer(mother, offered?.id));
    expect((await ok(mother.get(`${mother.base}/me`))).body).toMatchObject({ realName: '王桂芳' });
    expect(await hasAccount()).toBe(true);
    expect(await waiting(mother)).toEqual([]);
    expect(await told(daughter)).toContain('link_accepted');
  });

  it('tells its owner who offers, and nothing of the record', async () => {
    await ok(offer());
    expect(await told(mother)).toContain('link_offered');
    const inbox = JSON.stringify((await ok(mother.get(`${community.base}/me/inbox`))).body);
    const next = JSON.stringify(await waiting(mother));
    for (const word of ['王桂芳', '2单元301', '13800004321', elder]) {
      expect(inbox).not.toContain(word);
      expect(next).not.toContain(word);
    }
  });

  it('answers the proxy the same whether somebody has the number', async () => {
    const known = await ok(offer());
    const page = await ok(daughter.get(`${community.base}/represented`));
    const unknown = await ok(offer(daughter, '13699999999'));
    expect(Object.keys(unknown.body)).toEqual(Object.keys(known.body));
    const [shown] = ((await ok(daughter.get(`${community.base}/represented`))).body as { items: object[] }).items;
    expect(shown).toEqual((page.body as { items: object[] }).items[0]);
    expect(shown).toMatchObject({ linkable: true, linkOfferedUntil: expect.any(String) });
    // A typed number finds nobody: only one that WeChat vouches for.
    await ok(mother.put(`${community.base}/me`, { phone: '13699999998' }));
    await ok(offer(daughter, '13699999998'));
    expect(await waiting(mother)).toEqual([]);
  });

  it('is declined once and for all, and the proxy learns it', async () => {
    await ok(offer());
    const id = await first(mother);
    await ok(answer(mother, id, 'decline'));
    expect(verdict(await answer(mother, id))).toBe('404 NOT_FOUND');
    expect([await hasAccount(), await waiting(mother)]).toEqual([false, []]);
    expect(await told(daughter)).toContain('link_declined');
  });

  it('waits for seven days; a newer one takes its place', async () => {
    await ok(offer());
    const id = await first(mother);
    const aunt = lasting(t, await aMember(t, community));
    await ok(offer(daughter, await withPhone(aunt)));
    expect(verdict(await answer(mother, id))).toBe('404 NOT_FOUND');
    const second = await first(aunt);
    t.clock.advance({ days: 7, minutes: 1 });
    expect(await waiting(aunt)).toEqual([]);
    expect(verdict(await answer(aunt, second))).toBe('404 NOT_FOUND');
    await ok(offer());
    expect(await waiting(mother)).toHaveLength(1);
  });

  it('answered twice at the same moment is answered once', async () => {
    await ok(offer());
    const id = await first(mother);
    const answers = await Promise.all([answer(mother, id), answer(mother, id, 'decline'), answer(mother, id)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('is answered by nobody but its owner', async () => {
    await ok(offer());
    const id = await first(mother);
    for (const who of [daughter, community.staff, await aResident(t, community)])
      expect(verdict(await answer(who, id))).toBe('404 NOT_FOUND');
  });

  it('is worth nothing in the second in which the proxy is revoked', async () => {
    await ok(offer());
    const { items } = (await ok(daughter.get(`${community.base}/represented`))).body as {
      items: { proxyId: string }[];
    };
    const id = await first(mother);
    await ok(community.staff.post(`${community.base}/proxies/${items[0]?.proxyId}/revoke`, { how: 'phone' }));
    expect(verdict(await answer(mother, id))).toBe('404 NOT_FOUND');
    expect(await hasAccount()).toBe(false);
  });
});

describe('a record is not offered', () => {
  it('by a proxy for other matters, by staff, by a stranger, nor for who has an account', async () => {
    const son = await aResident(t, community);
    await ok(nameProxy(t, community.staff, elder, son, { relation: 'son', scopes: ['wishes'] }));
    for (const who of [son, community.staff, await aResident(t, community)])
      expect(verdict(await offer(who))).toBe('404 NOT_FOUND');
    await ok(offer());
    await ok(answer(mother, await first(mother)));
    expect(verdict(await offer())).toBe('409 PERSON_HAS_ACCOUNT');
  });

  it('to the proxy themself', async () => {
    await ok(offer(daughter, await withPhone(daughter)));
    expect(await waiting(daughter)).toEqual([]);
  });

  it('more than five times a day', async () => {
    for (let n = 0; n < 5; n += 1) await ok(offer());
    expect(verdict(await offer())).toBe('429 LINK_OFFER_LIMIT');
    t.clock.advance({ days: 1, minutes: 1 });
    expect(verdict(await offer())).toBe('200');
  });
});

describe('an account is not linked', () => {
  it('to somebody of another name', async () => {
    await ok(mother.put(`${community.base}/me`, { realName: '李秀英' }));
    await ok(offer());
    expect(verdict(await answer(mother, await first(mother)))).toBe('409 LINK_OTHER_NAME');
    expect(await hasAccount()).toBe(false);
  });

  it('whose owner is known behind that door already', async () => {
    await ok(mother.put(`${community.base}/me`, { address: '2单元301', buildingId: buildingOf(community, 0) }));
    await ok(offer());
    expect(verdict(await answer(mother, await first(mother)))).toBe('409 LINK_SAME_DOOR');
  });

  it('who is the person’s proxy: they are two', async () => {
    await ok(nameProxy(t, community.staff, elder, mother, { relation: 'neighbour' }));
    await ok(offer());
    expect(verdict(await answer(mother, await first(mother)))).toBe('409 MERGE_IS_PROXY');
  });
});

it('48: a number that was handed on links nobody: the new owner says it is not theirs', async () => {
  await ok(offer());
  expect(await hasAccount()).toBe(false);
  await ok(answer(mother, await first(mother), 'decline'));
  expect(await hasAccount()).toBe(false);
});

it('an offer goes with the account of either side', async () => {
  await ok(offer());
  await ok(mother.delete('/me'));
  const rows: unknown[] = await t.db.query('SELECT id FROM link_offers WHERE person_id = ?', [elder]);
  expect(rows).toEqual([]);
});
