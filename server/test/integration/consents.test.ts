import { ASKED_PURPOSES, currentWording } from '@silin/shared';
import { Consents, Representation } from '../../src/modules/consents/index.js';
import { newId } from '../../src/platform/database/ids.js';
import { Transactor } from '../../src/platform/database/transactor.js';
import { actorOf, agree, anElder, codeOfAnswer, nameProxy, personOf } from '../support/consents.js';
import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aWish, lasting, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let consents: Consents;

beforeAll(async () => {
  t = await startTestApp();
  consents = t.app.get(Consents, { strict: false });
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
});
afterAll(() => t?.close());

interface Card {
  purpose: string;
  state: string;
  askAnew: boolean;
  consent: { id: string; as: string; until: string; givenByName: string | null } | null;
  give: string[];
  withdraw: string[];
}

async function card(who: TestMember, personId: string, purpose: string): Promise<Card> {
  const { body } = await ok(who.get(`${who.base}/people/${personId}/consents`));
  const found = (body as { items: Card[] }).items.find((item) => item.purpose === purpose);
  if (!found) throw new Error(`no card for ${purpose}`);
  return found;
}
const given = async (...args: Parameters<typeof agree>): Promise<string> =>
  ((await ok(agree(...args))).body as { id: string }).id;
const withdraw = (who: TestMember, id: string, how: string) => who.post(`${who.base}/consents/${id}/withdraw`, { how });
const lives = (personId: string, purpose: 'volunteer_contact' | 'care_profile' = 'volunteer_contact') =>
  consents.isLiving(community.id, personId, purpose);

describe('a consent', () => {
  it('is one’s own by a tap: the list says what may be given, then what may be taken back', async () => {
    const member = await aMember(t, community);
    const { body } = await ok(member.get(`${community.base}/me/consents`));
    expect(body).toEqual({
      ...{ personId: await personOf(t, member), name: '新邻居', as: 'self', wordOf: 'own' },
      items: ['care_profile', 'volunteer_contact', 'card', 'photo_publish', 'call_back', 'share_with_street'].map(
        (purpose) => ({
          ...{ purpose, state: 'none', wordingVersion: expect.any(String), consent: null, askAnew: false },
          ...{ give: ['tap'], addFile: false, withdraw: [] },
        }),
      ),
    });
    const id = await given(member, (body as { personId: string }).personId, 'photo_publish', 'tap');
    expect(await card(member, (body as { personId: string }).personId, 'photo_publish')).toEqual({
      ...{ purpose: 'photo_publish', state: 'living', wordingVersion: expect.any(String), askAnew: false },
      consent: {
        ...{ id, as: 'self', givenByName: null, how: 'tap', witnessName: null, wordingVersion: expect.any(String) },
        ...{ givenAt: expect.any(String), until: expect.any(String), withdrawnAt: null, withdrawnHow: null },
        file: null,
      },
      ...{ give: [], addFile: false, withdraw: ['tap'] },
    });
  });

  it('of somebody without a phone is written down by who looks after them: spoken before a witness, or signed', async () => {
    const elder = await anElder(community, worker);
    await given(worker, elder, 'care_profile', 'spoken_before');
    await given(worker, elder, 'card', 'signed');
    const rows: unknown[] = await t.db.query(
      `SELECT purpose, how, given_as AS givenAs, witness_member_id AS witness, recorded_by_member_id AS recorder
       FROM consents WHERE person_id = ? ORDER BY given_at, purpose DESC`,
      [elder],
    );
    const by = { givenAs: 'self', recorder: worker.memberId };
    expect(rows).toEqual(
      expect.arrayContaining([
        { purpose: 'care_profile', how: 'spoken_before', witness: worker.memberId, ...by },
        { purpose: 'card', how: 'signed', witness: null, ...by },
      ]),
    );
    expect((await card(worker, elder, 'care_profile')).withdraw).toEqual(['family', 'phone', 'counter']);
  });

  it('lasts a year at most, runs out by itself and is asked anew when it ends soon', async () => {
    const elder = await anElder(community, worker);
    for (const until of ['2027-11-24', '2026-11-22', '2026-02-30', 'soon', 20261124])
      expect(await codeOfAnswer(agree(worker, elder, 'card', 'signed', { until }))).toMatch(/^(422|400)/);
    await given(worker, elder, 'volunteer_contact', 'signed', { until: '2026-12-20' });
    expect(await card(worker, elder, 'volunteer_contact')).toMatchObject({
      ...{ state: 'living', askAnew: true, give: ['signed', 'voice', 'spoken_before'] },
      consent: { until: '2026-12-20T15:59:59.999Z' },
    });
    await later(t, { days: 29 });
    expect(await lives(elder)).toBe(false);
    expect(await card(worker, elder, 'volunteer_contact')).toMatchObject({ state: 'run_out', withdraw: [] });
    await given(worker, elder, 'volunteer_contact', 'signed');
    expect(await lives(elder)).toBe(true);
  });

  it('stands once: the same again is told so; given to older words it gives way', async () => {
    const elder = await anElder(community, worker);
    const first = await given(worker, elder, 'care_profile', 'signed');
    expect(await codeOfAnswer(agree(community.staff, elder, 'care_profile', 'signed'))).toBe('409 CONSENT_STANDS');
    await t.db.query("UPDATE consents SET wording_version = '2020-01' WHERE id = ?", [first]);
    expect(await lives(elder, 'care_profile')).toBe(true);
    expect(await card(worker, elder, 'care_profile')).toMatchObject({ state: 'living', askAnew: true });
    const second = await given(worker, elder, 'care_profile', 'signed');
    expect((await card(worker, elder, 'care_profile')).consent?.id).toBe(second);
    const old = { wordingVersion: '2020-01' };
    expect(await codeOfAnswer(agree(worker, elder, 'call_back', 'signed', old))).toBe('409 CONSENT_WORDING_OLD');
  });

  it('taken back is over for good: what was done before stays on record, a new one may be given', async () => {
    const member = await aMember(t, community);
    const person = await personOf(t, member);
    const id = await given(member, person, 'volunteer_contact', 'tap');
    expect(await consents.withdrawnAt(community.id, person, 'volunteer_contact')).toBeNull();
    await ok(withdraw(member, id, 'tap'));
    expect(await consents.withdrawnAt(community.id, person, 'volunteer_contact')).toEqual(t.clock.now());
    expect(await codeOfAnswer(withdraw(member, id, 'tap'))).toBe('409 CONSENT_MOVED_ON');
    t.clock.advance({ minutes: 1 });
    await given(member, person, 'volunteer_contact', 'tap');
    expect(await consents.withdrawnAt(community.id, person, 'volunteer_contact')).toBeNull();
    const rows: unknown[] = await t.db.query('SELECT id FROM consents WHERE person_id = ?', [person]);
    expect(rows).toHaveLength(2);
  });
});

