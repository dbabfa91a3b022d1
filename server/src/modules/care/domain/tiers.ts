import { type CareTier, type Day, DomainError, isLower, latestReview, nameKey } from '@silin/shared';

/** The tier a profile has. */
export interface TierBefore {
  readonly tier: CareTier;
  readonly tierWhy: string;
  readonly tierReviewOn: Day;
}

/** The tier a profile is to have. */
export interface TierAsked {
  readonly tier: CareTier;
  readonly tierWhy?: string | undefined;
  readonly reviewOn: Day;
}

export interface TierJudged {
  readonly tier: CareTier;
  readonly why: string;
  readonly reviewOn: Day;
  /** True when it is written down as set today. */
  readonly isNew: boolean;
}

/**
 * What becomes of a tier. A new one, and every change, needs a reason; a lower one needs a reason that is not the old one. A tier
 * that stays is set anew when its reason or its day of review changes. Throws `CARE_TIER_NEEDS_REASON`, `CARE_REVIEW_OUT_OF_RANGE`.
 */
export function judgeTier(before: TierBefore | null, asked: TierAsked, today: Day): TierJudged {
  const { tier, reviewOn } = asked;
  const stays = before?.tier === tier;
  const why = asked.tierWhy ?? (stays ? before.tierWhy : undefined);
  const repeated =
    before && why !== undefined && isLower(before.tier, tier) && nameKey(why) === nameKey(before.tierWhy);
  if (!why || repeated) throw new DomainError('CARE_TIER_NEEDS_REASON');
  const isNew = !stays || why !== before.tierWhy || reviewOn !== before.tierReviewOn;
  if (isNew && (reviewOn <= today || reviewOn > latestReview(today))) throw new DomainError('CARE_REVIEW_OUT_OF_RANGE');
  return { tier, why, reviewOn, isNew };
}

/** Of one tier that was set there is one task to look at it again. */
export const reviewKey = (profileId: string, reviewOn: Day): string => `care-review:${profileId}:${reviewOn}`;
