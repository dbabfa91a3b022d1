import { Representation } from '../../src/modules/consents/index.js';
import { newId } from '../../src/platform/database/ids.js';
import { actorOf, agree, anElder, buildingOf, codeOfAnswer, nameProxy, personOf } from '../support/consents.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { statementsOf } from '../support/statements.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let daughter: TestMember;
let elder: string;
let acting: Representation;

beforeAll(async () => {
  t = await startTestApp();
  acting = t.app.get(Representation, { strict: false });
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'], nickname: '小周' }));
  daughter = lasting(t, await aMember(t, community, { nickname: '秀兰' }));
  elder = await anElder(community, worker);
});
afterAll(() => t?.close());

const named = async (...args: Parameters<typeof nameProxy>): Promise<string> =>
  ((await ok(nameProxy(...args))).body as { id: string }).id;
const refusal = (...args: Parameters<typeof nameProxy>) => codeOfAnswer(nameProxy(...args));
const revoke = (who: TestMember, id: string, how: string) => who.post(`${who.base}/proxies/${id}/revoke`, { how });
const proxiesOf = async (who: TestMember, personId: string) =>
  (await ok(who.get(`${who.base}/people/${personId}/proxies`))).body as { items: Record<string, unknown>[] };
const represented = async (who: TestMember) =>
  ((await ok(who.get(`${who.base}/represented`))).body as { items: Record<string, unknown>[] }).items;
const part = async (
  who: TestMember,
  scope: Parameters<Representation['partTowards']>[2] = 'wishes',
  personId = elder,
) => acting.partTowards(await actorOf(t, who), personId, scope);
const inbox = async (who: TestMember): Promise<string[]> => {
  const { items } = (await ok(who.get(`${who.base}/me/inbox`))).body as { items: { title: string }[] };
  return items.map(({ title }) => title);
};

