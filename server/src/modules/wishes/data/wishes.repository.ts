import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, wishMachine } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Wish } from './wish.entity.js';
import { WishGramsRepository } from './wish-grams.repository.js';

const BY_END: KeysetOrder = { at: 'open_until', id: 'id', first: 'oldest' };

/** Wishes one at a time: taken, locked, changed. Lists are asked in `WishListsRepository`. */
@Injectable()
export class WishesRepository {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly grams: WishGramsRepository,
  ) {}

  /** The wish as it is now, or null; in this community or not at all. Inside a transaction pass its `tx`. */
  find(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<Wish | null> {
    return db.findOneBy(Wish, { communityId, id });
  }

  /** Wishes of this community by id. One query. */
  byIds(communityId: string, ids: readonly string[]): Promise<Wish[]> {
    return this.db.manager.findBy(Wish, { communityId, id: In([...ids]) });
  }

  /** What a claimer can be told without waiting for anybody: the state of the wish as last committed, or null. No lock. */
  async glance(communityId: string, id: string): Promise<Pick<Wish, 'state' | 'personId'> | null> {
    const [row]: Pick<Wish, 'state' | 'personId'>[] = await this.db.query(
      'SELECT state, person_id AS personId FROM wishes WHERE community_id = ? AND id = ?',
      [communityId, id],
    );
    return row ?? null;
  }

  /** The wish under lock until the transaction ends. Throws `NOT_FOUND`. */
  async lockWish(tx: Tx, communityId: string, id: string): Promise<Wish> {
    const wish = await this.lockIfThere(tx, communityId, id);
    if (!wish) throw new DomainError('NOT_FOUND');
    return wish;
  }

  /** The same, or null. */
  lockIfThere(tx: Tx, communityId: string, id: string): Promise<Wish | null> {
    return tx.findOne(Wish, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * open → claimed in one conditional write; true for the one who got it. Nobody reads before writing: of any number of
   * simultaneous claimers the row lock lets one through and the condition turns the others away. Never the author.
   */
  async takeIfOpen(tx: Tx, communityId: string, id: string, claimerPersonId: string, now: Date): Promise<boolean> {
    const { from, to } = wishMachine.table.claim;
    const result: { affectedRows: number } = await tx.query(
      `UPDATE wishes SET state = ?, state_since = ?
       WHERE community_id = ? AND id = ? AND state IN (?) AND person_id <> ?`,
      [to, now, communityId, id, from, claimerPersonId],
    );
    return result.affectedRows === 1;
  }

  /** Puts a new wish in. Throws `WISH_LIMIT_REACHED` when its slot is taken: the unique key decides, not the count. */
  async insert(tx: Tx, wish: Wish, limit: number): Promise<void> {
    await guardingSlot(limit, () => tx.insert(Wish, wish as never));
    await this.grams.add(tx, wish);
  }

  /** Changes single fields of a locked wish. Throws `WISH_LIMIT_REACHED` when it would need a slot that is taken. */
  async change(tx: Tx, wish: Wish, fields: Partial<Wish>, limit = 0): Promise<void> {
    await guardingSlot(limit, () => tx.update(Wish, { communityId: wish.communityId, id: wish.id }, fields as never));
    if (fields.title !== undefined || fields.publicText !== undefined) {
      await this.grams.change(tx, wish, { ...wish, ...fields });
    }
    Object.assign(wish, fields);
  }

  /** Slots of the author's living wishes. Ask only after the author's row of `people` is locked. */
  async livingSlotsOf(tx: Tx, communityId: string, personId: string): Promise<number[]> {
    return (await this.livingOf(tx, communityId, personId)).map(({ slot }) => slot);
  }

  /** The author's living wishes and their slots. Ask only after the author's row of `people` is locked. */
  async livingOf(tx: Tx, communityId: string, personId: string): Promise<{ id: string; slot: number }[]> {
    const rows: { id: string; slot: number }[] = await tx.query(
      `SELECT id, living_author_slot AS slot FROM wishes
       WHERE community_id = ? AND person_id = ? AND living_author_slot IS NOT NULL ORDER BY id`,
      [communityId, personId],
    );
    return rows.map(({ id, slot }) => ({ id, slot: Number(slot) }));
  }

  /** Gives a wish another of its author's places. */
  async moveToSlot(tx: Tx, communityId: string, id: string, slot: number): Promise<void> {
    await tx.query('UPDATE wishes SET author_slot = ? WHERE community_id = ? AND id = ?', [slot, communityId, id]);
  }

  /** Communities in which an open wish's time on the wall is over: one look into the index for each, whatever its size. */
  async communitiesWithExpired(now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.db.query(
      `SELECT community_id AS id, MIN(open_until) AS first FROM wishes WHERE state = 'open' AND open_until > '1970-01-02'
       GROUP BY community_id HAVING first <= ?`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Open wishes whose time on the wall is over, the longest overdue first, those behind `after`. */
  expiredOpen(communityId: string, now: Date, after: Keyset | undefined, limit: number): Promise<Keyset[]> {
    const next = afterKeyset(BY_END, after);
    return this.db.query(
      `SELECT id, open_until AS at FROM wishes
       WHERE community_id = ? AND state = 'open' AND open_until <= ? AND ${next.sql} ${byKeyset(BY_END)} LIMIT ?`,
      [communityId, now, ...next.values, limit],
    );
  }

  /** Every wish of an author, oldest first, for the author's own data. */
  allOf(communityId: string, personId: string): Promise<Wish[]> {
    return this.db.manager.find(Wish, {
      where: { communityId, personId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** The same under lock, in the order of ids, for the moment the author leaves. */
  lockAllOf(tx: Tx, communityId: string, personId: string): Promise<Wish[]> {
    return tx.find(Wish, {
      where: { communityId, personId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}

async function guardingSlot(limit: number, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (duplicateKey(error) === 'one_living_wish_per_person_slot')
      throw new DomainError('WISH_LIMIT_REACHED', { limit });
    throw error;
  }
}
