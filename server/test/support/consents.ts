import { type AskedPurpose, type ConsentWay, currentWording, type ProxyRelation, type ProxyScope } from '@silin/shared';
import { type Actor, PersonDirectory } from '../../src/modules/communities/index.js';
import type { Answer } from './http.js';
import type { TestCommunity, TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';
import { ok } from './wish-builders.js';

/** The nth building of a community: 0 and 1 are in the first grid, 2 in the second. */
export const buildingOf = (community: TestCommunity, nth: number): string =>
  community.grids.flatMap(({ buildings }) => buildings)[nth]?.id ?? '';

/** Somebody without an account, written down by `who`; in the first building unless told. */
export async function anElder(
  community: TestCommunity,
  who: TestMember = community.staff,
  words: Record<string, unknown> = {},
): Promise<string> {
  const person = { name: '王桂芳', birthYear: 1938, phone: '13800004321', door: '2单元301', anyway: true };
  const body = { ...person, buildingId: buildingOf(community, 0), ...words };
  return ((await ok(who.post(`${community.base}/people`, body))).body as { id: string }).id;
}

/** The person of a member. */
export const personOf = async (t: TestApp, member: TestMember): Promise<string> =>
  (await t.app.get(PersonDirectory).ofMember(member.memberId)).personId;

/** What the guards make of a member; for calling services directly. */
export const actorOf = async (t: TestApp, member: TestMember, fields: Partial<Actor> = {}): Promise<Actor> => ({
  ...{ userId: member.userId, memberId: member.memberId, communityId: member.communityId },
  ...{ personId: await personOf(t, member), roles: [], volunteer: null, gridIds: [], ...fields },
});

/** `who` gives or records a consent. */
export const agree = (
  who: TestMember,
  personId: string,
  purpose: AskedPurpose,
  how: ConsentWay,
  more: Record<string, unknown> = {},
): Promise<Answer> =>
  who.post(`${who.base}/people/${personId}/consents`, {
    ...{ purpose, how, wordingVersion: currentWording(purpose).version },
    ...more,
  });

export interface ProxyWish {
  readonly relation?: ProxyRelation;
  readonly scopes?: readonly ProxyScope[];
  readonly [more: string]: unknown;
}

/** `who` records that somebody wants this member as proxy; said before `who` unless told. */
export async function nameProxy(
  t: TestApp,
  who: TestMember,
  personId: string,
  proxy: TestMember,
  wish: ProxyWish = {},
): Promise<Answer> {
  const proxyPersonId = await personOf(t, proxy);
  const terms = { relation: 'daughter', scopes: ['wishes'], how: 'spoken_before', ...wish };
  return who.post(`${who.base}/people/${personId}/proxies`, { proxyPersonId, ...terms });
}

export const codeOfAnswer = async (asked: Promise<Answer>): Promise<string> => {
  const { status, body } = await asked;
  return `${status} ${(body as { code?: string } | null)?.code ?? ''}`.trim();
};
