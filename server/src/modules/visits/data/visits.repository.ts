import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  visitMachine,
  type ContactKind,
  type Day,
  DomainError,
  type VisitMedium,
  type VisitState,
} from '@silin/shared';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import type { RoundOf } from '../domain/unseen.js';
import { Visit, VisitHelper, VisitPerson } from './visit.entities.js';

const COMING: KeysetOrder = { at: 'v.on_day', id: 'v.id', first: 'oldest' };
const PAST: KeysetOrder = { at: 'v.on_day', id: 'v.id', first: 'newest' };
const BY_ALARM: KeysetOrder = { at: 'wake_at', id: 'id', first: 'oldest' };
const HOW: Readonly<Record<VisitMedium, ContactKind>> = { home: 'visit', phone: 'phone', met_outside: 'met_outside' };
/** A visit somebody says never happened was no contact. */
const SEEN_IN = ['done', 'confirmed'];
/** Neither to come nor called off. */
const PAST_STATES: readonly VisitState[] = ['done', 'confirmed', 'no_answer', 'missed'];

/** Somebody was seen on a day: at its noon. */
export interface SeenRow {
  readonly personId: string;
  readonly at: Date;
  readonly how: ContactKind;
}

/** Visits: who goes to whom, and what came of it. */
@Injectable()
export class VisitsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Writes a visit with its people and helpers. False when this helper has sent this draft before. */
  async add(
    tx: Tx,
    visit: Visit,
    people: ReadonlyMap<string, boolean>,
    helpers: readonly string[] = [],
  ): Promise<boolean> {
    try {
      await tx.insert(Visit, visit as never);
    } catch (error) {
      if (duplicateKey(error) === 'one_visit_per_draft') return false;
      throw error;
    }
    await this.setPeople(tx, visit, people);
    await this.setHelpers(tx, visit, helpers);
    return true;
  }

  /** Whom the visit was to, and who of them was seen. */
  async setPeople(
    tx: Tx,
    { id: visitId, communityId, onDay }: Visit,
    people: ReadonlyMap<string, boolean>,
  ): Promise<void> {
    await tx.delete(VisitPerson, { visitId });
    const rows = [...people].map(([personId, seen]) => ({ visitId, personId, communityId, onDay, seen }));
    if (rows.length > 0) await tx.insert(VisitPerson, rows as never);
  }

  async setHelpers(tx: Tx, { id: visitId, communityId, minutes }: Visit, memberIds: readonly string[]): Promise<void> {
    await tx.delete(VisitHelper, { visitId });
    const rows = [...new Set(memberIds)].map((memberId) => ({ visitId, memberId, communityId, minutes }));
    if (rows.length > 0) await tx.insert(VisitHelper, rows as never);
  }

  find(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<Visit | null> {
    return db.findOneBy(Visit, { communityId, id });
  }

  /** The visit of a draft this helper has sent before. */
  ofDraft(helperMemberId: string, draftKey: string, db: EntityManager = this.db.manager): Promise<Visit | null> {
    return db.findOneBy(Visit, { helperMemberId, draftKey });
  }

  /** The visit, under lock. Throws `NOT_FOUND`. */
  async lockVisit(tx: Tx, communityId: string, id: string): Promise<Visit> {
    const visit = await tx.findOne(Visit, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!visit) throw new DomainError('NOT_FOUND');
    return visit;
  }

  async change(tx: Tx, visit: Visit, fields: Partial<Visit>): Promise<void> {
    await tx.update(Visit, { id: visit.id }, fields as never);
    Object.assign(visit, fields);
  }

  /** People of these visits and whether they were seen. One query. */
  async peopleOf(
    visitIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<Map<string, Map<string, boolean>>> {
    const rows = visitIds.length === 0 ? [] : await db.findBy(VisitPerson, { visitId: In([...visitIds]) });
    const people = new Map<string, Map<string, boolean>>(visitIds.map((id) => [id, new Map()]));
    for (const { visitId, personId, seen } of rows) people.get(visitId)?.set(personId, Boolean(seen));
    return people;
  }

  /** Who went along. One query. */
  async helpersOf(
    visitIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<Map<string, VisitHelper[]>> {
    const rows = visitIds.length === 0 ? [] : await db.findBy(VisitHelper, { visitId: In([...visitIds]) });
    const helpers = new Map<string, VisitHelper[]>(visitIds.map((id) => [id, []]));
    for (const row of rows) helpers.get(row.visitId)?.push(row);
    return helpers;
  }

  /** Visits of one helper, or to one person: those planned, the soonest first, or what is behind, the newest first. */
  async page(
    communityId: string,
    of: { readonly helper: string } | { readonly personId: string },
    which: 'coming' | 'past',
    after: Keyset | undefined,
    rows: number,
  ): Promise<Visit[]> {
    const order = which === 'coming' ? COMING : PAST;
    const next = afterKeyset(order, after);
    const isHelper = 'helper' in of;
    const from = isHelper
      ? `visits v FORCE INDEX (visits_of_helper${which === 'coming' ? '_in_state' : ''})`
      : 'visit_people w FORCE INDEX (visits_of_person) JOIN visits v ON v.id = w.visit_id';
    const whose = isHelper ? 'v.helper_member_id = ?' : 'w.person_id = ?';
    const ids: { id: string }[] = await this.db.query(
      `SELECT v.id FROM ${from} WHERE v.community_id = ? AND ${whose}
         AND v.state ${which === 'coming' ? "= 'planned'" : "<> 'planned'"} AND ${next.sql} ${byKeyset(order)} LIMIT ?`,
      [communityId, isHelper ? of.helper : of.personId, ...next.values, rows],
    );
    const found = await this.db.manager.findBy(Visit, { id: In(ids.map(({ id }) => id)) });
    return ids.flatMap(({ id }) => found.find((visit) => visit.id === id) ?? []);
  }

  /** What this helper wrote down about one of these people on this day: perhaps the same visit (edge 41). */
  async alike(
    tx: Tx,
    visit: Pick<Visit, 'communityId' | 'helperMemberId' | 'onDay'>,
    personIds: readonly string[],
  ): Promise<Visit | null> {
    const [row]: { id: string }[] = await tx.query(
      `SELECT v.id FROM visits v JOIN visit_people w ON w.visit_id = v.id
       WHERE v.community_id = ? AND v.helper_member_id = ? AND v.on_day = ? AND w.person_id IN (?)
         AND v.state IN ('done', 'confirmed', 'no_answer') LIMIT 1`,
      [visit.communityId, visit.helperMemberId, visit.onDay, [...personIds]],
    );
    return row ? this.find(visit.communityId, row.id, tx) : null;
  }

  /** Minutes this member has on this day already. */
  async minutesOn(tx: Tx, communityId: string, memberId: string, onDay: Day): Promise<number> {
    const [row]: { minutes: number | null }[] = await tx.query(
      `SELECT SUM(minutes) AS minutes FROM visits WHERE community_id = ? AND helper_member_id = ? AND on_day = ?`,
      [communityId, memberId, onDay],
    );
    return Number(row?.minutes ?? 0);
  }

  /** Planned visits of a pairing, under lock. */
  lockPlannedOf(tx: Tx, pairingId: string): Promise<Visit[]> {
    return tx.find(Visit, {
      where: { pairingId, state: visitMachine.initial },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** When the next visit of a pairing is planned. */
  async nextOfPairing(communityId: string, pairingId: string): Promise<Date | null> {
    const [next] = await this.db.manager.find(Visit, {
      ...{
        where: { communityId, pairingId, state: visitMachine.initial },
        order: { onDay: 'ASC', id: 'ASC' },
        take: 1,
      },
    });
    return next?.plannedAt ?? null;
  }

  /** Visits of pairings that were made or came to nothing, the newest first. */
  async pastOfPairings(communityId: string, pairingIds: readonly string[], rows: number): Promise<Visit[]> {
    if (pairingIds.length === 0) return [];
    return this.db.manager.find(Visit, {
      where: { communityId, pairingId: In([...pairingIds]), state: In([...PAST_STATES]) },
      order: { onDay: 'DESC', id: 'DESC' },
      take: rows,
    });
  }

  /** When each of these people was seen last on a visit. One query. */
  async lastSeen(communityId: string, personIds: readonly string[]): Promise<SeenRow[]> {
    const rows: { personId: string; onDay: string; medium: VisitMedium }[] = await this.db.query(
      `SELECT s.person_id AS personId, DATE_FORMAT(s.on_day, '%Y-%m-%d') AS onDay,
         (SELECT v.medium FROM visits v JOIN visit_people w ON w.visit_id = v.id
          WHERE w.person_id = s.person_id AND w.seen = 1 AND w.on_day = s.on_day AND v.state IN (?) LIMIT 1) AS medium
       FROM (SELECT w.person_id, MAX(w.on_day) AS on_day FROM visit_people w JOIN visits v ON v.id = w.visit_id
             WHERE w.community_id = ? AND w.person_id IN (?) AND w.seen = 1 AND v.state IN (?) GROUP BY w.person_id) s`,
      [SEEN_IN, communityId, [...personIds], SEEN_IN],
    );
    return rows.map(({ personId, onDay, medium }) => ({ personId, at: noonOf(onDay), how: HOW[medium] }));
  }

  /** When each of these people was served last at an outing. One query. */
  async lastServed(communityId: string, personIds: readonly string[]): Promise<SeenRow[]> {
    const rows: { personId: string; onDay: string }[] = await this.db.query(
      `SELECT s.person_id AS personId, DATE_FORMAT(MAX(o.on_day), '%Y-%m-%d') AS onDay
       FROM outing_served s JOIN outings o ON o.id = s.outing_id
       WHERE s.community_id = ? AND s.person_id IN (?) AND o.state = 'held' GROUP BY s.person_id`,
      [communityId, [...personIds]],
    );
    return rows.map(({ personId, onDay }) => ({ personId, at: noonOf(onDay), how: 'outing' }));
  }

  /** The rounds that have begun and name these people, the one that ends first first. One query. */
  async roundsOf(communityId: string, personIds: readonly string[], today: Day): Promise<Map<string, RoundOf[]>> {
    if (personIds.length === 0) return new Map();
    const rows: (RoundOf & { personId: string })[] = await this.db.query(
      `SELECT w.person_id AS personId, r.title, DATE_FORMAT(r.until_day, '%Y-%m-%d') AS until, DATE_FORMAT(r.from_day, '%Y-%m-%d') AS \`from\`
       FROM visit_round_people w JOIN visit_rounds r ON r.id = w.round_id
       WHERE w.community_id = ? AND w.person_id IN (?) AND r.from_day <= ? AND r.closed_at IS NULL ORDER BY r.until_day, r.id`,
      [communityId, [...personIds], today],
    );
    const rounds = new Map<string, RoundOf[]>();
    for (const { personId, ...round } of rows) rounds.set(personId, [...(rounds.get(personId) ?? []), round]);
    return rounds;
  }

  /** Visits of this day that a member makes, or to one of these people; not those called off. Two queries. */
  async onDay(
    communityId: string,
    day: Day,
    { helper, personIds }: { helper: string; personIds: readonly string[] },
  ): Promise<Visit[]> {
    const where = { communityId, onDay: day, state: Not('cancelled' as const) };
    const own = await this.db.manager.find(Visit, {
      where: { ...where, helperMemberId: helper },
      order: { id: 'ASC' },
    });
    if (personIds.length === 0) return own;
    const ids: { id: string }[] = await this.db.query(
      `SELECT DISTINCT visit_id AS id FROM visit_people WHERE person_id IN (?) AND on_day = ?`,
      [[...personIds], day],
    );
    const known = new Set(own.map(({ id }) => id));
    const others = ids.flatMap(({ id }) => (known.has(id) ? [] : id));
    if (others.length === 0) return own;
    return [
      ...own,
      ...(await this.db.manager.find(Visit, { where: { ...where, id: In(others) }, order: { id: 'ASC' } })),
    ];
  }

  /** Every visit a member made or planned. */
  allOfHelper(communityId: string, helperMemberId: string): Promise<Visit[]> {
    return this.db.manager.find(Visit, { where: { communityId, helperMemberId }, order: { onDay: 'ASC', id: 'ASC' } });
  }

  async erasePrivateNotes(tx: Tx, communityId: string, helperMemberId: string): Promise<void> {
    await tx.update(Visit, { communityId, helperMemberId }, { privateNote: null } as never);
  }

  /** Two rows of one human on one visit, or in one round: the one that goes says nothing more. Seen is seen. */
  async dropShared(
    tx: Tx,
    table: 'visit_people' | 'visit_round_people',
    keepId: string,
    goneId: string,
  ): Promise<void> {
    const column = table === 'visit_people' ? 'visit_id' : 'round_id';
    if (table === 'visit_people')
      await tx.query(
        `UPDATE visit_people k JOIN visit_people g ON g.visit_id = k.visit_id AND g.person_id = ? AND g.seen = 1
         SET k.seen = 1 WHERE k.person_id = ?`,
        [goneId, keepId],
      );
    await tx.query(
      `DELETE g FROM ${table} g JOIN ${table} k ON k.${column} = g.${column} AND k.person_id = ? WHERE g.person_id = ?`,
      [keepId, goneId],
    );
  }

  /** What the clock should look at, of any community. */
  due(now: Date, after: Keyset | undefined, rows: number): Promise<(Keyset & { communityId: string })[]> {
    const next = afterKeyset(BY_ALARM, after);
    return this.db.query(
      `SELECT id, community_id AS communityId, wake_at AS at FROM visits FORCE INDEX (visits_to_wake)
       WHERE wake_at <= ? AND ${next.sql} ${byKeyset(BY_ALARM)} LIMIT ?`,
      [now, ...next.values, rows],
    );
  }
}

const noonOf = (day: Day): Date => new Date(`${day}T12:00:00+08:00`);
