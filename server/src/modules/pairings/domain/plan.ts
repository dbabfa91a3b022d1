import type { CareTier, PairingObstacle } from '@silin/shared';
import { type Candidate, type Fit, fitOf, type Neighbour, obstacleBetween } from './fit.js';

/** Finds for each row one column so that the sum of costs is least: rows × columns → pairs. Columns are at least as many as rows. */
export type Assign = (costs: number[][]) => [row: number, column: number][];

/** Somebody to be paired, with how often they are to be seen. */
export interface PlannedNeighbour extends Neighbour {
  readonly tier: CareTier;
}

/** What a plan says about one person. */
export interface PlannedPair {
  readonly personId: string;
  readonly volunteer: { readonly memberId: string; readonly fit: Fit } | null;
  /** Why nobody; null for somebody with a volunteer. */
  readonly unpairedWhy: PairingObstacle | null;
}

const IMPOSSIBLE = 10_000_000;
/** Leaving somebody unpaired costs so much that the weekly are served before all monthly, and these before all quarterly. */
const UNPAIRED: Readonly<Record<CareTier, number>> = { weekly: 900_000, monthly: 30_000, quarterly: 1_000, none: 500 };

/**
 * The plan for many: minimum cost over all people and free places of volunteers, weekly first. `never`: pairs as `person/member`.
 * The same input gives the same plan: people in the order of their ids, volunteers in theirs.
 */
export function planFor(
  people: readonly PlannedNeighbour[],
  candidates: readonly Candidate[],
  { never, limit, assign }: { never: ReadonlySet<string>; limit: number; assign: Assign },
): PlannedPair[] {
  const rows = [...people].sort((a, b) => (a.personId < b.personId ? -1 : 1));
  const places = [...candidates]
    .sort((a, b) => (a.memberId < b.memberId ? -1 : 1))
    .flatMap((candidate) =>
      Array.from({ length: Math.max(0, limit - candidate.helps) }, (_, n) => ({
        ...candidate,
        helps: candidate.helps + n,
      })),
    );
  if (rows.length === 0) return [];
  const judge = (person: Neighbour, candidate: Candidate) =>
    obstacleBetween(person, candidate, { neverAgain: never.has(`${person.personId}/${candidate.memberId}`), limit });
  const costs = rows.map((person) => [
    ...places.map((place) => (judge(person, place) ? IMPOSSIBLE : fitOf(person, place).cost)),
    ...rows.map(() => UNPAIRED[person.tier]),
  ]);
  const chosen = new Map(assign(costs));
  return rows.map((person, row) => {
    const place = places[chosen.get(row) ?? -1];
    if (place && !judge(person, place))
      return {
        personId: person.personId,
        volunteer: { memberId: place.memberId, fit: fitOf(person, place) },
        unpairedWhy: null,
      };
    return { personId: person.personId, volunteer: null, unpairedWhy: whyNobody(person, candidates, judge) };
  });
}

/** The rule that could be talked about: somebody would be free but for it; else all hands are full. */
function whyNobody(
  person: Neighbour,
  candidates: readonly Candidate[],
  judge: (person: Neighbour, candidate: Candidate) => PairingObstacle | undefined,
): PairingObstacle {
  const obstacles = candidates.map((candidate) => judge(person, candidate));
  return (['sex_wish', 'in_trial'] as const).find((one) => obstacles.includes(one)) ?? 'nobody_free';
}