describe('who may', () => {
  it('a neighbour neither sees nor gives nor takes back; a grid worker of another grid neither', async () => {
    const elder = await anElder(community, worker);
    const id = await given(worker, elder, 'card', 'signed');
    const second = community.grids[1]?.id ?? '';
    const farWorker = await aMember(t, community, { roles: ['grid_worker'], gridIds: [second] });
    const elsewhere = await aCommunity(t);
    for (const who of [await aMember(t, community), farWorker]) {
      expect(await codeOfAnswer(who.get(`${who.base}/people/${elder}/consents`))).toBe('404 NOT_FOUND');
      expect(await codeOfAnswer(agree(who, elder, 'call_back', 'signed'))).toBe('404 NOT_FOUND');
      expect(await codeOfAnswer(agree(who, elder, 'call_back', 'tap'))).toBe('404 NOT_FOUND');
      expect(await codeOfAnswer(withdraw(who, id, 'tap'))).toBe('404 NOT_FOUND');
      expect(await codeOfAnswer(withdraw(who, id, 'phone'))).toBe('404 NOT_FOUND');
    }
    expect(await codeOfAnswer(withdraw(elsewhere.staff, id, 'phone'))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(withdraw(worker, newId(), 'phone'))).toBe('404 NOT_FOUND');
  });

  it('nobody taps for somebody else, and what was signed is not written down by oneself', async () => {
    const elder = await anElder(community, worker);
    const member = await aMember(t, community);
    expect(await codeOfAnswer(agree(worker, elder, 'card', 'tap'))).toBe('422 CONSENT_WAY');
    expect(await codeOfAnswer(agree(member, await personOf(t, member), 'card', 'signed'))).toBe('422 CONSENT_WAY');
    const id = await given(worker, elder, 'card', 'signed');
    expect(await codeOfAnswer(withdraw(worker, id, 'tap'))).toBe('422 CONSENT_WAY');
  });

  it('a spoken consent has a witness who is there, is not the person and gains nothing; the database says so too', async () => {
    const elder = await anElder(community, worker);
    const member = await aMember(t, community, { building: 0 });
    const person = await personOf(t, member);
    const elsewhere = await aCommunity(t);
    const spoken = (personId: string, witnessMemberId: string) =>
      codeOfAnswer(agree(worker, personId, 'card', 'spoken_before', { witnessMemberId }));
    expect(await spoken(person, member.memberId)).toBe('422 CONSENT_WITNESS');
    expect(await spoken(elder, elsewhere.staff.memberId)).toBe('422 CONSENT_WITNESS');
    expect(await spoken(elder, newId())).toBe('422 CONSENT_WITNESS');
    expect(await spoken(elder, member.memberId)).toBe('200');
    const id = await given(worker, elder, 'call_back', 'spoken_before');
    const bare = t.db.query('UPDATE consents SET witness_member_id = NULL WHERE id = ?', [id]);
    await expect(bare).rejects.toThrow('spoken_consent_has_a_witness');
    const gains = t.db.query('UPDATE consents SET gains_member_id = witness_member_id WHERE id = ?', [id]);
    await expect(gains).rejects.toThrow('witness_gains_nothing');
  });

  it('a proxy agrees only to what their scopes say, and takes back for the family', async () => {
    const elder = await anElder(community, worker);
    const daughter = await aMember(t, community);
    await ok(nameProxy(t, worker, elder, daughter, { scopes: ['wishes', 'contact'] }));
    expect(await codeOfAnswer(agree(daughter, elder, 'care_profile', 'tap'))).toBe('422 CONSENT_WAY');
    const id = await given(daughter, elder, 'volunteer_contact', 'tap');
    expect(await card(daughter, elder, 'volunteer_contact')).toMatchObject({
      ...{ consent: { as: 'proxy', givenByName: '新邻居' }, withdraw: ['family'] },
    });
    const other = await given(worker, elder, 'card', 'signed');
    expect(await codeOfAnswer(withdraw(daughter, other, 'family'))).toBe('422 CONSENT_WAY');
    await ok(withdraw(daughter, id, 'family'));
    expect(await lives(elder)).toBe(false);
  });
});

