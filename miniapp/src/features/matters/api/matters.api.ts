import type { MatterAction, MatterState } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

/** A matter in a list. */
export type Matter = Schemas['MatterCard'];
export type MatterView = Schemas['MatterView'];
export type NewMatter = Schemas['NewMatterBody'];
export type Post = Schemas['PostView'];
export type PostWish = Schemas['PostBody'];

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const matters = (communityId: string) => `${community(communityId)}/matters`;
const posts = (communityId: string) => `${community(communityId)}/staff/posts`;

/** Where each step of a matter is sent to. */
const PATHS: Readonly<Record<MatterAction, string>> = {
  accept: 'accept',
  decline: 'decline',
  refer: 'refer',
  merge: 'merge',
  giveBack: 'give-back',
  note: 'notes',
  handOver: 'hand-over',
  extend: 'extend',
  wait: 'wait',
  resume: 'resume',
  finish: 'finish',
  pass: 'pass',
  fail: 'fail',
  reopen: 'reopen',
  closeUnsolved: 'close-unsolved',
};

/** Every call about matters and posts; all throw ApiProblem. */
export const mattersApi = {
  list: (communityId: string, query: { state: MatterState; postId?: string; cursor?: string }) =>
    request<Schemas['MatterPage']>(matters(communityId), { query }),
  /** Of the posts one holds or stands in for. */
  inHand: (communityId: string) => request<Schemas['MatterList']>(`${community(communityId)}/me/matters`),
  one: (communityId: string, matterId: string) => request<MatterView>(`${matters(communityId)}/${id(matterId)}`),
  report: (communityId: string, body: NewMatter, idempotencyKey: string) =>
    request<Schemas['MatterAnswer']>(matters(communityId), { method: 'POST', body, idempotencyKey }),
  step: (communityId: string, matterId: string, action: MatterAction, body: object, idempotencyKey: string) =>
    request<Schemas['MatterAnswer']>(`${matters(communityId)}/${id(matterId)}/${PATHS[action]}`, {
      ...{ method: 'POST', body, idempotencyKey },
    }),
  told: (communityId: string, matterId: string, body: Schemas['ToldBody'], idempotencyKey: string) =>
    request<Schemas['MatterAnswer']>(`${matters(communityId)}/${id(matterId)}/told`, {
      ...{ method: 'POST', body, idempotencyKey },
    }),

  posts: (communityId: string) => request<Schemas['PostList']>(posts(communityId)),
  addPost: (communityId: string, body: PostWish, idempotencyKey: string) =>
    request<Schemas['PostAnswer']>(posts(communityId), { method: 'POST', body, idempotencyKey }),
  changePost: (communityId: string, postId: string, body: PostWish) =>
    request<Schemas['PostAnswer']>(`${posts(communityId)}/${id(postId)}`, { method: 'PUT', body }),
  endPost: (communityId: string, postId: string) =>
    request<Schemas['PostAnswer']>(`${posts(communityId)}/${id(postId)}`, { method: 'DELETE' }),
};
