import { chinaDate } from '@silin/shared';
import { agree, nameProxy, personOf } from '../support/consents.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { newId } from '../../src/platform/database/ids.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { lasting, ok, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let worker: TestMember;
let personId: string;

beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());
beforeEach(async () => {
  community = await aCommunity(t);
  staff = community.staff;
  worker = await aMember(t, community, { roles: ['grid_worker'], building: 0, nickname: '网格员小赵' });
  personId = await aPerson({ name: '王桂芳', birthYear: 1938, buildingId: building(0), door: '2单元301' });
});

const building = (nth: number): string => community.grids.flatMap(({ buildings }) => buildings)[nth]?.id ?? '';

async function aPerson(words: Record<string, unknown>, who = staff): Promise<string> {
  const { body } = await ok(who.post(`${community.base}/people`, { anyway: true, ...words }));
  return (body as { id: string }).id;
}

const path = (id = personId): string => `${community.base}/people/${id}/care-profile`;

const today = (): number => Date.parse(chinaDate(t.clock.now()));
/** The day so many days from now; the clock of this file moves on. */
const inDays = (days: number): string => new Date(today() + days * 86_400_000).toISOString().slice(0, 10);
const daysUntil = (day: string): number => (Date.parse(day) - today()) / 86_400_000;

const FORM = {
  ...{ tier: 'weekly', tierWhy: '独居，走路不稳', reviewOn: '2027-11-01' },
  ...{ categories: ['very_old', 'living_alone'], languages: ['dialect'], usualTimes: ['weekday_morning'] },
  ...{ walks: 'with_help', hears: 'loud_voice', sees: 'poorly', phoneUse: 'calls_only' },
  ...{ needs: '走路不稳，要人扶', atTheDoor: '敲门要等一会儿，狗不咬人' },
  ...{ helperSex: 'female', helperLanguage: 'dialect', hasPets: true },
};

const write = async (changes: Record<string, unknown> = {}, who = staff, id = personId) => {
  await agree(staff, id, 'care_profile', 'signed');
  return who.put(path(id), { ...FORM, ...changes });
};

const profile = async (who = staff, id = personId): Promise<Record<string, unknown> | null> =>
  ((await ok(who.get(path(id)))).body as { profile: Record<string, unknown> | null }).profile;

interface Card {
  readonly personId: string;
  readonly name: string;
  readonly reviewDue: boolean;
  readonly awayUntil: string | null;
}
const cards = async (who = staff, query = ''): Promise<Card[]> =>
  ((await ok(who.get(`${community.base}/care-profiles${query}`))).body as { items: Card[] }).items;
const listed = async (who = staff, query = ''): Promise<string[]> => (await cards(who, query)).map(({ name }) => name);

