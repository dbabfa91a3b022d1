import type { Schemas } from '@silin/shared/api';
import { sendFile } from '@/platform/chosen-file';
import { newIdempotencyKey, request } from '@/platform/request';

export type OutingCard = Schemas['OutingCard'];
export type Outing = Schemas['OutingView'];
export type OutingBody = Schemas['OutingBody'];
export type OutingServed = Schemas['OutingServedBody'];
export type OutingTotals = Schemas['OutingTotals'];
export type OutingImportPreview = Schemas['OutingImportPreview'];

const id = encodeURIComponent;
const outings = (communityId: string) => `/communities/${id(communityId)}/outings`;
const imports = (communityId: string) => `/communities/${id(communityId)}/staff/imports/outings`;
const post = (body: unknown, idempotencyKey: string) => ({ method: 'POST' as const, body, idempotencyKey });

/** Every call about outings; all throw ApiProblem. */
export const outingsApi = {
  list: (communityId: string, cursor?: string) =>
    request<Schemas['OutingPage']>(outings(communityId), { query: { cursor } }),
  totals: (communityId: string, from: string, until: string) =>
    request<OutingTotals>(`${outings(communityId)}/totals`, { query: { from, until } }),
  one: (communityId: string, outingId: string) => request<Outing>(`${outings(communityId)}/${id(outingId)}`),
  plan: (communityId: string, body: OutingBody, key: string) =>
    request<Schemas['OutingAnswer']>(outings(communityId), post(body, key)),
  change: (communityId: string, outingId: string, body: OutingBody) =>
    request<Schemas['OutingAnswer']>(`${outings(communityId)}/${id(outingId)}`, { method: 'PUT', body }),
  served: (communityId: string, outingId: string, body: OutingServed, key: string) =>
    request<Schemas['OutingAnswer']>(`${outings(communityId)}/${id(outingId)}/served`, post(body, key)),
  cancel: (communityId: string, outingId: string, reason: string, key: string) =>
    request<Schemas['OutingAnswer']>(`${outings(communityId)}/${id(outingId)}/cancel`, post({ reason }, key)),
};

/** Past outings from a sheet, at the desk; all throw ApiProblem. */
export const outingImportApi = {
  template: (communityId: string) => request<ArrayBuffer>(`${imports(communityId)}/template`, { bytes: true }),
  preview: (communityId: string, file: File) =>
    sendFile<OutingImportPreview>(`${imports(communityId)}/preview`, file, {}, newIdempotencyKey()),
  apply: (communityId: string, file: File, digest: string, key: string) =>
    sendFile<Schemas['OutingsImported']>(imports(communityId), file, { digest }, key),
};
