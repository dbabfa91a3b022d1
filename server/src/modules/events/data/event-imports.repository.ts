import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/transactor.js';
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

  /** Waits for the end of any import of this community under way: what another sheet brings is known to this one. */
  async takeTurn(tx: Tx, communityId: string): Promise<void> {
    await tx.query(
      'INSERT INTO event_import_turns (community_id, turns) VALUES (?, 1) ON DUPLICATE KEY UPDATE turns = turns + 1',
      [communityId],
    );
  }

  /**
   * Begins an import: whoever sends the same sheet at this moment waits for the end of this transaction. False when it was
   * imported already. The key `one_event_import_per_sheet` has the last word.
   */
  async begin(tx: Tx, row: EventImport): Promise<boolean> {
    try {
      await tx.insert(EventImport, row);
      return true;
    } catch (error) {
      if (duplicateKey(error) !== 'one_event_import_per_sheet') throw error;
      return false;
    }
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
