import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, needMachine, type NeedState } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Need } from './need.entities.js';

const onBoard = (state: NeedState): KeysetOrder => ({
  ...{ at: 'n.board_at', id: 'n.id', first: state === 'heard' ? 'oldest' : 'newest' },
});

/** Whose needs a list shows. */
export type NeedScope = { readonly all: true } | { readonly gridId: string };

/** Needs 需求. */
@Injectable()
export class NeedsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async insert(tx: Tx, need: Need): Promise<void> {
    await tx.insert(Need, need as never);
  }

  find(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<Need | null> {
    return db.findOneBy(Need, { communityId, id });
  }

  /** The need, under lock. Throws `NOT_FOUND`. */
  async lockNeed(tx: Tx, communityId: string, id: string): Promise<Need> {
    const need = await tx.findOne(Need, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!need) throw new DomainError('NOT_FOUND');
    return need;
  }

  async change(tx: Tx, need: Need, fields: Partial<Need>): Promise<void> {
    await tx.update(Need, { id: need.id }, fields as never);
    Object.assign(need, fields);
  }

  /** How many of a person wait for an answer. Ask only after the person's row is locked. */
  waitingOf(tx: Tx, communityId: string, personId: string): Promise<number> {
    return tx.countBy(Need, { communityId, personId, state: needMachine.initial });
  }

  /** How many needs join this matter besides this one. */
  othersOf(tx: Tx, need: Need): Promise<number> {
    const { communityId, personId, matterId } = need;
    return tx
      .createQueryBuilder(Need, 'n')
      .where('n.matter_id = :matterId AND n.person_id = :personId AND n.id <> :id', { matterId, personId, id: need.id })
      .andWhere('n.community_id = :communityId', { communityId })
      .getCount();
  }

  /** Of these people, the newest first; at most `rows`. */
  ofPeople(communityId: string, personIds: readonly string[], rows: number): Promise<Need[]> {
    if (personIds.length === 0) return Promise.resolve([]);
    return this.db.manager.find(Need, {
      where: { communityId, personId: In([...personIds]) },
      ...{ order: { heardAt: 'DESC', id: 'DESC' }, take: rows },
    });
  }

  /** Of one state: those that wait the longest first, the others the latest first. */
  async page(
    communityId: string,
    scope: NeedScope,
    state: NeedState,
    after: Keyset | undefined,
    rows: number,
  ): Promise<Need[]> {
    const order = onBoard(state);
    const next = afterKeyset(order, after);
    const [index, within, values] =
      'gridId' in scope ? ['needs_of_grid', 'n.grid_id = ?', [scope.gridId]] : ['needs_on_the_board', 'TRUE', []];
    const ids: { id: string }[] = await this.db.query(
      `SELECT n.id FROM needs n FORCE INDEX (${index})
       WHERE n.community_id = ? AND ${within} AND n.state = ? AND ${next.sql} ${byKeyset(order)} LIMIT ?`,
      [communityId, ...values, state, ...next.values, rows],
    );
    const found = await this.db.manager.findBy(Need, { id: In(ids.map(({ id }) => id)) });
    return ids.flatMap(({ id }) => found.find((need) => need.id === id) ?? []);
  }

  /** How many wait for an answer, counted to `most` and no further. */
  async waiting(communityId: string, most: number): Promise<number> {
    const [row]: { n: string }[] = await this.db.query(
      "SELECT COUNT(*) AS n FROM (SELECT 1 FROM needs WHERE community_id = ? AND state = 'heard' LIMIT ?) few",
      [communityId, most],
    );
    return Number(row?.n);
  }

  /** Words and answers of a person go; that something was needed stays a number. */
  async forget(tx: Tx, communityId: string, personId: string, words: string): Promise<void> {
    const fields = { words, publicText: null, placeText: null, againWhy: null };
    await tx.update(Need, { communityId, personId }, fields as never);
    await tx
      .createQueryBuilder()
      .update(Need)
      .set({ answer: words })
      .where('community_id = :communityId AND person_id = :personId AND answer IS NOT NULL', { communityId, personId })
      .execute();
  }
}
