import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Day, VisitKind } from '@silin/shared';
import { DataSource, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { Visit, VisitPerson } from './visit.entities.js';

/** A visit to somebody, and whether they were seen. */
export interface OwnVisit {
  readonly visit: Visit;
  readonly seen: boolean;
}

/** What visits keep about somebody, for their own copy and for erasing it. */
@Injectable()
export class VisitOwnDataRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Every visit to a person, the oldest first. */
  async to(communityId: string, personId: string): Promise<OwnVisit[]> {
    const rows = await this.db.manager.findBy(VisitPerson, { communityId, personId });
    const seen = new Map(rows.map((row) => [row.visitId, Boolean(row.seen)]));
    const visits = await this.db.manager.find(Visit, {
      ...{ where: { id: In([...seen.keys()]) }, order: { onDay: 'ASC', id: 'ASC' } },
    });
    return visits.map((visit) => ({ visit, seen: seen.get(visit.id) ?? false }));
  }

  /** What a person was served at outings, the oldest first. */
  servedTo(communityId: string, personId: string): Promise<{ onDay: Day; title: string; kind: VisitKind }[]> {
    return this.db.query(
      `SELECT DATE_FORMAT(o.on_day, '%Y-%m-%d') AS onDay, o.title, s.kind FROM outing_served s JOIN outings o ON o.id = s.outing_id
       WHERE s.community_id = ? AND s.person_id = ? AND o.state = 'held' ORDER BY o.on_day, s.id`,
      [communityId, personId],
    );
  }

  /** Planned visits to a person, under lock. */
  async lockPlannedTo(tx: Tx, communityId: string, personId: string): Promise<Visit[]> {
    const ids: { id: string }[] = await tx.query(
      `SELECT v.id FROM visit_people w JOIN visits v ON v.id = w.visit_id
       WHERE w.person_id = ? AND v.community_id = ? AND v.state = 'planned' ORDER BY v.id FOR UPDATE`,
      [personId, communityId],
    );
    const where = { id: In(ids.map(({ id }) => id)) };
    return tx.find(Visit, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Removes every word written about a person's visits, and takes them out of rounds. */
  async forget(tx: Tx, communityId: string, personId: string): Promise<void> {
    await tx.query(
      `UPDATE visits v JOIN visit_people w ON w.visit_id = v.id AND w.person_id = ?
       SET v.outcome_note = NULL, v.private_note = NULL, v.move_reason = NULL, v.cancel_reason = NULL, v.missed_reason = NULL,
         v.contradicted_why = NULL WHERE v.community_id = ?`,
      [personId, communityId],
    );
    await tx.query('DELETE FROM visit_round_people WHERE person_id = ?', [personId]);
  }
}
