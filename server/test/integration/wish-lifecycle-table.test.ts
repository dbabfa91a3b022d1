import { type WishAction, wishMachine, type WishParty, type WishState } from '@silin/shared';
import { aCard, codeOf } from '../support/cards.js';
import { nameProxy, personOf } from '../support/consents.js';
import type { Answer } from '../support/http.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aResident,
  aWish,
  contradictions,
  later,
  ok,
  type TestWish,
  WORDS,
} from '../support/wish-builders.js';

type Person = 'author' | 'proxy' | 'claimer' | 'another volunteer' | 'a neighbour' | 'staff';
type HumanAction = Exclude<WishAction, 'lapse' | 'expire' | 'leave' | 'author_died'>;

const PARTY: Partial<Record<Person, WishParty>> = {
  author: 'author',
  proxy: 'proxy',
  claimer: 'claimer',
  'another volunteer': 'volunteer',
  staff: 'staff',
};
const BODY: Partial<Record<HumanAction, object>> = {
  reject: { reason: '请写具体些' },
  release: { reason: '临时有事' },
  revoke: { reason: '联系不上' },
  dispute: { reason: '还没修好' },
  reopen: { reason: '还没修好' },
  close: { reason: '不在范围内' },
  resubmit: WORDS,
  rewrite: WORDS,
  approve: {},
  deliver: {},
  confirm: {},
  edit: { title: '厨房的灯坏了', publicText: '家里厨房的灯不亮，够不着，晚饭后都在家。' },
};

let t: TestApp;
let community: TestCommunity;
let people: Record<Person, TestMember>;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  people = {
    author: await aResident(t, community),
    proxy: await aResident(t, community, { building: 1 }),
    claimer: await aHelper(t, community),
    'another volunteer': await aHelper(t, community),
    'a neighbour': await aResident(t, community),
    staff: community.staff,
  };
  await aCard(t, community, people.author);
  await ok(nameProxy(t, community.staff, await personOf(t, people.author), people.proxy));
});
afterAll(() => t?.close());
// Every case is a day of its own: five wishes a day are the limit.
beforeEach(() => t.clock.advance({ days: 1 }));
afterEach(async () => expect(await contradictions(t)).toEqual([]));
afterEach(() =>
  t.db.query("UPDATE wish_claims SET state = 'revoked', wake_at = NULL, ended_at = NOW(3) WHERE ended_at IS NULL"),
);
afterEach(() =>
  t.db.query("UPDATE wishes SET state = 'closed' WHERE state IN ('submitted', 'open', 'claimed', 'delivered')"),
);

type Fresh = ReturnType<typeof aWish>;
const brought: Record<WishState, (wish: Fresh) => Promise<TestWish>> = {
  submitted: (wish) => wish.create(),
  open: (wish) => wish.open().create(),
  claimed: (wish) => wish.claimed(people.claimer).create(),
  delivered: (wish) => wish.delivered(people.claimer).create(),
  fulfilled: (wish) => wish.fulfilled(people.claimer).create(),
  rejected: (wish) => wish.rejected().create(),
  withdrawn: (wish) => wish.withdrawn().create(),
  closed: (wish) => wish.closed().create(),
  expired: (wish) => wish.expired().create(),
};
/** Fulfilled by the word of the proxy, which the author may take back; the author's own stays. */
const aWishThatIs = (state: WishState): Promise<TestWish> => {
  const wish = aWish(t, community).by(people.author);
  return state === 'fulfilled' ? wish.delivered(people.claimer).confirmed(people.proxy).create() : brought[state](wish);
};

async function act(person: Person, wish: TestWish, action: HumanAction): Promise<Answer> {
  if (action === 'edit') return people[person].put(`${wish.path}/public-text`, BODY.edit);
  if (action === 'rewrite') return people[person].put(`${wish.path}/form`, BODY.rewrite);
  if (action !== 'confirm_by_card') return people[person].post(`${wish.path}/${action}`, BODY[action]);
  return people[person].post(`${wish.path}/confirm-by-card`, { code: await codeOf(t, people.author) });
}