describe('a proxy', () => {
  it('is named on the person’s word by who looks after them, and both sides see it', async () => {
    const id = await named(t, worker, elder, daughter, { scopes: ['wishes', 'contact'] });
    const { items, ...rest } = await proxiesOf(worker, elder);
    expect(rest).toEqual({ personId: elder, name: '王桂芳', as: 'grid_worker', mayName: true });
    expect(items).toEqual([
      {
        ...{ id, proxyName: '秀兰', hasAccount: true, relation: 'daughter', scopes: ['wishes', 'contact'] },
        ...{ state: 'living', how: 'spoken_before', witnessName: '小周', since: expect.any(String) },
        ...{ consentId: expect.any(String), file: null, addFile: true },
        ...{ until: '2027-11-23T15:59:59.999Z', revokedAt: null, revokedHow: null },
        revoke: ['family', 'phone', 'counter'],
      },
    ]);
    expect(await represented(daughter)).toEqual([
      {
        ...{ proxyId: id, personId: elder, name: '王桂芳', relation: 'daughter', scopes: ['wishes', 'contact'] },
        ...{ until: '2027-11-23T15:59:59.999Z', linkable: false, linkOfferedUntil: null, readableUntil: null },
      },
    ]);
    expect(await proxiesOf(daughter, elder)).toMatchObject({
      as: 'proxy',
      mayName: false,
      items: [{ revoke: ['given_up'] }],
    });
    expect(await inbox(daughter)).toEqual(['您可以替人办事了']);
  });

  it('is found by a number WeChat vouches for, never by one that was only typed', async () => {
    const search = async (who: TestMember, phone: string) =>
      (await who.post(`${who.base}/people/${elder}/proxies/search`, { phone })).body as unknown;
    await ok(daughter.put(`${community.base}/me`, { phone: '13700000001' }));
    expect(await search(worker, '13700000001')).toEqual({ items: [] });
    await ok(daughter.post('/me/phone', { code: t.standIn.control.phoneCode(daughter.openid, '13700000001') }));
    expect(await search(worker, '137 0000 0001')).toEqual({
      items: [
        {
          ...{ personId: await personOf(t, daughter), name: '秀兰' },
          ...{ phoneMasked: '137****0001', buildingName: null },
        },
      ],
    });
    expect(await search(daughter, '13700000001')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lasts a year unless a day is named; then nobody acts any more', async () => {
    await named(t, worker, elder, daughter, { until: '2026-12-01' });
    expect(await refusal(t, worker, elder, worker)).toBe('409 STAFF_OWN_MATTER');
    for (const until of ['2027-11-24', '2026-11-22'])
      expect(await refusal(t, worker, elder, await aMember(t, community), { until })).toBe('422 CONSENT_UNTIL');
    expect(await part(daughter)).toBe('proxy');
    await later(t, { days: 9 });
    expect(await part(daughter)).toBeUndefined();
    expect(await represented(daughter)).toEqual([]);
    expect(await proxiesOf(worker, elder)).toMatchObject({ items: [{ state: 'run_out', revoke: [] }] });
    await named(t, worker, elder, daughter);
    expect(await part(daughter)).toBe('proxy');
  });

  it('is somebody else, there once per pair, and five at most; the database says so too', async () => {
    const id = await named(t, worker, elder, daughter);
    expect(await refusal(t, worker, elder, daughter)).toBe('409 PROXY_STANDS');
    const herself = { proxyPersonId: elder, relation: 'other', scopes: ['wishes'], how: 'signed' };
    expect(await codeOfAnswer(worker.post(`${worker.base}/people/${elder}/proxies`, herself))).toBe('422 PROXY_SELF');
    const nobody = { ...herself, proxyPersonId: newId() };
    expect(await codeOfAnswer(worker.post(`${worker.base}/people/${elder}/proxies`, nobody))).toBe('422 PROXY_UNKNOWN');
    const elsewhere = await aCommunity(t);
    expect(await refusal(t, worker, elder, elsewhere.staff)).toBe('422 PROXY_UNKNOWN');
    const own = t.db.query('UPDATE proxies SET proxy_person_id = person_id WHERE id = ?', [id]);
    await expect(own).rejects.toThrow('nobody_is_their_own_proxy');
    await named(t, worker, elder, daughter, { scopes: ['wishes', 'visits'] });
    expect((await proxiesOf(worker, elder)).items.map(({ state, revokedHow }) => [state, revokedHow])).toEqual([
      ['living', null],
      ['revoked', 'replaced'],
    ]);
    for (let n = 0; n < 4; n += 1) await named(t, worker, elder, await aMember(t, community));
    expect(await refusal(t, worker, elder, await aMember(t, community))).toBe('409 PROXY_TOO_MANY');
  });

  it('ends by the person’s tap, by telephone to who looks after them, or given up; with it the consent it rested on', async () => {
    const mother = await aMember(t, community, { building: 0 });
    const person = await personOf(t, mother);
    const tapped = await named(t, worker, person, daughter);
    await ok(revoke(mother, tapped, 'tap'));
    expect(await part(daughter, 'wishes', person)).toBeUndefined();
    expect(await codeOfAnswer(revoke(mother, tapped, 'tap'))).toBe('409 PROXY_MOVED_ON');
    const called = await named(t, worker, person, daughter);
    await ok(revoke(worker, called, 'phone'));
    const left = await named(t, worker, person, daughter);
    await ok(revoke(daughter, left, 'given_up'));
    expect(await part(daughter, 'wishes', person)).toBeUndefined();
    const rows: unknown[] = await t.db.query(
      `SELECT x.revoked_how AS proxy, c.withdrawn_how AS consent FROM proxies x JOIN consents c ON c.id = x.consent_id
       WHERE x.person_id = ? ORDER BY x.id`,
      [person],
    );
    expect(rows).toEqual(['tap', 'phone', 'given_up'].map((how) => ({ proxy: how, consent: how })));
    expect((await inbox(mother)).sort()).toEqual([
      ...Array<string>(2).fill('一位代办人不再代办'),
      ...Array<string>(3).fill('有人可以替您办事了'),
    ]);
  });

  it('is not ended by another proxy, nor by a neighbour, nor in somebody else’s way', async () => {
    const son = await aMember(t, community);
    const id = await named(t, worker, elder, daughter, { scopes: ['withdraw_consent'] });
    await named(t, worker, elder, son, { relation: 'son', scopes: ['withdraw_consent'] });
    const neighbour = await aMember(t, community);
    expect(await codeOfAnswer(revoke(son, id, 'given_up'))).toBe('422 CONSENT_WAY');
    expect(await codeOfAnswer(revoke(worker, id, 'tap'))).toBe('422 CONSENT_WAY');
    expect(await codeOfAnswer(revoke(neighbour, id, 'given_up'))).toBe('404 NOT_FOUND');
    const [row]: { consent: string }[] = await t.db.query('SELECT consent_id AS consent FROM proxies WHERE id = ?', [
      id,
    ]);
    const around = son.post(`${son.base}/consents/${row?.consent}/withdraw`, { how: 'family' });
    expect(await codeOfAnswer(around)).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(neighbour.get(`${neighbour.base}/people/${elder}/proxies`))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(nameProxy(t, neighbour, elder, neighbour))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(nameProxy(t, daughter, elder, neighbour))).toBe('422 CONSENT_WAY');
  });

  it('acts no longer when the account is deleted', async () => {
    await named(t, worker, elder, daughter);
    const before = (await ok(daughter.get('/me/export'))).body.consents as Record<string, unknown>;
    expect(before).toMatchObject({ agreed: [], proxies: [{ side: 'acting', relation: '女儿', scopes: ['wishes'] }] });
    await ok(daughter.delete('/me'));
    expect(await proxiesOf(worker, elder)).toMatchObject({ items: [{ state: 'revoked', revokedHow: 'erased' }] });
    expect(await acting.audience(community.id, elder, 'wishes')).toEqual([]);
  });
});

