import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

const id = encodeURIComponent;
/** Drawing a card takes the server a moment. */
const PRINTING_MS = 60_000;

/** What came of linking one's account by the card. */
export type CardLinked = Schemas['CardLinkedDto'];

/** Every call of the care context; all throw ApiProblem. */
export const careApi = {
  /** A new household card as PDF; the one before it is void. Sent twice it prints twice. */
  printCard: (communityId: string, householdId: string) =>
    request<ArrayBuffer>(`/communities/${id(communityId)}/households/${id(householdId)}/card`, {
      method: 'POST',
      bytes: true,
      timeoutMs: PRINTING_MS,
    }),
  /** Which boxes of the card with this serial are asked. */
  askCard: (communityId: string, serial: string) =>
    request<CardLinked>(`/communities/${id(communityId)}/me/record/card-question`, {
      method: 'POST',
      body: { serial },
    }),
  /** Links one's own account to the record behind the card. */
  linkByCard: (communityId: string, body: Schemas['LinkByCardDto'], idempotencyKey: string) =>
    request<CardLinked>(`/communities/${id(communityId)}/me/record/link-by-card`, {
      method: 'POST',
      body,
      idempotencyKey,
    }),
};
