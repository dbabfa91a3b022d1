import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { callBackMachine, type CallBackState, DomainError } from '@silin/shared';
import { DataSource, In, IsNull } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { CallBack, CallBackTry } from './call-back.entities.js';

const onBoard = (state: CallBackState): KeysetOrder => ({
  ...{ at: 'board_at', id: 'id', first: state === callBackMachine.initial ? 'oldest' : 'newest' },
});
/** Somebody else was quicker: they have this call-back, or another one of this person. */
const TAKEN: readonly (string | undefined)[] = ['one_hand_per_person_to_call', 'one_call_back_in_hand_per_member'];

/** Call-backs: the desk's queue, whose hand each is in, and what came of the calls. */
@Injectable()
export class CallBacksRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Puts a call-back in. False when the subject is being asked about already. */
  async add(tx: Tx, callBack: CallBack): Promise<boolean> {
    try {
      await tx.insert(CallBack, callBack as never);
      return true;
    } catch (error) {
      if (duplicateKey(error) === 'one_waiting_call_back_per_subject') return false;
      throw error;
    }
  }

  /** Whose work was drawn since then, and not dropped. One query. */
  async helpersCalled(tx: Tx, communityId: string, memberIds: readonly string[], since: Date): Promise<Set<string>> {
    if (memberIds.length === 0) return new Set();
    const rows: { id: string }[] = await tx.query(
      `SELECT DISTINCT helper_member_id AS id FROM call_backs
       WHERE community_id = ? AND helper_member_id IN (?) AND drawn_at >= ? AND state <> 'dropped'`,
      [communityId, [...memberIds], since],
    );
    return new Set(rows.map(({ id }) => id));
  }

  find(communityId: string, id: string): Promise<CallBack | null> {
    return this.db.manager.findOneBy(CallBack, { communityId, id });
  }

  /** The call-back, under lock. Throws `NOT_FOUND`. */
  async lock(tx: Tx, communityId: string, id: string): Promise<CallBack> {
    const found = await tx.findOne(CallBack, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  async change(tx: Tx, callBack: CallBack, fields: Partial<CallBack>): Promise<void> {
    await tx.update(CallBack, { id: callBack.id }, fields as never);
    Object.assign(callBack, fields);
  }

  /** Gives a call-back into somebody's hand. False when it is in one, when they have another, or somebody else has this person. */
  async take(tx: Tx, callBack: CallBack, memberId: string, until: Date): Promise<boolean> {
    const fields = { heldByMemberId: memberId, heldUntil: until };
    const free = { id: callBack.id, state: callBackMachine.initial, heldByMemberId: IsNull() };
    try {
      const done = await tx.update(CallBack, free, fields);
      if (done.affected !== 1) return false;
    } catch (error) {
      if (TAKEN.includes(duplicateKey(error))) return false;
      throw error;
    }
    Object.assign(callBack, fields);
    return true;
  }

  /** What this member has in hand. */
  inHandOf(tx: Tx, communityId: string, memberId: string): Promise<CallBack | null> {
    return tx.findOneBy(CallBack, { communityId, heldByMemberId: memberId });
  }

  /** Whose time in hand is over lets go. */
  async letGo(tx: Tx, communityId: string, now: Date): Promise<void> {
    const late: { id: string }[] = await tx.query(
      'SELECT id FROM call_backs WHERE community_id = ? AND held_until <= ? ORDER BY id',
      [communityId, now],
    );
    if (late.length === 0) return;
    await tx.query(
      'UPDATE call_backs SET held_by_member_id = NULL, held_until = NULL WHERE id IN (?) AND held_until <= ?',
      [late.map(({ id }) => id), now],
    );
  }

  /** Due, in nobody's hand, and not about this member's own help or word; the oldest first. */
  async dueFor(
    tx: Tx,
    communityId: string,
    memberId: string,
    now: Date,
    after: Keyset | undefined,
    rows: number,
  ): Promise<CallBack[]> {
    const order = onBoard(callBackMachine.initial);
    const next = afterKeyset(order, after);
    const ids: { id: string }[] = await tx.query(
      `SELECT id FROM call_backs FORCE INDEX (call_backs_on_the_board)
       WHERE community_id = ? AND state = ? AND board_at <= ? AND held_by_member_id IS NULL AND helper_member_id <> ?
         AND (certifier_member_id IS NULL OR certifier_member_id <> ?) AND ${next.sql} ${byKeyset(order)} LIMIT ?`,
      [communityId, callBackMachine.initial, now, memberId, memberId, ...next.values, rows],
    );
    const found = await tx.findBy(CallBack, { id: In(ids.map(({ id }) => id)) });
    return ids.flatMap(({ id }) => found.find((row) => row.id === id) ?? []);
  }

  /** How many are due, counted to `most` and no further. */
  async due(communityId: string, now: Date, most: number): Promise<number> {
    const [row]: { n: string }[] = await this.db.query(
      `SELECT COUNT(*) AS n FROM (SELECT 1 FROM call_backs FORCE INDEX (call_backs_on_the_board)
       WHERE community_id = ? AND state = ? AND board_at <= ? LIMIT ?) few`,
      [communityId, callBackMachine.initial, now, most],
    );
    return Number(row?.n);
  }

  /** Of one state: what is due first, or what ended last. */
  async page(communityId: string, state: CallBackState, after: Keyset | undefined, rows: number): Promise<CallBack[]> {
    const order = onBoard(state);
    const next = afterKeyset(order, after);
    const ids: { id: string }[] = await this.db.query(
      `SELECT id FROM call_backs FORCE INDEX (call_backs_on_the_board)
       WHERE community_id = ? AND state = ? AND ${next.sql} ${byKeyset(order)} LIMIT ?`,
      [communityId, state, ...next.values, rows],
    );
    const found = await this.db.manager.findBy(CallBack, { id: In(ids.map(({ id }) => id)) });
    return ids.flatMap(({ id }) => found.find((row) => row.id === id) ?? []);
  }

  async addTry(tx: Tx, one: CallBackTry): Promise<void> {
    await tx.insert(CallBackTry, one as never);
  }

  /** Calls of these call-backs, the oldest first. One query. */
  tries(callBackIds: readonly string[], db: Tx | DataSource['manager'] = this.db.manager): Promise<CallBackTry[]> {
    if (callBackIds.length === 0) return Promise.resolve([]);
    return db.find(CallBackTry, { where: { callBackId: In([...callBackIds]) }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** What waits to be asked of a person, under lock. */
  lockWaitingOf(tx: Tx, communityId: string, personId: string): Promise<CallBack[]> {
    return tx.find(CallBack, {
      where: { communityId, personId, state: callBackMachine.initial },
      ...{ order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } },
    });
  }

  /** Everything somebody was asked, or is to be, the oldest first. */
  ofPerson(communityId: string, personId: string): Promise<CallBack[]> {
    return this.db.manager.find(CallBack, { where: { communityId, personId }, order: { drawnAt: 'ASC', id: 'ASC' } });
  }

  /** What a person said on the telephone goes. */
  async forgetWords(tx: Tx, communityId: string, personId: string): Promise<void> {
    await tx.query(
      `UPDATE call_back_tries t JOIN call_backs b ON b.id = t.call_back_id AND b.community_id = ? AND b.person_id = ?
       SET t.note = NULL`,
      [communityId, personId],
    );
  }

  /** Lets go of what is in hand about a person. */
  async letGoOf(tx: Tx, communityId: string, personId: string): Promise<void> {
    await tx.query(
      `UPDATE call_backs SET held_by_member_id = NULL, held_until = NULL
       WHERE community_id = ? AND person_id = ? AND held_by_member_id IS NOT NULL`,
      [communityId, personId],
    );
  }
}
