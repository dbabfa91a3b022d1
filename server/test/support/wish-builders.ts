import type { WishState } from '@silin/shared';
import type { Answer } from './http.js';
import { aMember, aVolunteer, type TestCommunity, type TestMember } from './identity-builders.js';
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
      made.volunteer = by ?? (await aVolunteer(this.t, this.community));
      await ok(made.volunteer.post(`${made.path}/claim`));
    });
  }

  delivered(by?: TestMember, note?: string): this {
    return this.claimed(by).after((made) => ok(volunteerOf(made).post(`${made.path}/deliver`, { note })));
  }

  fulfilled(by?: TestMember, thanks?: string): this {
    return this.delivered(by).after(({ author, path }) => ok(author.post(`${path}/confirm`, { thanks })));
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
      t.clock.advance({ days: 30 });
      await t.drain();
    });
  }

  private after(step: (made: Made) => Promise<unknown>): this {
    this.steps.push(async (made) => void (await step(made)));
    return this;
  }

  async create(): Promise<TestWish> {
    const { t, community } = this;
    const author = this.author ?? (await aMember(t, community, { building: 0 }));
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
