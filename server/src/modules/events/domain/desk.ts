import {
  type CancelledBy,
  type ConfirmedHow,
  type RegistrationState,
  SEAT_POOLS,
  type SeatPool,
  type SessionMode,
  type SessionState,
  type WaitingRule,
} from '@silin/shared';

/** The rules of a session as they stand under its lock. */
export interface DeskSession {
  readonly id: string;
  readonly state: SessionState;
  readonly mode: SessionMode;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly drawAt: Date | null;
  readonly drawnAt: Date | null;
  readonly cancelUntil: Date | null;
  readonly promoteUntil: Date | null;
  readonly partyMax: number;
  readonly waiting: WaitingRule;
  readonly waitingMaxSeats: number | null;
  readonly waitingPaused: boolean;
  readonly holdMinutes: number;
}

export interface DeskPool {
  readonly pool: SeatPool;
  seats: number;
  taken: number;
  held: number;
  readonly releaseAt: Date | null;
  releasedAt: Date | null;
}

/** A party as far as seats and order go. */
export interface DeskParty {
  readonly id: string;
  readonly orderNo: number;
  pool: SeatPool;
  state: RegistrationState;
  seats: number;
  heads: number;
  readonly madeByMemberId: string | null;
  readonly contactPersonId: string | null;
  holdUntil: Date | null;
  holdRenewals: number;
  lapsedAt: Date | null;
  lapsedWhy: 'time' | 'replaced' | 'dropped' | null;
  confirmedAt: Date | null;
  confirmedHow: ConfirmedHow | null;
  cancelledAt: Date | null;
  cancelledBy: CancelledBy | null;
  cancelReason: string | null;
  drawRank: number | null;
  /** Waits behind others until its time has come (R11); null for everybody else, and once it has. */
  keptBackUntil: Date | null;
}

/** What a batch did, for what is written and told. */
export type DeskEvent =
  | { readonly kind: 'promoted'; readonly party: DeskParty }
  | { readonly kind: 'lapsed'; readonly party: DeskParty }
  | { readonly kind: 'released'; readonly pool: SeatPool; readonly seats: number };

export interface Living {
  readonly registrationId: string;
  readonly personId: string;
}

/** Pools whose waiting parties may also have a seat that was set apart for nobody; never the other way. */
const ALSO_ONLINE: ReadonlySet<SeatPool> = new Set<SeatPool>(['counter', 'elders', 'family']);

/**
 * One session in memory, as it stands under its lock: pools, parties, the waiting list. Decisions and `settle` change it; what it
 * has become is written in one go. Pure: no clock, no database; a copy can be tried out and thrown away.
 */
export class Desk {
  readonly events: DeskEvent[] = [];
  private readonly byId: Map<string, DeskParty>;
  private readonly poolByName: Map<SeatPool, DeskPool>;
  private readonly livingByPerson: Map<string, Living>;
  private readonly queue: DeskParty[];

  constructor(
    readonly session: DeskSession,
    pools: readonly DeskPool[],
    parties: readonly DeskParty[],
    living: readonly Living[] = [],
    public nextOrder = 1,
  ) {
    this.poolByName = new Map(pools.map((pool) => [pool.pool, pool]));
    this.byId = new Map(parties.map((party) => [party.id, party]));
    this.livingByPerson = new Map(living.map((one) => [one.personId, one]));
    this.queue = parties.filter(({ state }) => state === 'waiting').sort(inLine);
  }

  get pools(): readonly DeskPool[] {
    return [...this.poolByName.values()];
  }

  get parties(): readonly DeskParty[] {
    return [...this.byId.values()];
  }

  /** Who waits, the next one first. */
  get waiting(): readonly DeskParty[] {
    return this.queue;
  }

  pool(name: SeatPool): DeskPool | undefined {
    return this.poolByName.get(name);
  }

  party(id: string): DeskParty | undefined {
    return this.byId.get(id);
  }

  /** The living registration of a person in this session. */
  livingOf(personId: string): Living | undefined {
    return this.livingByPerson.get(personId);
  }

  free(name: SeatPool): number {
    const pool = this.poolByName.get(name);
    return pool ? pool.seats - pool.taken - pool.held : 0;
  }

  /** The pools that exist in which a party of this pool may sit, the nearest first. */
  chain(name: SeatPool): SeatPool[] {
    const chain: SeatPool[] = ALSO_ONLINE.has(name) ? [name, 'online'] : [name];
    return chain.filter((one) => this.poolByName.has(one));
  }