describe('the person is told what others recorded', () => {
  it('once each, and nothing of what they did themselves', async () => {
    const member = await aMember(t, community, { building: 0 });
    const person = await personOf(t, member);
    const id = await given(worker, person, 'card', 'signed');
    await ok(withdraw(worker, id, 'phone'));
    const own = await given(member, person, 'card', 'tap');
    await ok(withdraw(member, own, 'tap'));
    const { items } = (await ok(member.get(`${community.base}/me/inbox`))).body as { items: { title: string }[] };
    expect(items.map(({ title }) => title).sort()).toEqual(['您的同意已经撤回', '记下了您的同意']);
  });

  it('every act is on record, without a name', async () => {
    const elder = await anElder(community, worker);
    const id = await given(worker, elder, 'card', 'signed');
    await ok(withdraw(community.staff, id, 'counter'));
    const acts: { action: string; detail: unknown }[] = await t.db.query(
      'SELECT action, detail FROM audit_entries WHERE subject_id = ? ORDER BY at, id',
      [id],
    );
    expect(acts.map(({ action }) => action).sort()).toEqual(['consent.given', 'consent.withdrawn']);
    expect(JSON.stringify(acts)).not.toContain('王桂芳');
    const { items } = (await ok(worker.get(`${community.base}/people/${elder}/acts`))).body as {
      items: { what: string; as: string }[];
    };
    // Who wrote it down, not whose word it was.
    expect(items.find(({ what }) => what === '记下了一项同意')).toMatchObject({ as: 'grid_worker' });
  });
});

