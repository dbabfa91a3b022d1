import { DomainError, SEAT_POOL_WORDS, type SeatPool, type WaitingRule } from '@silin/shared';
import { Desk, type DeskParty, type DeskPool, type DeskSession } from './desk.js';
import { settle } from './settle.js';

/** What an organiser wants of the seats of a session. */
export interface CapacityWish {
  readonly capacity: number;
  readonly pools?: readonly { readonly pool: SeatPool; readonly seats: number; readonly releaseAt?: string | null }[];
  readonly waiting?: WaitingRule;
  readonly waitingPaused?: boolean;
}

/** A session as it stands, with everybody who holds seats or waits. */
export interface CapacityGround {
  readonly session: DeskSession & { readonly capacity: number | null };
  readonly pools: readonly DeskPool[];
  readonly parties: readonly DeskParty[];
}

/** What would come of a wish. */
export interface CapacityOutcome {
  readonly pools: readonly DeskPool[];
  readonly taken: number;
  /** The least number of seats that is possible; null when the wish is possible. */
  readonly leastPossible: number | null;
  readonly promoted: readonly DeskParty[];
  readonly freeAfter: number;
  readonly sentences: readonly string[];
}

/** Tries a wish out on a copy. Throws `SESSION_POOLS` when the pools do not make up the number. */
export function tryCapacity(
  { session, pools, parties }: CapacityGround,
  wish: CapacityWish,
  now: Date,
): CapacityOutcome {
  const wanted = poolsOf(pools, wish);
  const taken = pools.reduce((sum, pool) => sum + pool.taken + pool.held, 0);
  const least = leastOf(pools, wish);
  if (wanted.some((pool) => pool.seats < pool.taken + pool.held)) {
    const sentences = [`已占 ${least} 个名额，不能少于这个数。`];
    return { pools, taken, leastPossible: least, promoted: [], freeAfter: 0, sentences };
  }
  const rules = { ...session, ...rulesOf(wish) };
  const desk = new Desk(
    rules,
    wanted.map((pool) => ({ ...pool })),
    parties.map((party) => ({ ...party })),
  );
  settle(desk, now);
  const promoted = desk.events.flatMap((event) => (event.kind === 'promoted' ? event.party : []));
  const freeAfter = desk.pools.reduce((sum, { pool }) => sum + desk.free(pool), 0);
  return {
    ...{ pools: wanted, taken, leastPossible: null, promoted, freeAfter },
    sentences: sentencesOf(session, wish, promoted, desk),
  };
}

export const rulesOf = ({ waiting, waitingPaused }: CapacityWish): Partial<DeskSession> => ({
  ...(waiting === undefined ? {} : { waiting }),
  ...(waitingPaused === undefined ? {} : { waitingPaused }),
});

/** Why seats stay empty though somebody waits; null when none do. */
export function stuckWords(desk: Desk): string | null {
  const [first] = desk.waiting;
  if (!first || desk.session.waiting === 'first_fit') return null;
  const free = desk.chain(first.pool).reduce((most, name) => Math.max(most, desk.free(name)), 0);
  return free > 0 && free < first.seats ? `${free} 个空位，排第一的一家 ${first.seats} 人，坐不下。` : null;
}

/** Without pools of its own the wish changes what is set apart for nobody. */
function poolsOf(pools: readonly DeskPool[], { capacity, pools: wished }: CapacityWish): DeskPool[] {
  if (!wished) {
    const now = pools.reduce((sum, { seats }) => sum + seats, 0);
    const online = pools.find(({ pool }) => pool === 'online') ?? emptyPool('online');
    const others = pools.filter((pool) => pool !== online);
    return [{ ...online, seats: online.seats + capacity - now }, ...others.map((pool) => ({ ...pool }))];
  }
  if (wished.reduce((sum, { seats }) => sum + seats, 0) !== capacity) throw new DomainError('SESSION_POOLS');
  if (new Set(wished.map(({ pool }) => pool)).size !== wished.length) throw new DomainError('SESSION_POOLS');
  const kept = pools.filter(({ pool }) => wished.every((one) => one.pool !== pool));
  return [
    ...wished.map(({ pool, seats, releaseAt }) => {
      const known = pools.find((one) => one.pool === pool) ?? emptyPool(pool);
      const at = releaseAt === undefined ? known.releaseAt : releaseAt === null ? null : new Date(releaseAt);
      // A new time to release is a new promise.
      const releasedAt = at?.getTime() === known.releaseAt?.getTime() ? known.releasedAt : null;
      return { ...known, seats, releaseAt: at, releasedAt };
    }),
    ...kept.map((pool) => ({ ...pool, seats: 0 })),
  ];
}

const emptyPool = (pool: SeatPool): DeskPool => ({
  ...{ pool, seats: 0, taken: 0, held: 0, releaseAt: null, releasedAt: null },
});

/** What is taken; without a wish for the pools those that are set apart stay as they are. */
const leastOf = (pools: readonly DeskPool[], wish: CapacityWish): number =>
  pools.reduce(
    (sum, { pool, seats, taken, held }) => sum + (wish.pools || pool === 'online' ? taken + held : seats),
    0,
  );

function sentencesOf(
  session: CapacityGround['session'],
  wish: CapacityWish,
  promoted: readonly DeskParty[],
  desk: Desk,
): string[] {
  const sentences: string[] = [];
  if (wish.capacity !== session.capacity)
    sentences.push(`名额从 ${session.capacity ?? 0} 个改成 ${wish.capacity} 个。`);
  if (wish.waiting !== undefined && wish.waiting !== session.waiting) sentences.push(WAITING_SENTENCES[wish.waiting]);
  if (wish.waitingPaused !== undefined && wish.waitingPaused !== session.waitingPaused) {
    sentences.push(
      wish.waitingPaused ? '候补暂停：空出的名额先不递补，照样可以候补。' : '候补恢复：空出的名额马上按顺序递补。',
    );
  }
  if (promoted.length > 0) {
    const people = promoted.reduce((sum, { seats }) => sum + seats, 0);
    sentences.push(`会递补 ${promoted.length} 组 ${people} 人，马上通知他们。`);
  }
  const stuck = stuckWords(desk);
  if (stuck) sentences.push(stuck);
  for (const { pool } of desk.pools) {
    if (pool !== 'online' && desk.free(pool) > 0)
      sentences.push(`${SEAT_POOL_WORDS[pool]}名额还空 ${desk.free(pool)} 个。`);
  }
  return sentences;
}

const WAITING_SENTENCES: Readonly<Record<WaitingRule, string>> = {
  none: '不再收新的候补，已经在候补的照样递补。',
  strict: '候补改为严格按顺序：排第一的坐不下，后面的也等。',
  first_fit: '候补改为坐得下的先补：排在前面坐不下的，位置不变。',
};
