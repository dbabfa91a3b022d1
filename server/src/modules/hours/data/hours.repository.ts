import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Day, DomainError, hoursMachine, type HoursSource, type HoursState } from '@silin/shared';
import { Between, DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { type Keyset, rowsAfter } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Certificate, HoursEntry } from './hours.entities.js';

/** The ledger of hours, which is only added to, and certificates. */
@Injectable()
export class HoursRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Adds a line. False when this source has given this member hours before. */
  async add(tx: Tx, entry: HoursEntry): Promise<boolean> {
    try {
      await tx.insert(HoursEntry, entry as never);
      return true;
    } catch (error) {
      if (duplicateKey(error) === 'one_positive_entry_per_source_and_member') return false;
      throw error;
    }
  }

  /** The line. Throws `NOT_FOUND`. */
  async entry(tx: Tx, communityId: string, id: string): Promise<HoursEntry> {
    const entry = await tx.findOneBy(HoursEntry, { communityId, id });
    if (!entry) throw new DomainError('NOT_FOUND');
    return entry;
  }

  /** The line, under lock. Throws `NOT_FOUND`. */
  async lockEntry(tx: Tx, communityId: string, id: string): Promise<HoursEntry> {
    const entry = await tx.findOne(HoursEntry, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!entry) throw new DomainError('NOT_FOUND');
    return entry;
  }

  /** The line that reverses another, if there is one. */
  reversalOf(tx: Tx, id: string): Promise<HoursEntry | null> {
    return tx.findOneBy(HoursEntry, { reversesId: id });
  }

  /**
   * Every line that came of one source, of everybody, under lock: those it gave, those that took them back, and what staff corrected
   * of them, however often.
   */
  async lockFamily(
    tx: Tx,
    of: { readonly communityId: string; readonly source: HoursSource; readonly sourceId: string },
  ): Promise<HoursEntry[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    const family = await tx.find(HoursEntry, { where: { ...of }, order: { createdAt: 'ASC', id: 'ASC' }, lock });
    for (let last = family; last.length > 0;) {
      const sourceId = In(last.map(({ id }) => id));
      const { communityId } = of;
      last = await tx.find(HoursEntry, {
        where: { communityId, source: 'correction', sourceId },
        order: { id: 'ASC' },
        lock,
      });
      family.push(...last);
    }
    return family;
  }

  /** Both lines of one correction. */
  correctionOf(tx: Tx, reversesId: string): Promise<HoursEntry[]> {
    return tx.findBy(HoursEntry, { source: 'correction', sourceId: reversesId, state: hoursMachine.initial });
  }

  /** A second person's answer, or a certification of one line that waits. */
  async settle(
    tx: Tx,
    entry: HoursEntry,
    fields: Pick<HoursEntry, 'state' | 'secondMemberId' | 'secondAt'> & Partial<Pick<HoursEntry, 'secondWhy'>>,
  ): Promise<void> {
    await tx.update(HoursEntry, { id: entry.id }, fields as never);
    Object.assign(entry, fields);
  }

  /** Takes a refused line out of the way, so that its line can be corrected another time. */
  async freeReversal(tx: Tx, entry: HoursEntry): Promise<void> {
    await tx.update(HoursEntry, { id: entry.id }, { reversesId: null } as never);
  }

  /** Lines of a member, or in a state, the newest first. */
  page(
    communityId: string,
    of: { readonly memberId?: string | undefined; readonly state?: HoursState },
    after: Keyset | undefined,
    rows: number,
  ): Promise<HoursEntry[]> {
    const query = this.db.manager
      .getRepository(HoursEntry)
      .createQueryBuilder('e')
      .where('e.communityId = :communityId', { communityId });
    if (of.memberId) query.andWhere('e.memberId = :memberId', { memberId: of.memberId });
    if (of.state) query.andWhere('e.state = :state', { state: of.state });
    return rowsAfter(query, { at: 'e.createdAt', id: 'e.id', first: 'newest' }, after, rows);
  }

  /** Every line of a member. */
  allOf(communityId: string, memberId: string): Promise<HoursEntry[]> {
    return this.db.manager.find(HoursEntry, { where: { communityId, memberId }, order: { onDay: 'ASC', id: 'ASC' } });
  }

  /** Every certificate of a member. */
  certificatesOf(communityId: string, memberId: string): Promise<Certificate[]> {
    return this.db.manager.find(Certificate, {
      where: { communityId, memberId },
      order: { issuedAt: 'ASC', id: 'ASC' },
    });
  }

  async eraseWords(tx: Tx, communityId: string, memberId: string): Promise<void> {
    await tx.update(HoursEntry, { communityId, memberId }, { reason: null, secondWhy: null } as never);
    const words = { purpose: null, revokeWhy: null, showsName: false };
    await tx.update(Certificate, { communityId, memberId }, words as never);
  }

  /** Minutes of all valid lines of a member. */
  async total(communityId: string, memberId: string, db: EntityManager = this.db.manager): Promise<number> {
    const [row]: { minutes: number | null }[] = await db.query(
      `SELECT SUM(minutes) AS minutes FROM hours_entries WHERE community_id = ? AND member_id = ? AND state = 'valid'`,
      [communityId, memberId],
    );
    return Number(row?.minutes ?? 0);
  }

  /** Minutes a member has on a day, those that wait too. Ask after the member's row is locked. */
  async minutesOn(tx: Tx, communityId: string, memberId: string, onDay: Day): Promise<number> {
    const [row]: { minutes: number | null }[] = await tx.query(
      `SELECT SUM(minutes) AS minutes FROM hours_entries
       WHERE community_id = ? AND member_id = ? AND on_day = ? AND state <> 'refused'`,
      [communityId, memberId, onDay],
    );
    return Number(row?.minutes ?? 0);
  }

  /** Valid lines of a member between two days, both included, by day. */
  lines(
    communityId: string,
    memberId: string,
    from: Day,
    until: Day,
    db: EntityManager = this.db.manager,
  ): Promise<HoursEntry[]> {
    return db.find(HoursEntry, {
      where: {
        communityId,
        memberId,
        state: hoursMachine.next(hoursMachine.initial, 'agree'),
        onDay: Between(from, until),
      },
      order: { onDay: 'ASC', createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** Matters that wait for a second person, the oldest first: of a correction its reversing line. */
  waiting(communityId: string, after: Keyset | undefined, rows: number): Promise<HoursEntry[]> {
    const query = this.db.manager
      .getRepository(HoursEntry)
      .createQueryBuilder('e')
      .where('e.communityId = :communityId AND e.state = :state', { communityId, state: hoursMachine.initial })
      .andWhere("(e.source <> 'correction' OR e.minutes < 0)");
    return rowsAfter(query, { at: 'e.createdAt', id: 'e.id', first: 'oldest' }, after, rows);
  }

  /** How many matters wait, counted up to so many. One query. */
  async countWaiting(communityId: string, most: number): Promise<number> {
    const [row]: { n: number }[] = await this.db.query(
      `SELECT COUNT(*) AS n FROM (SELECT 1 FROM hours_entries
         WHERE community_id = ? AND state = 'waiting' AND (source <> 'correction' OR minutes < 0) LIMIT ?) w`,
      [communityId, most],
    );
    return Number(row?.n ?? 0);
  }

  /** What waiting corrections of these lines would make of them, in minutes. One query. */
  async correctedTo(entryIds: readonly string[]): Promise<Map<string, number>> {
    if (entryIds.length === 0) return new Map();
    const found = await this.db.manager.find(HoursEntry, {
      where: {
        ...{ source: 'correction', sourceId: In([...entryIds]) },
        ...{ state: hoursMachine.initial, minutes: MoreThan(0) },
      },
    });
    return new Map(found.flatMap(({ sourceId, minutes }) => (sourceId ? [[sourceId, minutes]] : [])));
  }

  /** Which of these lines another line takes back, or would when it is agreed to. One query. */
  async reversing(entryIds: readonly string[]): Promise<Set<string>> {
    if (entryIds.length === 0) return new Set();
    const found = await this.db.manager.findBy(HoursEntry, { reversesId: In([...entryIds]) });
    return new Set(found.flatMap(({ reversesId }) => reversesId ?? []));
  }

  /** Which of these lines were taken back by a valid one. One query. */
  async reversed(entryIds: readonly string[]): Promise<Set<string>> {
    if (entryIds.length === 0) return new Set();
    const found = await this.db.manager.findBy(HoursEntry, {
      reversesId: In([...entryIds]),
      state: hoursMachine.next(hoursMachine.initial, 'agree'),
    });
    return new Set(found.flatMap(({ reversesId }) => reversesId ?? []));
  }

  /** Of these sources those whose hours two people corrected. One query. */
  async correctedSources(communityId: string, source: HoursSource, sourceIds: readonly string[]): Promise<Set<string>> {
    if (sourceIds.length === 0) return new Set();
    const rows: { sourceId: string }[] = await this.db.query(
      `SELECT DISTINCT e.source_id AS sourceId FROM hours_entries e JOIN hours_entries r ON r.reverses_id = e.id
       WHERE e.community_id = ? AND e.source = ? AND e.source_id IN (?) AND r.source = 'correction' AND r.state = 'valid'`,
      [communityId, source, [...sourceIds]],
    );
    return new Set(rows.map(({ sourceId }) => sourceId));
  }

  /** Valid lines of everybody between two days, both included, by day; those after a line. */
  async validByDay(
    communityId: string,
    from: Day,
    until: Day,
    after: Pick<HoursEntry, 'onDay' | 'id'> | undefined,
    rows: number,
  ): Promise<HoursEntry[]> {
    const ids: { id: string }[] = await this.db.query(
      `SELECT id FROM hours_entries FORCE INDEX (hours_by_day)
       WHERE community_id = ? AND state = 'valid' AND on_day BETWEEN ? AND ? AND (on_day > ? OR (on_day = ? AND id > ?))
       ORDER BY on_day, id LIMIT ?`,
      [communityId, from, until, after?.onDay ?? '1000-01-01', after?.onDay ?? '1000-01-01', after?.id ?? '', rows],
    );
    const found = await this.db.manager.findBy(HoursEntry, { id: In(ids.map(({ id }) => id)) });
    const byId = new Map(found.map((entry) => [entry.id, entry]));
    return ids.flatMap(({ id }) => byId.get(id) ?? []);
  }

  /** Certificates issued from one instant to before another, the earliest first; those after one. */
  issuedBetween(
    communityId: string,
    from: Date,
    before: Date,
    after: Certificate | undefined,
    rows: number,
  ): Promise<Certificate[]> {
    const query = this.db.manager
      .getRepository(Certificate)
      .createQueryBuilder('c')
      .where('c.communityId = :communityId AND c.issuedAt >= :from AND c.issuedAt < :before', {
        ...{ communityId, from, before },
      });
    const last = after && { at: after.issuedAt, id: after.id };
    return rowsAfter(query, { at: 'c.issuedAt', id: 'c.id', first: 'oldest' }, last, rows);
  }

  /** Certificates issued since an instant that were not revoked, the newest first. */
  noticed(communityId: string, since: Date, after: Keyset | undefined, rows: number): Promise<Certificate[]> {
    const query = this.db.manager
      .getRepository(Certificate)
      .createQueryBuilder('c')
      .where('c.communityId = :communityId AND c.issuedAt >= :since AND c.revokedAt IS NULL', { communityId, since });
    return rowsAfter(query, { at: 'c.issuedAt', id: 'c.id', first: 'newest' }, after, rows);
  }

  async addCertificate(tx: Tx, certificate: Certificate): Promise<void> {
    await tx.insert(Certificate, certificate as never);
  }

  certificate(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<Certificate | null> {
    return db.findOneBy(Certificate, { communityId, id });
  }

  byNumber(number: string): Promise<Certificate | null> {
    return this.db.manager.findOneBy(Certificate, { number });
  }

  async lockCertificate(tx: Tx, communityId: string, id: string): Promise<Certificate> {
    const found = await tx.findOne(Certificate, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  async changeCertificate(tx: Tx, certificate: Certificate, fields: Partial<Certificate>): Promise<void> {
    await tx.update(Certificate, { id: certificate.id }, fields as never);
    Object.assign(certificate, fields);
  }

  /**
   * The next place of the year in the community's register. Whoever issues at this moment waits for the end of this transaction; the
   * key `one_certificate_per_place` has the last word.
   */
  async nextPlace(tx: Tx, communityId: string, year: number): Promise<number> {
    await tx.query(
      `INSERT INTO certificate_places (community_id, in_year, taken) VALUES (?, ?, 1)
       ON DUPLICATE KEY UPDATE taken = taken + 1`,
      [communityId, year],
    );
    const [row]: { taken: number }[] = await tx.query(
      'SELECT taken FROM certificate_places WHERE community_id = ? AND in_year = ?',
      [communityId, year],
    );
    return Number(row?.taken);
  }

  /** Certificates, the newest first. */
  certificates(
    communityId: string,
    memberId: string | undefined,
    after: Keyset | undefined,
    rows: number,
  ): Promise<Certificate[]> {
    const query = this.db.manager
      .getRepository(Certificate)
      .createQueryBuilder('c')
      .where('c.communityId = :communityId', { communityId });
    if (memberId) query.andWhere('c.memberId = :memberId', { memberId });
    return rowsAfter(query, { at: 'c.issuedAt', id: 'c.id', first: 'newest' }, after, rows);
  }
}
