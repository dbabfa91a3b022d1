import type { PairingObstacle, PairingReason, Sex } from '@silin/shared';

/** Somebody who is looked after, as far as it matters for whom they are paired with. */
export interface Neighbour {
  readonly personId: string;
  readonly householdId: string | null;
  readonly buildingId: string | null;
  readonly gridId: string | null;
  /** Wished of whoever helps. */
  readonly helperSex: Sex | null;
  /** To be seen every week. */
  readonly weekly: boolean;
}

/** An approved volunteer. */
export interface Candidate {
  readonly memberId: string;
  readonly personId: string;
  readonly householdId: string | null;
  readonly buildingId: string | null;
  readonly gridId: string | null;
  readonly sex: Sex | null;
  /** Living pairings of theirs. */
  readonly helps: number;
  readonly inTrial: boolean;
}

export interface Fit {
  /** Lower fits better. */
  readonly cost: number;
  readonly reasons: readonly PairingReason[];
}

/** Weights of design §5: distance counts most, then how many somebody helps already. */
const DISTANCE = { same_building: 0, same_grid: 1, far: 6 } as const;
const DISTANCE_WEIGHT = 4;

/**
 * Why these two cannot be paired, the first rule that says so; undefined when they can. `limit`: living pairings a volunteer may
 * have. Nobody who is to be seen every week goes to somebody who is in a trial elsewhere (P15).
 */
export function obstacleBetween(
  neighbour: Neighbour,
  candidate: Candidate,
  { neverAgain, limit }: { neverAgain: boolean; limit: number },
): PairingObstacle | undefined {
  if (neighbour.personId === candidate.personId) return 'is_self';
  if (neighbour.householdId !== null && neighbour.householdId === candidate.householdId) return 'same_household';
  if (neverAgain) return 'never_again';
  if (neighbour.helperSex !== null && candidate.sex !== neighbour.helperSex) return 'sex_wish';
  if (candidate.helps >= limit) return 'nobody_free';
  if (neighbour.weekly && candidate.inTrial) return 'in_trial';
  return undefined;
}

/** How well two fit, with the reasons in the order people read them. What is not known of a volunteer costs nothing. */
export function fitOf(neighbour: Neighbour, candidate: Candidate): Fit {
  const distance = distanceOf(neighbour, candidate);
  return {
    cost: DISTANCE_WEIGHT * DISTANCE[distance] + candidate.helps ** 2,
    reasons: [distance, candidate.helps === 0 ? 'free' : 'helps_some'],
  };
}

function distanceOf(neighbour: Neighbour, candidate: Candidate): keyof typeof DISTANCE {
  if (neighbour.buildingId !== null && neighbour.buildingId === candidate.buildingId) return 'same_building';
  return neighbour.gridId !== null && neighbour.gridId === candidate.gridId ? 'same_grid' : 'far';
}

/** The lowest place that is free; undefined when all are taken. */
export function freePlace(taken: readonly number[], limit: number): number | undefined {
  for (let place = 1; place <= limit; place += 1) if (!taken.includes(place)) return place;
  return undefined;
}