describe('who acts for whom', () => {
  it('24: the proxy acts as proxy in the scopes named, in no other, and never as the person', async () => {
    await named(t, worker, elder, daughter, { scopes: ['wishes'] });
    expect(await part(daughter)).toBe('proxy');
    expect(await part(daughter, 'visits')).toBeUndefined();
    const member = await aMember(t, community, { building: 0 });
    expect(await part(member, 'visits', await personOf(t, member))).toBe('self');
  });

  it('staff and grid workers act by office within their reach; neighbours do not act', async () => {
    const gridIds = [community.grids[1]?.id ?? ''];
    const office = async (who: TestMember, roles: ('staff' | 'grid_worker')[], fields = {}) =>
      acting.partTowards(await actorOf(t, who, { roles, ...fields }), elder, 'wishes');
    expect(await office(community.staff, ['staff'])).toBe('staff');
    expect(await office(worker, ['grid_worker'], { gridIds: [community.grids[0]?.id ?? ''] })).toBe('grid_worker');
    expect(await office(daughter, ['grid_worker'], { gridIds })).toBeUndefined();
    expect(await office(daughter, [])).toBeUndefined();
  });

  it('asks as many statements for many people as for one', async () => {
    const others = await Promise.all([1, 2, 3].map((n) => anElder(community, worker, { door: `${n}单元101` })));
    await named(t, worker, others[1] ?? '', daughter, { scopes: ['visits'] });
    await named(t, worker, elder, daughter);
    const actor = await actorOf(t, daughter);
    const count = async (ids: string[]) =>
      (await statementsOf(t, () => acting.partsTowards(actor, ids, 'wishes'))).length;
    expect(await count([elder, ...others])).toBe(await count([elder]));
    const own = await personOf(t, daughter);
    const parts = await acting.partsTowards(actor, [elder, ...others, own], 'wishes');
    expect(Object.fromEntries(parts)).toEqual({ [elder]: 'proxy', [own]: 'self' });
  });

  it('lists for whom somebody acts in one matter', async () => {
    const second = await anElder(community, worker, { name: '王建国' });
    await named(t, worker, elder, daughter, { scopes: ['wishes'] });
    await named(t, worker, second, daughter, { scopes: ['visits'], relation: 'neighbour' });
    expect(await acting.represented(await actorOf(t, daughter), 'wishes')).toEqual([
      { personId: elder, name: '王桂芳', relation: 'daughter' },
    ]);
    expect(await acting.represented(await actorOf(t, worker), 'wishes')).toEqual([]);
  });

  it('tells the person first, then proxies with the scope, the oldest first; nobody once the person moved or died', async () => {
    const mother = await aMember(t, community, { building: 0 });
    const person = await personOf(t, mother);
    const son = await aMember(t, community);
    await named(t, worker, person, son, { relation: 'son', scopes: ['wishes'] });
    t.clock.advance({ minutes: 1 });
    await named(t, worker, person, daughter, { scopes: ['wishes', 'visits'] });
    expect(await acting.audience(community.id, person, 'wishes')).toEqual([
      { memberId: mother.memberId, as: 'self' },
      { memberId: son.memberId, as: 'proxy', relation: 'son' },
      { memberId: daughter.memberId, as: 'proxy', relation: 'daughter' },
    ]);
    expect(await acting.audience(community.id, person, 'visits')).toHaveLength(2);
    expect(await acting.audience(community.id, elder, 'wishes')).toEqual([]);
    await ok(community.staff.post(`${community.base}/people/${person}/state`, { action: 'moveOut' }));
    expect(await acting.audience(community.id, person, 'wishes')).toEqual([]);
    await ok(community.staff.post(`${community.base}/people/${person}/state`, { action: 'recordDeath' }));
    expect(await part(daughter, 'wishes', person)).toBeUndefined();
    expect(await represented(daughter)).toMatchObject([{ personId: person, readableUntil: expect.any(String) }]);
  });

  it('P10: a proxy does not judge their own help, nor that of somebody of their household', async () => {
    const home = { buildingId: buildingOf(community, 0), address: '2单元301' };
    const husband = await aMember(t, community);
    for (const who of [daughter, husband]) await ok(who.put(`${community.base}/me`, home));
    const helper = await aMember(t, community, { building: 0 });
    const homeless = await aMember(t, community);
    const judges = (proxy: TestMember, by: TestMember) => acting.mayJudge(proxy.memberId, by.memberId);
    expect(await judges(daughter, daughter)).toBe(false);
    expect(await judges(daughter, husband)).toBe(false);
    expect(await judges(daughter, helper)).toBe(true);
    expect(await judges(homeless, await aMember(t, community))).toBe(true);
  });
});