const human = wishMachine.actions.filter(
  (action) => !['lapse', 'expire', 'leave', 'author_died'].includes(action),
) as HumanAction[];
const after = (state: WishState, action: HumanAction): WishState => wishMachine.table[action].to ?? state;
/** How many rows its timeline has: every step of everybody writes one. */
const steps = async (wish: TestWish): Promise<number> => (await wish.seenBy(people.staff)).body.timeline.length;
const everybody: Person[] = ['a neighbour', 'another volunteer', 'claimer', 'author', 'proxy', 'staff'];
const mayTake = (person: Person, action: HumanAction, state: WishState): boolean => {
  // Before it is claimed the later claimer is a volunteer like any other.
  const party = person === 'claimer' && action === 'claim' ? 'volunteer' : PARTY[person];
  const { by } = wishMachine.table[action];
  const isLivingClaimer = person !== 'claimer' || action === 'claim' || state === 'claimed' || state === 'delivered';
  return party !== undefined && by.includes(party) && isLivingClaimer;
};

const rows = wishMachine.states.flatMap((state) => human.map((action) => ({ state, action })));

describe.each(rows.filter(({ state, action }) => wishMachine.can(state, action)))(
  'a wish that is $state, by $action',
  ({ state, action }) => {
    it(`becomes ${after(state, action)} for those the table names and stays for everybody else`, async () => {
      const allowed = everybody.filter((person) => mayTake(person, action, state));
      const refused = everybody.filter((person) => !allowed.includes(person));
      const wish = await aWishThatIs(state);

      for (const person of refused) {
        const { status } = await act(person, wish, action);
        expect([person, status >= 400 && status < 500]).toEqual([person, true]);
      }
      expect(await wish.state()).toBe(state);

      expect(allowed).not.toEqual([]);
      for (const person of allowed) {
        const own = person === allowed[0] ? wish : await aWishThatIs(state);
        const stepsBefore = await steps(own);
        const answer = await act(person, own, action);
        expect([person, answer.status, answer.body.state]).toEqual([person, 200, after(state, action)]);
        expect(await own.state()).toBe(after(state, action));
        expect(await steps(own)).toBeGreaterThan(stepsBefore);
      }
    });
  },
);

describe.each(wishMachine.states.map((state) => ({ state })))('a wish that is $state', ({ state }) => {
  it('refuses every step the table does not lead out of it, whoever takes it', async () => {
    const wish = await aWishThatIs(state);
    for (const action of human.filter((a) => !wishMachine.can(state, a))) {
      for (const person of everybody) {
        const { status } = await act(person, wish, action);
        expect([action, person, status >= 400 && status < 500]).toEqual([action, person, true]);
      }
    }
    expect(await wish.state()).toBe(state);
  });

  it('offers on its page exactly the steps that would succeed', async () => {
    const wish = await aWishThatIs(state);
    for (const person of everybody) {
      const { status, body } = await wish.seenBy(people[person]);
      if (status === 404) continue;
      const expected = human.filter((action) => wishMachine.can(state, action) && mayTake(person, action, state));
      expect([person, body.actions]).toEqual([person, expected]);
    }
  });
});

describe('the departure of the author', () => {
  it.each(wishMachine.states.map((state) => ({ state })))(
    'does to a wish that is $state what the table says',
    async ({ state }) => {
      const author = await aResident(t, community);
      const wish = await brought[state](aWish(t, community).by(author));
      const before = await steps(wish);

      const { status } = await author.delete('/me');

      const underWay = state === 'claimed' || state === 'delivered';
      expect(status).toBe(underWay ? 409 : 204);
      const leaves = wishMachine.can(state, 'leave');
      expect(await wish.state()).toBe(leaves ? wishMachine.table.leave.to : state);
      const { timeline } = (await wish.seenBy(community.staff)).body as { timeline: { step: string }[] };
      expect(timeline).toHaveLength(before + (leaves ? 1 : 0));
      if (leaves) expect(timeline.at(-1)?.step).toBe('withdrawn');
    },
  );
});

describe('steps of the clock', () => {
  it('returns a claimed wish to the wall when its lease ends', async () => {
    const wish = await aWishThatIs('claimed');
    await later(t, { days: 7 });
    expect(await wish.state()).toBe('open');
  });

  it('takes an open wish down when its days on the wall are over', async () => {
    const wish = await aWishThatIs('open');
    await later(t, { days: 30 });
    expect(await wish.state()).toBe('expired');
  });

  it.each(['submitted', 'rejected', 'delivered', 'fulfilled', 'withdrawn', 'closed', 'expired'] as const)(
    'leaves a wish that is %s alone for ever',
    async (state) => {
      const wish = await brought[state](aWish(t, community).by(people.author));
      await later(t, { days: 400 });
      expect(await wish.state()).toBe(state);
    },
  );
});
