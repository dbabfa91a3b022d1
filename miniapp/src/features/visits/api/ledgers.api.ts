import { request } from '@/platform/request';

/** Ledgers of staff; those without days are as of today. */
export type LedgerName = 'pairings' | 'visits' | 'outings' | 'unseen' | 'hours' | 'certificates';

const id = encodeURIComponent;

/** Every file given out is recorded; throws ApiProblem. */
export const ledgersApi = {
  file: (communityId: string, name: LedgerName, days: { from: string; until: string } | undefined) =>
    request<ArrayBuffer>(`/communities/${id(communityId)}/staff/ledgers/${name}.xlsx`, {
      ...{ query: { ...days }, bytes: true, timeoutMs: 60_000 },
    }),
};
