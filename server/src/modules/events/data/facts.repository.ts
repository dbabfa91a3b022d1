import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FairService, HeadcountWay } from '@silin/shared';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { EventFeedback, Headcount, ServedCount } from './fact.entities.js';

/** Heads of one session. */
export interface Presence {
  /** Heads of confirmed parties, lap children included. */
  readonly registered: number;
  /** Heads that came, whatever became of the registration. */
  readonly present: number;
  /** Heads of confirmed parties that have not come. */
  readonly absent: number;
}

export interface Counted {
  readonly people: number;
  readonly method: HeadcountWay;
}

const NOBODY: Presence = { registered: 0, present: 0, absent: 0 };

type Sums<Key extends string> = Readonly<Record<Key | 'sessionId', string>>;

/** What happened at sessions: who came, who was counted, who was served. Grouped: one query whatever the number of sessions. */
@Injectable()
export class FactsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Heads by session id; every id asked for is in it. */
  async presenceOf(sessionIds: readonly string[], db: EntityManager = this.db.manager): Promise<Map<string, Presence>> {
    const rows: Sums<keyof Presence>[] = await asked(sessionIds, () =>
      db.query(
        `SELECT p.session_id AS sessionId, SUM(p.present) AS present,
           SUM(r.state = 'confirmed' AND p.living) AS registered,
           SUM(r.state = 'confirmed' AND p.living AND NOT p.present) AS absent
         FROM registration_people p JOIN registrations r ON r.id = p.registration_id
         WHERE p.session_id IN (?) GROUP BY p.session_id`,
        [sessionIds],
      ),
    );
    const found = new Map(
      rows.map(({ sessionId, ...sums }) => [
        sessionId,
        { registered: Number(sums.registered), present: Number(sums.present), absent: Number(sums.absent) },
      ]),
    );
    return new Map(sessionIds.map((id) => [id, found.get(id) ?? NOBODY]));
  }

  /** Heads that came, by session id. */
  async presentOf(sessionIds: readonly string[], db?: EntityManager): Promise<Map<string, number>> {
    return new Map([...(await this.presenceOf(sessionIds, db))].map(([id, { present }]) => [id, present]));
  }

  /** People who walked in, by session id. */
  walkInsOf(sessionIds: readonly string[], db: EntityManager = this.db.manager): Promise<Map<string, number>> {
    return this.sums(
      sessionIds,
      'SELECT session_id AS sessionId, SUM(people) AS n FROM walk_ins WHERE session_id IN (?) AND undone_at IS NULL GROUP BY session_id',
      db,
    );
  }

  /** The valid head count, by session id; a session without one is not in it. */
  async headcountOf(sessionIds: readonly string[], db: EntityManager = this.db.manager): Promise<Map<string, Counted>> {
    const rows = await asked(sessionIds, () =>
      db.find(Headcount, { where: { sessionId: In([...sessionIds]), replacedAt: IsNull() } }),
    );
    return new Map(rows.map(({ sessionId, people, method }) => [sessionId, { people, method }]));
  }

  /** People served, all services together, by session id. */
  servedOf(sessionIds: readonly string[], db: EntityManager = this.db.manager): Promise<Map<string, number>> {
    return this.sums(
      sessionIds,
      'SELECT session_id AS sessionId, SUM(people) AS n FROM served_counts WHERE session_id IN (?) AND replaced_at IS NULL GROUP BY session_id',
      db,
    );
  }

  /** How many different known people came (其中可识别), by session id. */
  peopleOf(sessionIds: readonly string[], db: EntityManager = this.db.manager): Promise<Map<string, number>> {
    return this.sums(
      sessionIds,
      `SELECT sessionId, COUNT(DISTINCT personId) AS n FROM (
         SELECT session_id AS sessionId, person_id AS personId FROM registration_people
           WHERE session_id IN (?) AND present = 1 AND person_id IS NOT NULL
         UNION SELECT session_id, person_id FROM walk_ins
           WHERE session_id IN (?) AND undone_at IS NULL AND person_id IS NOT NULL) AS seen GROUP BY sessionId`,
      db,
      2,
    );
  }

  /** Seats nobody has and nobody holds, by session id. */
  freeSeatsOf(sessionIds: readonly string[], db: EntityManager = this.db.manager): Promise<Map<string, number>> {
    return this.sums(
      sessionIds,
      'SELECT session_id AS sessionId, SUM(seats - taken - held) AS n FROM session_pools WHERE session_id IN (?) GROUP BY session_id',
      db,
    );
  }

  /** True when somebody came or was counted or served: then the session was held. */
  async hasFacts(sessionId: string, db: EntityManager = this.db.manager): Promise<boolean> {
    const [row]: { found: number | string }[] = await db.query(
      `SELECT EXISTS (SELECT 1 FROM registration_people WHERE session_id = ? AND present = 1)
         OR EXISTS (SELECT 1 FROM walk_ins WHERE session_id = ? AND undone_at IS NULL)
         OR EXISTS (SELECT 1 FROM headcounts WHERE session_id = ? AND replaced_at IS NULL AND people > 0)
         OR EXISTS (SELECT 1 FROM served_counts WHERE session_id = ? AND replaced_at IS NULL AND people > 0) AS found`,
      [sessionId, sessionId, sessionId, sessionId],
    );
    return Number(row?.found) === 1;
  }

  /** The valid head count of a session, whole. */
  headcount(sessionId: string): Promise<Headcount | null> {
    return this.db.manager.findOneBy(Headcount, { sessionId, replacedAt: IsNull() });
  }

  /** The valid counts of the services of a session. */
  served(sessionId: string): Promise<ServedCount[]> {
    return this.db.manager.find(ServedCount, { where: { sessionId, replacedAt: IsNull() }, order: { service: 'ASC' } });
  }

  /** What parties said afterwards, the newest first, and the average of all stars. */
  async feedback(sessionId: string, rows: number): Promise<{ average: number | null; said: EventFeedback[] }> {
    const said = await this.db.manager.find(EventFeedback, {
      where: { sessionId },
      order: { at: 'DESC', registrationId: 'ASC' },
      take: rows,
    });
    const average = await this.db.manager.average(EventFeedback, 'stars', { sessionId });
    return { average: average === null ? null : Number(average), said };
  }

  /** Puts a head count in the place of the one before. The session's row is locked. */
  async count(tx: Tx, headcount: Headcount): Promise<void> {
    const { sessionId, at } = headcount;
    await tx.update(Headcount, { sessionId, replacedAt: IsNull() }, { replacedAt: at });
    await tx.insert(Headcount, headcount);
  }

  /** Puts a count of a service in the place of the one before. The session's row is locked. */
  async serve(tx: Tx, count: ServedCount): Promise<void> {
    const { sessionId, at } = count;
    const service: FairService = count.service;
    await tx.update(ServedCount, { sessionId, service, replacedAt: IsNull() }, { replacedAt: at });
    await tx.insert(ServedCount, count);
  }

  private async sums(
    sessionIds: readonly string[],
    sql: string,
    db: EntityManager,
    lists = 1,
  ): Promise<Map<string, number>> {
    const rows: Sums<'n'>[] = await asked(sessionIds, () => db.query(sql, Array(lists).fill(sessionIds)));
    const found = new Map(rows.map(({ sessionId, n }) => [sessionId, Number(n)]));
    return new Map(sessionIds.map((id) => [id, found.get(id) ?? 0]));
  }
}

/** `IN ()` is no SQL: nothing is asked about nobody. */
const asked = <Row>(ids: readonly string[], ask: () => Promise<Row[]>): Promise<Row[]> =>
  ids.length === 0 ? Promise.resolve([]) : ask();
