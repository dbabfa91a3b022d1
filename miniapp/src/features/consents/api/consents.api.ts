import type { Schemas } from '@silin/shared/api';
import { type LocalFile, sendLocal } from '@/platform/local-file';
import { request } from '@/platform/request';

/** Every purpose and how it stands with one person, as the reader may act on it. */
export type PersonConsents = Schemas['PersonConsentsDto'];
export type ConsentItem = Schemas['PurposeDto'];
/** Who may act for one person. */
export type PersonProxies = Schemas['PersonProxiesDto'];
export type ProxyItem = Schemas['ProxyDto'];
/** Somebody for whom I may act. */
export type Represented = Schemas['RepresentedDto'];
export type LinkOffer = Schemas['LinkOfferDto'];
export type Candidate = Schemas['CandidateDto'];
export type GiveConsent = Schemas['GiveConsentDto'];
export type NameProxy = Schemas['NameProxyDto'];
/** What is kept with a consent. */
export type ConsentFileKind = Schemas['ConsentFileDto']['kind'];
export type PrintedPurpose = Schemas['ConsentPaperDto']['purpose'];
type Outcome = Schemas['ConsentOutcomeDto'];

/** Drawing takes a while on a busy server. */
const PRINTING_MS = 30_000;

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const person = (communityId: string, personId: string) => `${community(communityId)}/people/${id(personId)}`;

/** Every call about consents and proxies; all throw ApiProblem. Without a person it is about oneself. */
export const consentsApi = {
  consents: (communityId: string, personId?: string) =>
    request<PersonConsents>(
      personId ? `${person(communityId, personId)}/consents` : `${community(communityId)}/me/consents`,
    ),
  give: (communityId: string, personId: string, body: GiveConsent, idempotencyKey: string) =>
    request<Outcome>(`${person(communityId, personId)}/consents`, { method: 'POST', body, idempotencyKey }),
  /** Sends the photograph of the signed paper or the recorded voice, to be named when the consent is written down. */
  sendFile: (communityId: string, personId: string, file: LocalFile, idempotencyKey: string) =>
    sendLocal<Schemas['ConsentFileDto']>(`${person(communityId, personId)}/consents/files`, file, idempotencyKey),
  addFile: (communityId: string, consentId: string, fileId: string, idempotencyKey: string) =>
    request<Outcome>(`${community(communityId)}/consents/${id(consentId)}/file`, {
      ...{ method: 'POST', body: { fileId }, idempotencyKey },
    }),
  /** What is kept with a consent; the look is recorded. */
  file: (communityId: string, consentId: string) =>
    request<ArrayBuffer>(`${community(communityId)}/consents/${id(consentId)}/file`, {
      ...{ bytes: true, timeoutMs: PRINTING_MS },
    }),
  /** The half page to be signed, as PDF. */
  paper: (communityId: string, personId: string, purpose: PrintedPurpose) =>
    request<ArrayBuffer>(`${person(communityId, personId)}/consents/paper`, {
      ...{ method: 'POST', body: { purpose }, bytes: true, timeoutMs: PRINTING_MS },
    }),
  withdraw: (
    communityId: string,
    consentId: string,
    how: Schemas['WithdrawConsentDto']['how'],
    idempotencyKey: string,
  ) =>
    request<Outcome>(`${community(communityId)}/consents/${id(consentId)}/withdraw`, {
      ...{ method: 'POST', body: { how }, idempotencyKey },
    }),
  proxies: (communityId: string, personId?: string) =>
    request<PersonProxies>(
      personId ? `${person(communityId, personId)}/proxies` : `${community(communityId)}/me/proxies`,
    ),
  /** Who has this number, vouched for by WeChat; the question is recorded. */
  findProxy: (communityId: string, personId: string, phone: string) =>
    request<{ items: Candidate[] }>(`${person(communityId, personId)}/proxies/search`, {
      ...{ method: 'POST', body: { phone } },
    }),
  nameProxy: (communityId: string, personId: string, body: NameProxy, idempotencyKey: string) =>
    request<Outcome>(`${person(communityId, personId)}/proxies`, { method: 'POST', body, idempotencyKey }),
  revoke: (communityId: string, proxyId: string, how: Schemas['RevokeProxyDto']['how'], idempotencyKey: string) =>
    request<Outcome>(`${community(communityId)}/proxies/${id(proxyId)}/revoke`, {
      ...{ method: 'POST', body: { how }, idempotencyKey },
    }),
  /** Offers the record of whom I represent to the account with this number; the answer is the same whether there is one. */
  offerLink: (communityId: string, personId: string, phone: string, idempotencyKey: string) =>
    request<Schemas['LinkOfferMadeDto']>(`${community(communityId)}/represented/${id(personId)}/link-offers`, {
      ...{ method: 'POST', body: { phone }, idempotencyKey },
    }),
  answerLink: (communityId: string, offerId: string, answer: 'accept' | 'decline', idempotencyKey: string) =>
    request<Schemas['LinkOutcomeDto']>(`${community(communityId)}/me/link-offers/${id(offerId)}/${answer}`, {
      ...{ method: 'POST', body: {}, idempotencyKey },
    }),
  represented: (communityId: string) => request<{ items: Represented[] }>(`${community(communityId)}/represented`),
};
