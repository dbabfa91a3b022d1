import {
  DomainError,
  eventLimits,
  type HelperRole,
  type SeatPool,
  type SessionMode,
  type WaitingRule,
} from '@silin/shared';
import type { EventSession } from '../data/event.entities.js';

/** Seats set apart, as they were typed. */
export interface PoolForm {
  readonly pool: SeatPool;
  readonly seats: number;
  readonly releaseAt?: string | null | undefined;
}

/** The settings of a session, as they were typed. */
export interface SessionForm {
  readonly label?: string | null | undefined;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly mode: SessionMode;
  readonly capacity?: number | null | undefined;
  readonly opensAt?: string | null | undefined;
  readonly closesAt?: string | null | undefined;
  readonly drawAt?: string | null | undefined;
  readonly cancelUntil?: string | null | undefined;
  readonly promoteUntil?: string | null | undefined;
  readonly partyMax?: number | undefined;
  readonly naming?: 'contact_only' | 'all_named' | undefined;
  readonly waiting?: WaitingRule | undefined;
  readonly waitingMaxSeats?: number | null | undefined;
  readonly holdMinutes?: number | undefined;
  readonly ageMin?: number | null | undefined;
  readonly ageMax?: number | null | undefined;
  readonly firstTimersFirst?: boolean | undefined;
  readonly noShowsLast?: boolean | undefined;
  readonly pools?: readonly PoolForm[] | undefined;
  readonly helpers?: readonly { readonly role: HelperRole; readonly needed: number }[] | undefined;
}

type Settings =
  | ('label' | 'startsAt' | 'endsAt' | 'mode' | 'capacity' | 'opensAt' | 'closesAt' | 'drawAt' | 'cancelUntil')
  | ('promoteUntil' | 'walkInUntil' | 'partyMax' | 'naming' | 'waiting' | 'waitingMaxSeats' | 'holdMinutes')
  | ('ageMin' | 'ageMax' | 'firstTimersFirst' | 'noShowsLast');
export type SessionSettings = Pick<EventSession, Settings>;

/** Seats of one pool, as they are kept. */
export interface PlannedPool {
  readonly pool: SeatPool;
  readonly seats: number;
  readonly releaseAt: Date | null;
}

/** A session whose settings agree with each other. */
export interface PlannedSession {
  readonly settings: SessionSettings;
  readonly pools: readonly PlannedPool[];
  readonly helpers: readonly { readonly role: HelperRole; readonly needed: number }[];
}

const HOUR_MS = 60 * 60 * 1000;

/**
 * The session a form describes, with the defaults of what it leaves open. Throws `SESSION_TIMES`, `SESSION_FREE_PLAIN`,
 * `SESSION_NEEDS_SEATS`, `SESSION_WINDOW`, `SESSION_DRAW_TIME`, `SESSION_DEADLINES`, `SESSION_AGES`, `SESSION_POOLS`.
 */
export function plannedSession(form: SessionForm): PlannedSession {
  const [startsAt, endsAt] = [new Date(form.startsAt), new Date(form.endsAt)];
  if (startsAt >= endsAt) throw new DomainError('SESSION_TIMES');
  const [ageMin, ageMax] = [form.ageMin ?? null, form.ageMax ?? null];
  if (ageMin !== null && ageMax !== null && ageMin > ageMax) throw new DomainError('SESSION_AGES');
  const { seats, pools } = form.mode === 'free' ? plain(form) : signedUp(form, startsAt, endsAt);
  return {
    settings: {
      ...{ label: form.label ?? null, startsAt, endsAt, mode: form.mode, walkInUntil: endsAt, ageMin, ageMax },
      ...seats,
      partyMax: form.partyMax ?? eventLimits.partyDefault,
      naming: form.naming ?? 'contact_only',
      holdMinutes: form.holdMinutes ?? eventLimits.holdMinutesDefault,
      firstTimersFirst: form.firstTimersFirst ?? false,
      noShowsLast: form.mode !== 'free' && (form.noShowsLast ?? false),
    },
    pools,
    helpers: [...new Map((form.helpers ?? []).map((need) => [need.role, need])).values()],
  };
}

