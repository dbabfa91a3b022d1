import type { UnseenStanding } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';
import type { Page } from '@/platform/use-list';

export type UnseenPerson = Schemas['UnseenPerson'];
export type TodaysRound = Schemas['TodaysRoundAnswer'];
export type RoundStop = Schemas['RoundStop'];
/** A contact as the phone keeps it until it was sent. */
export type VisitDraft = Schemas['VisitDraftBody'];
export type DraftAnswer = Schemas['DraftAnswer'];

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const post = (body: unknown, idempotencyKey?: string) => ({
  ...{ method: 'POST' as const, body },
  ...(idempotencyKey ? { idempotencyKey } : {}),
});

/** Every call of who looks after people by office: whom to see, what was tried, whom to ask. All throw ApiProblem. */
export const unseenApi = {
  list: (communityId: string, standing: UnseenStanding, gridId?: string) =>
    request<Page<UnseenPerson>>(`${community(communityId)}/unseen`, { query: { standing, gridId } }),
  count: (communityId: string) => request<Schemas['UnseenCount']>(`${community(communityId)}/unseen/count`),
  round: (communityId: string) => request<TodaysRound>(`${community(communityId)}/me/round`),
  /** Each draft has its key: sent twice it is kept once. */
  sync: (communityId: string, drafts: readonly VisitDraft[]) =>
    request<{ drafts: DraftAnswer[] }>(`${community(communityId)}/visits/sync`, post({ drafts })),
  plan: (communityId: string, body: Schemas['PlanVisitBody'], key: string) =>
    request<Schemas['VisitAnswer']>(`${community(communityId)}/visits/plan`, post(body, key)),
  graveChange: (communityId: string, personId: string, body: Schemas['GraveChangeBody'], key: string) =>
    request<Schemas['GraveChangeAnswer']>(
      `${community(communityId)}/people/${id(personId)}/grave-change`,
      post(body, key),
    ),

  /** Null: nobody is written down. The look is recorded. */
  emergency: (communityId: string, personId: string) =>
    request<Schemas['EmergencyContactAnswerDto']>(
      `${community(communityId)}/people/${id(personId)}/care-profile/emergency`,
    ),
};