describe('a care profile', () => {
  it('is written by the grid worker and says all that was said, and nothing else', async () => {
    const emergencyPersonId = await aPerson({ name: '李建国' });
    const form = { gridWorkerMemberId: worker.memberId, emergencyPersonId };
    const { body } = await ok(write(form, worker));
    const { tierWhy: why, ...said } = FORM;
    const tier = { tier: 'weekly', why, reviewOn: FORM.reviewOn, setAt: t.clock.now().toISOString() };
    expect(body).toEqual({
      ...{ personId, ...said, tierWhy: why, reviewDue: false },
      ...{ gridWorker: { memberId: worker.memberId, name: '网格员小赵' }, deputy: null },
      ...{ emergency: { personId: emergencyPersonId, name: '李建国' }, awayUntil: null, awayWhy: null },
      ...{ tiers: [{ ...tier, setBy: '网格员小赵' }], updatedAt: tier.setAt, updatedBy: '网格员小赵' },
    });
    expect(await profile(staff)).toEqual(body);
  });

  it('is null before it is written; every look at one is recorded', async () => {
    expect(await profile(worker)).toBeNull();
    await ok(write());
    await profile(worker);
    const looks: { detail: unknown }[] = await t.db.query(
      "SELECT detail FROM audit_entries WHERE action = 'care_profile.looked_at' AND subject_id = ? AND actor_member_id = ?",
      [personId, worker.memberId],
    );
    expect(looks).toHaveLength(1);
  });

  it('stands nowhere in the tables in plain words', async () => {
    await ok(write());
    await ok(staff.post(`${path()}/away`, { until: inDays(20), why: '住院' }));
    const rows = JSON.stringify([
      await t.db.query('SELECT * FROM care_profiles WHERE person_id = ?', [personId]),
      await t.db.query('SELECT * FROM care_tiers WHERE community_id = ?', [community.id]),
      await t.db.query('SELECT * FROM audit_entries WHERE subject_id = ?', [personId]),
      await t.db.query('SELECT * FROM idempotency_keys'),
    ]);
    for (const secret of ['独居，走路', '要人扶', '狗不咬人', '住院']) expect(rows).not.toContain(secret);
  });

  it('is written as a whole: what is not named is taken away', async () => {
    await ok(write());
    const { needs: _, hasPets: __, ...rest } = FORM;
    expect((await ok(staff.put(path(), rest))).body).toMatchObject({ needs: null, hasPets: null, walks: 'with_help' });
  });

  it('records which fields changed, never what they say', async () => {
    await ok(write());
    await ok(write({ needs: '买菜', categories: ['very_old'] }, worker));
    const [entry]: { detail: string | { fields: string[] } }[] = await t.db.query(
      "SELECT detail FROM audit_entries WHERE action = 'care_profile.changed' AND subject_id = ?",
      [personId],
    );
    const detail = typeof entry?.detail === 'string' ? JSON.parse(entry.detail) : entry?.detail;
    expect(detail.fields).toEqual(['needs', 'categories']);
  });

  it('is there once, however many write it at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => write()));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    const rows: unknown[] = await t.db.query('SELECT id FROM care_profiles WHERE person_id = ?', [personId]);
    expect(rows).toHaveLength(1);
    expect((await profile())?.['tiers']).toHaveLength(1);
  });

  it('is kept single by a key of the table, whatever the code does', async () => {
    await ok(write());
    const twin = `INSERT INTO care_profiles SELECT '00000000-0000-4000-8000-000000000001', community_id, person_id, tier, tier_why,
      tier_set_by_member_id, tier_set_on, tier_review_on, walks, hears, sees, phone_use, needs, at_the_door, languages, helper_sex,
      helper_language, has_pets, usual_times, grid_worker_member_id, deputy_member_id, emergency_person_id, away_until, away_why,
      created_at, updated_at, updated_by_member_id, review_asked_on, weekly_until FROM care_profiles WHERE person_id = ?`;
    await expect(t.db.query(twin, [personId])).rejects.toThrow(/one_care_profile_per_person/);
  });

  it.each([
    ['tier = "daily"', 'tier_is_known'],
    ["tier_why = ''", 'tier_has_a_reason'],
    ["tier_review_on = '2028-01-01'", 'tier_is_reviewed_within_a_year'],
    ['tier_review_on = tier_set_on', 'tier_is_reviewed_within_a_year'],
    ['walks = "flies"', 'walks_is_known'],
    ['emergency_person_id = person_id', 'emergency_person_is_somebody_else'],
    ['away_until = tier_set_on', 'who_is_away_has_a_reason'],
  ])('the table refuses %s', async (assignment, constraint) => {
    await ok(write());
    const sql = `UPDATE care_profiles SET ${assignment.replace(/"/g, "'")} WHERE person_id = ?`;
    await expect(t.db.query(sql, [personId])).rejects.toThrow(new RegExp(constraint));
  });
});

