import type { EventSession, SessionPool } from '../data/event.entities.js';

/** How full a session is. */
export interface Seats {
  readonly capacity: number | null;
  readonly free: number | null;
  readonly waiting: number;
  readonly taken: number;
  readonly applied: number;
}

/** `free` says nothing where nobody signs up and before the draw; it is 0 while somebody waits (R2). */
export function seatsOf(
  { mode, capacity, drawnAt }: Pick<EventSession, 'mode' | 'capacity' | 'drawnAt'>,
  pools: readonly Pick<SessionPool, 'pool' | 'seats' | 'taken' | 'held'>[],
  { waiting, applied }: { waiting: number; applied: number },
): Seats {
  const online = pools.find(({ pool }) => pool === 'online');
  const open = online ? Math.max(0, online.seats - online.taken - online.held) : 0;
  const undecided = mode === 'free' || (mode === 'draw' && drawnAt === null);
  const taken = pools.reduce((sum, pool) => sum + pool.taken, 0);
  return { capacity, free: undecided ? null : waiting > 0 ? 0 : open, waiting, taken, applied };
}

/** Why seats stay empty while somebody waits; undefined when none do. */
export function stuckWords(
  session: Pick<EventSession, 'waiting' | 'waitingPaused' | 'promoteUntil'>,
  pools: readonly Pick<SessionPool, 'pool' | 'seats' | 'taken' | 'held'>[],
  first: { readonly pool: string; readonly seats: number } | undefined,
  now: Date,
): string | undefined {
  const own = pools.filter(({ pool }) => pool === first?.pool || pool === 'online');
  const free = own.reduce((sum, { seats, taken, held }) => sum + Math.max(0, seats - taken - held), 0);
  if (!first || free === 0) return undefined;
  if (session.waitingPaused) return `空 ${free} 个座位，候补暂停着：恢复后会按顺序递补。`;
  if (session.promoteUntil && session.promoteUntil <= now)
    return `空 ${free} 个座位，递补时间已过：到现场按候补顺序放人。`;
  if (session.waiting === 'strict' && first.seats > free)
    return `空 ${free} 个座位，排第一的一家要 ${first.seats} 个，坐不下：可以改成“坐得下的先递补”。`;
  return undefined;
}
