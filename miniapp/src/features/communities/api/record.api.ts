import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';
import type { Page } from '@/platform/use-list';

/** Somebody looked at what is kept about a person, or acted for them. */
export type PersonAct = Schemas['PersonActDto'];
/** What a merge would do, and what stands against it. */
export type MergePreview = Schemas['MergePreviewDto'];
export type Merge = Schemas['MergesDto']['items'][number];
/** A member whose account staff can link. */
export type FoundMember = Schemas['MemberListItemDto'];

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const person = (communityId: string, personId: string) => `${community(communityId)}/people/${id(personId)}`;
const send = (path: string, idempotencyKey: string, body?: object) =>
  request<Schemas['MergeDoneDto']>(path, { method: 'POST', idempotencyKey, ...(body ? { body } : {}) });

/** Calls about the record 登记 the community keeps of somebody; all throw ApiProblem. */
export const recordApi = {
  /** Who looked at one's own record and who acted. */
  myActs: (communityId: string, cursor?: string) =>
    request<Page<PersonAct>>(`${community(communityId)}/me/record-acts`, { query: { cursor } }),
  /** The same about somebody for whom one acts. */
  actsOfRepresented: (communityId: string, personId: string, cursor?: string) =>
    request<Page<PersonAct>>(`${community(communityId)}/represented/${id(personId)}/record-acts`, {
      query: { cursor },
    }),
  /** The same about somebody one looks after. */
  acts: (communityId: string, personId: string, cursor?: string) =>
    request<Page<PersonAct>>(`${person(communityId, personId)}/acts`, { query: { cursor } }),
  preview: (communityId: string, keepId: string, otherId: string) =>
    request<MergePreview>(`${person(communityId, keepId)}/merge-preview`, { query: { otherId } }),
  merge: (communityId: string, keepId: string, body: Schemas['MergePersonDto'], key: string) =>
    send(`${person(communityId, keepId)}/merge`, key, body),
  /** Merges into somebody that can be undone. */
  merges: (communityId: string, personId: string) =>
    request<{ items: Merge[] }>(`${person(communityId, personId)}/merges`),
  part: (communityId: string, personId: string, mergeId: string, key: string) =>
    send(`${person(communityId, personId)}/unmerge`, key, { mergeId }),
  /** Members with these words in their nickname. */
  findMembers: (communityId: string, q: string, cursor?: string) =>
    request<Page<FoundMember>>(`${community(communityId)}/staff/members`, { query: { q, cursor } }),
  link: (communityId: string, personId: string, memberId: string, key: string) =>
    send(`${person(communityId, personId)}/link-member`, key, { memberId }),
  unlink: (communityId: string, personId: string, key: string) =>
    send(`${person(communityId, personId)}/unlink-member`, key),
  /** Everything kept about somebody without an account; the look is recorded. */
  exportPerson: (communityId: string, personId: string) =>
    request<Record<string, unknown>>(`${person(communityId, personId)}/export`),
  erase: (communityId: string, personId: string, key: string) => send(`${person(communityId, personId)}/erase`, key),
};
