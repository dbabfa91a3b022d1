import { pairingLimits } from '@silin/shared';
import { MemberDirectory, PersonDirectory } from '../../src/modules/communities/index.js';
import { agree, anElder, codeOfAnswer } from '../support/consents.js';
import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

const ROUNDS = 6;
const AT_ONCE = 6;
const PLACES = pairingLimits.livingPerVolunteer;

let t: TestApp;
let community: TestCommunity;
let staff: TestMember[];
let volunteers: TestMember[];

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
  [staff, volunteers] = [[], []];
  for (let n = 0; n < AT_ONCE; n += 1) {
    staff.push(await aMember(t, community, { roles: ['staff'] }));
    volunteers.push(await aVolunteer(t, community));
  }
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const propose = (by: TestMember, personId: string, { memberId }: TestMember) =>
  by.post(`${community.base}/pairings`, { personId, volunteerMemberId: memberId });
const refused = (code: string, times: number): string[] => Array<string>(times).fill(code);
const elders = (): Promise<string[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, n) => anElder(community, community.staff, { name: `老人${n}` })));

/** So that no round finds volunteers busy with those before. */
async function nobodyIsPaired(): Promise<void> {
  await t.db.query('DELETE FROM pairing_people');
  await t.db.query('DELETE FROM pairings');
}

/** Everybody of the staff pairs the same person at once, each with a volunteer of their own. */
async function onePerson(): Promise<{ answers: string[]; living: number }> {
  await nobodyIsPaired();
  const elder = await anElder(community);
  const answers = await Promise.all(staff.map((who, n) => codeOfAnswer(propose(who, elder, volunteers[n]!))));
  const [row]: { n: string }[] = await t.db.query(
    'SELECT COUNT(*) AS n FROM pairing_people WHERE person_id = ? AND living = 1',
    [elder],
  );
  return { answers: answers.sort(), living: Number(row?.n) };
}

/** Everybody of the staff asks the same volunteer at once, each for a person of their own. */
async function oneVolunteer(): Promise<{ answers: string[]; living: number }> {
  const [people, volunteer] = [await elders(), await aVolunteer(t, community)];
  const answers = await Promise.all(staff.map((who, n) => codeOfAnswer(propose(who, people[n]!, volunteer))));
  const [row]: { n: string }[] = await t.db.query(
    "SELECT COUNT(*) AS n FROM pairings WHERE volunteer_member_id = ? AND state = 'proposed'",
    [volunteer.memberId],
  );
  return { answers: answers.sort(), living: Number(row?.n) };
}

it('many propose a volunteer for the same person at once: one does, the others are told so', async () => {
  for (let round = 0; round < ROUNDS; round += 1)
    expect(await onePerson()).toEqual({ answers: ['200', ...refused('409 PAIRING_PERSON_TAKEN', 5)], living: 1 });
});

it('many ask the same volunteer at once: as many as there are places', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { answers, living } = await oneVolunteer();
    expect(answers).toEqual([...refused('200', PLACES), ...refused('409 PAIRING_VOLUNTEER_FULL', AT_ONCE - PLACES)]);
    expect(living).toBe(PLACES);
  }
});

it('accepted while the consent is taken back, it never runs without one', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await nobodyIsPaired();
    const elder = await anElder(community);
    await ok(agree(staff[0]!, elder, 'volunteer_contact', 'spoken_before'));
    const [consent]: { id: string }[] = await t.db.query(
      "SELECT id FROM consents WHERE living_person_id = ? AND purpose = 'volunteer_contact'",
      [elder],
    );
    const volunteer = volunteers[round % AT_ONCE]!;
    const { id } = (await ok(propose(staff[1]!, elder, volunteer))).body as { id: string };
    const [accepted] = await Promise.all([
      codeOfAnswer(volunteer.post(`${community.base}/pairings/${id}/accept`, { conduct: true })),
      ok(staff[2]!.post(`${community.base}/consents/${consent?.id}/withdraw`, { how: 'phone' })),
    ]);
    const [row]: { state: string }[] = await t.db.query('SELECT state FROM pairings WHERE id = ?', [id]);
    expect([accepted, row?.state]).toEqual(
      accepted === '200' ? ['200', 'paused'] : ['422 PAIRING_CONSENT_MISSING', 'proposed'],
    );
  }
});

describe('the twin, without the guards', () => {
  /** The same, with nobody waiting for the person or the volunteer. */
  async function unguarded(act: typeof onePerson): Promise<number> {
    const [people, members] = [t.app.get(PersonDirectory), t.app.get(MemberDirectory)];
    people.lock = async (tx, communityId, personId) => {
      const facts = (await people.facts(communityId, [personId], tx)).get(personId);
      if (!facts) throw new Error('nobody there');
      return facts;
    };
    members.lockMember = async () => {};
    try {
      return (await act()).living;
    } finally {
      Reflect.deleteProperty(people, 'lock');
      Reflect.deleteProperty(members, 'lockMember');
    }
  }
  const most = async (act: typeof onePerson, enough: number): Promise<number> => {
    let living = 0;
    for (let round = 0; round < 4 * ROUNDS && living <= enough; round += 1)
      living = Math.max(living, await unguarded(act));
    return living;
  };

  it('without the locks the keys still let one person have one pairing; without the key too, several', async () => {
    for (let round = 0; round < ROUNDS; round += 1) expect(await unguarded(onePerson)).toBe(1);
    await t.db.query('ALTER TABLE pairing_people DROP KEY one_living_pairing_per_person');
    expect(await most(onePerson, 1)).toBeGreaterThan(1);
  });

  it('without the locks the keys still let a volunteer have three; without the key too, more', async () => {
    for (let round = 0; round < ROUNDS; round += 1) expect(await unguarded(oneVolunteer)).toBeLessThanOrEqual(PLACES);
    await t.db.query(
      'ALTER TABLE pairings ADD KEY of_volunteer (volunteer_member_id), DROP KEY one_living_pairing_per_slot',
    );
    expect(await most(oneVolunteer, PLACES)).toBeGreaterThan(PLACES);
  });
});
