import fc from 'fast-check';
import { munkres } from 'munkres';
import { type Candidate, fitOf } from './fit.js';
import { planFor, type PlannedNeighbour } from './plan.js';

const BUILDINGS = ['b1', 'b2', 'b3'];
/** The same numbers every time: a small generator of its own. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
const person = (n: number, next: () => number): PlannedNeighbour => {
  const building = BUILDINGS[Math.floor(next() * 3)]!;
  const tier = (['weekly', 'monthly', 'quarterly'] as const)[Math.floor(next() * 3)]!;
  return {
    personId: `p${n}`,
    householdId: `h${n}`,
    buildingId: building,
    gridId: building === 'b3' ? 'g2' : 'g1',
    helperSex: null,
    weekly: tier === 'weekly',
    ...{ times: next() < 0.5 ? ['weekday_morning'] : [], languages: next() < 0.5 ? ['dialect'] : [], kinds: [] },
    tier,
  };
};
const candidate = (n: number, next: () => number): Candidate => {
  const building = BUILDINGS[Math.floor(next() * 3)]!;
  return {
    memberId: `m${n}`,
    personId: `v${n}`,
    householdId: null,
    buildingId: building,
    gridId: building === 'b3' ? 'g2' : 'g1',
    sex: null,
    helps: Math.floor(next() * 3),
    inTrial: next() < 0.2,
    ...{ skills: [], times: next() < 0.5 ? ['weekend_morning'] : [], languages: ['mandarin'], proved: [] },
  };
};
const COST = { weekly: 900_000, monthly: 30_000, quarterly: 1_000, none: 500 } as const;
const rules = { never: new Set<string>(), limit: 3, assign: munkres };

/** The least total of every way to pair, tried one by one. */
function bruteForce(people: readonly PlannedNeighbour[], candidates: readonly Candidate[]): number {
  const [first, ...rest] = people;
  if (!first) return 0;
  let least = COST[first.tier] + bruteForce(rest, candidates);
  candidates.forEach((one, at) => {
    if (one.helps >= 3 || (first.weekly && one.inTrial)) return;
    const fuller = candidates.map((other, n) => (n === at ? { ...other, helps: other.helps + 1 } : other));
    least = Math.min(least, fitOf(first, one).cost + bruteForce(rest, fuller));
  });
  return least;
}

it('costs as little as the best of all ways to pair, for up to five people and four volunteers', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const next = numbers(seed * 7919);
    const people = Array.from({ length: 1 + Math.floor(next() * 5) }, (_, n) => person(n, next));
    const candidates = Array.from({ length: Math.floor(next() * 5) }, (_, n) => candidate(n, next));
    const total = planFor(people, candidates, rules).reduce(
      (sum, { personId, volunteer }) =>
        sum + (volunteer?.fit.cost ?? COST[people.find((p) => p.personId === personId)!.tier]),
      0,
    );
    expect({ seed, total }).toEqual({ seed, total: bruteForce(people, candidates) });
  }
});

/** The least total of all ways to pair, found by going through every one: people in turn, with how many each volunteer has by then. */
function everyWay(people: readonly PlannedNeighbour[], candidates: readonly Candidate[]): number {
  const known = new Map<string, number>();
  const from = (at: number, helps: readonly number[]): number => {
    const person = people[at];
    if (!person) return 0;
    const key = `${at}/${helps.join(',')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let least = COST[person.tier] + from(at + 1, helps);
    candidates.forEach((one, n) => {
      const load = helps[n]!;
      if (load >= 3 || (person.weekly && one.inTrial)) return;
      const cost = fitOf(person, { ...one, helps: load }).cost;
      least = Math.min(least, cost + from(at + 1, helps.with(n, load + 1)));
    });
    known.set(key, least);
    return least;
  };
  return from(
    0,
    candidates.map(({ helps }) => helps),
  );
}

it('costs as little as the best of all ways to pair, for up to seven people and seven volunteers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 7 }),
      (seed, persons, volunteers) => {
        const next = numbers(seed);
        const people = Array.from({ length: persons }, (_, n) => person(n, next));
        const candidates = Array.from({ length: volunteers }, (_, n) => candidate(n, next));
        const plan = planFor(people, candidates, rules);
        const of = (personId: string) => people.find((one) => one.personId === personId)!;
        const total = plan.reduce(
          (sum, { personId, volunteer }) => sum + (volunteer?.fit.cost ?? COST[of(personId).tier]),
          0,
        );
        expect(total).toBe(everyWay(people, candidates));
        expect(plan.map(({ personId }) => personId).sort()).toEqual(people.map(({ personId }) => personId).sort());
        for (const { memberId, helps } of candidates)
          expect(plan.filter(({ volunteer }) => volunteer?.memberId === memberId).length + helps).toBeLessThanOrEqual(
            3,
          );
      },
    ),
    { numRuns: 300 },
  );
});

it('serves the weekly first when places are short (edge 40)', () => {
  const next = numbers(11);
  const people = Array.from({ length: 30 }, (_, n) => person(n, next));
  const plan = planFor(people, [{ ...candidate(1, next), helps: 0, inTrial: false }], rules);
  const served = plan
    .filter(({ volunteer }) => volunteer)
    .map(({ personId }) => people.find((p) => p.personId === personId)!.tier);
  expect(served).toEqual(['weekly', 'weekly', 'weekly']);
});

it('pairs nobody across “never again”, with their own household, or against a wish, and says which wish (edges 38, 39)', () => {
  const next = numbers(5);
  const of = { ...person(1, next), helperSex: 'female' as const };
  const man = { ...candidate(1, next), sex: 'male' as const, helps: 0 };
  expect(planFor([of], [man], rules)).toEqual([{ personId: 'p1', volunteer: null, unpairedWhy: 'sex_wish' }]);
  const woman = { ...man, sex: 'female' as const };
  expect(planFor([of], [woman], { ...rules, never: new Set(['p1/m1']) })[0]!.volunteer).toBeNull();
  expect(planFor([of], [{ ...woman, householdId: of.householdId }], rules)[0]!.volunteer).toBeNull();
  expect(planFor([of], [woman], rules)[0]!.volunteer?.memberId).toBe('m1');
});
