import { anElder } from './consents.js';
import type { Answer } from './http.js';
import { aMember, type TestCommunity, type TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';
import { lasting, ok } from './wish-builders.js';

/** A community with somebody who answers for things: the manager of the property, and a deputy. */
export interface MatterScene {
  readonly community: TestCommunity;
  readonly owner: TestMember;
  readonly deputy: TestMember;
  /** A second member of staff, who looks at what was done. */
  readonly checker: TestMember;
  readonly postId: string;
}

export async function aMatterScene(t: TestApp, community: TestCommunity, name = '物业经理'): Promise<MatterScene> {
  const member = async (nickname: string, roles: 'staff'[] = []) =>
    lasting(t, await aMember(t, community, { nickname, roles }));
  const [owner, deputy, checker] = [
    await member('物业老郑'),
    await member('物业小孙'),
    await member('书记', ['staff']),
  ];
  const post = { name, holderMemberId: owner.memberId, deputyMemberId: deputy.memberId };
  const { id } = (await ok(community.staff.post(`${community.base}/staff/posts`, post))).body as { id: string };
  return { community, owner, deputy, checker, postId: id };
}

export const MATTER = {
  ...{ title: '3 号楼楼道灯不亮', publicText: '3 号楼二单元楼道灯坏了一个星期', kind: 'livelihood' },
  category: 'facilities',
} as const;

/** A reported matter; its id. */
export const aMatter = async ({ community }: MatterScene, words: object = {}): Promise<string> =>
  ((await ok(community.staff.post(`${community.base}/matters`, { ...MATTER, ...words }))).body as { id: string }).id;

/** One step of a matter. */
export const matterStep = (who: TestMember, id: string, step: string, body: object = {}): Promise<Answer> =>
  who.post(`${who.base}/matters/${id}/${step}`, body);

export const given = async (scene: MatterScene, words: object = {}, accept: object = {}): Promise<string> => {
  const id = await aMatter(scene, words);
  await ok(matterStep(scene.community.staff, id, 'accept', { postId: scene.postId, ...accept }));
  return id;
};

/** Done by the owner, and to be looked at. */
export const finished = async (scene: MatterScene, words: object = {}): Promise<string> => {
  const id = await given(scene, words);
  await ok(matterStep(scene.owner, id, 'finish', { note: '换了两盏灯' }));
  return id;
};

export interface ReadMatter {
  readonly [more: string]: unknown;
  readonly state: string;
  readonly actions: readonly string[];
  readonly steps: readonly { step: string; note: string | null; round: number; by: string | null }[];
}

export const readMatter = async (who: TestMember, id: string): Promise<ReadMatter> =>
  (await ok(who.get(`${who.base}/matters/${id}`))).body as ReadMatter;

/** Somebody who may send a text, where to, and the rest of the body. */
interface TextScene {
  readonly who: TestMember;
  readonly path: string;
  readonly body?: Record<string, unknown>;
}

const day = (t: TestApp, days: number): string =>
  new Date(t.clock.now().getTime() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

/** A scene for every route of matters and needs that takes a text; made anew for each. */
export function matterTextScenes(
  app: () => TestApp,
  communityNow: () => TestCommunity,
): Record<string, () => Promise<TextScene>> {
  let made: MatterScene | undefined;
  let posts = 0;
  const scene = async () => (made ??= await aMatterScene(app(), communityNow()));
  const base = () => communityNow().base;
  const step = async (
    path: string,
    make: (scene: MatterScene) => Promise<string>,
    body: object = {},
    owner = false,
  ) => {
    const whole = await scene();
    const id = await make(whole);
    const who = owner ? whole.owner : whole.community.staff;
    return { who, path: `${base()}/matters/${id}/${path}`, body: { ...body } };
  };
  const need = async (path: string): Promise<TextScene> => {
    const who = communityNow().staff;
    const elder = await anElder(communityNow());
    const said = { words: '楼道灯坏了', category: 'facilities', personId: elder };
    const { id } = (await ok(who.post(`${base()}/needs`, said))).body as { id: string };
    const body = path === 'matter' ? { kind: 'livelihood', category: 'facilities' } : {};
    return { who, path: `${base()}/needs/${id}/${path}`, body };
  };
  const again = async (): Promise<TextScene> => {
    const who = lasting(app(), await aMember(app(), communityNow()));
    const said = { words: '楼道灯坏了', category: 'facilities' };
    const { id } = (await ok(who.post(`${base()}/needs`, said))).body as { id: string };
    await ok(communityNow().staff.post(`${base()}/needs/${id}/answer`, { words: '明天就去看' }));
    return { who, path: `${base()}/needs/${id}/again` };
  };
  const solved = async (made: MatterScene): Promise<string> => {
    const id = await finished(made);
    await ok(matterStep(made.checker, id, 'pass', { onSite: true }));
    return id;
  };
  const matters = 'POST /communities/{communityId}/matters';
  const one = `${matters}/{matterId}`;
  const needs = 'POST /communities/{communityId}/needs';
  return {
    [matters]: async () => ({
      ...{ who: communityNow().staff, path: `${base()}/matters`, body: { kind: 'livelihood', category: 'other' } },
    }),
    [`${one}/accept`]: async () => {
      const { postId, ...whole } = await scene();
      const path = `${base()}/matters/${await aMatter({ ...whole, postId })}/accept`;
      return { who: whole.community.staff, path, body: { postId } };
    },
    [`${one}/hand-over`]: async () => step('hand-over', given, { postId: (await scene()).postId }),
    [`${one}/decline`]: () => step('decline', aMatter),
    [`${one}/refer`]: () => step('refer', aMatter),
    [`${one}/give-back`]: () => step('give-back', given, {}, true),
    [`${one}/notes`]: () => step('notes', given),
    [`${one}/extend`]: async () => step('extend', given, { until: day(app(), 60) }),
    [`${one}/wait`]: async () => step('wait', given, { until: day(app(), 20) }),
    [`${one}/finish`]: () => step('finish', given, {}, true),
    [`${one}/fail`]: () => step('fail', finished),
    [`${one}/reopen`]: () => step('reopen', solved),
    [`${one}/close-unsolved`]: () => step('close-unsolved', given),
    [needs]: async () => {
      const who = lasting(app(), await aMember(app(), communityNow()));
      return { who, path: `${base()}/needs`, body: { category: 'other' } };
    },
    [`${needs}/{needId}/answer`]: () => need('answer'),
    [`${needs}/{needId}/decline`]: () => need('decline'),
    [`${needs}/{needId}/refer`]: () => need('refer'),
    [`${needs}/{needId}/matter`]: () => need('matter'),
    [`${needs}/{needId}/again`]: again,
    'POST /communities/{communityId}/staff/posts': async () => ({
      ...{ who: communityNow().staff, path: `${base()}/staff/posts` },
    }),
    'PUT /communities/{communityId}/staff/posts/{postId}': async () => {
      const who = communityNow().staff;
      const { id } = (await ok(who.post(`${base()}/staff/posts`, { name: `岗位${(posts += 1)}` }))).body as {
        id: string;
      };
      return { who, path: `${base()}/staff/posts/${id}` };
    },
  };
}
