import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { beginImport, takeImportTurn } from '../../../platform/sheets/import-turns.js';
import { CommunityEvent, EventSession } from './event.entities.js';
import { EventImport, Headcount, ServedCount } from './fact.entities.js';

const BATCH = 200;

/** Sheets of past events that were imported, and writing what stood in them. */
@Injectable()
export class EventImportsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  bySheet(communityId: string, digest: string, db: EntityManager = this.db.manager): Promise<EventImport | null> {
    return db.findOneBy(EventImport, { communityId, digest });
  }

  /** Imports of a community take turns, until the end of the transaction. */
  takeTurn(tx: Tx, communityId: string): Promise<void> {
    return takeImportTurn(tx, 'event_import_turns', communityId);
  }

  /** Begins an import; false when the same sheet was imported already. */
  begin(tx: Tx, row: EventImport): Promise<boolean> {
    return beginImport(tx, EventImport, row, 'one_event_import_per_sheet');
  }

  /** Titles and beginnings of all sessions that began in a time; those of drafts and cancelled ones are no sessions that were held. */
  sessionsBetween(
    communityId: string,
    from: Date,
    until: Date,
    db: EntityManager = this.db.manager,
  ): Promise<{ title: string; startsAt: Date }[]> {
    return db.query(
      `SELECT e.title, s.starts_at AS startsAt FROM event_sessions s JOIN events e ON e.id = s.event_id
       WHERE s.community_id = ? AND s.starts_at BETWEEN ? AND ? AND s.state IN ('held', 'not_held', 'planned') AND e.state <> 'draft'`,
      [communityId, from, until],
    );
  }

  async write(
    tx: Tx,
    rows: {
      readonly events: readonly CommunityEvent[];
      readonly sessions: readonly Partial<EventSession>[];
      readonly headcounts: readonly Headcount[];
      readonly served: readonly ServedCount[];
    },
  ): Promise<void> {
    for (const some of inBatches(rows.events)) await tx.insert(CommunityEvent, some as never);
    for (const some of inBatches(rows.sessions)) await tx.insert(EventSession, some as never);
    for (const some of inBatches(rows.headcounts)) await tx.insert(Headcount, [...some]);
    for (const some of inBatches(rows.served)) await tx.insert(ServedCount, [...some]);
  }
}

function* inBatches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}