describe('the tier', () => {
  beforeEach(() => ok(write()));

  it('54: is not lowered without a reason, nor with the old one', async () => {
    const lower = { tier: 'monthly', tierWhy: undefined };
    expect(verdict(await write(lower))).toBe('422 CARE_TIER_NEEDS_REASON');
    expect(verdict(await write({ ...lower, tierWhy: ' 独居， 走路不稳 ' }))).toBe('422 CARE_TIER_NEEDS_REASON');
    expect((await profile())?.['tier']).toBe('weekly');
    expect(verdict(await write({ ...lower, tierWhy: '女儿搬来同住了' }))).toBe('200');
  });

  it('keeps its reason while it stays, and every tier of the past is readable with its own', async () => {
    expect((await ok(write({ tierWhy: undefined, needs: '买菜' }))).body).toMatchObject({ tierWhy: FORM.tierWhy });
    t.clock.advance({ minutes: 1 });
    await ok(write({ tier: 'none', tierWhy: '女儿接走了，本人说不用来', reviewOn: '2027-05-01' }, worker));
    expect((await profile())?.['tiers']).toMatchObject([
      { tier: 'none', why: '女儿接走了，本人说不用来', reviewOn: '2027-05-01', setBy: '网格员小赵' },
      { tier: 'weekly', why: FORM.tierWhy, reviewOn: FORM.reviewOn },
    ]);
  });

  it('is looked at again within 12 months', async () => {
    for (const reviewOn of [inDays(-1), inDays(0), inDays(367), '9999-12-31'])
      expect(verdict(await write({ reviewOn, tierWhy: '复核' }))).toBe('422 CARE_REVIEW_OUT_OF_RANGE');
    for (const reviewOn of ['2027-02-29', '2027-13-01', '明天', '', null, 20270301])
      expect((await write({ reviewOn })).status).toBe(400);
  });

  it('55: is due on the day of its review: in the list, and once as a task of the grid worker', async () => {
    const tomorrow = inDays(1);
    await ok(write({ reviewOn: tomorrow, gridWorkerMemberId: worker.memberId }));
    expect(await listed(staff, '?reviewDue=true')).toEqual([]);
    t.clock.advance({ days: 1 });
    staff = lasting(t, staff);
    expect(await listed(staff, '?reviewDue=true')).toEqual(['王桂芳']);
    expect(await profile()).toMatchObject({ reviewDue: true });
    const tasks = (): Promise<{ state: string; owner: string }[]> =>
      t.db.query("SELECT state, owner_member_id AS owner FROM tasks WHERE kind = 'care_review' AND person_id = ?", [
        personId,
      ]);
    for (let n = 0; n < 2; n += 1) await t.drain();
    expect(await tasks()).toEqual([{ state: 'open', owner: worker.memberId }]);
    // Mending something else does not push the review away, nor does it need a new day.
    expect(
      (await ok(write({ reviewOn: tomorrow, tierWhy: undefined, needs: '买菜', gridWorkerMemberId: worker.memberId })))
        .body,
    ).toMatchObject({
      ...{ reviewDue: true, reviewOn: tomorrow },
    });
    await ok(write({ reviewOn: inDays(30), tierWhy: '又看过了' }));
    expect((await tasks())[0]?.state).toBe('done');
  });
});

describe('away', () => {
  it('is ended earlier by hand, and a repeat changes nothing', async () => {
    await ok(write());
    await ok(worker.post(`${path()}/away`, { until: inDays(0), why: '去儿子家' }));
    for (let n = 0; n < 2; n += 1)
      expect((await ok(worker.post(`${path()}/back`))).body).toEqual({ personId, away: false });
    expect(await profile()).toMatchObject({ awayUntil: null });
  });

  it('is neither in the past nor for longer than a year, and needs a profile and a reason', async () => {
    const away = (until: unknown, why: unknown = '住院') => staff.post(`${path()}/away`, { until, why });
    expect(verdict(await away(inDays(8)))).toBe('409 CARE_PROFILE_MISSING');
    await ok(write());
    for (const until of [inDays(-1), inDays(367)])
      expect(verdict(await away(until))).toBe('422 CARE_AWAY_OUT_OF_RANGE');
    expect((await away(inDays(8), '  ')).status).toBe(400);
  });
});

