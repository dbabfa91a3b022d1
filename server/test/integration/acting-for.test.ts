import { agree, anElder, nameProxy, personOf } from '../support/consents.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { aMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aResident,
  aWish,
  lasting,
  ok,
  told,
  verdict,
  volunteerOf,
  WORDS,
} from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let elder: string;

const WHY = '奶奶不用手机，我上门时她说的';
const { contactPhone: _phone, contactAddress: _address, ...PUBLIC } = WORDS;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'], nickname: '网格员小卫' }));
  elder = await anElder(community, worker);
});
afterAll(() => t?.close());

const say = (who: TestMember, more: Record<string, unknown> = {}) =>
  who.post(`${community.base}/wishes`, { ...PUBLIC, personId: elder, why: WHY, ...more });
const saidBy = (who: TestMember, more: Record<string, unknown> = {}) =>
  aWish(t, community)
    .by(who)
    .saying({ contactPhone: undefined, contactAddress: undefined, personId: elder, why: WHY, ...more });
const aProxyOf = async (
  personId: string,
  relation: 'daughter' | 'son' = 'daughter',
  scopes: ('wishes' | 'visits')[] = ['wishes'],
) => {
  const proxy = await aResident(t, community, { nickname: '远方的女儿' });
  await ok(nameProxy(t, worker, personId, proxy, { relation, scopes }));
  return proxy;
};
const keys = (value: object): string[] => Object.keys(value).sort();

