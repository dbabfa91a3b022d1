import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Day, DomainError, hoursMachine, type HoursSource, type HoursState } from '@silin/shared';
import { Between, DataSource, type EntityManager, In } from 'typeorm';
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

  /** Lines of one source, of everybody, that no other line reverses: those that gave minutes, or those that took them. */
  standing(
    tx: Tx,
    of: { readonly communityId: string; readonly source: HoursSource; readonly sourceId: string },
    which: 'given' | 'taken',
  ): Promise<HoursEntry[]> {
    return tx
      .getRepository(HoursEntry)
      .createQueryBuilder('e')
      .leftJoin(HoursEntry, 'later', 'later.reversesId = e.id')
      .where('e.communityId = :communityId AND e.source = :source AND e.sourceId = :sourceId', of)
      .andWhere(which === 'given' ? 'e.minutes > 0' : 'e.minutes < 0')
      .andWhere('later.id IS NULL')
      .getMany();
  }

  /** Both lines of one correction. */
  correctionOf(tx: Tx, reversesId: string): Promise<HoursEntry[]> {
    return tx.findBy(HoursEntry, { source: 'correction', sourceId: reversesId, state: hoursMachine.initial });
  }

  /** A second person's answer, or a certification of one line that waits. */
  async settle(
    tx: Tx,
    entry: HoursEntry,
    fields: Pick<HoursEntry, 'state' | 'secondMemberId' | 'secondAt'>,
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

  async eraseWords(tx: Tx, communityId: string, memberId: string): Promise<void> {
    await tx.update(HoursEntry, { communityId, memberId }, { reason: null } as never);
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

  /** Which of these lines were taken back by a valid one. One query. */
  async reversed(entryIds: readonly string[]): Promise<Set<string>> {
    if (entryIds.length === 0) return new Set();
    const found = await this.db.manager.findBy(HoursEntry, {
      reversesId: In([...entryIds]),
      state: hoursMachine.next(hoursMachine.initial, 'agree'),
    });
    return new Set(found.flatMap(({ reversesId }) => reversesId ?? []));
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

  /** How many certificates the community issued in this year. */
  async issuedIn(tx: Tx, communityId: string, year: string): Promise<number> {
    const [row]: { n: number }[] = await tx.query(
      'SELECT COUNT(*) AS n FROM certificates WHERE community_id = ? AND number LIKE ?',
      [communityId, `%-${year}-%`],
    );
    return Number(row?.n ?? 0);
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