describe('a guardian', () => {
  it('34: is named with the guardian’s own word for a child, and agrees by a tap from then on', async () => {
    const child = await anElder(community, worker, { name: '小明', birthYear: 2015 });
    expect(await refusal(t, worker, child, daughter, { relation: 'guardian', how: 'signed' })).toBe(
      '422 CONSENT_NEEDS_GUARDIAN',
    );
    const byPersonId = await personOf(t, daughter);
    await named(t, worker, child, daughter, { relation: 'guardian', how: 'signed', byPersonId });
    await ok(agree(daughter, child, 'photo_publish', 'tap'));
  });
});

describe('two rows about one human become one', () => {
  const merge = (keep: string, otherId: string) =>
    community.staff.post(`${community.base}/people/${keep}/merge`, { otherId });

  it('what stood twice stands once: consents for the same, proxies of one pair', async () => {
    const twin = await anElder(community, worker, { name: '王桂芬' });
    for (const id of [elder, twin]) {
      await ok(agree(worker, id, 'card', 'signed'));
      await named(t, worker, id, daughter);
    }
    await ok(agree(worker, twin, 'call_back', 'signed'));
    await ok(merge(elder, twin));

    const standing: { purpose: string }[] = await t.db.query(
      'SELECT purpose FROM consents WHERE living_person_id = ? ORDER BY purpose',
      [elder],
    );
    expect(standing.map(({ purpose }) => purpose)).toEqual(['call_back', 'card', 'proxy']);
    expect((await proxiesOf(worker, elder)).items.map(({ state }) => state)).toEqual(['living', 'revoked']);
    expect(await represented(daughter)).toHaveLength(1);
  });

  it('one proxy whose two rows become one acts for a person once', async () => {
    const [one, other] = [await aMember(t, community), await anElder(community, worker, { name: '秀兰' })];
    const terms = { relation: 'daughter', scopes: ['wishes'], how: 'signed' };
    await named(t, worker, elder, one);
    await ok(worker.post(`${worker.base}/people/${elder}/proxies`, { proxyPersonId: other, ...terms }));
    await ok(merge(await personOf(t, one), other));

    expect((await proxiesOf(worker, elder)).items.map(({ state }) => state)).toEqual(['living', 'revoked']);
    expect(await part(one)).toBe('proxy');
  });

  it('nobody is merged with their own proxy', async () => {
    const id = await named(t, worker, elder, daughter);
    expect(await codeOfAnswer(merge(await personOf(t, daughter), elder))).toBe('409 MERGE_IS_PROXY');
    await ok(revoke(worker, id, 'phone'));
    expect(await codeOfAnswer(merge(await personOf(t, daughter), elder))).toBe('409 MERGE_IS_PROXY');
  });
});