describe('a wish said for somebody', () => {
  it('belongs to the person: their grid, their limits, and who spoke, as what and why', async () => {
    const wish = await saidBy(worker).create();
    const [row]: Record<string, unknown>[] = await t.db.query(
      'SELECT person_id AS personId, said_by_member_id AS saidBy, said_as AS saidAs, said_why AS why, grid_id AS gridId FROM wishes WHERE id = ?',
      [wish.id],
    );
    expect(row).toMatchObject({
      personId: elder,
      saidBy: worker.memberId,
      saidAs: 'grid_worker',
      gridId: community.grids[0]?.id,
    });
    expect(row?.['why']).not.toContain('奶奶');
  });

  it('is refused where one is nothing to the person, or the proxy is for other matters, as if the person were not there', async () => {
    const stranger = await aResident(t, community);
    expect(verdict(await say(stranger))).toBe('404 NOT_FOUND');
    expect(verdict(await say(await aProxyOf(elder, 'son', ['visits'])))).toBe('404 NOT_FOUND');
    const elsewhere = await aLastingCommunity(t);
    expect(verdict(await say(worker, { personId: await anElder(elsewhere) }))).toBe('404 NOT_FOUND');
    const ofOtherGrid = lasting(
      t,
      await aMember(t, community, { roles: ['grid_worker'], gridIds: [community.grids[1]!.id] }),
    );
    expect(verdict(await say(ofOtherGrid))).toBe('404 NOT_FOUND');
  });

  it('needs a reason from grid workers and staff, and none from the family', async () => {
    expect(verdict(await say(worker, { why: undefined }))).toBe('422 WISH_WHY_MISSING');
    expect(verdict(await say(community.staff, { why: undefined }))).toBe('422 WISH_WHY_MISSING');
    expect(verdict(await say(await aProxyOf(elder), { why: undefined }))).toBe('201');
  });

  it('counts for the person, whoever speaks', async () => {
    const daughter = await aProxyOf(elder);
    for (const who of [worker, daughter, community.staff, worker, daughter]) await ok(say(who));
    expect(verdict(await say(worker))).toBe('429 WISH_DAILY_LIMIT_REACHED');
    expect(verdict(await daughter.post(`${community.base}/wishes`, WORDS))).toBe('201');
    t.clock.advance({ days: 1 });
    expect(verdict(await say(worker))).toBe('409 WISH_LIMIT_REACHED');
  });

  it('said ten times at once by three is said five times', async () => {
    const daughter = await aProxyOf(elder);
    const speakers = [worker, daughter, community.staff];
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => say(speakers[n % 3]!)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  });

  it('is not said for who has died or moved away', async () => {
    await ok(worker.post(`${community.base}/people/${elder}/state`, { action: 'moveOut' }));
    expect(verdict(await say(worker))).toBe('422 WISH_PERSON_GONE');
    await ok(worker.post(`${community.base}/people/${elder}/state`, { action: 'recordDeath' }));
    expect(verdict(await say(worker))).toBe('422 WISH_PERSON_GONE');
  });

  it('takes the phone of the person and not that of whoever types', async () => {
    const daughter = await aProxyOf(elder);
    await ok(daughter.put(`${community.base}/me`, { phone: '13900000077' }));
    expect(verdict(await say(daughter, { contactPhone: '139 0000 0077' }))).toBe('422 WISH_CONTACT_YOURS');
  });

  it('has its words examined with the openid of who taps', async () => {
    await ok(say(worker));
    const asked = t.standIn.control.calls('msgSecCheck').slice(-2);
    expect(asked.map(({ body }) => (body as { openid: string }).openid)).toEqual([worker.openid, worker.openid]);
  });

  it('is told to the person and their family, not to who said it', async () => {
    const member = await aResident(t, community);
    const daughter = await aProxyOf(await personOf(t, member));
    await ok(say(worker, { personId: await personOf(t, member), contactAddress: '2单元301' }));
    expect(await told(member)).toContain('wish_acted_for');
    expect(await told(daughter)).toContain('wish_acted_for');
    expect(await told(worker)).not.toContain('wish_acted_for');
  });

  it('says so to those who are close, less to the helper, and nothing to neighbours', async () => {
    const daughter = await aProxyOf(elder);
    const wish = await saidBy(daughter, { why: '妈妈眼睛不好' }).claimed().create();
    const page = async (who: TestMember) => (await ok(wish.seenBy(who))).body;
    const spokenFor = { as: 'proxy', by: '女儿 代办', why: '妈妈眼睛不好' };
    expect(await page(daughter)).toMatchObject({
      mine: false,
      spokenFor: { ...spokenFor, by: '您代办' },
      forWhom: { as: 'proxy', personId: elder, name: '王桂芳' },
    });
    expect(await page(worker)).toMatchObject({ spokenFor, forWhom: { personId: elder } });
    expect(await page(community.staff)).toMatchObject({ spokenFor, staff: { authorName: '王**' } });
    const helpers = await page(volunteerOf(wish));
    expect(helpers.spokenFor).toEqual({ as: 'proxy', by: '别人代办', why: null });
    const neighbours = await page(await aResident(t, community));
    expect(keys(neighbours)).not.toContain('spokenFor');
    for (const body of [helpers, neighbours]) expect(JSON.stringify(body)).not.toMatch(/王桂芳|女儿|眼睛|远方/);
    expect(neighbours.timeline[0].by).toBe('一位邻居');
    expect((await ok(community.staff.get(`${community.base}/staff/wishes?queue=claimed`))).body.items[0]).toMatchObject(
      { saidAs: 'proxy', authorName: '王**' },
    );
  });

  it('is in the list of the person for who acts for them, and for nobody else', async () => {
    const daughter = await aProxyOf(elder);
    const wish = await saidBy(worker).create();
    for (const path of [`me/wishes?personId=${elder}`, `people/${elder}/wishes`]) {
      for (const who of [daughter, worker, community.staff]) {
        const { items } = (await ok(who.get(`${community.base}/${path}`))).body as {
          items: { id: string; saidAs: string }[];
        };
        expect(items).toEqual([expect.objectContaining({ id: wish.id, saidAs: 'grid_worker' })]);
      }
      expect(verdict(await (await aResident(t, community)).get(`${community.base}/${path}`))).toBe('404 NOT_FOUND');
    }
    expect((await ok(daughter.get(`${community.base}/me/wishes`))).body.items).toEqual([]);
  });

  it('that came back is mended by the family with its private part on record', async () => {
    const daughter = await aProxyOf(elder);
    const wish = await saidBy(worker).rejected().create();
    expect((await ok(daughter.get(`${wish.path}/form`))).body).toMatchObject({ privateDetail: WORDS.privateDetail });
    await ok(daughter.post(`${wish.path}/resubmit`, { ...PUBLIC, title: '厨房的灯又不亮了' }));
    expect((await wish.seenBy(daughter)).body.spokenFor).toEqual({ as: 'proxy', by: '您代办', why: null });
    const looks = (await ok(community.staff.get(`${wish.path}/contact-looks`))).body.items;
    expect(looks).toEqual([expect.objectContaining({ as: 'proxy', byName: '远方的女儿' })]);
  });

  it('is nobody’s to act on any more in the second in which the proxy is revoked', async () => {
    const daughter = await aProxyOf(elder);
    const wish = await saidBy(daughter).create();
    const { items } = (await ok(worker.get(`${community.base}/people/${elder}/proxies`))).body as {
      items: { id: string }[];
    };
    await ok(community.staff.post(`${community.base}/proxies/${items[0]?.id}/revoke`, { how: 'phone' }));
    expect(verdict(await daughter.post(`${wish.path}/withdraw`))).toBe('404 NOT_FOUND');
    expect(verdict(await wish.seenBy(daughter))).toBe('404 NOT_FOUND');
    expect(verdict(await say(daughter))).toBe('404 NOT_FOUND');
  });
});

