import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ConsentEnding, ConsentPurpose } from '@silin/shared';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { ConsentRow } from './consent.entities.js';

/** A purpose, and to whom where the purpose names one. */
export interface PurposeTo {
  readonly purpose: ConsentPurpose;
  readonly unitId?: string | undefined;
  readonly personId?: string | undefined;
}

const BY_END: KeysetOrder = { at: 'until', id: 'id', first: 'oldest' };

const LIVING = { withdrawnAt: IsNull(), replacedAt: IsNull() } as const;

/** Consents of people. The key `one_living_consent` has the last word. */
@Injectable()
export class ConsentsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async add(tx: Tx, consent: ConsentRow): Promise<void> {
    await tx.insert(ConsentRow, consent);
  }

  /** The consent that neither was taken back nor replaced, though its time may be over. */
  standing(
    communityId: string,
    personId: string,
    { purpose, unitId, personId: toPersonId }: PurposeTo,
    db: EntityManager = this.db.manager,
  ): Promise<ConsentRow | null> {
    const to = { toUnitId: unitId ?? IsNull(), toPersonId: toPersonId ?? IsNull() };
    return db.findOneBy(ConsentRow, { communityId, personId, purpose, ...to, ...LIVING });
  }

  /** Every one of a person that neither was taken back nor replaced. */
  allStanding(personId: string, db: EntityManager = this.db.manager): Promise<ConsentRow[]> {
    return db.findBy(ConsentRow, { personId, ...LIVING });
  }

  async inCommunity(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<ConsentRow | null> {
    return db.findOneBy(ConsentRow, { id, communityId });
  }

  byIds(ids: readonly string[], db: EntityManager = this.db.manager): Promise<ConsentRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : db.findBy(ConsentRow, { id: In([...ids]) });
  }

  /** The last consent of a person for each purpose that names nobody. One query. */
  async latest(communityId: string, personId: string, purposes: readonly ConsentPurpose[]): Promise<ConsentRow[]> {
    const rows = await this.db.manager.find(ConsentRow, {
      where: purposes.map((purpose) => ({ communityId, personId, purpose, replacedAt: IsNull() })),
      order: { givenAt: 'ASC', id: 'ASC' },
    });
    return [...new Map(rows.map((row) => [row.purpose, row])).values()];
  }

  /** The last consent of a person for a purpose, whoever it names. */
  last(
    communityId: string,
    personId: string,
    purpose: ConsentPurpose,
    db: EntityManager = this.db.manager,
  ): Promise<ConsentRow | null> {
    return db.findOne(ConsentRow, {
      where: { communityId, personId, purpose, replacedAt: IsNull() },
      order: { givenAt: 'DESC', id: 'DESC' },
    });
  }

  /** Of these people those who ever agreed to a purpose, and whether a consent stands at this moment. One query. */
  async everAgreed(
    communityId: string,
    personIds: readonly string[],
    purpose: ConsentPurpose,
    now: Date,
    db: EntityManager = this.db.manager,
  ): Promise<{ personId: string; stands: boolean }[]> {
    if (personIds.length === 0) return [];
    const rows: { personId: string; stands: number }[] = await db.query(
      `SELECT person_id AS personId, MAX(withdrawn_at IS NULL AND replaced_at IS NULL AND until >= ?) AS stands
       FROM consents WHERE community_id = ? AND person_id IN (?) AND purpose = ? GROUP BY person_id`,
      [now, communityId, [...new Set(personIds)], purpose],
    );
    return rows.map(({ personId, stands }) => ({ personId, stands: Number(stands) === 1 }));
  }

  /** Everything ever agreed to by somebody, oldest first. */
  allOf(personIds: readonly string[], db: EntityManager = this.db.manager): Promise<ConsentRow[]> {
    return personIds.length === 0
      ? Promise.resolve([])
      : db.find(ConsentRow, { where: { personId: In([...personIds]) }, order: { givenAt: 'ASC', id: 'ASC' } });
  }

  /** Until when the consents of these people for a purpose that names nobody stand. One query. */
  async standingOf(
    communityId: string,
    personIds: readonly string[],
    purpose: ConsentPurpose,
  ): Promise<Map<string, Date>> {
    if (personIds.length === 0) return new Map();
    const to = { toUnitId: IsNull(), toPersonId: IsNull() };
    const rows = await this.db.manager.findBy(ConsentRow, {
      ...{ communityId, personId: In([...personIds]), purpose, ...to, ...LIVING },
    });
    return new Map(rows.map(({ personId, until }) => [personId, until]));
  }

  /** The version of the text each of these people agreed to for a purpose, and until when; nobody who did not, or took it back. One query. */
  async wordingsOf(
    communityId: string,
    personIds: readonly string[],
    purpose: ConsentPurpose,
  ): Promise<{ personId: string; wordingVersion: string; until: Date }[]> {
    if (personIds.length === 0) return [];
    const to = { toUnitId: IsNull(), toPersonId: IsNull() };
    return this.db.manager.find(ConsentRow, {
      select: { personId: true, wordingVersion: true, until: true },
      where: { communityId, personId: In([...personIds]), purpose, ...to, ...LIVING },
    });
  }

  /** Consents that end before an instant and of which nobody was told yet, the first to end first. */
  async untold(from: Date, before: Date, rows: number): Promise<ConsentRow[]> {
    const found: { id: string }[] = await this.db.query(
      'SELECT id FROM consents WHERE untold_until BETWEEN ? AND ? ORDER BY untold_until, id LIMIT ?',
      [from, before, rows],
    );
    return this.byIds(found.map(({ id }) => id));
  }

  async markTold(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
    await tx.update(ConsentRow, { id: In([...ids]) }, { endingToldAt: at });
  }

  /** Consents for a purpose whose time is over and that were neither taken back nor replaced, those behind `after`. */
  overdue(purpose: ConsentPurpose, now: Date, after: Keyset | undefined, rows: number): Promise<Keyset[]> {
    const next = afterKeyset(BY_END, after);
    return this.db.query(
      `SELECT id, until AS at FROM consents WHERE purpose = ? AND until < ? AND living_person_id IS NOT NULL
         AND ${next.sql} ${byKeyset(BY_END)} LIMIT ?`,
      [purpose, now, ...next.values, rows],
    );
  }

  /** Ends a consent that stands; false when it does not any more. */
  async withdraw(tx: Tx, id: string, how: ConsentEnding, byMemberId: string | null, at: Date): Promise<boolean> {
    const ended = { withdrawnAt: at, withdrawnHow: how, withdrawnByMemberId: byMemberId };
    return (await tx.update(ConsentRow, { id, ...LIVING }, ended)).affected === 1;
  }

  async keepFile(tx: Tx, id: string, mediaId: string): Promise<void> {
    await tx.update(ConsentRow, { id }, { mediaId });
  }

  /** Lets go of every file kept with somebody's consents. They have ended. */
  async forgetFiles(tx: Tx, personId: string): Promise<void> {
    await tx.update(ConsentRow, { personId }, { mediaId: null });
  }

  async replace(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.update(ConsentRow, { id, ...LIVING }, { replacedAt: at });
  }
}
