import type { WishState } from '@silin/shared';
import type { Answer } from './http.js';
import {
  aCommunity,
  aMember,
  aPerson,
  aVolunteer,
  type MemberWish,
  type TestCommunity,
  type TestMember,
} from './identity-builders.js';
import type { TestApp } from './test-app.js';

/** What a resident says unless the test says otherwise. */
export const WORDS = {
  category: 'repair',
  title: '厨房的灯不亮了',
  publicText: '家里厨房的吸顶灯上周开始不亮，够不着，晚饭前后都在家。',
  privateDetail: '门铃坏了，请敲门',
  contactPhone: '13900000002',
  contactAddress: '2号楼3单元201室',
};

export type Words = Partial<typeof WORDS> & Record<string, unknown>;

/** A member who signs in again when the session has run out, as a phone does: for tests that move the clock by days. */
export function lasting(t: TestApp, member: TestMember): TestMember {
  let current = member;
  const retrying =
    (method: 'get' | 'post' | 'put' | 'delete') =>
    async (...args: Parameters<TestMember['post']>): Promise<Answer> => {
      const answer = await current[method](...args);
      if (answer.status !== 401) return answer;
      current = { ...current, ...(await aPerson(t, member.openid)) };
      return current[method](...args);
    };
  const methods = { get: retrying('get'), post: retrying('post'), put: retrying('put') };
  return { ...member, ...methods, delete: retrying('delete') };
}

/** A community whose staff stay signed in. */
export async function aLastingCommunity(t: TestApp): Promise<TestCommunity> {
  const community = await aCommunity(t);
  return { ...community, staff: lasting(t, community.staff) };
}

/** A resident who stays signed in, living in the first building. */
export const aResident = async (t: TestApp, community: TestCommunity, wish: MemberWish = {}): Promise<TestMember> =>
  lasting(t, await aMember(t, community, { building: 0, ...wish }));

/** A volunteer who stays signed in. */
export const aHelper = async (t: TestApp, community: TestCommunity, wish: MemberWish = {}): Promise<TestMember> =>
  lasting(t, await aVolunteer(t, community, wish));

/** Days or hours later, with everything done that the worker does. */
export async function later(t: TestApp, by: Parameters<TestApp['clock']['advance']>[0]): Promise<void> {
  t.clock.advance(by);
  await t.drain();
}

/** A wish as its test needs it: every step taken over HTTP by the right person. */
export interface TestWish {
  readonly id: string;
  /** `/communities/<id>/wishes/<id>`. */
  readonly path: string;
  readonly community: TestCommunity;
  readonly author: TestMember;
  /** The volunteer of the last claim; a new one when the test named none. */
  readonly volunteer: TestMember | undefined;
  /** The wish's page as this person sees it. */
  seenBy(member: TestMember): Promise<Answer>;
  /** The state as staff see it. */
  state(): Promise<WishState>;
}

type Step = (made: Made) => Promise<void>;
interface Made {
  readonly t: TestApp;
  readonly author: TestMember;
  readonly path: string;
  volunteer: TestMember | undefined;
}

/** `await aWish(t, community).in('goods').open().create()`. */
export const aWish = (t: TestApp, community: TestCommunity): WishBuilder => new WishBuilder(t, community);

class WishBuilder {
  private words: Words = {};
  private author: TestMember | undefined;
  private readonly steps: Step[] = [];

  constructor(
    private readonly t: TestApp,
    private readonly community: TestCommunity,
  ) {}

  saying(words: Words): this {
    this.words = { ...this.words, ...words };
    return this;
  }

  in(category: string): this {
    return this.saying({ category });
  }

  by(author: TestMember): this {
    this.author = author;
    return this;
  }

  open(priority = false): this {
    return this.after(({ path }) => ok(this.community.staff.post(`${path}/approve`, { priority })));
  }

  rejected(reason = '请写得具体一些'): this {
    return this.after(({ path }) => ok(this.community.staff.post(`${path}/reject`, { reason })));
  }

  claimed(by?: TestMember): this {
    return this.open().after(async (made) => {
      made.volunteer = by ?? (await aHelper(this.t, this.community));
      await ok(made.volunteer.post(`${made.path}/claim`));
    });
  }

  delivered(by?: TestMember, note?: string): this {
    return this.claimed(by).after((made) => ok(volunteerOf(made).post(`${made.path}/deliver`, { note })));
  }

  fulfilled(by?: TestMember, thanks?: string): this {
    return this.delivered(by).after(({ author, path }) => ok(author.post(`${path}/confirm`, { thanks })));
  }

  /** By somebody who acts for the author. */
  confirmed(by: TestMember): this {
    return this.after(({ path }) => ok(by.post(`${path}/confirm`, {})));
  }

  withdrawn(): this {
    return this.after(({ author, path }) => ok(author.post(`${path}/withdraw`)));
  }

  closed(reason = '不在微心愿的范围'): this {
    return this.after(({ path }) => ok(this.community.staff.post(`${path}/close`, { reason })));
  }

  /** Moves the test's clock beyond the wish's time on the wall. */
  expired(): this {
    return this.open().after(async ({ t }) => {
      await later(t, { days: 30 });
    });
  }

  private after(step: (made: Made) => Promise<unknown>): this {
    this.steps.push(async (made) => void (await step(made)));
    return this;
  }

  async create(): Promise<TestWish> {
    const { t, community } = this;
    const author = this.author ?? (await aResident(t, community));
    const { body } = await ok(author.post(`${community.base}/wishes`, { ...WORDS, ...this.words }));
    const { id } = body as { id: string };
    const path = `${community.base}/wishes/${id}`;
    const made: Made = { t, author, path, volunteer: undefined };
    for (const step of this.steps) await step(made);
    return {
      ...{ id, path, community, author, volunteer: made.volunteer },
      seenBy: (member) => member.get(path),
      state: async () => (await ok(community.staff.get(path))).body.state as WishState,
    };
  }
}

/** The volunteer of a wish that was claimed. */
export function volunteerOf({ volunteer }: { volunteer: TestMember | undefined }): TestMember {
  if (!volunteer) throw new Error('nobody has claimed this wish');
  return volunteer;
}

/** The answer, which must be a success. */
export async function ok(pending: Promise<Answer>): Promise<Answer> {
  const answer = await pending;
  if (answer.status >= 300) throw new Error(`expected success, got ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

/** Kinds of messages in somebody's inbox, oldest first. */
export async function told(member: TestMember): Promise<string[]> {
  const { body } = await ok(member.get(`${member.base}/me/inbox?limit=50`));
  return (body.items as { kind: string }[]).map((item) => item.kind).reverse();
}

/** Status and code of an answer, for short expectations. */
export const verdict = ({ status, body }: Answer): string => (status < 300 ? `${status}` : `${status} ${body.code}`);

/** Wishes and claims that contradict each other; none, whatever happened (docs/algorithms/wish-claiming.md, row 4). */
export async function contradictions(t: TestApp): Promise<unknown[]> {
  return t.db.query(
    `SELECT w.id, w.state AS wish, c.state AS claim FROM wishes w
     LEFT JOIN wish_claims c ON c.community_id = w.community_id AND c.living_wish_id = w.id
     WHERE COALESCE(c.state, '') <> CASE w.state WHEN 'claimed' THEN 'active' WHEN 'delivered' THEN 'delivered' ELSE '' END`,
  );
}
