import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Day } from '@silin/shared';
import { DataSource, In } from 'typeorm';
import { Visit } from './visit.entities.js';

/** How the visits of one pairing went in some days. */
export interface PairingVisits {
  /** Planned for one of these days and come due, not called off. */
  readonly due: number;
  /** Of those: made. */
  readonly kept: number;
  /** Made, planned or not. */
  readonly made: number;
  readonly noAnswer: number;
  readonly missed: number;
}

/** What ledgers of visits are made of, read in pieces. */
@Injectable()
export class VisitLedgerRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Visits of some days that are not still to come, by day; those after one. */
  async visitsBetween(
    communityId: string,
    from: Day,
    until: Day,
    after: Pick<Visit, 'onDay' | 'id'> | undefined,
    rows: number,
  ): Promise<Visit[]> {
    const last = after?.onDay ?? '1000-01-01';
    const ids: { id: string }[] = await this.db.query(
      `SELECT id FROM visits FORCE INDEX (visits_by_day)
       WHERE community_id = ? AND on_day BETWEEN ? AND ? AND (on_day > ? OR (on_day = ? AND id > ?)) AND state <> 'planned'
       ORDER BY on_day, id LIMIT ?`,
      [communityId, from, until, last, last, after?.id ?? '', rows],
    );
    const found = await this.db.manager.findBy(Visit, { id: In(ids.map(({ id }) => id)) });
    const byId = new Map(found.map((visit) => [visit.id, visit]));
    return ids.flatMap(({ id }) => byId.get(id) ?? []);
  }

  /** How the visits of these pairings went between two days, both included; one without any is not in it. One query. */
  async ofPairings(pairingIds: readonly string[], from: Day, until: Day): Promise<Map<string, PairingVisits>> {
    if (pairingIds.length === 0) return new Map();
    const rows: ({ pairingId: string } & Record<keyof PairingVisits, number>)[] = await this.db.query(
      `SELECT pairing_id AS pairingId,
         SUM(planned_at IS NOT NULL AND state NOT IN ('planned', 'cancelled')) AS due,
         SUM(planned_at IS NOT NULL AND state IN ('done', 'confirmed')) AS kept,
         SUM(state IN ('done', 'confirmed')) AS made, SUM(state = 'no_answer') AS noAnswer, SUM(state = 'missed') AS missed
       FROM visits WHERE pairing_id IN (?) AND on_day BETWEEN ? AND ? GROUP BY pairing_id`,
      [[...pairingIds], from, until],
    );
    return new Map(
      rows.map(({ pairingId, due, kept, made, noAnswer, missed }) => [
        pairingId,
        {
          ...{ due: Number(due), kept: Number(kept), made: Number(made) },
          ...{ noAnswer: Number(noAnswer), missed: Number(missed) },
        },
      ]),
    );
  }

  /** The next planned visit of each of these people, with who goes. One query. */
  async nextOf(
    communityId: string,
    personIds: readonly string[],
    today: Day,
  ): Promise<Map<string, { onDay: Day; helperMemberId: string }>> {
    if (personIds.length === 0) return new Map();
    const rows: { personId: string; onDay: Day; helperMemberId: string }[] = await this.db.query(
      `SELECT w.person_id AS personId, DATE_FORMAT(v.on_day, '%Y-%m-%d') AS onDay, v.helper_member_id AS helperMemberId
       FROM visit_people w JOIN visits v ON v.id = w.visit_id
       WHERE w.community_id = ? AND w.person_id IN (?) AND w.on_day >= ? AND v.state = 'planned' ORDER BY v.on_day DESC, v.id DESC`,
      [communityId, [...personIds], today],
    );
    return new Map(rows.map(({ personId, ...next }) => [personId, next]));
  }
}
