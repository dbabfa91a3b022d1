import { cardLimits } from '@silin/shared';
import { boxCode } from '../support/cards.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let record: string;
let serial: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  record = await add({ name: '王桂芳', phone: '13800004321', door: '2单元301' });
  serial = await print(record);
});
afterAll(() => t?.close());

const building = (): string => community.grids[0]?.buildings[0]?.id ?? '';
async function add(words: Record<string, unknown>): Promise<string> {
  const { staff, base } = community;
  const form = { anyway: true, buildingId: building(), ...words };
  return ((await ok(staff.post(`${base}/people`, form))).body as { id: string }).id;
}
async function print(personId: string): Promise<string> {
  const { staff, base } = community;
  const { householdId } = (await ok(staff.get(`${base}/people/${personId}`))).body as { householdId: string };
  await ok(staff.post(`${base}/households/${householdId}/card`));
  const rows: { serial: string }[] = await t.db.query(
    'SELECT serial FROM household_cards WHERE household_id = ? AND voided_at IS NULL',
    [householdId],
  );
  return rows[0]?.serial ?? '';
}
const other = (code: string): string => String((Number(code) + 1) % 10_000).padStart(4, '0');
const link = async (who: TestMember, digits: string, of = serial): Promise<unknown> =>
  (await ok(who.post(`${who.base}/me/record/link-by-card`, { serial: of, digits }))).body;
const hasAccount = async (id: string): Promise<boolean> => {
  const { body } = await ok(community.staff.get(`${community.base}/people/${id}`));
  return (body as { hasAccount: boolean }).hasAccount;
};

describe('a member with the household’s card in the hand', () => {
  it('is told the box, reads its code, and meets what the community kept; the box is used up', async () => {
    const member = await aMember(t, community);
    const asked = await ok(member.post(`${member.base}/me/record/card-question`, { serial: serial.toLowerCase() }));
    expect(asked.body).toEqual({ is: 'wrong', slots: [1], left: null });
    expect(await link(member, await boxCode(t, record))).toEqual({ is: 'linked', slots: [], left: null });
    expect((await ok(member.get(`${member.base}/me`))).body).toMatchObject({ realName: '王桂芳' });
    expect(await hasAccount(record)).toBe(true);
    const used: unknown[] = await t.db.query(
      'SELECT slot FROM card_codes WHERE person_id = ? AND used_at IS NOT NULL',
      [record],
    );
    expect(used).toEqual([{ slot: 1 }]);
    // Nobody of this card is without an account now.
    expect(await link(await aMember(t, community), await boxCode(t, record))).toMatchObject({ is: 'no_card' });
  });

  it('has five tries a day; then only staff can link', async () => {
    const member = await aMember(t, community);
    const code = await boxCode(t, record);
    for (let left = cardLimits.wrongCodesPerDay - 1; left >= 0; left -= 1)
      expect(await link(member, other(code))).toEqual({ is: 'wrong', slots: [1], left });
    expect(await link(member, code)).toEqual({ is: 'locked', slots: [], left: null });
    expect(await hasAccount(record)).toBe(false);
    t.clock.advance({ days: 1 });
  });

  it('48: a recycled number links nobody, with or without somebody else’s card', async () => {
    const heir = await aMember(t, community);
    await ok(heir.put(`${heir.base}/me`, { phone: '13800004321', realName: '李小龙' }));
    expect(await hasAccount(record)).toBe(false);
    expect(await link(heir, await boxCode(t, record))).toEqual({ is: 'other_name', slots: [], left: null });
    expect(await hasAccount(record)).toBe(false);
  });

  it('on a card of two, each one’s own side links that one', async () => {
    const husband = await add({ name: '赵大爷', door: '2单元301' });
    serial = await print(husband);
    const member = await aMember(t, community);
    expect(await link(member, '0000' === (await boxCode(t, record)) ? '0001' : '0000')).toMatchObject({ is: 'wrong' });
    expect(await link(member, await boxCode(t, husband))).toMatchObject({ is: 'linked' });
    expect([await hasAccount(husband), await hasAccount(record)]).toEqual([true, false]);
  });

  it('is refused when they live behind that door already, or printed the card, or the card is old or of elsewhere', async () => {
    const grandson = await aMember(t, community, { building: 0 });
    await ok(grandson.put(`${grandson.base}/me`, { address: '2单元301' }));
    const code = await boxCode(t, record);
    expect(await link(grandson, code)).toMatchObject({ is: 'too_close' });
    expect(await link(community.staff, code)).toMatchObject({ is: 'too_close' });
    const member = await aMember(t, community);
    expect(await link(member, code, 'AAAAAAAA')).toMatchObject({ is: 'no_card' });
    const old = serial;
    serial = await print(record);
    expect(await link(member, code, old)).toMatchObject({ is: 'no_card' });
    const elsewhere = await aCommunity(t);
    expect(await link(elsewhere.staff, await boxCode(t, record))).toMatchObject({ is: 'no_card' });
    expect(await hasAccount(record)).toBe(false);
  });
});