describe('edge cases of the design', () => {
  it('29: withdrawn by telephone → gone in the same second, and what hangs on it happens in the same transaction', async () => {
    const elder = await anElder(community, worker);
    const id = await given(worker, elder, 'volunteer_contact', 'spoken_before');
    const seen: unknown[] = [];
    consents.onWithdrawn('volunteer_contact', async (tx, withdrawn) => {
      seen.push([
        withdrawn,
        await consents.isLiving(community.id, elder, 'volunteer_contact', {}, tx),
        await lives(elder),
      ]);
    });
    expect(await lives(elder)).toBe(true);
    await ok(withdraw(worker, id, 'phone'));
    expect(await lives(elder)).toBe(false);
    // Within the transaction it is withdrawn; outside nobody sees half of it.
    expect(seen).toEqual([[{ communityId: community.id, personId: elder }, false, true]]);
  });

  it('29: when what hangs on it fails, the withdrawal is not half done', async () => {
    const elder = await anElder(community, worker);
    const id = await given(worker, elder, 'call_back', 'spoken_before');
    consents.onWithdrawn('call_back', (_, { personId }) =>
      personId === elder ? Promise.reject(new Error('the pairing could not be paused')) : Promise.resolve(),
    );
    expect(await codeOfAnswer(withdraw(worker, id, 'phone'))).toMatch(/^500/);
    expect(await consents.isLiving(community.id, elder, 'call_back')).toBe(true);
  });

  it('30: withdrawal erases nothing of what was done; the export says it was done on the consent of before', async () => {
    const member = await aMember(t, community, { building: 0 });
    const id = await given(member, await personOf(t, member), 'volunteer_contact', 'tap');
    const wish = await aWish(t, community).by(member).fulfilled().create();
    await ok(withdraw(member, id, 'tap'));
    expect((await ok(wish.seenBy(member))).body).toMatchObject({ state: 'fulfilled' });
    const { agreed } = (await ok(member.get('/me/export'))).body.consents as { agreed: Record<string, unknown>[] };
    expect(agreed).toEqual([
      {
        ...{ agreedTo: '让来帮忙的志愿者联系您', how: 'tap', givenAt: expect.any(String), until: expect.any(String) },
        ...{ withdrawnAt: expect.any(String), kept: null, note: '撤回以前，依据这份同意做过的事仍然算数。' },
      },
    ]);
  });

  it('31: who agrees to nothing still says wishes and is helped', async () => {
    const member = await aMember(t, community, { building: 0 });
    const id = await given(member, await personOf(t, member), 'care_profile', 'tap');
    await ok(withdraw(member, id, 'tap'));
    const wish = await aWish(t, community)
      .by(member)
      .fulfilled(await aVolunteer(t, community))
      .create();
    expect(await wish.state()).toBe('fulfilled');
  });

  it('32: a consent to one unit is none to another, and none without naming it', async () => {
    const elder = await anElder(community, worker);
    const id = await given(worker, elder, 'call_back', 'signed');
    const unitId = newId();
    await t.db.query("UPDATE consents SET purpose = 'unit_contact', to_unit_id = ? WHERE id = ?", [unitId, id]);
    const to = (receiver?: { unitId: string }) => consents.isLiving(community.id, elder, 'unit_contact', receiver);
    expect([await to({ unitId }), await to({ unitId: newId() }), await to()]).toEqual([true, false, false]);
  });

  it('34: for a child of 13 the guardian agrees and is named; at 14 the child is asked anew', async () => {
    const child = await anElder(community, worker, { name: '小明', birthYear: 2013 });
    const mother = await anElder(community, worker, { name: '小明妈妈', birthYear: 1985 });
    expect(await codeOfAnswer(agree(worker, child, 'photo_publish', 'signed'))).toBe('422 CONSENT_NEEDS_GUARDIAN');
    const sibling = await anElder(community, worker, { name: '小亮', birthYear: 2014 });
    for (const byPersonId of [child, sibling, newId()])
      expect(await codeOfAnswer(agree(worker, child, 'photo_publish', 'signed', { byPersonId }))).toBe(
        '422 CONSENT_GIVER_UNKNOWN',
      );
    expect(await codeOfAnswer(agree(worker, mother, 'card', 'signed', { byPersonId: child }))).toBe(
      '422 CONSENT_NOT_GUARDIAN',
    );
    await given(worker, child, 'photo_publish', 'signed', { byPersonId: mother });
    expect(await card(worker, child, 'photo_publish')).toMatchObject({
      consent: { as: 'guardian', givenByName: '小明妈妈', until: '2026-12-31T15:59:59.999Z' },
    });
    // 2027 is the year of the fourteenth birthday.
    await later(t, { days: 60 });
    expect(await consents.isLiving(community.id, child, 'photo_publish')).toBe(false);
    await given(worker, child, 'photo_publish', 'signed');
    expect(await card(worker, child, 'photo_publish')).toMatchObject({ consent: { as: 'self' } });
  });

  it('34: a child with an account does not tap for themselves; a guardian with an account does', async () => {
    const child = await aMember(t, community, { building: 0 });
    const person = await personOf(t, child);
    await ok(worker.put(`${community.base}/people/${person}`, { name: '小明', birthYear: 2014 }));
    expect(await codeOfAnswer(agree(child, person, 'card', 'tap'))).toBe('422 CONSENT_NEEDS_GUARDIAN');
    const father = await aMember(t, community, { building: 0 });
    const byPersonId = await personOf(t, father);
    await ok(nameProxy(t, worker, person, father, { relation: 'guardian', how: 'signed', byPersonId }));
    await given(father, person, 'card', 'tap');
    expect(await card(father, person, 'card')).toMatchObject({ consent: { as: 'guardian' }, withdraw: ['family'] });
  });
});