describe('whom a profile names', () => {
  it('the grid worker and the deputy are grid workers of the community, and two people', async () => {
    const resident = await aMember(t, community);
    const elsewhere = await aCommunity(t);
    const stranger = await aMember(t, elsewhere, { roles: ['grid_worker'] });
    for (const id of [resident.memberId, stranger.memberId, staff.memberId]) {
      expect(verdict(await write({ gridWorkerMemberId: id }))).toBe('422 CARE_WORKER_UNKNOWN');
      expect(verdict(await write({ deputyMemberId: id }))).toBe('422 CARE_WORKER_UNKNOWN');
    }
    const both = { gridWorkerMemberId: worker.memberId, deputyMemberId: worker.memberId };
    expect(verdict(await write(both))).toBe('422 CARE_DEPUTY_SAME');
  });

  it('whoever no longer is a grid worker may stay named until somebody else is', async () => {
    await ok(write({ gridWorkerMemberId: worker.memberId }));
    await ok(staff.delete(`${community.base}/staff/members/${worker.memberId}/roles/grid_worker`));
    expect(verdict(await write({ gridWorkerMemberId: worker.memberId }))).toBe('200');
    expect(verdict(await write({ deputyMemberId: worker.memberId, gridWorkerMemberId: null }))).toBe('200');
  });

  it('the emergency person is another person of the community', async () => {
    const elsewhere = await aCommunity(t);
    const { body } = await ok(elsewhere.staff.post(`${elsewhere.base}/people`, { name: '外人' }));
    for (const id of [personId, (body as { id: string }).id, newId()])
      expect(verdict(await write({ emergencyPersonId: id }))).toBe('422 CARE_EMERGENCY_UNKNOWN');
  });
});

describe('the consent', () => {
  it('31: somebody who refuses has no profile, and may still say a wish', async () => {
    expect(verdict(await staff.put(path(), FORM))).toBe('409 CARE_CONSENT_MISSING');
    expect(await profile()).toBeNull();
    const { body } = await ok(staff.get(`${community.base}/people/${personId}`));
    expect(body).toMatchObject({ state: 'present' });
  });

  it('taken back, everything it covered is gone in the same moment, the reasons of the past too', async () => {
    await ok(write());
    const { body } = await ok(staff.get(`${community.base}/people/${personId}/consents`));
    const [row]: { id: string }[] = await t.db.query(
      "SELECT id FROM consents WHERE person_id = ? AND purpose = 'care_profile'",
      [personId],
    );
    expect(body).toBeDefined();
    await ok(staff.post(`${community.base}/consents/${row!.id}/withdraw`, { how: 'phone' }));
    expect(await profile()).toBeNull();
    const left: unknown[] = await t.db.query('SELECT id FROM care_tiers WHERE community_id = ?', [community.id]);
    expect(left).toEqual([]);
    expect(verdict(await staff.put(path(), FORM))).toBe('409 CARE_CONSENT_MISSING');
  });
});

describe('who may', () => {
  it('staff see all, grid workers their grids and whom they added without a building, others nobody', async () => {
    const far = await aPerson({ name: '三号楼的', buildingId: building(2) });
    const own = await aPerson({ name: '没楼栋' }, worker);
    for (const id of [personId, far, own]) await ok(write({}, staff, id));
    expect((await listed(worker)).sort()).toEqual(['没楼栋', '王桂芳'].sort());
    expect(await listed(staff)).toHaveLength(3);
    expect(await listed(staff, `?gridId=${community.grids[1]?.id}`)).toEqual(['三号楼的']);
    expect(await listed(worker, `?gridId=${community.grids[1]?.id}`)).toEqual([]);

    const resident = await aMember(t, community, { building: 2 });
    for (const who of [resident, worker]) {
      const answers = [
        await who.get(path(far)),
        await write({}, who, far),
        await who.post(`${path(far)}/away`, { until: inDays(8), why: '住院' }),
        await who.post(`${path(far)}/back`),
        await who.delete(path(far)),
      ];
      expect(answers.map(verdict)).toEqual(Array(5).fill('404 NOT_FOUND'));
    }
    expect(verdict(await resident.get(`${community.base}/care-profiles`))).toBe('404 NOT_FOUND');
    expect(verdict(await worker.delete(path()))).toBe('404 NOT_FOUND');
  });

  it('staff of another community find nobody', async () => {
    const elsewhere = await aCommunity(t);
    const there = `${elsewhere.base}/people/${personId}/care-profile`;
    await ok(write());
    expect(verdict(await elsewhere.staff.get(there))).toBe('404 NOT_FOUND');
    expect(verdict(await elsewhere.staff.put(there, FORM))).toBe('404 NOT_FOUND');
    expect(verdict(await elsewhere.staff.delete(there))).toBe('404 NOT_FOUND');
  });
});

