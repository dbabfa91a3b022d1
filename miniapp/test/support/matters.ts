import { randomUUID } from 'node:crypto';
import type { Neighbour } from './journey.ts';

export interface MadeMatter {
  readonly needId: string;
  readonly matterId: string;
  readonly title: string;
}

/** A post held by this neighbour; its id. */
export async function aPost(staff: Neighbour, holder: Neighbour): Promise<{ id: string; name: string }> {
  const name = `设施维修${randomUUID().slice(0, 4)}`;
  const path = `/communities/${staff.member.communityId}/staff/posts`;
  const { id } = await staff.api.post<{ id: string }>(path, { name, holderMemberId: holder.member.memberId });
  return { id, name };
}

/** What a resident said they need. */
export async function aNeed(resident: Neighbour, words = '楼道灯坏了，晚上看不见台阶'): Promise<{ id: string }> {
  const path = `/communities/${resident.member.communityId}/needs`;
  return resident.api.post<{ id: string }>(path, { words, category: 'facilities' });
}

/** A need that became a matter in the hands of `owner`; `done`: and is to be judged. */
export async function aMatterInHand(
  staff: Neighbour,
  resident: Neighbour,
  owner: Neighbour,
  done = false,
): Promise<MadeMatter> {
  const base = `/communities/${staff.member.communityId}`;
  const { id: needId } = await aNeed(resident);
  const title = `楼道灯不亮${randomUUID().slice(0, 4)}`;
  const body = { title, publicText: '二单元楼道灯不亮', kind: 'livelihood', category: 'facilities' };
  await staff.api.post(`${base}/needs/${needId}/matter`, body);
  const { matter } = await staff.api.get<{ matter: { id: string } }>(`${base}/needs/${needId}`);
  const post = await aPost(staff, owner);
  await staff.api.post(`${base}/matters/${matter.id}/accept`, { postId: post.id });
  if (done) await owner.api.post(`${base}/matters/${matter.id}/finish`, { note: '换了两盏灯' });
  return { needId, matterId: matter.id, title };
}
