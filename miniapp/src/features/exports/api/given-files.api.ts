import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type GivenFile = Schemas['GivenFileView'];

/** Files that left the house, for staff; throws ApiProblem. */
export const givenFilesApi = {
  page: (communityId: string, cursor?: string) =>
    request<Schemas['GivenFilePage']>(`/communities/${encodeURIComponent(communityId)}/staff/given-files`, {
      query: { cursor },
    }),
};
