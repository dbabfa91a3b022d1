import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Day, DomainError, LIVING_PAIRINGS, type PairingState, type PairingWatch } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { NeverAgain, Pairing, PairingPerson } from './pairing.entities.js';

const NEWEST_FIRST: KeysetOrder = { at: 'p.proposed_at', id: 'p.id', first: 'newest' };
const BY_ALARM: KeysetOrder = { at: 'wake_at', id: 'id', first: 'oldest' };
const living = { state: In([...LIVING_PAIRINGS]) };

/** Whose pairings a list shows. */
export type PairingScope = { readonly all: true } | GridScope | { readonly volunteer: string };

interface GridScope {
  readonly gridIds: readonly string[];
  readonly addedBy: string;
}

/** Until when a trial or a consent has to end to be looked at now. */
export interface WatchedUntil {
  readonly trial: Date;
  readonly consent: Date;
}

/** Which pairings a list shows. */
export interface PairingFilter {
  readonly scope: PairingScope;
  readonly state?: PairingState | undefined;
  readonly gridId?: string | undefined;
  readonly volunteerMemberId?: string | undefined;
  readonly watch?: PairingWatch | undefined;
  readonly soon: WatchedUntil;
}

export interface PairingCounts {
  readonly proposed: number;
  readonly trialsEnding: number;
  readonly consentsEnding: number;
}

