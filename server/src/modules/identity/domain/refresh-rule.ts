import { identityLimits } from '@silin/shared';

/** What the rule needs to know about a refresh token that somebody shows. Instants are Dates. */
export interface ShownToken {
  readonly usedAt: Date | null;
  /** True when the token that replaced this one has been shown itself: then the answer did arrive. */
  readonly successorUsed: boolean;
}

export type RefreshVerdict = 'rotate' | 'answer-again' | 'reused';

/**
 * A refresh token works once. A neighbour with a weak signal may lose the answer and ask again with the same token: within
 * `refreshRetrySeconds`, and only while the successor is untouched, they get **the same successor** again, so there is
 * never more than one living token in a family. Everything else is a stolen copy: the family ends.
 *
 * A thief who is quicker than this minute holds the same successor as the owner; the first of the two who shows it
 * rotates it, the second ends the family. So the window delays the discovery by one refresh and hides nothing.
 * Source: RFC 9700 (OAuth 2.0 Security), 4.14.2 "refresh token rotation".
 */
export function judgeRefresh(token: ShownToken, now: Date): RefreshVerdict {
  if (token.usedAt === null) return 'rotate';
  const retry = now.getTime() - token.usedAt.getTime() <= identityLimits.refreshRetrySeconds * 1000;
  return retry && !token.successorUsed ? 'answer-again' : 'reused';
}
