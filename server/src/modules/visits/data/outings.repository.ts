import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Day, DomainError } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Outing, OutingHelper, OutingServed } from './visit.entities.js';

const NEWEST_FIRST: KeysetOrder = { at: 'o.on_day', id: 'o.id', first: 'newest' };

/** How many were served at an outing: in all, and how many of them can be told apart. */
export interface ServedSum {
  readonly served: number;
  readonly identifiable: number;
}

/** 场次 and 人次 of some days, and on what they rest. */
export interface OutingTotals extends ServedSum {
  readonly outings: number;
  readonly imported: number;
  readonly about: boolean;
  readonly atLeast: boolean;
}

/** Outings: a team serves many on one day. */
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

  find(communityId: string, id: string): Promise<Outing | null> {
    return this.db.manager.findOneBy(Outing, { communityId, id });
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

  helpersOf(outingId: string, db: EntityManager = this.db.manager): Promise<OutingHelper[]> {
    return db.findBy(OutingHelper, { outingId });
  }

  /** Who was served at these outings, in a steady order. One query. */
  servedAt(outingIds: readonly string[]): Promise<OutingServed[]> {
    if (outingIds.length === 0) return Promise.resolve([]);
    return this.db.manager.find(OutingServed, { where: { outingId: In([...outingIds]) }, order: { id: 'ASC' } });
  }

  /** 场次 and 人次 of held outings between two days, both included: the one place they are counted. One query. */
  async totals(communityId: string, from: Day, until: Day): Promise<OutingTotals> {
    const [row]: Record<keyof OutingTotals, number | null>[] = await this.db.query(
      `SELECT COUNT(DISTINCT o.id) AS outings, SUM(s.people) AS served, COUNT(DISTINCT s.person_id) AS identifiable,
         COUNT(DISTINCT CASE WHEN o.origin = 'import' THEN o.id END) AS imported, MAX(o.served_basis = 'about') AS about,
         MAX(o.served_basis = 'at_least') AS atLeast
       FROM outings o JOIN outing_served s ON s.outing_id = o.id
       WHERE o.community_id = ? AND o.on_day BETWEEN ? AND ? AND o.state = 'held'`,
      [communityId, from, until],
    );
    const of = (key: keyof OutingTotals): number => Number(row?.[key] ?? 0);
    return {
      ...{ outings: of('outings'), served: of('served'), identifiable: of('identifiable'), imported: of('imported') },
      ...{ about: of('about') === 1, atLeast: of('atLeast') === 1 },
    };
  }

  /** Held outings with somebody served between two days, both included, the earliest first; those after one. */
  async heldBetween(
    communityId: string,
    from: Day,
    until: Day,
    after: Pick<Outing, 'onDay' | 'id'> | undefined,
    rows: number,
  ): Promise<Outing[]> {
    const last = after?.onDay ?? '1000-01-01';
    const ids: { id: string }[] = await this.db.query(
      `SELECT o.id FROM outings o FORCE INDEX (outings_by_day)
       WHERE o.community_id = ? AND o.on_day BETWEEN ? AND ? AND (o.on_day > ? OR (o.on_day = ? AND o.id > ?)) AND o.state = 'held'
         AND EXISTS (SELECT 1 FROM outing_served s WHERE s.outing_id = o.id) ORDER BY o.on_day, o.id LIMIT ?`,
      [communityId, from, until, last, last, after?.id ?? '', rows],
    );
    const found = await this.db.manager.findBy(Outing, { id: In(ids.map(({ id }) => id)) });
    return ids.flatMap(({ id }) => found.find((outing) => outing.id === id) ?? []);
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
}