describe('the list', () => {
  it('is filtered by tier and category, the soonest review first, each person once over all pages', async () => {
    const second = await aPerson({ name: '乙', buildingId: building(0) });
    const third = await aPerson({ name: '丙', buildingId: building(1) });
    await ok(write({ reviewOn: '2027-06-01' }));
    await ok(write({ reviewOn: '2027-03-01', tier: 'monthly', categories: ['disabled'] }, staff, second));
    await ok(write({ reviewOn: '2027-06-01', categories: ['disabled', 'other'] }, staff, third));
    expect((await listed())[0]).toBe('乙');
    expect(await listed(staff, '?tier=monthly')).toEqual(['乙']);
    expect(await listed(staff, '?category=disabled')).toEqual(['乙', '丙']);
    expect(await listed(staff, '?category=disabled&tier=weekly')).toEqual(['丙']);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await ok(staff.get(`${community.base}/care-profiles?limit=1${cursor}`));
      const { items, nextCursor } = body as { items: Card[]; nextCursor: string | null };
      seen.push(...items.map(({ name }) => name));
      if (!nextCursor) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(seen).toEqual(await listed());
    expect(verdict(await staff.get(`${community.base}/care-profiles?cursor=abc`))).toBe('400 BAD_CURSOR');
    expect((await staff.get(`${community.base}/care-profiles?tier=daily`)).status).toBe(400);
  });

  it('shows cards and nothing of what profiles say in words', async () => {
    await ok(write({ gridWorkerMemberId: worker.memberId }));
    expect(await cards()).toEqual([
      {
        ...{ personId, name: '王桂芳', birthYear: 1938, buildingName: '1号楼', gridName: '第一网格' },
        ...{ tier: 'weekly', categories: expect.arrayContaining(FORM.categories), reviewOn: FORM.reviewOn },
        ...{ reviewDue: false, awayUntil: null, gridWorkerName: '网格员小赵' },
      },
    ]);
  });

  it('shows who moved or died only when asked for them, and such a profile is not written any more', async () => {
    await ok(write());
    await ok(staff.post(`${community.base}/people/${personId}/state`, { action: 'recordDeath' }));
    expect(await listed()).toEqual([]);
    expect(await listed(staff, '?state=died&category=very_old&tier=weekly')).toEqual(['王桂芳']);
    expect(await listed(worker, '?state=died')).toEqual(['王桂芳']);
    expect(await listed(staff, '?state=moved')).toEqual([]);
    expect((await staff.get(`${community.base}/care-profiles?state=present`)).status).toBe(400);
    expect(verdict(await write())).toBe('409 CARE_PERSON_GONE');
    expect(await profile()).toMatchObject({ tier: 'weekly' });
  });
});

