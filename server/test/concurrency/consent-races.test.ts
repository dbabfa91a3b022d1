import { currentWording } from '@silin/shared';
import { Consents } from '../../src/modules/consents/index.js';
import { PersonDirectory } from '../../src/modules/communities/index.js';
import { agree, anElder, codeOfAnswer, nameProxy, personOf } from '../support/consents.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ROUNDS = 6;

let t: TestApp;
let community: TestCommunity;
let staff: TestMember[];

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
  staff = [];
  for (let n = 0; n < 4; n += 1) staff.push(await aMember(t, community, { roles: ['staff'] }));
});
afterAll(() => t?.close());

const living = async (personId: string, table: 'consents' | 'proxies' = 'consents'): Promise<number> => {
  const [row]: { n: string }[] = await t.db.query(`SELECT COUNT(*) AS n FROM ${table} WHERE living_person_id = ?`, [
    personId,
  ]);
  return Number(row?.n);
};

it('many staff record the same consent at once: one lives, the others are told so', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const elder = await anElder(community);
    const answers = await Promise.all(staff.map((who) => codeOfAnswer(agree(who, elder, 'card', 'spoken_before'))));
    expect(answers.sort()).toEqual(['200', ...Array<string>(3).fill('409 CONSENT_STANDS')]);
    expect(await living(elder)).toBe(1);
  }
});

it('many staff name the same proxy at once: one lives', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [elder, daughter] = [await anElder(community), await aMember(t, community)];
    const answers = await Promise.all(staff.map((who) => codeOfAnswer(nameProxy(t, who, elder, daughter))));
    expect(answers.sort()).toEqual(['200', ...Array<string>(3).fill('409 PROXY_STANDS')]);
    expect(await living(elder, 'proxies')).toBe(1);
  }
});

it('given and taken back at once from two sides, a consent lives or is withdrawn, never both', async () => {
  const consents = t.app.get(Consents, { strict: false });
  const member = await aMember(t, community);
  const person = await personOf(t, member);
  for (let round = 0; round < ROUNDS; round += 1) {
    await agree(member, person, 'call_back', 'tap');
    const [row]: { id: string }[] = await t.db.query(
      "SELECT id FROM consents WHERE living_person_id = ? AND purpose = 'call_back'",
      [person],
    );
    const path = `${community.base}/consents/${row?.id}/withdraw`;
    const answers = await Promise.all([
      ...staff.map((who) => codeOfAnswer(who.post(path, { how: 'phone' }))),
      codeOfAnswer(agree(member, person, 'call_back', 'tap', { wordingVersion: currentWording('call_back').version })),
    ]);
    expect(answers.slice(0, 4).sort()).toEqual(['200', ...Array<string>(3).fill('409 CONSENT_MOVED_ON')]);
    const isLiving = await consents.isLiving(community.id, person, 'call_back');
    expect(isLiving).toBe(answers[4] === '200');
  }
});

describe('the twin, without the guards', () => {
  /** As many records of one consent at once as there are staff, with nobody waiting for the person. */
  async function unguarded(): Promise<{ answers: string[]; living: number }> {
    const people = t.app.get(PersonDirectory);
    const elder = await anElder(community);
    people.lock = async (tx, communityId, personId) => {
      const facts = (await people.facts(communityId, [personId], tx)).get(personId);
      if (!facts) throw new Error('nobody there');
      return facts;
    };
    try {
      const answers = await Promise.all(staff.map((who) => codeOfAnswer(agree(who, elder, 'card', 'spoken_before'))));
      return { answers, living: await living(elder) };
    } finally {
      Reflect.deleteProperty(people, 'lock');
    }
  }

  it('without the lock the key still lets one live; without the key too, several live', async () => {
    for (let round = 0; round < ROUNDS; round += 1) expect((await unguarded()).living).toBe(1);
    await t.db.query('ALTER TABLE consents DROP KEY one_living_consent');
    let most = 0;
    for (let round = 0; round < 4 * ROUNDS && most < 2; round += 1) most = Math.max(most, (await unguarded()).living);
    expect(most).toBeGreaterThan(1);
  });
});