type Seats = Pick<
  SessionSettings,
  ('capacity' | 'opensAt' | 'closesAt' | 'drawAt' | 'cancelUntil' | 'promoteUntil') | ('waiting' | 'waitingMaxSeats')
>;

/** Nobody signs up: no seats, no times, no waiting list. */
function plain(form: SessionForm): { seats: Seats; pools: PlannedPool[] } {
  const { capacity, opensAt, closesAt, drawAt, cancelUntil, promoteUntil, waitingMaxSeats } = form;
  const said = [capacity, opensAt, closesAt, drawAt, cancelUntil, promoteUntil, waitingMaxSeats];
  if (said.some((value) => value !== null && value !== undefined)) throw new DomainError('SESSION_FREE_PLAIN');
  if ((form.pools ?? []).length > 0 || (form.waiting ?? 'none') !== 'none') throw new DomainError('SESSION_FREE_PLAIN');
  const none = { opensAt: null, closesAt: null, drawAt: null, cancelUntil: null, promoteUntil: null } as const;
  return { seats: { ...none, capacity: null, waiting: 'none', waitingMaxSeats: null }, pools: [] };
}

function signedUp(form: SessionForm, startsAt: Date, endsAt: Date): { seats: Seats; pools: PlannedPool[] } {
  const capacity = form.capacity ?? null;
  const [opensAt, closesAt] = [at(form.opensAt), at(form.closesAt)];
  if (capacity === null || capacity < 1 || !opensAt || !closesAt) throw new DomainError('SESSION_NEEDS_SEATS');
  if (opensAt >= closesAt || closesAt > endsAt || opensAt >= startsAt) throw new DomainError('SESSION_WINDOW');
  const drawAt = form.mode === 'draw' ? at(form.drawAt) : null;
  if (form.mode === 'draw' && !(drawAt && opensAt < drawAt && drawAt <= closesAt && drawAt < startsAt))
    throw new DomainError('SESSION_DRAW_TIME');
  const cancelUntil = at(form.cancelUntil) ?? new Date(startsAt.getTime() - eventLimits.cancelHoursBefore * HOUR_MS);
  const promoteUntil = at(form.promoteUntil) ?? cancelUntil;
  if (cancelUntil > startsAt || promoteUntil > startsAt) throw new DomainError('SESSION_DEADLINES');
  const waiting = form.waiting ?? 'strict';
  const waitingMaxSeats = waiting === 'none' ? null : (form.waitingMaxSeats ?? null);
  return {
    seats: { capacity, opensAt, closesAt, drawAt, cancelUntil, promoteUntil, waiting, waitingMaxSeats },
    pools: plannedPools(form.pools, capacity, startsAt),
  };
}

/**
 * How the seats are set apart: each kind once, together exactly the capacity; `online` is always there, because unused seats
 * go to it. Throws `SESSION_POOLS`, `SESSION_DEADLINES`.
 */
export function plannedPools(forms: readonly PoolForm[] | undefined, capacity: number, startsAt: Date): PlannedPool[] {
  if (!forms || forms.length === 0) return [{ pool: 'online', seats: capacity, releaseAt: null }];
  const pools = forms.map(({ pool, seats, releaseAt }) => ({
    ...{ pool, seats },
    releaseAt: pool === 'online' ? null : at(releaseAt),
  }));
  const kinds = new Set(pools.map(({ pool }) => pool));
  const sum = pools.reduce((seats, pool) => seats + pool.seats, 0);
  if (kinds.size < pools.length || sum !== capacity || pools.some(({ seats }) => seats < 0))
    throw new DomainError('SESSION_POOLS');
  if (pools.some(({ releaseAt }) => releaseAt && releaseAt > startsAt)) throw new DomainError('SESSION_DEADLINES');
  return kinds.has('online') ? pools : [{ pool: 'online', seats: 0, releaseAt: null }, ...pools];
}

const at = (instant: string | null | undefined): Date | null => (instant ? new Date(instant) : null);
