import { request } from '@/platform/request';

const id = encodeURIComponent;
/** Drawing a card takes the server a moment. */
const PRINTING_MS = 60_000;

/** Every call of the care context; all throw ApiProblem. */
export const careApi = {
  /** A new household card as PDF; the one before it is void. Sent twice it prints twice. */
  printCard: (communityId: string, householdId: string) =>
    request<ArrayBuffer>(`/communities/${id(communityId)}/households/${id(householdId)}/card`, {
      method: 'POST',
      bytes: true,
      timeoutMs: PRINTING_MS,
    }),
};
