import {
  type Language,
  missingProofs,
  type PairingObstacle,
  type PairingReason,
  type Proof,
  type Sex,
  type Skill,
  type UsualTime,
} from '@silin/shared';

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
  /** When a visit suits, and what they speak; empty: not known. */
  readonly times: readonly UsualTime[];
  readonly languages: readonly Language[];
  /** Which services are wanted. */
  readonly kinds: readonly Skill[];
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
  /** What they say of themselves; empty: not known. */
  readonly skills: readonly Skill[];
  readonly times: readonly UsualTime[];
  readonly languages: readonly Language[];
  /** Proofs that are good today. */
  readonly proved: readonly Proof[];
}

export interface Fit {
  /** Lower fits better. */
  readonly cost: number;
  readonly reasons: readonly PairingReason[];
}

/** Weights of design §5: distance counts most, then how many somebody helps already. */
const DISTANCE = { same_building: 0, same_grid: 1, far: 6 } as const;
const DISTANCE_WEIGHT = 4;
const SKILL_WEIGHT = 3;
const TIME_WEIGHT = 2;
const LANGUAGE_WEIGHT = 2;

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
  const { kinds } = neighbour;
  const missed = candidate.skills.length === 0 ? [] : kinds.filter((kind) => !candidate.skills.includes(kind));
  const knowsSkills = kinds.length > 0 && candidate.skills.length > 0;
  const time = shared(neighbour.times, candidate.times);
  const language = shared(neighbour.languages, candidate.languages);
  const unproved = missingProofs(kinds, candidate.proved).length;
  return {
    cost:
      DISTANCE_WEIGHT * DISTANCE[distance] +
      SKILL_WEIGHT * (missed.length + unproved) +
      TIME_WEIGHT * Number(time === false) +
      LANGUAGE_WEIGHT * Number(language === false) +
      candidate.helps ** 2,
    reasons: [
      distance,
      ...(time === undefined ? [] : [time ? ('shared_time' as const) : ('no_shared_time' as const)]),
      ...(knowsSkills ? [missed.length === 0 ? ('covers_needs' as const) : ('misses_needs' as const)] : []),
      ...(language === undefined ? [] : [language ? ('same_language' as const) : ('other_language' as const)]),
      ...(unproved > 0 ? ['needs_proof' as const] : []),
      candidate.helps === 0 ? 'free' : 'helps_some',
    ],
  };
}

/** Whether two lists have something in common; undefined where one of them is not known. */
function shared<T>(one: readonly T[], other: readonly T[]): boolean | undefined {
  return one.length === 0 || other.length === 0 ? undefined : one.some((item) => other.includes(item));
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
