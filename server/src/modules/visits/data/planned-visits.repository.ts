import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Day } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { Visit, VisitPerson } from './visit.entities.js';

/** A planned visit that nobody wrote down, and to whom. */
export interface MissedVisit {
  readonly id: string;
  readonly onDay: Day;
  readonly helperMemberId: string;
  readonly personId: string;
}

/** Visits of pairings that are planned ahead. */
@Injectable()
export class PlannedVisitsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Visits of a pairing that are still to come or were planned for a moment to come, under lock. Lock the pairing first. */
  async lockAhead(tx: Tx, pairingId: string, from: Date): Promise<Visit[]> {
    const ids: { id: string }[] = await tx.query(
      `SELECT id FROM visits WHERE pairing_id = ? AND (plan_slot > ? OR (state = 'planned' AND planned_at > ?)) ORDER BY id FOR UPDATE`,
      [pairingId, from, from],
    );
    const where = { id: In(ids.map(({ id }) => id)) };
    return tx.find(Visit, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Writes planned visits with whom they are to: two statements. The key `one_visit_per_slot_of_a_pairing` has the last word. */
  async addAll(tx: Tx, visits: readonly Visit[], personIds: readonly string[]): Promise<void> {
    if (visits.length === 0) return;
    await tx.insert(Visit, visits as never);
    const rows = visits.flatMap(({ id: visitId, communityId, onDay }) =>
      personIds.map((personId) => ({ visitId, personId, communityId, onDay, seen: false })),
    );
    await tx.insert(VisitPerson, rows as never);
  }

  /** Visits of a pairing that are planned, the soonest first. */
  planned(pairingId: string, db: EntityManager = this.db.manager): Promise<Visit[]> {
    return db.find(Visit, { where: { pairingId, state: 'planned' }, order: { onDay: 'ASC', id: 'ASC' } });
  }

  /** Missed visits of these days to these people, the oldest first. One query. */
  async missed(communityId: string, personIds: readonly string[], from: Day, until: Day): Promise<MissedVisit[]> {
    if (personIds.length === 0) return [];
    return this.db.query(
      `SELECT v.id, DATE_FORMAT(v.on_day, '%Y-%m-%d') AS onDay, v.helper_member_id AS helperMemberId, w.person_id AS personId
       FROM visits v FORCE INDEX (visits_in_state) JOIN visit_people w ON w.visit_id = v.id
       WHERE v.community_id = ? AND v.state = 'missed' AND v.on_day BETWEEN ? AND ? AND w.person_id IN (?)
       ORDER BY v.on_day, v.id`,
      [communityId, from, until, [...personIds]],
    );
  }

  /** How many visits of each pairing saw somebody on these days. One query. */
  async madeBetween(pairingIds: readonly string[], from: Day, until: Day): Promise<Map<string, number>> {
    if (pairingIds.length === 0) return new Map();
    const rows: { pairingId: string; made: number }[] = await this.db.query(
      `SELECT pairing_id AS pairingId, COUNT(*) AS made FROM visits
       WHERE pairing_id IN (?) AND on_day BETWEEN ? AND ? AND state IN ('done', 'confirmed') GROUP BY pairing_id`,
      [[...pairingIds], from, until],
    );
    return new Map(rows.map(({ pairingId, made }) => [pairingId, Number(made)]));
  }
}