describe('for other contexts', () => {
  it('a consent given inside somebody’s transaction comes and goes with it', async () => {
    const elder = await anElder(community, worker);
    const transactor = t.app.get(Transactor, { strict: false });
    const actor = await actorOf(t, worker, { roles: ['grid_worker'], gridIds: [community.grids[0]?.id ?? ''] });
    const agreement = { personId: elder, purpose: 'volunteer_contact', how: 'spoken_before' } as const;
    const failing = transactor.run(async (tx) => {
      await consents.give(tx, actor, agreement);
      throw new Error('the wish could not be said');
    });
    await expect(failing).rejects.toThrow('the wish could not be said');
    expect(await lives(elder)).toBe(false);
    await transactor.run((tx) => consents.give(tx, actor, agreement));
    expect(await lives(elder)).toBe(true);
  });

  it('when an account is deleted its consents end, and what hangs on them happens', async () => {
    const member = await aMember(t, community);
    const person = await personOf(t, member);
    await given(member, person, 'share_with_street', 'tap');
    const told: string[] = [];
    consents.onWithdrawn('share_with_street', (_, { personId }) => Promise.resolve(void told.push(personId)));
    await ok(member.delete('/me'));
    const rows: unknown[] = await t.db.query('SELECT withdrawn_how AS how FROM consents WHERE person_id = ?', [person]);
    expect(rows).toEqual([{ how: 'erased' }]);
    expect(told).toEqual([person]);
    expect(t.app.get(Representation, { strict: false })).toBeDefined();
  });
});

describe('the half page to be signed', () => {
  const paper = (who: TestMember, personId: string, purpose: string) =>
    who.post(`${community.base}/people/${personId}/consents/paper`, { purpose });

  it('is one page for every purpose and for naming a proxy, a guardian’s line for a child included, agrees to nothing and is on record', async () => {
    const child = await anElder(community, worker, { name: '王小宝', birthYear: 2018, phone: undefined });
    for (const purpose of [...ASKED_PURPOSES, 'proxy']) {
      const answer = await paper(worker, child, purpose);
      expect([purpose, answer.status, answer.headers.get('content-type')]).toEqual([purpose, 200, 'application/pdf']);
      expect(String(answer.body).match(/\/Type \/Page\b/g)).toHaveLength(1);
    }
    expect((await card(worker, child, 'card')).state).toBe('none');
    const { body } = await ok(community.staff.get(`${community.base}/people/${child}/acts`));
    expect((body as { items: { what: string }[] }).items[0]?.what).toBe('打印了一张同意书');
  });

  it('is on the list of files given out, without the name of who is to sign', async () => {
    const personId = await anElder(community, worker, { name: '王桂芳', phone: undefined });
    await ok(paper(worker, personId, 'card'));
    const { items } = (await ok(community.staff.get(`${community.base}/staff/given-files`))).body as {
      items: object[];
    };
    expect(items).toEqual([
      {
        ...{ id: expect.any(String), kind: 'consents.paper', subjectId: personId, rows: 1, at: expect.any(String) },
        ...{ name: `同意书 ${currentWording('card').title}.pdf`, byMemberId: worker.memberId, by: expect.any(String) },
      },
    ]);
  });

  it('is for who looks after the person: not for neighbours, proxies and the person', async () => {
    const member = await aMember(t, community);
    const personId = await personOf(t, member);
    const proxy = await aMember(t, community);
    await ok(nameProxy(t, community.staff, personId, proxy));
    for (const who of [member, proxy, await aMember(t, community)])
      expect((await paper(who, personId, 'card')).status).toBe(404);
  });
});
