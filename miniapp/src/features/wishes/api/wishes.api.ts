import type { WallState, WishCategory } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';
import { upload, type OnProgress } from '@/platform/upload';
import type {
  CardAnswer,
  ContactLook,
  ForWhom,
  StaffQueue,
  StaffSummary,
  WallSummary,
  WishAnswer,
  WishContact,
  WishPage,
  WrittenWish,
} from './types';

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const wishes = (communityId: string) => `${community(communityId)}/wishes`;
const wish = (communityId: string, wishId: string) => `${wishes(communityId)}/${id(wishId)}`;

export interface WallFilter {
  state?: WallState;
  category?: WishCategory;
  gridId?: string;
  /** Found in title or public text. */
  q?: string;
  sort?: Schemas['WallSort'];
}

/** The moves of a wish that are one POST with an idempotency key, and what each carries. */
export interface MoveBodies {
  claim: Record<string, never>;
  extend: Record<string, never>;
  release: Schemas['ReasonBody'];
  deliver: Schemas['DeliverWishBody'];
  confirm: Schemas['ConfirmWishBody'];
  dispute: Schemas['ReasonBody'];
  reopen: Schemas['ReasonBody'];
  withdraw: Record<string, never>;
  renew: Record<string, never>;
  urge: Record<string, never>;
  approve: Partial<Schemas['ApproveWishBody']>;
  reject: Schemas['ReasonBody'];
  revoke: Schemas['ReasonBody'];
  close: Schemas['ReasonBody'];
}
export type Move = keyof MoveBodies;

function move<M extends Move>(communityId: string, wishId: string, name: M, body: MoveBodies[M], key: string) {
  return request<WishAnswer>(`${wish(communityId, wishId)}/${name}`, { method: 'POST', body, idempotencyKey: key });
}

/** Every call of the wishes context; all throw ApiProblem. */
export const wishesApi = {
  wall: (communityId: string, query: WallFilter & { exceptGridId?: string; cursor?: string; limit?: number }) =>
    request<Schemas['WishCardPage']>(wishes(communityId), { query: { ...query } }),
  /** How many wait, and how many there are of a state and grid. */
  summary: (communityId: string, query: Pick<WallFilter, 'state' | 'gridId'> = {}) =>
    request<WallSummary>(`${wishes(communityId)}/summary`, { query: { ...query } }),
  page: (communityId: string, wishId: string) => request<WishPage>(wish(communityId, wishId)),
  /** One's own wish with its private part, as it was written. */
  form: (communityId: string, wishId: string) => request<WrittenWish>(`${wish(communityId, wishId)}/form`),
  /** Every call is recorded, and the person concerned can see it. */
  contact: (communityId: string, wishId: string) => request<WishContact>(`${wish(communityId, wishId)}/contact`),
  contactLooks: (communityId: string, wishId: string) =>
    request<{ items: ContactLook[] }>(`${wish(communityId, wishId)}/contact-looks`),

  /** Where a wish is sent; the outbox keeps path, body and key together. */
  submitPath: wishes,
  resubmitPath: (communityId: string, wishId: string) => `${wish(communityId, wishId)}/resubmit`,
  /** Where other words for a wish go that staff have not decided about; with PUT. */
  rewritePath: (communityId: string, wishId: string) => `${wish(communityId, wishId)}/form`,
  move,
  confirm: (communityId: string, wishId: string, body: MoveBodies['confirm'], key: string) =>
    move(communityId, wishId, 'confirm', body, key),
  /** Every verdict is an answer; only `right` confirms. */
  confirmByCard: (communityId: string, wishId: string, body: Schemas['CardCodeBody'], idempotencyKey: string) =>
    request<CardAnswer>(`${wish(communityId, wishId)}/confirm-by-card`, { method: 'POST', body, idempotencyKey }),
  editPublicText: (communityId: string, wishId: string, body: Schemas['PublicTextBody'], idempotencyKey: string) =>
    request<WishAnswer>(`${wish(communityId, wishId)}/public-text`, { method: 'PUT', body, idempotencyKey }),

  mine: (communityId: string, cursor?: string) =>
    request<Schemas['MyWishPage']>(`${community(communityId)}/me/wishes`, { query: { cursor } }),
  /** The wishes of somebody one acts for or looks after. */
  ofPerson: (communityId: string, personId: string, cursor?: string, limit?: number) =>
    request<Schemas['MyWishPage']>(`${community(communityId)}/people/${id(personId)}/wishes`, {
      query: { cursor, limit },
    }),
  /** Who somebody is, as what one acts for them, and whether helpers may have their phone and address. */
  forWhom: (communityId: string, personId: string) =>
    request<ForWhom>(`${community(communityId)}/people/${id(personId)}/consents`),
  claims: (communityId: string, living: boolean, cursor?: string) =>
    request<Schemas['MyClaimPage']>(`${community(communityId)}/me/claims`, {
      query: { living: living || undefined, cursor },
    }),

  queue: (communityId: string, queue: StaffQueue, cursor?: string) =>
    request<Schemas['StaffWishPage']>(`${community(communityId)}/staff/wishes`, { query: { queue, cursor } }),
  staffSummary: (communityId: string) => request<StaffSummary>(`${community(communityId)}/staff/summary`),

  /** The poster of an open wish; every one given out is recorded. */
  poster: (communityId: string, wishId: string, ending: 'png' | 'pdf') =>
    request<ArrayBuffer>(`${wish(communityId, wishId)}/poster.${ending}`, { bytes: true, timeoutMs: 60_000 }),

  addPhoto: (communityId: string, filePath: string, key: string, onProgress: OnProgress) =>
    upload<Schemas['UploadedMedia']>(`${community(communityId)}/media`, filePath, key, onProgress),
};
