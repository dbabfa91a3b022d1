import { DomainError, type SeatPool, type WaitingRule } from '@silin/shared';
import fc from 'fast-check';
import { decide } from '../../src/modules/events/domain/decide.js';
import { Desk, type DeskParty, type DeskPool, type DeskSession } from '../../src/modules/events/domain/desk.js';
import type { SeatRequest } from '../../src/modules/events/domain/seat-requests.js';
import { settle } from '../../src/modules/events/domain/settle.js';

const START = new Date('2026-11-28T06:00:00Z').getTime();
const HOUR_MS = 3_600_000;
const at = (hours: number): Date => new Date(START + hours * HOUR_MS);

const SESSION: DeskSession = {
  ...{ id: 's', state: 'planned', mode: 'order', startsAt: at(0), endsAt: at(2), opensAt: at(-100), closesAt: at(0) },
  ...{ drawAt: null, drawnAt: null, cancelUntil: at(-3), promoteUntil: at(-3), partyMax: 4, waiting: 'strict' },
  ...{ waitingMaxSeats: null, waitingPaused: false, holdMinutes: 5 },
};

const pool = (name: SeatPool, seats: number, releaseAt: Date | null = null): DeskPool => ({
  ...{ pool: name, seats, taken: 0, held: 0, releaseAt, releasedAt: null },
});

/** One thing that somebody, or the clock, does. Numbers choose among what is there. */
type Act =
  | { do: 'register'; who: number; seats: number; pool: SeatPool }
  | { do: 'hold'; who: number; seats: number }
  | { do: 'finish' | 'renew' | 'drop'; who: number; seats: number }
  | { do: 'cancel' | 'shrink' | 'give'; which: number }
  | { do: 'wait'; minutes: number }
  | { do: 'seats'; by: number }
  | { do: 'rule'; waiting: WaitingRule; paused: boolean };