describe('a proxy', () => {
  it('follows, urges, takes back, renews and confirms; each is on record as theirs', async () => {
    const daughter = await aProxyOf(elder);
    const wish = await saidBy(daughter).delivered().create();
    await ok(daughter.post(`${wish.path}/confirm`, { thanks: '替妈妈谢谢您' }));
    const [claim]: { how: string }[] = await t.db.query(
      'SELECT confirmed_how AS how FROM wish_claims WHERE wish_id = ?',
      [wish.id],
    );
    expect(claim?.how).toBe('proxy');
    expect((await wish.seenBy(community.staff)).body.timeline.at(-1)).toMatchObject({
      step: 'confirmed',
      by: '女儿 代办',
    });
  });

  it('does not confirm the help of their own household (P10)', async () => {
    const daughter = await aProxyOf(elder);
    await ok(
      daughter.put(`${community.base}/me`, { address: '5单元501', buildingId: community.grids[0]?.buildings[1]?.id }),
    );
    const husband = await aHelper(t, community);
    await ok(
      husband.put(`${community.base}/me`, { address: '5单元501', buildingId: community.grids[0]?.buildings[1]?.id }),
    );
    const wish = await saidBy(daughter).delivered(husband).create();
    for (const action of ['confirm', 'dispute'] as const)
      expect(
        verdict(await daughter.post(`${wish.path}/${action}`, action === 'dispute' ? { reason: '没修好' } : {})),
      ).toBe('409 WISH_JUDGED_BY_HELPER');
    expect((await wish.seenBy(daughter)).body.actions).toEqual([]);
    expect(verdict(await worker.post(`${wish.path}/confirm`, {}))).toBe('200');
  });

  it('and the person at once: one word counts, and the person’s dispute is not undone by a late confirmation (P11)', async () => {
    const member = await aResident(t, community);
    const daughter = await aProxyOf(await personOf(t, member));
    const wish = await aWish(t, community).by(member).delivered().create();
    await ok(member.post(`${wish.path}/dispute`, { reason: '还在漏水' }));
    expect(verdict(await daughter.post(`${wish.path}/confirm`))).toBe('409 WISH_MOVED_ON');
    expect(await told(daughter)).not.toContain('wish_acted_for');
  });

  it('on the staff does not review the wish of their own family', async () => {
    const mother = await aResident(t, community);
    await ok(nameProxy(t, worker, await personOf(t, mother), community.staff, { relation: 'son' }));
    const second = lasting(t, await aMember(t, community, { roles: ['staff'] }));
    const wish = await aWish(t, community).by(mother).create();
    expect(verdict(await community.staff.post(`${wish.path}/approve`, {}))).toBe('409 STAFF_OWN_MATTER');
    expect(verdict(await second.post(`${wish.path}/approve`, {}))).toBe('200');
  });
});

describe('a grid worker', () => {
  it('acts on what was said for somebody, and leaves alone what the person said', async () => {
    const member = await aResident(t, community);
    const own = await aWish(t, community).by(member).create();
    expect(verdict(await own.seenBy(worker))).toBe('404 NOT_FOUND');
    const list = `${community.base}/people/${await personOf(t, member)}/wishes`;
    expect((await ok(worker.get(list))).body.items).toEqual([]);
    expect((await ok(community.staff.get(list))).body.items).toHaveLength(1);
    expect(verdict(await worker.get(`${own.path}/contact`))).toBe('404 NOT_FOUND');
    expect(verdict(await worker.post(`${own.path}/withdraw`))).toBe('404 NOT_FOUND');
    const said = await saidBy(worker).create();
    expect((await ok(said.seenBy(worker))).body.actions).toEqual(['withdraw', 'rewrite']);
    await ok(worker.post(`${said.path}/withdraw`));
  });
});

