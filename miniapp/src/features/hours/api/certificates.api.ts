import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type MyCertificate = Schemas['MyCertificate'];
export type CertificateCard = Schemas['CertificateCard'];
export type CertificateCheck = Schemas['CertificateCheck'];
export type CertificatePreview = Schemas['CertificatePreview'];
export type IssueCertificate = Schemas['IssueCertificateBody'];
export type AskCertificate = Schemas['AskCertificateBody'];

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const mine = (communityId: string) => `${community(communityId)}/me/certificates`;
const staff = (communityId: string) => `${community(communityId)}/staff/certificates`;
const post = (body: unknown, idempotencyKey: string) => ({ method: 'POST' as const, body, idempotencyKey });
const FILE = { bytes: true, timeoutMs: 60_000 } as const;

/** Every call about certificates of hours; all throw ApiProblem. */
export const certificatesApi = {
  /** Whoever holds the paper may ask, signed in or not. */
  check: (number: string) => request<CertificateCheck>(`/certificates/${id(number)}`, { signedIn: false }),
  /** What hangs in the community now. */
  notices: (communityId: string, cursor?: string) =>
    request<Schemas['CertificateNotices']>(`${community(communityId)}/certificate-notices`, { query: { cursor } }),
  mine: (communityId: string, cursor?: string) =>
    request<Schemas['MyCertificates']>(mine(communityId), { query: { cursor } }),
  ask: (communityId: string, body: AskCertificate, key: string) =>
    request<Schemas['CertificateAsked']>(`${mine(communityId)}/ask`, post(body, key)),
  myPaper: (communityId: string, certificateId: string) =>
    request<ArrayBuffer>(`${mine(communityId)}/${id(certificateId)}/paper.pdf`, FILE),
  register: (communityId: string, cursor?: string) =>
    request<Schemas['CertificatePage']>(staff(communityId), { query: { cursor } }),
  preview: (communityId: string, query: { memberId: string; fromDay: string; untilDay: string }) =>
    request<CertificatePreview>(`${staff(communityId)}/preview`, { query }),
  issue: (communityId: string, body: IssueCertificate, key: string) =>
    request<Schemas['CertificateAnswer']>(staff(communityId), post(body, key)),
  revoke: (communityId: string, certificateId: string, reason: string, key: string) =>
    request<Schemas['CertificateAnswer']>(`${staff(communityId)}/${id(certificateId)}/revoke`, post({ reason }, key)),
  paper: (communityId: string, certificateId: string) =>
    request<ArrayBuffer>(`${staff(communityId)}/${id(certificateId)}/paper.pdf`, FILE),
};
