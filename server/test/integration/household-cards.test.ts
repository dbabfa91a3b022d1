import { cardLimits } from '@silin/shared';
import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { codeOf, householdOf } from '../support/cards.js';
import type { Answer } from '../support/http.js';
import { tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aWish, lasting, type TestWish } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let author: TestMember;
let helper: TestMember;
let householdId: string;

beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

beforeEach(async () => {
  community = await aCommunity(t);
  author = await aMember(t, community, { building: 0 });
  await author.put(`/communities/${community.id}/me/profile`, { address: '2单元301', realName: '王秀英' });
  helper = lasting(t, await aVolunteer(t, community));
  householdId = await householdOf(t, author);
});

const print = (who: TestMember, id = householdId): Promise<Answer> =>
  who.post(`/communities/${community.id}/households/${id}/card`);

const codeIn = (slot: number): Promise<string> => codeOf(t, author, slot);

const aDeliveredWish = (): Promise<TestWish> => aWish(t, community).by(author).delivered(helper).create();

const say = (wish: TestWish, code: string, who = helper): Promise<Answer> =>
  who.post(`${wish.path}/confirm-by-card`, { code });

const anotherThan = (code: string): string => String((Number(code) + 1) % 10_000).padStart(4, '0');

describe('a household card', () => {
  it('is a PDF for staff, and void as soon as another is printed', async () => {
    const first = await print(community.staff);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('application/pdf');
    expect(String(first.body).startsWith('%PDF-')).toBe(true);
    // One side for everybody, one for each person.
    expect(String(first.body).match(/\/Type \/Page\b/g)).toHaveLength(2);
    await print(community.staff);
    const cards: { voided: number }[] = await t.db.query(
      'SELECT voided_at IS NOT NULL AS voided FROM household_cards WHERE household_id = ? ORDER BY printed_at',
      [householdId],
    );
    expect(cards.map(({ voided }) => Number(voided))).toEqual([1, 0]);
  });

  it('is printed by nobody but staff and the grid worker; to all others the household is not there', async () => {
    for (const stranger of [author, helper]) expect((await print(stranger)).body.code).toBe('NOT_FOUND');
    const other = await aCommunity(t);
    const path = `/communities/${other.id}/households/${householdId}/card`;
    expect((await other.staff.post(path)).body.code).toBe('NOT_FOUND');
  });

  it('keeps digests only: no code stands anywhere in the tables', async () => {
    await print(community.staff);
    const rows: Record<string, unknown>[] = await t.db.query('SELECT digest FROM card_codes');
    for (const { digest } of rows) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('printed twice at once leaves one living card', async () => {
    const answers = await Promise.all([print(community.staff), print(community.staff), print(community.staff)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [row]: { n: string }[] = await t.db.query(
      'SELECT COUNT(*) AS n FROM household_cards WHERE living_household_id = ?',
      [householdId],
    );
    expect(Number(row?.n)).toBe(1);
  });
});

describe('confirming a wish by the card', () => {
  beforeEach(async () => {
    await print(community.staff);
  });

  it('asks the claimer, and nobody else, for the next box, and confirms with its code', async () => {
    const wish = await aDeliveredWish();
    expect((await wish.seenBy(helper)).body.claim.cardSlot).toBe(1);
    expect((await wish.seenBy(helper)).body.actions).toContain('confirm_by_card');
    expect((await wish.seenBy(author)).body.claim.cardSlot).toBeNull();
    expect((await say(wish, await codeIn(1), community.staff)).body.code).toBe('NOT_FOUND');

    const answer = await say(wish, await codeIn(1));
    expect(answer.body).toEqual({ is: 'right', slot: 1, left: null, state: 'fulfilled' });
    const page = (await wish.seenBy(author)).body;
    expect(page.timeline.at(-1)).toMatchObject({ step: 'confirmed', by: '用联系卡上的号码' });
  });

  it('case 5: a box that was used does not confirm again', async () => {
    const code = await codeIn(1);
    await say(await aDeliveredWish(), code);
    const next = await aDeliveredWish();
    expect((await say(next, code)).body).toMatchObject({ is: 'other_slot', slot: 2, state: 'delivered' });
  });

  it('case 6: a later box is refused and counted', async () => {
    const wish = await aDeliveredWish();
    expect((await say(wish, await codeIn(8))).body).toEqual({ is: 'other_slot', slot: 1, left: 4, state: 'delivered' });
  });

  it('case 6: after the third wrong one staff are asked to call, once', async () => {
    const wish = await aDeliveredWish();
    const tasks = async () => (await tasksOf(community.staff)).filter(({ kind }) => kind === 'ask_about_codes');
    for (const box of [8, 9]) await say(wish, await codeIn(box));
    expect(await tasks()).toEqual([]);
    for (const box of [10, 11]) await say(wish, await codeIn(box));
    expect(await tasks()).toMatchObject([{ owner: null, personName: '新邻居' }]);
  });

  it('case 8: after five wrong codes of a day only a call-back confirms; tomorrow it goes on, another volunteer is not concerned', async () => {
    const wish = await aDeliveredWish();
    const [code, wrong] = [await codeIn(1), anotherThan(await codeIn(1))];
    const left: unknown[] = [];
    for (let n = 0; n < cardLimits.wrongCodesPerDay; n += 1) left.push((await say(wish, wrong)).body.left);
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect((await say(wish, code)).body).toEqual({ is: 'locked', slot: null, left: null, state: 'delivered' });

    const second = await aVolunteer(t, community);
    const other = await aWish(t, community).by(author).delivered(second).create();
    expect((await say(other, code, second)).body.is).toBe('right');

    t.clock.advance({ hours: 24 });
    expect((await say(wish, await codeIn(2))).body.is).toBe('right');
  });

  it('case 9: codes of the old card are dead at once when a new one is printed', async () => {
    const wish = await aDeliveredWish();
    const old = await codeIn(1);
    let printed = old;
    while (printed === old) {
      await print(community.staff);
      printed = await codeIn(1);
    }
    expect((await say(wish, old)).body.is).not.toBe('right');
  });

  it('the same answer is given to the same request, and a wrong code is counted once', async () => {
    const wish = await aDeliveredWish();
    const wrong = anotherThan(await codeIn(1));
    const key = crypto.randomUUID();
    const once = await helper.post(`${wish.path}/confirm-by-card`, { code: wrong }, { key });
    const again = await helper.post(`${wish.path}/confirm-by-card`, { code: wrong }, { key });
    expect(again.body).toEqual(once.body);
    expect((await say(wish, wrong)).body.left).toBe(3);
  });

  it('one box read at two doors at once confirms one wish', async () => {
    const second = await aVolunteer(t, community);
    const one = await aDeliveredWish();
    const two = await aWish(t, community).by(author).delivered(second).create();
    const code = await codeIn(1);
    const answers = await Promise.all([say(one, code), say(two, code, second)]);
    expect(answers.map(({ body }) => body.is).sort()).toEqual(['other_slot', 'right']);
  });

  it('does not confirm the help of who printed the card, nor of who lives with it', async () => {
    const wish = await aDeliveredWish();
    await t.db.query('UPDATE household_cards SET printed_by_member_id = ?', [helper.memberId]);
    expect((await wish.seenBy(helper)).body.claim.cardSlot).toBeNull();
    expect((await say(wish, await codeIn(1))).body).toEqual({
      is: 'too_close',
      slot: null,
      left: null,
      state: 'delivered',
    });

    await print(community.staff);
    expect((await wish.seenBy(helper)).body.claim.cardSlot).toBe(1);
    await t.db.query(
      'UPDATE people p JOIN households h ON h.id = ? SET p.household_id = h.id, p.building_id = h.building_id WHERE p.member_id = ?',
      [householdId, helper.memberId],
    );
    expect((await say(wish, await codeIn(1))).body.is).toBe('too_close');
  });

  it('takes the digits as a phone may type them, and refuses anything else in words', async () => {
    const wish = await aDeliveredWish();
    const code = await codeIn(1);
    for (const bad of ['123', '12345', 'abcd', '', null, 1234, ['1234']]) {
      expect((await say(wish, bad as string)).status).toBe(400);
    }
    const wide = Array.from(code, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(' ');
    expect((await say(wish, wide)).body.is).toBe('right');
  });
});

describe('somebody without a card', () => {
  it('is not confirmed for by any code', async () => {
    const wish = await aDeliveredWish();
    expect((await wish.seenBy(helper)).body.claim.cardSlot).toBeNull();
    expect((await wish.seenBy(helper)).body.actions).not.toContain('confirm_by_card');
    expect((await say(wish, '0000')).body).toEqual({ is: 'no_card', slot: null, left: null, state: 'delivered' });
  });
});