describe('urging', () => {
  it('asks the helper once a day, and staff while nobody has claimed', async () => {
    const daughter = await aProxyOf(elder);
    const wish = await saidBy(daughter).open().create();
    await ok(daughter.post(`${wish.path}/urge`));
    expect(await told(community.staff)).toContain('staff_wish_urged');
    expect((await wish.seenBy(daughter)).body.actions).not.toContain('urge');
    expect(verdict(await worker.post(`${wish.path}/urge`))).toBe('429 WISH_URGED_TODAY');
    expect(verdict(await daughter.post(`${wish.path}/urge`))).toBe('429 WISH_URGED_TODAY');
    t.clock.advance({ days: 1 });
    const helper = await aHelper(t, community);
    await ok(helper.post(`${wish.path}/claim`));
    await ok(daughter.post(`${wish.path}/urge`));
    expect(await told(helper)).toContain('claim_urged');
    expect((await wish.seenBy(daughter)).body.timeline.map(({ step }: { step: string }) => step)).toEqual([
      ...['submitted', 'approved', 'urged', 'claimed', 'urged'],
    ]);
  });

  it('twice at the same moment is once', async () => {
    const member = await aResident(t, community);
    const wish = await aWish(t, community).by(member).open().create();
    const answers = await Promise.all([1, 2, 3].map(() => member.post(`${wish.path}/urge`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429]);
  });
});

describe('phone and address of somebody a wish was said for', () => {
  it('stay closed to the helper without a consent, and the page says why', async () => {
    const wish = await saidBy(worker).claimed().create();
    const helper = volunteerOf(wish);
    expect((await wish.seenBy(helper)).body).toMatchObject({ contactOpen: false, contactClosed: 'no_consent' });
    expect(verdict(await helper.get(`${wish.path}/contact`))).toBe('404 CONTACT_NOT_CONSENTED');
    expect((await ok(worker.get(`${wish.path}/contact`))).body).toMatchObject({ name: '王桂芳', phone: '13800004321' });
    const [looks]: { n: string }[] = await t.db.query(
      "SELECT COUNT(*) AS n FROM contact_looks WHERE looked_as = 'claimer' AND wish_id = ?",
      [wish.id],
    );
    expect(Number(looks?.n)).toBe(0);
  });

  it('are the person’s own, under the consent that was recorded with the wish', async () => {
    const wish = await saidBy(worker, { contactConsent: 'spoken_before' }).claimed().create();
    const helper = volunteerOf(wish);
    expect((await wish.seenBy(helper)).body.contactOpen).toBe(true);
    expect((await ok(helper.get(`${wish.path}/contact`))).body).toEqual({
      ...{ name: '王桂芳', phone: '13800004321', building: '1号楼', address: '2单元301' },
      privateDetail: WORDS.privateDetail,
    });
    // Said twice it is recorded once.
    await ok(say(worker, { contactConsent: 'spoken_before' }));
  });

  it('edge 29: are gone in the same second in which the consent is taken back, and the helper is told', async () => {
    const wish = await saidBy(worker, { contactConsent: 'spoken_before' }).claimed().create();
    const helper = volunteerOf(wish);
    await ok(helper.get(`${wish.path}/contact`));
    const { items } = (await ok(worker.get(`${community.base}/people/${elder}/consents`))).body as {
      items: { purpose: string; consent: { id: string } | null }[];
    };
    const consent = items.find(({ purpose }) => purpose === 'volunteer_contact')?.consent;
    await ok(community.staff.post(`${community.base}/consents/${consent?.id}/withdraw`, { how: 'phone' }));
    expect(verdict(await helper.get(`${wish.path}/contact`))).toBe('404 CONTACT_NOT_CONSENTED');
    expect((await wish.seenBy(helper)).body).toMatchObject({ contactOpen: false, contactClosed: 'no_consent' });
    expect(await told(helper)).toContain('claim_contact_closed');
    expect(await wish.state()).toBe('claimed');
  });

  it('of a wish the person said are open, until they take the consent back', async () => {
    const member = await aResident(t, community);
    const personId = await personOf(t, member);
    const wish = await aWish(t, community).by(member).claimed().create();
    const helper = volunteerOf(wish);
    await ok(helper.get(`${wish.path}/contact`));
    const { body } = await ok(agree(member, personId, 'volunteer_contact', 'tap'));
    await ok(helper.get(`${wish.path}/contact`));
    t.clock.advance({ minutes: 1 });
    await ok(member.post(`${community.base}/consents/${body.id}/withdraw`, { how: 'tap' }));
    expect(verdict(await helper.get(`${wish.path}/contact`))).toBe('404 CONTACT_NOT_CONSENTED');
  });
});

describe('two records of one human', () => {
  it('become one with all their wishes, which part again with them', async () => {
    const member = await aResident(t, community);
    const own = await personOf(t, member);
    const wishes = [
      await aWish(t, community).by(member).create(),
      await saidBy(worker).create(),
      await saidBy(worker).open().create(),
    ];
    const idsOf = async (personId: string): Promise<string[]> => {
      const { items } = (await ok(community.staff.get(`${community.base}/people/${personId}/wishes`))).body;
      return (items as { id: string }[]).map(({ id }) => id).sort();
    };
    const { body } = await ok(community.staff.post(`${community.base}/people/${own}/merge`, { otherId: elder }));
    expect(await idsOf(own)).toEqual(wishes.map(({ id }) => id).sort());
    expect((await ok(member.get(`${community.base}/me/wishes`))).body.items).toHaveLength(3);
    const slots: { slot: number }[] = await t.db.query(
      'SELECT living_author_slot AS slot FROM wishes WHERE person_id = ?',
      [own],
    );
    expect(new Set(slots.map(({ slot }) => slot)).size).toBe(3);
    await ok(community.staff.post(`${community.base}/people/${own}/unmerge`, { mergeId: body.mergeId }));
    expect(await idsOf(elder)).toHaveLength(2);
    expect(await idsOf(own)).toEqual([wishes[0]?.id]);
  });

  it('stay two while one of them has the other’s wish in hand', async () => {
    const helper = await aHelper(t, community);
    const own = await personOf(t, helper);
    await saidBy(worker).claimed(helper).create();
    const merge = () => community.staff.post(`${community.base}/people/${own}/merge`, { otherId: elder });
    expect(verdict(await merge())).toBe('409 WISH_MERGE_HELPS');
  });
});

describe('the next things', () => {
  const next = async (who: TestMember) => (await ok(who.get(`${community.base}/me/next`))).body;
  const titles = async (who: TestMember) =>
    ((await next(who)).forOthers as { wish: { id: string } }[]).map(({ wish }) => wish.id);

  it('of a proxy are the wishes that wait for a word of theirs, with whose they are', async () => {
    const daughter = await aProxyOf(elder);
    const delivered = await saidBy(daughter).delivered().create();
    const rejected = await saidBy(daughter).rejected('请写明在哪里').create();
    await saidBy(daughter).claimed().create();
    const { forOthers, confirm, rejected: own } = await next(daughter);
    expect(forOthers).toMatchObject([
      { personId: elder, name: '王桂芳', rejectReason: null, wish: { id: delivered.id, state: 'delivered' } },
      { personId: elder, name: '王桂芳', rejectReason: '请写明在哪里', wish: { id: rejected.id } },
    ]);
    expect(Object.keys(forOthers[0]).sort()).toEqual(['name', 'personId', 'rejectReason', 'wish']);
    expect([confirm, own]).toEqual([[], []]);
    await ok(daughter.post(`${delivered.path}/confirm`, {}));
    expect(await titles(daughter)).toEqual([rejected.id]);
  });

  it('have nothing of it for a proxy for other matters, for one who was revoked, and for the grid worker', async () => {
    const other = await aProxyOf(elder, 'son', ['visits']);
    const daughter = await aProxyOf(elder);
    await saidBy(daughter).delivered().create();
    expect([await titles(other), await titles(worker)]).toEqual([[], []]);
    const { items } = (await ok(daughter.get(`${community.base}/represented`))).body as {
      items: { proxyId: string }[];
    };
    await ok(daughter.post(`${community.base}/proxies/${items[0]?.proxyId}/revoke`, { how: 'given_up' }));
    expect(await titles(daughter)).toEqual([]);
  });

  it('leave out what a proxy helped with themself (P10)', async () => {
    const daughter = await aHelper(t, community);
    await ok(nameProxy(t, worker, elder, daughter));
    await saidBy(worker).delivered(daughter).create();
    expect(await titles(daughter)).toEqual([]);
  });

  it('tell the author what came back to be mended, with why, until it is said again', async () => {
    const author = await aResident(t, community);
    const wish = await aWish(t, community).by(author).rejected('请写明灯的位置').create();
    expect((await next(author)).rejected).toMatchObject([{ id: wish.id, rejectReason: '请写明灯的位置' }]);
    await ok(author.post(`${wish.path}/resubmit`, WORDS));
    expect((await next(author)).rejected).toEqual([]);
  });
});