const PEOPLE = 9;
/** So many of them stand behind others (R11). */
const BEHIND = 2;
const who = fc.nat(PEOPLE - 1);
const seats = fc.integer({ min: 1, max: 4 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('register' as const),
      who,
      seats,
      pool: fc.constantFrom<SeatPool>('online', 'family'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hold' as const), who, seats }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('finish' as const, 'renew' as const, 'drop' as const), who, seats }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('cancel' as const, 'shrink' as const, 'give' as const),
      which: fc.nat(30),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('seats' as const), by: fc.integer({ min: -3, max: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rule' as const),
      waiting: fc.constantFrom<WaitingRule>('strict', 'first_fit', 'none'),
      paused: fc.boolean(),
    }),
  },
);

/** A session with its clock, on which acts are done as at the desk: decide, settle. */
class Table {
  now = at(-50);
  rules: DeskSession = SESSION;
  desk: Desk;
  private made = 0;
  private readonly holds = new Map<number, string>();
  readonly promoted: string[] = [];

  constructor(pools: readonly DeskPool[]) {
    this.desk = new Desk(SESSION, pools, []);
  }

  do(one: Act): void {
    if (one.do === 'wait') this.now = new Date(this.now.getTime() + one.minutes * 60_000);
    else if (one.do === 'seats') {
      const online = this.desk.pool('online')!;
      online.seats = Math.max(online.taken + online.held, online.seats + one.by);
    } else if (one.do === 'rule') this.rebuild({ waiting: one.waiting, waitingPaused: one.paused });
    else this.ask(one);
    for (const party of this.desk.parties)
      if (party.keptBackUntil && party.keptBackUntil <= this.now) party.keptBackUntil = null;
    const before = this.desk.events.length;
    settle(this.desk, this.now);
    for (const event of this.desk.events.slice(before))
      if (event.kind === 'promoted') this.promoted.push(event.party.id);
  }

  private ask(one: Exclude<Act, { do: 'wait' | 'seats' | 'rule' }>): void {
    const request = this.request(one);
    if (!request) return;
    try {
      const { party } = decide(this.desk, request, this.now, (id) => headsOf(this.desk.party(id)));
      if (request.kind === 'hold') this.holds.set((one as { who: number }).who, party.id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  private request(one: Exclude<Act, { do: 'wait' | 'seats' | 'rule' }>): SeatRequest | undefined {
    if ('which' in one) {
      const party = this.desk.parties[one.which % Math.max(1, this.desk.parties.length)];
      if (!party) return undefined;
      const by = { memberId: 'm', id: party.id };
      if (one.do === 'cancel') return { kind: 'cancel', ...by, as: 'self', reason: null };
      if (one.do === 'give') return { kind: 'give', ...by };
      return { kind: 'shrink', ...by, as: 'self', headIds: [`${party.id}-0`] };
    }
    const memberId = `m${one.who}`;
    this.made += 1;
    const base = { memberId, newId: `r${this.made}`, contactPersonId: `p${one.who}`, behind: one.who < BEHIND };
    const holdId = this.holds.get(one.who);
    if (one.do === 'hold') return { kind: 'hold', ...base, pool: 'online', seats: one.seats };
    if (one.do === 'register' || one.do === 'finish')
      return {
        ...{ kind: 'register', ...base, holdId: one.do === 'finish' ? holdId : undefined, counter: false },
        ...{ pool: one.do === 'register' ? one.pool : 'online', seats: one.seats, heads: one.seats },
        ...{ personIds: [`p${one.who}`], check: () => undefined },
      };
    return holdId === undefined ? undefined : { kind: one.do, memberId, id: holdId };
  }

  /** Another rule, as if read again: the same rows. */
  private rebuild(rules: Partial<DeskSession>): void {
    this.rules = { ...this.rules, ...rules };
    const living = this.desk.parties
      .filter(({ state }) => state === 'confirmed' || state === 'waiting')
      .flatMap(({ id, contactPersonId }) =>
        contactPersonId ? [{ registrationId: id, personId: contactPersonId }] : [],
      );
    this.desk = new Desk(this.rules, this.desk.pools, this.desk.parties, living, this.desk.nextOrder);
  }
}

const headsOf = (party: DeskParty | undefined) =>
  Array.from({ length: party?.heads ?? 0 }, (_, i) => ({
    ...{ id: `${party?.id}-${i}`, personId: i === 0 ? null : null, takesSeat: true, present: false },
  }));

const sum = (parties: readonly DeskParty[], state: string, name: SeatPool): number =>
  parties.filter((party) => party.state === state && party.pool === name).reduce((all, party) => all + party.seats, 0);

const pools = (): DeskPool[] => [pool('online', 5), pool('family', 3, at(-30))];

describe('whatever happens at a desk, in whatever order', () => {
  const runs = { numRuns: 400 };
  const acts = fc.array(act, { maxLength: 60 });

  it('no pool holds more than its seats, and its numbers are those of its parties (R1)', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const table = new Table(pools());
        for (const one of list) {
          table.do(one);
          for (const each of table.desk.pools) {
            expect(each.taken + each.held).toBeLessThanOrEqual(each.seats);
            expect(each.taken).toBe(sum(table.desk.parties, 'confirmed', each.pool));
            expect(each.held).toBe(sum(table.desk.parties, 'held', each.pool));
          }
        }
      }),
      runs,
    );
  });

  it('no seat is lost: pools only trade seats among each other', () => {
    fc.assert(
      fc.property(
        acts.map((list) => list.filter((one) => one.do !== 'seats')),
        (list) => {
          const table = new Table(pools());
          for (const one of list) {
            table.do(one);
            expect(table.desk.pools.reduce((all, each) => all + each.seats, 0)).toBe(8);
          }
        },
      ),
      runs,
    );
  });

  it('every number is given once, in the order of arrival, and nobody’s changes (R4)', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const table = new Table(pools());
        const numbers = new Map<string, number>();
        for (const one of list) {
          table.do(one);
          for (const party of table.desk.parties) {
            expect(numbers.get(party.id) ?? party.orderNo).toBe(party.orderNo);
            numbers.set(party.id, party.orderNo);
          }
        }
        expect([...numbers.values()]).toEqual([...numbers.values()].map((_, i) => i + 1));
      }),
      runs,
    );
  });

  it('no free seat is idle while its turn has come (R5), and settling again changes nothing', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const table = new Table(pools());
        for (const one of list) {
          table.do(one);
          const { desk, now } = table;
          const before = JSON.stringify([desk.pools, desk.parties]);
          settle(desk, now);
          expect(JSON.stringify([desk.pools, desk.parties])).toBe(before);
          const inLine = desk.waiting.filter(({ keptBackUntil }) => keptBackUntil === null);
          const [head] = inLine;
          if (!head || table.rules.waitingPaused || now >= at(-3)) continue;
          const fits = (party: DeskParty): boolean =>
            desk.chain(party.pool).some((name) => desk.free(name) >= party.seats);
          expect(table.rules.waiting === 'first_fit' ? inLine.some(fits) : fits(head)).toBe(false);
        }
      }),
      runs,
    );
  });

  it('nobody passes who was there before and would have had the seat (R2)', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const table = new Table(pools());
        for (const one of list) {
          const waiting = new Set(table.desk.waiting.map(({ id }) => id));
          const seated = new Set(table.desk.parties.filter(({ state }) => state === 'confirmed').map(({ id }) => id));
          const held = new Set(table.desk.parties.filter(({ state }) => state === 'held').map(({ id }) => id));
          table.do(one);
          if (table.rules.waiting === 'first_fit' || one.do !== 'register') continue;
          const passed = table.desk.parties.filter(
            ({ id, state, pool: name, confirmedHow }) =>
              state === 'confirmed' &&
              name === 'online' &&
              confirmedHow === 'direct' &&
              !seated.has(id) &&
              !held.has(id) &&
              !waiting.has(id),
          );
          for (const party of passed) {
            const ahead = table.desk.waiting.filter(
              ({ id, orderNo, keptBackUntil }) => waiting.has(id) && orderNo < party.orderNo && keptBackUntil === null,
            );
            expect(ahead.filter(({ pool: name }) => table.desk.chain(name).includes('online'))).toEqual([]);
          }
        }
      }),
      runs,
    );
  });

  it('who stands behind others has no seat while a list is there, until a day before the start; then they are in line again (R11)', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const table = new Table(pools());
        for (const one of list) {
          table.do(one);
          for (const { keptBackUntil, state } of table.desk.parties) {
            if (keptBackUntil === null) continue;
            expect([state === 'confirmed' || state === 'held', keptBackUntil.getTime()]).toEqual([
              false,
              at(-24).getTime(),
            ]);
            expect(table.now < keptBackUntil).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('each promotion happens once: a party is told once that it has a seat', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const table = new Table(pools());
        for (const one of list) table.do(one);
        expect(new Set(table.promoted).size).toBe(table.promoted.length);
      }),
      runs,
    );
  });
});
