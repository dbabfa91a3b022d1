import { callBackLimits, chinaParts, type CallBackGroup, type CallBackSubject } from '@silin/shared';

/** Something somebody on the receiving side has confirmed, and who had to do with it. */
export interface Confirmation {
  readonly kind: CallBackSubject;
  /** The visit, or the claim. */
  readonly subjectId: string;
  /** What a page shows: the visit, or the wish. */
  readonly pageId: string;
  readonly personId: string;
  readonly helperMemberId: string;
  readonly alongMemberIds: readonly string[];
  /** Null where a card spoke. */
  readonly certifierMemberId: string | null;
  readonly how: string;
  readonly at: Date;
}

/** When a box of which card confirmed something. */
export interface Use {
  readonly cardId: string;
  readonly forId: string;
  readonly usedAt: Date;
}

const MINUTE_MS = 60_000;

/**
 * In which group each confirmation is drawn, by subject id: a helper's earliest where none of theirs was called this quarter, then
 * cards at odd times, then all others.
 */
export function groupsOf(
  confirmations: readonly Confirmation[],
  calledThisQuarter: ReadonlySet<string>,
  uses: readonly Use[],
): Map<string, CallBackGroup> {
  const odd = oddOnes(uses);
  const asked = new Set(calledThisQuarter);
  const byTime = [...confirmations].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.subjectId < b.subjectId ? -1 : 1),
  );
  const groups = new Map<string, CallBackGroup>();
  for (const { subjectId, helperMemberId } of byTime) {
    groups.set(subjectId, !asked.has(helperMemberId) ? 'first' : odd.has(subjectId) ? 'odd' : 'rest');
    asked.add(helperMemberId);
  }
  return groups;
}

/** What was confirmed by a card before or after decent hours, or within an hour of another box of the same card. */
function oddOnes(uses: readonly Use[]): Set<string> {
  const near = (a: Use, b: Use): boolean =>
    a !== b &&
    a.cardId === b.cardId &&
    Math.abs(a.usedAt.getTime() - b.usedAt.getTime()) <= callBackLimits.oddWithinMinutes * MINUTE_MS;
  const isOddHour = ({ usedAt }: Use): boolean => {
    const { hour } = chinaParts(usedAt);
    return hour < callBackLimits.oddBeforeHour || hour >= callBackLimits.oddFromHour;
  };
  return new Set(
    uses.filter((use) => isOddHour(use) || uses.some((other) => near(use, other))).map(({ forId }) => forId),
  );
}

/** The first day of the quarter of a day, both YYYY-MM-DD. */
export function quarterOf(day: string): string {
  const [year, month] = day.split('-');
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}