/** Pairings and whom they are for. */
@Injectable()
export class PairingsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Puts a proposal in. The keys have the last word: `PAIRING_PERSON_TAKEN`, `PAIRING_VOLUNTEER_FULL`. */
  async insert(tx: Tx, pairing: Pairing, personIds: readonly string[], limit: number): Promise<void> {
    const { id: pairingId, communityId } = pairing;
    try {
      await tx.insert(Pairing, pairing as never);
      const people = [...personIds].sort().map((personId) => ({ pairingId, personId, communityId, living: true }));
      await tx.insert(PairingPerson, people as never);
    } catch (error) {
      const key = duplicateKey(error);
      if (key === 'one_living_pairing_per_person') throw new DomainError('PAIRING_PERSON_TAKEN');
      if (key === 'one_living_pairing_per_slot') throw new DomainError('PAIRING_VOLUNTEER_FULL', { limit });
      throw error;
    }
  }

  find(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<Pairing | null> {
    return db.findOneBy(Pairing, { communityId, id });
  }

  /** The pairing, under lock. Throws `NOT_FOUND`. */
  async lockPairing(tx: Tx, communityId: string, id: string): Promise<Pairing> {
    const pairing = await tx.findOne(Pairing, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!pairing) throw new DomainError('NOT_FOUND');
    return pairing;
  }

  /** Changes single fields of a locked pairing; when it stops living, its people are free again. */
  async change(tx: Tx, pairing: Pairing, fields: Partial<Pairing>): Promise<void> {
    await tx.update(Pairing, { id: pairing.id }, fields as never);
    Object.assign(pairing, fields);
    if (!(LIVING_PAIRINGS as readonly PairingState[]).includes(pairing.state))
      await tx.update(PairingPerson, { pairingId: pairing.id }, { living: false } as never);
  }

  /** Ids of the people of these pairings, by pairing; of one that lives, those it is for now. One query. */
  async peopleOf(pairingIds: readonly string[], db: EntityManager = this.db.manager): Promise<Map<string, string[]>> {
    const rows = pairingIds.length === 0 ? [] : await db.findBy(PairingPerson, { pairingId: In([...pairingIds]) });
    const people = new Map<string, string[]>(pairingIds.map((id) => [id, []]));
    const lives = new Set(rows.filter(({ living }) => living).map(({ pairingId }) => pairingId));
    for (const { pairingId, personId, living } of rows)
      if (living || !lives.has(pairingId)) people.get(pairingId)?.push(personId);
    return people;
  }

  /** One of a couple is gone: the locked pairing goes on for the others. False when there are none. */
  async goesOnWithout(tx: Tx, pairing: Pairing, personId: string): Promise<boolean> {
    const others = (await this.peopleOf([pairing.id], tx)).get(pairing.id)?.filter((id) => id !== personId) ?? [];
    const [first] = others;
    if (first === undefined) return false;
    await tx.update(PairingPerson, { pairingId: pairing.id, personId }, { living: false } as never);
    if (pairing.personId === personId) await this.change(tx, pairing, { personId: first });
    return true;
  }

  /** Places of the volunteer's living pairings. Ask only after the volunteer's member row is locked. */
  async livingSlotsOf(tx: Tx, communityId: string, volunteerMemberId: string): Promise<number[]> {
    const rows = await tx.find(Pairing, {
      select: { slot: true },
      where: { communityId, volunteerMemberId, ...living },
    });
    return rows.map(({ slot }) => slot);
  }

  /** Living pairings of these members, under lock, by id. */
  lockLivingOfVolunteer(tx: Tx, communityId: string, volunteerMemberId: string): Promise<Pairing[]> {
    return tx.find(Pairing, {
      ...{ where: { communityId, volunteerMemberId, ...living }, order: { id: 'ASC' } },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Living pairings of a person, under lock. */
  async lockLivingOfPerson(tx: Tx, communityId: string, personId: string): Promise<Pairing[]> {
    const rows = await tx.findBy(PairingPerson, { communityId, personId, living: true });
    const pairings = [];
    for (const { pairingId } of rows) pairings.push(await this.lockPairing(tx, communityId, pairingId));
    return pairings;
  }

  /** Of a person, the newest first; at most `rows`. */
  async ofPerson(communityId: string, personId: string, rows: number): Promise<Pairing[]> {
    const found: { id: string }[] = await this.db.query(
      `SELECT p.id FROM pairings p JOIN pairing_people w ON w.pairing_id = p.id AND w.person_id = ?
       WHERE p.community_id = ? ${byKeyset(NEWEST_FIRST)} LIMIT ?`,
      [personId, communityId, rows],
    );
    const pairings = await this.byIds(found.map(({ id }) => id));
    return found.flatMap(({ id }) => pairings.find((pairing) => pairing.id === id) ?? []);
  }

  /**
   * A page of pairings: the newest proposals first; of a watch, what comes first. `soon`: until when a trial or a consent has to end
   * to be watched.
   */
  async page(
    communityId: string,
    filter: PairingFilter,
    after: Keyset | undefined,
    rows: number,
  ): Promise<{ pairing: Pairing; at: Date }[]> {
    const { from, fromValues = [], order, conditions } = chosen(communityId, filter);
    const next = afterKeyset(order, after);
    const where = [...conditions, next].map(({ sql }) => sql).join(' AND ');
    const values = [...conditions, next].flatMap((condition) => condition.values);
    const found: Keyset[] = await this.db.query(
      `SELECT p.id, ${order.at} AS at FROM ${from} WHERE ${where} ${byKeyset(order)} LIMIT ?`,
      [...fromValues, ...values, rows],
    );
    const pairings = await this.byIds(found.map(({ id }) => id));
    return found.flatMap(({ id, at }) => {
      const pairing = pairings.find((one) => one.id === id);
      return pairing ? [{ pairing, at }] : [];
    });
  }

  /** How many wait at the desk, each counted up to `max`. One query. */
  async waiting(communityId: string, soon: WatchedUntil, max: number): Promise<PairingCounts> {
    const upTo = (sql: string) => `(SELECT COUNT(*) FROM (SELECT 1 FROM ${sql} LIMIT ${max}) x)`;
    const [row]: Record<keyof PairingCounts, number>[] = await this.db.query(
      `SELECT ${upTo("pairings WHERE community_id = ? AND state = 'proposed'")} AS proposed,
         ${upTo("pairings WHERE community_id = ? AND state = 'trial' AND trial_until < ?")} AS trialsEnding,
         ${upTo(
           `consents c JOIN pairing_people w ON w.living_person_id = c.living_person_id
            JOIN pairings p ON p.id = w.pairing_id AND p.person_id = w.person_id
            WHERE c.community_id = ? AND c.purpose = 'volunteer_contact' AND c.until < ? AND c.living_person_id IS NOT NULL`,
         )} AS consentsEnding`,
      [communityId, communityId, soon.trial, communityId, soon.consent],
    );
    return {
      proposed: Number(row?.proposed ?? 0),
      trialsEnding: Number(row?.trialsEnding ?? 0),
      consentsEnding: Number(row?.consentsEnding ?? 0),
    };
  }

  /** A pairing and those before it, which were handed over, the present one first; at most `rows`. */
  async chainOf(communityId: string, pairing: Pairing, rows: number): Promise<Pairing[]> {
    const chain = [pairing];
    for (let before = pairing.handedOverFromId; before && chain.length < rows;) {
      const earlier = await this.find(communityId, before);
      if (!earlier) break;
      chain.push(earlier);
      before = earlier.handedOverFromId;
    }
    return chain;
  }

  /** How many living pairings each of these members has, and whether one is a trial. One query. */
  async loads(
    communityId: string,
    memberIds: readonly string[],
  ): Promise<Map<string, { helps: number; inTrial: boolean }>> {
    if (memberIds.length === 0) return new Map();
    const rows: { memberId: string; helps: number; trials: number }[] = await this.db.query(
      `SELECT volunteer_member_id AS memberId, COUNT(*) AS helps, SUM(state = 'trial') AS trials FROM pairings
       WHERE community_id = ? AND volunteer_member_id IN (?) AND state IN (?) GROUP BY volunteer_member_id`,
      [communityId, [...memberIds], [...LIVING_PAIRINGS]],
    );
    return new Map(rows.map((row) => [row.memberId, { helps: Number(row.helps), inTrial: Number(row.trials) > 0 }]));
  }

  /** Which of these people have a living pairing. One query. */
  async paired(
    communityId: string,
    personIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    const rows = await db.findBy(PairingPerson, {
      ...{ communityId, personId: In([...personIds]), living: true },
    });
    return new Set(rows.map(({ personId }) => personId));
  }

  /**
   * Pairings in which this member may go to these people now; with a day, also those that have paused or ended since then. The one
   * that runs comes last. One query.
   */
  async rightsOf(
    communityId: string,
    memberId: string,
    personIds: readonly string[],
    onDay: Day | undefined,
    db: EntityManager = this.db.manager,
  ): Promise<{ personId: string; pairingId: string }[]> {
    if (personIds.length === 0) return [];
    return db.query(
      `SELECT w.person_id AS personId, p.id AS pairingId FROM pairings p JOIN pairing_people w ON w.pairing_id = p.id
       WHERE p.community_id = ? AND p.volunteer_member_id = ? AND w.person_id IN (?) AND (p.state IN ('trial', 'active')
         OR (p.state IN ('paused', 'ended') AND p.started_at < ? AND (p.ended_at IS NULL OR p.ended_at >= ?)))
       ORDER BY p.state IN ('trial', 'active'), p.proposed_at, p.id`,
      [communityId, memberId, [...personIds], dayEnd(onDay), dayStart(onDay)],
    );
  }

  /** Pairs that are never suggested again, as `person/member`. One query. */
  async neverAgain(communityId: string, personIds: readonly string[], tx?: Tx): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    const db = tx ?? this.db.manager;
    const rows = await db.findBy(NeverAgain, { communityId, personId: In([...personIds]) });
    return new Set(rows.map(({ personId, memberId }) => `${personId}/${memberId}`));
  }

  /** True when both stand in one pairing. */
  async shareOne(tx: Tx, one: string, other: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT 1 FROM pairing_people a JOIN pairing_people b ON b.pairing_id = a.pairing_id
       WHERE a.person_id = ? AND b.person_id = ? LIMIT 1`,
      [one, other],
    );
    return rows.length > 0;
  }

  /** Says once what one side says in both rows of one human about a member. */
  async dropSharedNeverAgain(tx: Tx, keepId: string, goneId: string): Promise<void> {
    await tx.query(
      `DELETE g FROM never_again g JOIN never_again k ON k.member_id = g.member_id AND k.set_by = g.set_by AND k.person_id = ? WHERE g.person_id = ?`,
      [keepId, goneId],
    );
  }

  /** Said by one side, once; what another side says is a row of its own. */
  async setNeverAgain(tx: Tx, row: NeverAgain): Promise<void> {
    await tx.upsert(NeverAgain, row as never, ['personId', 'memberId', 'setBy']);
  }

  /** Taken back by the side that said it: what another side said stays. */
  async dropNeverAgain(tx: Tx, { communityId, personId, memberId, setBy }: Omit<NeverAgain, 'setAt'>): Promise<void> {
    await tx.delete(NeverAgain, { communityId, personId, memberId, setBy });
  }

  /** What the clock should look at, of any community. */
  due(now: Date, after: Keyset | undefined, rows: number): Promise<(Keyset & { communityId: string })[]> {
    const next = afterKeyset(BY_ALARM, after);
    return this.db.query(
      `SELECT id, community_id AS communityId, wake_at AS at FROM pairings FORCE INDEX (pairings_to_wake)
       WHERE wake_at <= ? AND ${next.sql} ${byKeyset(BY_ALARM)} LIMIT ?`,
      [now, ...next.values, rows],
    );
  }

  private async byIds(ids: readonly string[]): Promise<Pairing[]> {
    return ids.length === 0 ? [] : this.db.manager.findBy(Pairing, { id: In([...ids]) });
  }
}

interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const CONSENTED: KeysetOrder = { at: 'c.until', id: 'p.id', first: 'oldest' };
const BY_TRIAL: KeysetOrder = { at: 'p.trial_until', id: 'p.id', first: 'oldest' };

/** Where a list reads, in which order, and what its rows have to be. Each order is that of an index. */
function chosen(
  communityId: string,
  { scope, state, gridId, volunteerMemberId, watch, soon }: PairingFilter,
): { from: string; fromValues?: readonly unknown[]; order: KeysetOrder; conditions: Condition[] } {
  const volunteer = 'volunteer' in scope ? scope.volunteer : volunteerMemberId;
  const conditions: Condition[] = [{ sql: 'p.community_id = ?', values: [communityId] }];
  if (volunteer) conditions.push({ sql: 'p.volunteer_member_id = ?', values: [volunteer] });
  if (state) conditions.push({ sql: 'p.state = ?', values: [state] });
  if ('gridIds' in scope && !watch) {
    const [people, fromValues] = peopleOfGrids(communityId, scope);
    const pairings = 'STRAIGHT_JOIN pairings p FORCE INDEX (pairings_of_person) ON p.person_id = n.id';
    if (gridId) conditions.push({ sql: 'b.grid_id = ?', values: [gridId] });
    const from = `(${people}) n ${pairings} LEFT JOIN buildings b ON b.id = n.building_id`;
    return { from, fromValues, order: NEWEST_FIRST, conditions };
  }
  const places =
    'gridIds' in scope || gridId
      ? 'JOIN people n ON n.id = p.person_id LEFT JOIN buildings b ON b.id = n.building_id'
      : '';
  if ('gridIds' in scope)
    conditions.push({
      sql: '(b.grid_id IN (?) OR (n.building_id IS NULL AND n.added_by_member_id = ?))',
      values: [[...scope.gridIds, ''], scope.addedBy],
    });
  if (gridId) conditions.push({ sql: 'b.grid_id = ?', values: [gridId] });
  if (watch === 'trial_ends') {
    conditions.push({ sql: "p.state = 'trial' AND p.trial_until < ?", values: [soon.trial] });
    return { from: `pairings p FORCE INDEX (pairings_by_trial) ${places}`, order: BY_TRIAL, conditions };
  }
  if (watch === 'consent_ends') {
    const [community, ...rest] = conditions;
    const ending = {
      sql: "c.community_id = ? AND c.purpose = 'volunteer_contact' AND c.until < ? AND c.living_person_id IS NOT NULL",
      values: [communityId, soon.consent],
    };
    const from = `consents c FORCE INDEX (consents_by_end)
      JOIN pairing_people w ON w.living_person_id = c.living_person_id JOIN pairings p ON p.id = w.pairing_id AND p.person_id = w.person_id ${places}`;
    return { from, order: CONSENTED, conditions: [ending, community!, ...rest] };
  }
  const list = volunteer ? 'pairings_of_volunteer' : 'pairings';
  const index = state ? `${list}_in_state` : `${list}_newest`;
  return { from: `pairings p FORCE INDEX (${index}) ${places}`, order: NEWEST_FIRST, conditions };
}

/** The people of some grids: of their doors, and those without a building whom somebody added. Their pairings are few beside all. */
function peopleOfGrids(
  communityId: string,
  { gridIds, addedBy }: GridScope,
): [sql: string, values: readonly unknown[]] {
  return [
    `SELECT n.id, n.building_id FROM buildings b STRAIGHT_JOIN households h ON h.building_id = b.id
     STRAIGHT_JOIN people n FORCE INDEX (people_of_household) ON n.household_id = h.id AND n.building_id = b.id
     WHERE b.community_id = ? AND b.grid_id IN (?)
     UNION ALL SELECT n.id, n.building_id FROM people n FORCE INDEX (people_added_by)
     WHERE n.added_by_member_id = ? AND n.building_id IS NULL`,
    [communityId, [...gridIds, ''], addedBy],
  ];
}

/** Without a day nothing lies before its end. */
const dayStart = (day: Day | undefined): Date | null => (day ? new Date(`${day}T00:00:00+08:00`) : null);
const dayEnd = (day: Day | undefined): Date | null => (day ? new Date(`${day}T23:59:59.999+08:00`) : null);
