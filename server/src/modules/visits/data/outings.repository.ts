import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Day, DomainError } from '@silin/shared';
import { DataSource, In } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Outing, OutingHelper, OutingServed, VisitRound, VisitRoundPerson } from './visit.entities.js';

const NEWEST_FIRST: KeysetOrder = { at: 'o.on_day', id: 'o.id', first: 'newest' };
const ROUNDS_SHOWN = 20;

/** How many were served at an outing: in all, and how many of them can be told apart. */
export interface ServedSum {
  readonly served: number;
  readonly identifiable: number;
}

/** Outings and rounds: what is done for many at once. */
@Injectable()
export class OutingsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async add(tx: Tx, outing: Outing, memberIds: readonly string[]): Promise<void> {
    await tx.insert(Outing, outing as never);
    await this.setHelpers(tx, outing, memberIds, null);
  }

  /** The outing, under lock. Throws `NOT_FOUND`. */
  async lockOuting(tx: Tx, communityId: string, id: string): Promise<Outing> {
    const outing = await tx.findOne(Outing, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!outing) throw new DomainError('NOT_FOUND');
    return outing;
  }

  async change(tx: Tx, outing: Outing, fields: Partial<Outing>): Promise<void> {
    await tx.update(Outing, { id: outing.id }, fields as never);
    Object.assign(outing, fields);
  }

  async setHelpers(
    tx: Tx,
    { id: outingId, communityId }: Outing,
    memberIds: readonly string[],
    minutes: number | null,
  ): Promise<void> {
    await tx.delete(OutingHelper, { outingId });
    const rows = [...new Set(memberIds)].map((memberId) => ({ outingId, memberId, communityId, minutes }));
    if (rows.length > 0) await tx.insert(OutingHelper, rows as never);
  }

  helpersOf(tx: Tx, outingId: string): Promise<OutingHelper[]> {
    return tx.findBy(OutingHelper, { outingId });
  }

  /** Who was served, in place of what was said before. */
  async setServed(tx: Tx, outingId: string, rows: readonly OutingServed[]): Promise<void> {
    await tx.delete(OutingServed, { outingId });
    if (rows.length > 0) await tx.insert(OutingServed, rows as never);
  }

  /** Outings, the newest first. */
  async page(communityId: string, after: Keyset | undefined, rows: number): Promise<Outing[]> {
    const next = afterKeyset(NEWEST_FIRST, after);
    const ids: { id: string }[] = await this.db.query(
      `SELECT o.id FROM outings o FORCE INDEX (outings_by_day) WHERE o.community_id = ? AND ${next.sql}
       ${byKeyset(NEWEST_FIRST)} LIMIT ?`,
      [communityId, ...next.values, rows],
    );
    const found = await this.db.manager.findBy(Outing, { id: In(ids.map(({ id }) => id)) });
    return ids.flatMap(({ id }) => found.find((outing) => outing.id === id) ?? []);
  }

  /** Sums by outing, in two queries. */
  async sums(outingIds: readonly string[]): Promise<Map<string, ServedSum & { helpers: number }>> {
    if (outingIds.length === 0) return new Map();
    const served: { id: string; served: number; identifiable: number }[] = await this.db.query(
      `SELECT outing_id AS id, SUM(people) AS served, COUNT(DISTINCT person_id) AS identifiable
       FROM outing_served WHERE outing_id IN (?) GROUP BY outing_id`,
      [[...outingIds]],
    );
    const helpers: { id: string; helpers: number }[] = await this.db.query(
      `SELECT outing_id AS id, COUNT(*) AS helpers FROM outing_helpers WHERE outing_id IN (?) GROUP BY outing_id`,
      [[...outingIds]],
    );
    return new Map(
      outingIds.map((id) => {
        const sum = served.find((row) => row.id === id);
        const along = helpers.find((row) => row.id === id);
        return [
          id,
          {
            served: Number(sum?.served ?? 0),
            identifiable: Number(sum?.identifiable ?? 0),
            helpers: Number(along?.helpers ?? 0),
          },
        ];
      }),
    );
  }

  async addRound(tx: Tx, round: VisitRound, personIds: readonly string[]): Promise<void> {
    await tx.insert(VisitRound, round as never);
    const { id: roundId, communityId } = round;
    const rows = personIds.map((personId) => ({ roundId, personId, communityId }));
    if (rows.length > 0) await tx.insert(VisitRoundPerson, rows as never);
  }

  /** Rounds, the latest first, with how many they name and how many of them were seen since they began. One query. */
  async rounds(
    communityId: string,
  ): Promise<(Pick<VisitRound, 'id' | 'title'> & { fromDay: Day; untilDay: Day; people: number; seen: number })[]> {
    const rows: { id: string; title: string; fromDay: Day; untilDay: Day; people: number; seen: number }[] =
      await this.db.query(
        `SELECT r.id, r.title, DATE_FORMAT(r.from_day, '%Y-%m-%d') AS fromDay, DATE_FORMAT(r.until_day, '%Y-%m-%d') AS untilDay,
         COUNT(w.person_id) AS people,
         SUM(EXISTS (SELECT 1 FROM visit_people v JOIN visits s ON s.id = v.visit_id WHERE v.person_id = w.person_id AND v.seen = 1
           AND v.on_day BETWEEN r.from_day AND r.until_day AND s.state IN ('done', 'confirmed'))) AS seen
       FROM (SELECT * FROM visit_rounds WHERE community_id = ? ORDER BY until_day DESC, id DESC LIMIT ${ROUNDS_SHOWN}) r
       LEFT JOIN visit_round_people w ON w.round_id = r.id GROUP BY r.id, r.title, r.from_day, r.until_day
       ORDER BY r.until_day DESC, r.id DESC`,
        [communityId],
      );
    return rows.map((row) => ({ ...row, people: Number(row.people), seen: Number(row.seen ?? 0) }));
  }
}
