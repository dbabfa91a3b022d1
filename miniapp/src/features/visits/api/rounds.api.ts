import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type Round = Schemas['RoundView'];
export type RoundProgress = Schemas['RoundProgress'];
export type NewRound = Schemas['RoundBody'];

const id = encodeURIComponent;
const rounds = (communityId: string) => `/communities/${id(communityId)}/rounds`;

/** Every call about rounds, for staff and grid workers; all throw ApiProblem. */
export const roundsApi = {
  list: (communityId: string) => request<Schemas['Rounds']>(rounds(communityId)),
  /** By grid and building, and who is still to be seen. */
  progress: (communityId: string, roundId: string) => request<RoundProgress>(`${rounds(communityId)}/${id(roundId)}`),
  begin: (communityId: string, body: NewRound, idempotencyKey: string) =>
    request<Round>(rounds(communityId), { method: 'POST', body, idempotencyKey }),
  close: (communityId: string, roundId: string, idempotencyKey: string) =>
    request<Round>(`${rounds(communityId)}/${id(roundId)}/close`, { method: 'POST', idempotencyKey }),
};
