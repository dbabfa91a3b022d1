import type { ProxyRelation } from '@silin/shared';

/** What somebody said about one matter of a person. */
export interface Word {
  readonly as: 'self' | 'proxy';
  readonly relation?: ProxyRelation;
  /** Since when they are a proxy; no matter for the person. */
  readonly proxySince?: Date;
  readonly at: Date;
}

/**
 * The word that counts when several were said: the person's own last word, then the guardian's, then the last one of the
 * proxy of longest standing. All of them stay on record. Undefined when nobody said anything.
 */
export function wordThatCounts<W extends Word>(words: readonly W[]): W | undefined {
  const [first] = [...words].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.as === 'proxy' ? since(one) - since(other) : 0) ||
      other.at.getTime() - one.at.getTime(),
  );
  return first;
}

const rank = ({ as, relation }: Word): number => (as === 'self' ? 0 : relation === 'guardian' ? 1 : 2);
const since = ({ proxySince }: Word): number => proxySince?.getTime() ?? Number.POSITIVE_INFINITY;
