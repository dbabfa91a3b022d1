import { cardLimits } from '@silin/shared';
import { CardCodes } from '../../src/modules/care/index.js';
import type { TestCommunity, TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';
import { ok } from './wish-builders.js';

/** A member, or the id of a person with or without an account. */
type Somebody = Pick<TestMember, 'memberId'> | string;
const isOf = (one: Somebody): [where: string, id: string] =>
  typeof one === 'string' ? ['p.id = ?', one] : ['p.member_id = ?', one.memberId];

/** The household somebody lives in; one without a building has none. */
export async function householdOf(t: TestApp, one: Somebody): Promise<string> {
  const [where, id] = isOf(one);
  const [home]: { id: string | null }[] = await t.db.query(`SELECT p.household_id AS id FROM people p WHERE ${where}`, [
    id,
  ]);
  if (!home?.id) throw new Error('there is no household');
  return home.id;
}

/** A new card for the household, printed by staff unless told. */
export async function aCard(
  t: TestApp,
  community: TestCommunity,
  one: Somebody,
  printer: TestMember = community.staff,
): Promise<void> {
  await ok(printer.post(`${community.base}/households/${await householdOf(t, one)}/card`));
}

interface Box {
  readonly cardId: string;
  readonly personId: string;
  readonly slot: number;
  readonly digest: string;
}

/** The code in a box of a member's living card (the next one unless told), found as a thief with the server's key would have to: by trying all. */
export const codeOf = async (t: TestApp, member: TestMember, slot?: number): Promise<string> => {
  const [person]: { id: string }[] = await t.db.query('SELECT id FROM people WHERE member_id = ?', [member.memberId]);
  return boxCode(t, person?.id ?? '', slot);
};

/** The same for anybody on a card. */
export async function boxCode(t: TestApp, personId: string, slot?: number): Promise<string> {
  const [box]: Box[] = await t.db.query(
    `SELECT c.card_id AS cardId, c.person_id AS personId, c.slot, c.digest FROM card_codes c
     JOIN household_cards k ON k.id = c.card_id
     WHERE k.living_household_id IS NOT NULL AND c.person_id = ? AND ${slot ? 'c.slot = ?' : 'c.used_at IS NULL'}
     ORDER BY c.slot LIMIT 1`,
    [personId, slot],
  );
  if (!box) throw new Error('no such box');
  const codes = t.app.get(CardCodes);
  for (let n = 0; n < 10 ** cardLimits.codeDigits; n += 1) {
    const digits = String(n).padStart(cardLimits.codeDigits, '0');
    if (codes.digest(box.cardId, box.personId, box.slot, digits) === box.digest) return digits;
  }
  throw new Error('no digits fit');
}
