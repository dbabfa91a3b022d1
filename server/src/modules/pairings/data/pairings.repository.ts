import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, LIVING_PAIRINGS, type PairingState } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { NeverAgain, Pairing, PairingPerson } from './pairing.entities.js';

const NEWEST_FIRST: KeysetOrder = { at: 'p.proposed_at', id: 'p.id', first: 'newest' };
const BY_ALARM: KeysetOrder = { at: 'wake_at', id: 'id', first: 'oldest' };
const living = { state: In([...LIVING_PAIRINGS]) };

/** Whose pairings a list shows. */
export type PairingScope =
  | { readonly all: true }
  | { readonly gridIds: readonly string[]; readonly addedBy: string }
  | { readonly volunteer: string };

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

  /** Ids of the people of these pairings, by pairing. One query. */
  async peopleOf(pairingIds: readonly string[], db: EntityManager = this.db.manager): Promise<Map<string, string[]>> {
    const rows = pairingIds.length === 0 ? [] : await db.findBy(PairingPerson, { pairingId: In([...pairingIds]) });
    const people = new Map<string, string[]>(pairingIds.map((id) => [id, []]));
    for (const { pairingId, personId } of rows) people.get(pairingId)?.push(personId);
    return people;
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
  ofPerson(communityId: string, personId: string, rows: number): Promise<Pairing[]> {
    return this.read(
      `JOIN pairing_people w ON w.pairing_id = p.id AND w.person_id = ?
       WHERE p.community_id = ? ${byKeyset(NEWEST_FIRST)} LIMIT ?`,
      [personId, communityId, rows],
    );
  }

  /** A page of pairings, the newest proposals first. */
  page(
    communityId: string,
    scope: PairingScope,
    state: PairingState | undefined,
    after: Keyset | undefined,
    rows: number,
  ): Promise<Pairing[]> {
    const next = afterKeyset(NEWEST_FIRST, after);
    const { index, join = '', sql, values } = within(scope, state !== undefined);
    return this.read(
      `FORCE INDEX (${index}) ${join}
       WHERE p.community_id = ? AND ${state ? 'p.state = ?' : 'TRUE'} AND ${sql} AND ${next.sql} ${byKeyset(NEWEST_FIRST)} LIMIT ?`,
      [communityId, ...(state ? [state] : []), ...values, ...next.values, rows],
    );
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

  /** Pairings in which this member may go to these people now. One query. */
  async rightsOf(
    communityId: string,
    memberId: string,
    personIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<{ personId: string; pairingId: string }[]> {
    if (personIds.length === 0) return [];
    return db.query(
      `SELECT w.person_id AS personId, p.id AS pairingId FROM pairings p JOIN pairing_people w ON w.pairing_id = p.id
       WHERE p.community_id = ? AND p.volunteer_member_id = ? AND p.state IN ('trial', 'active') AND w.person_id IN (?)`,
      [communityId, memberId, [...personIds]],
    );
  }

  /** Pairs that are never suggested again, as `person/member`. One query. */
  async neverAgain(communityId: string, personIds: readonly string[], tx?: Tx): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    const db = tx ?? this.db.manager;
    const rows = await db.findBy(NeverAgain, { communityId, personId: In([...personIds]) });
    return new Set(rows.map(({ personId, memberId }) => `${personId}/${memberId}`));
  }

  /** Every pairing a member had as volunteer. */
  allOfVolunteer(communityId: string, volunteerMemberId: string): Promise<Pairing[]> {
    return this.db.manager.find(Pairing, { where: { communityId, volunteerMemberId }, order: { proposedAt: 'ASC' } });
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

  /** Says once what both rows of one human say about a member. */
  async dropSharedNeverAgain(tx: Tx, keepId: string, goneId: string): Promise<void> {
    await tx.query(
      `DELETE g FROM never_again g JOIN never_again k ON k.member_id = g.member_id AND k.person_id = ? WHERE g.person_id = ?`,
      [keepId, goneId],
    );
  }

  async setNeverAgain(tx: Tx, row: NeverAgain): Promise<void> {
    await tx.upsert(NeverAgain, row as never, ['personId', 'memberId']);
  }

  async dropNeverAgain(tx: Tx, communityId: string, personId: string, memberId: string): Promise<void> {
    await tx.delete(NeverAgain, { communityId, personId, memberId });
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

  private async read(sql: string, values: unknown[]): Promise<Pairing[]> {
    const ids: { id: string }[] = await this.db.query(`SELECT p.id FROM pairings p ${sql}`, values);
    const found = await this.db.manager.findBy(Pairing, { id: In(ids.map(({ id }) => id)) });
    return ids.flatMap(({ id }) => found.find((pairing) => pairing.id === id) ?? []);
  }
}

/** The pairings of a scope, and the index that has them in the order of the list. */
function within(
  scope: PairingScope,
  inState: boolean,
): { index: string; join?: string; sql: string; values: readonly unknown[] } {
  if ('volunteer' in scope)
    return {
      index: `pairings_of_volunteer_${inState ? 'in_state' : 'newest'}`,
      ...{ sql: 'p.volunteer_member_id = ?', values: [scope.volunteer] },
    };
  const index = inState ? 'pairings_in_state' : 'pairings_newest';
  if ('all' in scope) return { index, sql: 'TRUE', values: [] };
  return {
    index,
    join: 'JOIN people n ON n.id = p.person_id LEFT JOIN buildings b ON b.id = n.building_id',
    sql: '(b.grid_id IN (?) OR (n.building_id IS NULL AND n.added_by_member_id = ?))',
    values: [[...scope.gridIds, ''], scope.addedBy],
  };
}
