import { randomBytes } from 'node:crypto';
import type { Role } from '@silin/shared';
import {
  type CommunityPlan,
  CommunitySetup,
  type FoundedCommunity,
  RolesService,
} from '../../src/modules/communities/index.js';
import { type Answer, call, type CallOptions } from './http.js';
import type { TestApp } from './test-app.js';

/** An API, in this process or another, and the stand-in it asks. */
export type ApiWithPhones = Pick<TestApp, 'url' | 'standIn'>;

/** Somebody signed in through the stand-in's code, as a phone does it. */
export interface Person {
  readonly openid: string;
  readonly userId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  put(path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

/** A person in a community. `base` is `/communities/<id>`: `staff.get(`${staff.base}/staff/wishes`)`. */
export interface TestMember extends Person {
  readonly memberId: string;
  readonly communityId: string;
  readonly base: string;
}

/** A community with grids 第一网格 (1号楼, 2号楼) and 第二网格 (3号楼), and one staff. */
export interface TestCommunity extends FoundedCommunity {
  readonly base: string;
  readonly staff: TestMember;
}

export interface MemberWish {
  readonly roles?: readonly Role[];
  /** Applied for by the member and approved by the community's staff, over HTTP. */
  readonly volunteer?: boolean;
  /** Index into all buildings of the community, in order; none when omitted. */
  readonly building?: number;
  readonly nickname?: string;
  /** Grids of a grid worker; default: the first. */
  readonly gridIds?: readonly string[];
}

const DEFAULT_GRIDS: CommunityPlan['grids'] = [
  { name: '第一网格', dutyPhone: '0357-5550101', buildings: ['1号楼', '2号楼'] },
  { name: '第二网格', buildings: ['3号楼'] },
];

/** A community nobody else uses, founded by the real service, with its first staff appointed. */
export async function aCommunity(t: TestApp, plan: Partial<CommunityPlan> = {}): Promise<TestCommunity> {
  const founded = await t.app.get(CommunitySetup).found({
    city: '测试市',
    street: '测试街道',
    name: `社区${randomBytes(4).toString('hex')}`,
    phone: '0357-5550100',
    grids: DEFAULT_GRIDS,
    ...plan,
  });
  const base = `/communities/${founded.id}`;
  const staff = await join(await aPerson(t), { ...founded, base });
  await t.app.get(RolesService).appoint(founded.id, staff.memberId, 'staff');
  return { ...founded, base, staff };
}

/** Somebody with WeChat who belongs nowhere yet. */
export async function aPerson(t: ApiWithPhones, openid = `o-${randomBytes(9).toString('hex')}`): Promise<Person> {
  const answer = await signIn(t, openid);
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status} ${JSON.stringify(answer.body)}`);
  const { accessToken, refreshToken } = answer.body as { accessToken: string; refreshToken: string };
  const userId = (JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as { sub: string })
    .sub;
  const send = (method: string) => (path: string, body?: unknown, options?: CallOptions) =>
    call(t.url, method, path, body, { token: accessToken, ...options });
  return {
    ...{ openid, userId, accessToken, refreshToken },
    get: (path) => send('GET')(path),
    post: send('POST'),
    put: send('PUT'),
    delete: (path) => send('DELETE')(path),
  };
}

/** The answer to a sign-in with a fresh one-time code. */
export const signIn = (t: ApiWithPhones, openid: string): Promise<Answer> =>
  call(t.url, 'POST', '/auth/wechat', { code: t.standIn.control.loginCode(openid) });

/** A member of the community, in roles, as volunteer, in a building: all by the real services. */
export async function aMember(t: TestApp, community: TestCommunity, wish: MemberWish = {}): Promise<TestMember> {
  const member = await join(await aPerson(t), community, wish.building);
  if (wish.nickname) await expectOk(member.put('/me', { nickname: wish.nickname }));
  const gridIds = wish.gridIds ?? community.grids.slice(0, 1).map(({ id }) => id);
  for (const role of wish.roles ?? []) {
    await t.app.get(RolesService).appoint(community.id, member.memberId, role, role === 'grid_worker' ? gridIds : []);
  }
  if (wish.volunteer) await becomeVolunteer(community, member);
  return member;
}

/** A member who may claim. */
export const aVolunteer = (t: TestApp, community: TestCommunity, wish: MemberWish = {}): Promise<TestMember> =>
  aMember(t, community, { ...wish, volunteer: true });

async function becomeVolunteer(community: TestCommunity, member: TestMember): Promise<void> {
  const application = { isPartyMember: false, realName: '测试志愿者', phone: '13800000001' };
  const { body } = await expectOk(member.post(`${community.base}/volunteers`, application));
  const { id } = body as { id: string };
  await expectOk(community.staff.post(`${community.base}/staff/volunteers/${id}/approve`));
}

async function join(person: Person, community: Omit<TestCommunity, 'staff'>, building?: number): Promise<TestMember> {
  const all = community.grids.flatMap(({ buildings }) => buildings);
  const buildingId = building === undefined ? undefined : all[building]?.id;
  const { body } = await expectOk(person.post('/communities/join', { code: community.code, buildingId }));
  const { memberId } = body as { memberId: string };
  return { ...person, memberId, communityId: community.id, base: community.base };
}

async function expectOk(pending: Promise<Answer>): Promise<Answer> {
  const answer = await pending;
  if (answer.status >= 300) throw new Error(`expected success, got ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