describe('one’s own profile', () => {
  const own = async (who: TestMember): Promise<unknown> =>
    (await ok(who.get(`${community.base}/me/care-profile`))).body;
  const ofRepresented = (who: TestMember, id: string) => who.get(`${community.base}/represented/${id}/care-profile`);
  const looks = (id: string): Promise<{ detail: unknown }[]> =>
    t.db.query("SELECT detail FROM audit_entries WHERE action = 'care_profile.looked_at' AND person_id = ?", [id]);

  it('is read whole by the person it is about, with names and no ids, and is no look on record', async () => {
    const member = await aMember(t, community, { building: 0 });
    expect(await own(member)).toEqual({ name: '新邻居', profile: null });
    const id = await personOf(t, member);
    await ok(write({ gridWorkerMemberId: worker.memberId, emergencyPersonId: personId }, staff, id));
    await ok(staff.post(`${path(id)}/away`, { until: inDays(8), why: '住院' }));
    const { reviewOn, tier, tierWhy } = FORM;
    expect(await own(member)).toEqual({
      name: '新邻居',
      profile: {
        ...{ ...FORM, categories: expect.arrayContaining(FORM.categories), reviewOn, awayUntil: inDays(8) },
        ...{ awayWhy: '住院', gridWorkerName: '网格员小赵', deputyName: null, emergencyName: '王桂芳' },
        ...{ tiers: [{ tier, why: tierWhy, setAt: expect.any(String) }], updatedAt: expect.any(String) },
      },
    });
    expect(await looks(id)).toEqual([]);
  });

  it('is read by a proxy who may say what care is needed; the look is on record; nobody else reads it', async () => {
    await ok(write());
    const [daughter, son] = [await aMember(t, community), await aMember(t, community)];
    await ok(nameProxy(t, worker, personId, daughter, { scopes: ['profile'] }));
    await ok(nameProxy(t, worker, personId, son, { relation: 'son', scopes: ['wishes'] }));
    const { body } = await ok(ofRepresented(daughter, personId));
    expect(body).toMatchObject({ name: '王桂芳', profile: { needs: FORM.needs, tierWhy: FORM.tierWhy } });
    expect(await looks(personId)).toMatchObject([{ detail: expect.anything() }]);
    for (const who of [son, worker, staff, await aMember(t, community, { building: 0 })])
      expect(verdict(await ofRepresented(who, personId))).toBe('404 NOT_FOUND');
    await t.db.query('UPDATE proxies SET revoked_at = NOW(3), revoked_how = ? WHERE person_id = ?', ['tap', personId]);
    expect(verdict(await ofRepresented(daughter, personId))).toBe('404 NOT_FOUND');
    expect(await looks(personId)).toHaveLength(1);
  });
});

describe('the end of a profile', () => {
  it('staff take it away with its history', async () => {
    await ok(write());
    expect((await staff.delete(path())).status).toBe(204);
    expect(await profile()).toBeNull();
    expect(verdict(await staff.delete(path()))).toBe('409 CARE_PROFILE_MISSING');
    const left: unknown[] = await t.db.query('SELECT id FROM care_tiers WHERE community_id = ?', [community.id]);
    expect(left).toEqual([]);
  });

  it('somebody who deletes their account takes their profile along, and is nobody’s emergency person any more', async () => {
    const member = await aMember(t, community, { building: 0 });
    const [row]: { id: string }[] = await t.db.query('SELECT id FROM people WHERE member_id = ?', [member.memberId]);
    await ok(write({}, staff, row!.id));
    await ok(write({ emergencyPersonId: row!.id }));
    const { body } = await ok(member.get('/me/export'));
    expect(body).toMatchObject({ care: [{ tier: '每周一次', needs: FORM.needs, tiers: [{ why: FORM.tierWhy }] }] });
    expect((await member.delete('/me')).status).toBeLessThan(300);
    const rows: unknown[] = await t.db.query('SELECT id FROM care_profiles WHERE person_id = ?', [row!.id]);
    expect(rows).toEqual([]);
    expect(await profile()).toMatchObject({ emergency: null });
  });
});

// Last: it moves the clock by months.
describe('in hospital', () => {
  it('26: in hospital until 12 March is away with the reason, and back on the 13th without anybody doing anything', async () => {
    await ok(write());
    t.clock.advance({ days: daysUntil('2027-02-21') });
    staff = lasting(t, staff);
    const { body } = await ok(staff.post(`${path()}/away`, { until: '2027-03-12', why: '住院' }));
    expect(body).toEqual({ personId, away: true });
    t.clock.advance({ days: 19 }); // 12 March
    expect(await profile(staff)).toMatchObject({ awayUntil: '2027-03-12', awayWhy: '住院' });
    expect((await cards(staff))[0]).toMatchObject({ awayUntil: '2027-03-12' });
    t.clock.advance({ days: 1 });
    expect(await profile(staff)).toMatchObject({ awayUntil: null, awayWhy: null });
    expect((await cards(staff))[0]).toMatchObject({ awayUntil: null });
  });
});
