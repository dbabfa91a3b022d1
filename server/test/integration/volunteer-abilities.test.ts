import { ProofEndings } from '../../src/modules/volunteers/app/proof-endings.js';
import { agree, anElder, codeOfAnswer } from '../support/consents.js';
import { aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, later, ok, told } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let volunteer: TestMember;
let elder: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  staff = lasting(t, community.staff);
  volunteer = lasting(t, await aVolunteer(t, community, { nickname: '小李' }));
  elder = await anElder(community, staff);
  await ok(agree(staff, elder, 'volunteer_contact', 'signed'));
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const base = () => community.base;
const dayIn = (days: number): string =>
  new Date(t.clock.now().getTime() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const NOTHING = { skills: [] as string[], times: [] as string[], languages: [] as string[] };
const say = (who: TestMember, words: Partial<typeof NOTHING>) =>
  who.put(`${base()}/volunteers/me/abilities`, { ...NOTHING, ...words });
const idOf = async (who: TestMember): Promise<string> =>
  ((await ok(who.get(`${base()}/volunteers/me`))).body as { volunteer: { id: string } }).volunteer.id;
const noted = async (kind: string, untilDay: string, of = volunteer, by = staff) =>
  by.put(`${base()}/staff/volunteers/${await idOf(of)}/proofs`, { kind, untilDay });
const propose = (kinds: readonly string[]) =>
  staff.post(`${base()}/pairings`, { personId: elder, volunteerMemberId: volunteer.memberId, kinds });
const accept = (id: string) => volunteer.post(`${base()}/pairings/${id}/accept`, { conduct: true });
const suggested = async (query = '') =>
  (
    (await ok(staff.get(`${base()}/people/${elder}/suggestions${query}`))).body as {
      items: { name: string; reasons: string[]; cost: number }[];
    }
  ).items;

describe('what a volunteer can do', () => {
  it('is said by themself, read by staff, and nobody’s to say who never applied', async () => {
    const words = { skills: ['shopping', 'haircut'], times: ['weekday_morning'], languages: ['dialect'] };
    expect((await ok(say(volunteer, words))).body).toEqual({ ...words, proofs: [] });
    const seen = await ok(staff.get(`${base()}/staff/volunteers/${await idOf(volunteer)}/abilities`));
    expect(seen.body).toEqual({ ...words, proofs: [] });
    const resident = lasting(t, await aMember(t, community));
    expect(await codeOfAnswer(say(resident, words))).toBe('403 VOLUNTEER_REQUIRED');
    expect(await codeOfAnswer(say(volunteer, { skills: ['gas_mains'] }))).toBe('400 VALIDATION_FAILED');
  });

  it('is in the reasons of suggestions and puts who fits before who does not; what is not known costs nothing', async () => {
    await ok(agree(staff, elder, 'care_profile', 'signed'));
    const form = { tier: 'weekly', tierWhy: '独居', reviewOn: dayIn(200), categories: ['living_alone'] };
    const known = { usualTimes: ['weekday_morning'], languages: ['dialect'] };
    await ok(staff.put(`${base()}/people/${elder}/care-profile`, { ...form, ...known }));
    const fits = lasting(t, await aVolunteer(t, community, { nickname: '合适' }));
    const misses = lasting(t, await aVolunteer(t, community, { nickname: '不合适' }));
    await ok(say(fits, { skills: ['shopping'], times: ['weekday_morning'], languages: ['dialect'] }));
    await ok(say(misses, { skills: ['haircut'], times: ['weekend_evening'], languages: ['sign'] }));
    const found = await suggested('?kinds=shopping');
    const of = (name: string) => found.find((one) => one.name === name)!;
    expect(of('合适').reasons).toEqual(expect.arrayContaining(['shared_time', 'covers_needs', 'same_language']));
    expect(of('不合适').reasons).toEqual(expect.arrayContaining(['no_shared_time', 'misses_needs', 'other_language']));
    expect(of('不合适').cost - of('合适').cost).toBe(3 + 2 + 2);
    expect(of('小李').cost).toBe(of('合适').cost);
    expect(found.at(-1)!.name).toBe('不合适');
    expect(await codeOfAnswer(staff.get(`${base()}/people/${elder}/suggestions?kinds=flying`))).toBe(
      '400 VALIDATION_FAILED',
    );
  });
});

describe('what is dangerous', () => {
  it('is told, and agreed to only with insurance that is good today (edge 36)', async () => {
    const { id } = (await ok(propose(['ladder', 'shopping']))).body as { id: string };
    const refusal = await accept(id);
    expect([refusal.status, (refusal.body as { code: string }).code]).toEqual([422, 'PAIRING_PROOF_MISSING']);
    expect((refusal.body as { detail: string }).detail).toContain('意外保险');
    await ok(noted('accident_insurance', dayIn(30)));
    expect(await told(volunteer)).toContain('volunteer_proof_noted');
    await ok(accept(id));
    expect((await ok(volunteer.get(`${base()}/pairings/${id}`))).body).toMatchObject({ kinds: ['ladder', 'shopping'] });
  });

  it('is not agreed to any more when the insurance has run out; the last day it is still good', async () => {
    await ok(noted('accident_insurance', dayIn(2)));
    const { id } = (await ok(propose(['heavy']))).body as { id: string };
    await later(t, { days: 3 });
    expect(await codeOfAnswer(accept(id))).toBe('422 PAIRING_PROOF_MISSING');
    await ok(noted('accident_insurance', dayIn(0)));
    await ok(accept(id));
  });

  it('needs both insurance and a qualification where electricity is meant, and says so before anybody is asked', async () => {
    await ok(noted('accident_insurance', dayIn(30)));
    expect((await suggested('?kinds=electric'))[0]!.reasons).toContain('needs_proof');
    const { id } = (await ok(propose(['electric']))).body as { id: string };
    const { detail } = (await accept(id)).body as { detail: string };
    expect([detail.includes('电工证'), detail.includes('意外保险')]).toEqual([true, false]);
    await ok(noted('electrician', dayIn(300)));
    expect((await suggested('?kinds=electric'))[0]?.reasons ?? []).not.toContain('needs_proof');
    await ok(accept(id));
  });

  it('is refused where the law licenses it, with whom to call (edge 35)', async () => {
    const { status, body } = await propose(['gas_mains']);
    expect([status, (body as { code: string }).code]).toEqual([422, 'PAIRING_LICENSED']);
    expect((body as { detail: string }).detail).toContain('物业或燃气公司');
  });

  it('stays with the pairing when it is handed over', async () => {
    await ok(noted('accident_insurance', dayIn(30)));
    const { id } = (await ok(propose(['heavy']))).body as { id: string };
    await ok(accept(id));
    const next = lasting(t, await aVolunteer(t, community));
    const body = { volunteerMemberId: next.memberId, sharesHistory: false };
    const { id: nextId } = (await ok(staff.post(`${base()}/pairings/${id}/hand-over`, body))).body as { id: string };
    const yes = next.post(`${base()}/pairings/${nextId}/accept`, { conduct: true });
    expect(await codeOfAnswer(yes)).toBe('422 PAIRING_PROOF_MISSING');
  });
});

describe('a proof', () => {
  it('is good from today to ten years ahead, is taken away again, and is nobody’s own to write down', async () => {
    for (const days of [-1, 3661]) {
      expect(await codeOfAnswer(noted('accident_insurance', dayIn(days)))).toBe('422 VOLUNTEER_PROOF_DAY');
    }
    const { body } = await ok(noted('accident_insurance', dayIn(0)));
    expect(body).toEqual({ ...NOTHING, proofs: [{ kind: 'accident_insurance', untilDay: dayIn(0), isValid: true }] });
    const path = `${base()}/staff/volunteers/${await idOf(volunteer)}/proofs/drop`;
    expect((await ok(staff.put(path, { kind: 'accident_insurance' }))).body).toEqual({ ...NOTHING, proofs: [] });
    expect(await codeOfAnswer(staff.put(path, { kind: 'accident_insurance' }))).toBe('404 NOT_FOUND');
    const helpsToo = lasting(t, await aVolunteer(t, community, { roles: ['staff'] }));
    expect(await codeOfAnswer(noted('accident_insurance', dayIn(9), helpsToo, helpsToo))).toBe('409 STAFF_OWN_MATTER');
    const own = t.db.query('INSERT INTO volunteer_proofs VALUES (?, ?, ?, ?, ?, ?, NULL)', [
      ...[helpsToo.memberId, 'electrician', community.id, dayIn(9), helpsToo.memberId, new Date()],
    ]);
    await expect(own).rejects.toThrow(/nobody_sees_their_own_proof/);
  });

  it('that ends within a month is told once to the volunteer and staff; seen anew, it is told before its new end', async () => {
    const tell = () => t.app.get(ProofEndings, { strict: false }).tell();
    await ok(noted('accident_insurance', dayIn(31)));
    await tell();
    expect(await told(volunteer)).not.toContain('volunteer_proof_ends');
    await later(t, { days: 1 });
    for (let times = 0; times < 2; times += 1) await tell();
    const mine = (await told(volunteer)).filter((kind) => kind === 'volunteer_proof_ends');
    expect(mine).toHaveLength(1);
    expect((await told(staff)).filter((kind) => kind === 'staff_volunteer_proof_ends')).toHaveLength(1);
    await ok(noted('accident_insurance', dayIn(60)));
    await tell();
    await later(t, { days: 31 });
    await tell();
    expect((await told(volunteer)).filter((kind) => kind === 'volunteer_proof_ends')).toHaveLength(2);
  });

  it('of a whole group that ends on one day is one message to each of staff, with how many', async () => {
    const others = [await aVolunteer(t, community), await aVolunteer(t, community)];
    for (const one of [volunteer, ...others]) await ok(noted('accident_insurance', dayIn(20), one));
    await t.app.get(ProofEndings, { strict: false }).tell();
    const { items } = (await ok(staff.get(`${base()}/me/inbox?limit=50`))).body as {
      items: { kind: string; body: string }[];
    };
    const ends = items.filter(({ kind }) => kind === 'staff_volunteer_proof_ends');
    expect(ends).toEqual([expect.objectContaining({ body: expect.stringContaining('3 份保险或证件') })]);
  });

  it('goes with the account, with what was said', async () => {
    await ok(say(volunteer, { skills: ['shopping'] }));
    await ok(noted('accident_insurance', dayIn(30)));
    const data = (await ok(volunteer.get('/me/export'))).body as { data: { volunteers: object[] } };
    expect(JSON.stringify(data)).toContain('代买东西');
    await ok(volunteer.delete('/me'));
    for (const table of ['volunteer_abilities', 'volunteer_proofs'])
      expect(await t.db.query(`SELECT 1 FROM ${table} WHERE member_id = ?`, [volunteer.memberId])).toEqual([]);
  });
});