  /**
   * R2: while somebody ahead waits who would have these seats, nobody new gets them. With `strict` whoever waits stands ahead;
   * with `first_fit` whoever waits and fits. Who stands behind others (R11) keeps no seat from anybody.
   */
  isSpokenFor(name: SeatPool, before = Number.POSITIVE_INFINITY): boolean {
    const free = this.free(name);
    return this.queue.some(
      (party) =>
        party.keptBackUntil === null &&
        (party.drawRank !== null || party.orderNo < before) &&
        this.chain(party.pool).includes(name) &&
        (this.session.waiting !== 'first_fit' || party.seats <= free),
    );
  }

  /** The pool in which a party would sit now; undefined when it has to wait. */
  seatFor(name: SeatPool, seats: number, before?: number): SeatPool | undefined {
    return this.chain(name).find((one) => this.free(one) >= seats && !this.isSpokenFor(one, before));
  }

  /** True when a party of so many seats may join the waiting list. */
  mayWait(seats: number, now: Date): boolean {
    const { waiting, waitingMaxSeats, promoteUntil } = this.session;
    if (waiting === 'none' || (promoteUntil && now >= promoteUntil)) return false;
    return waitingMaxSeats === null || this.seatsWaiting() + seats <= waitingMaxSeats;
  }

  seatsWaiting(): number {
    return this.queue.reduce((sum, { seats }) => sum + seats, 0);
  }

  /** Parties before this one on the waiting list that want seats it could have too; null for one that does not wait. */
  aheadOf(party: DeskParty): number | null {
    if (party.state !== 'waiting') return null;
    return this.queue.slice(0, this.queue.indexOf(party)).filter((other) => isAheadOf(other, party)).length;
  }

  /** How many wait for seats of this pool, or of one whose seats it may have. */
  waitingFor(pool: SeatPool): number {
    return this.queue.filter((other) => isAheadOf(other, { pool, keptBackUntil: null })).length;
  }

  add(party: DeskParty, personIds: readonly string[]): void {
    this.byId.set(party.id, party);
    this.alive(party, personIds);
  }

  /** From now on these people live in this registration. */
  alive(party: DeskParty, personIds: readonly string[]): void {
    for (const personId of personIds) this.livingByPerson.set(personId, { personId, registrationId: party.id });
  }

  /** A party goes, or people of it: they may sign up again. */
  over(party: DeskParty, personIds?: readonly string[]): void {
    for (const [personId, { registrationId }] of this.livingByPerson)
      if (registrationId === party.id && (personIds?.includes(personId) ?? true)) this.livingByPerson.delete(personId);
  }

  /** Moves a party between states, with its seats: what it took is free, what it takes is taken. */
  move(party: DeskParty, state: RegistrationState, fields: Partial<DeskParty> = {}): void {
    this.count(party, -1);
    if (party.state === 'waiting') this.queue.splice(this.queue.indexOf(party), 1);
    Object.assign(party, { state }, fields);
    this.count(party, +1);
    if (party.state === 'waiting') this.queue.splice(this.placeInLine(party), 0, party);
  }

  /** Counts a new party's seats in; it has been added. */
  seat(party: DeskParty): void {
    this.count(party, +1);
    if (party.state === 'waiting') this.queue.splice(this.placeInLine(party), 0, party);
  }

  private placeInLine(party: DeskParty): number {
    let place = this.queue.length;
    while (place > 0 && inLine(party, this.queue[place - 1]!) < 0) place -= 1;
    return place;
  }

  private count(party: DeskParty, by: 1 | -1): void {
    const column = party.state === 'confirmed' ? 'taken' : party.state === 'held' ? 'held' : undefined;
    const pool = column && this.poolByName.get(party.pool);
    if (column && pool) pool[column] += by * party.seats;
  }
}

/** Pools that share seats with this one: everybody but staff may come to sit online. */
export const rivalPools = (pool: SeatPool): readonly SeatPool[] =>
  pool === 'staff' ? ['staff'] : SEAT_POOLS.filter((other) => other !== 'staff');

/** Whether a party before another in line is in its way: in the queue of the same seats, and not kept back while the other is not. */
const isAheadOf = (other: DeskParty, party: Pick<DeskParty, 'pool' | 'keptBackUntil'>): boolean =>
  rivalPools(party.pool).includes(other.pool) && (other.keptBackUntil === null || party.keptBackUntil !== null);

/** Drawn parties stand in the order of the draw, before whoever came later. */
export const inLine = (a: DeskParty, b: DeskParty): number =>
  (a.drawRank ?? Number.POSITIVE_INFINITY) === (b.drawRank ?? Number.POSITIVE_INFINITY)
    ? a.orderNo - b.orderNo
    : (a.drawRank ?? Number.POSITIVE_INFINITY) - (b.drawRank ?? Number.POSITIVE_INFINITY);
