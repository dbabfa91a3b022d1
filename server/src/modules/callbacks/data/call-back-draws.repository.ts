import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { CallBackDraw, CallBackFrame } from './call-back.entities.js';

const TO_HOLD: KeysetOrder = { at: 'from_at', id: 'id', first: 'oldest' };
const BATCH = 500;

/** A day's draw without its secret and its record. */
export type DrawOfDay = Omit<CallBackDraw, 'communityId' | 'secret' | 'record'>;

/** Draws of call-backs: a row per community and day. */
@Injectable()
export class CallBackDrawsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Communities for which nothing is committed to yet for the day that begins then, by id. */
  async communitiesWithout(fromAt: Date, after: string, rows: number): Promise<string[]> {
    const found: { id: string }[] = await this.db.query(
      `SELECT c.id FROM communities c LEFT JOIN call_back_draws d ON d.community_id = c.id AND d.from_at = ?
       WHERE d.id IS NULL AND c.id > ? ORDER BY c.id LIMIT ?`,
      [fromAt, after, rows],
    );
    return found.map(({ id }) => id);
  }

  /** The last day of a community that was committed to; null for none. */
  async lastFrom(tx: Tx, communityId: string): Promise<Date | null> {
    const [last] = await tx.find(CallBackDraw, {
      ...{ where: { communityId }, order: { fromAt: 'DESC' as const }, take: 1, select: { id: true, fromAt: true } },
    });
    return last?.fromAt ?? null;
  }

  /** Puts a day's commitment in. False when the day has one: the key has the last word. */
  async add(tx: Tx, draw: CallBackDraw): Promise<boolean> {
    try {
      await tx.insert(CallBackDraw, draw as never);
      return true;
    } catch (error) {
      if (duplicateKey(error) === 'one_call_back_draw_per_day') return false;
      throw error;
    }
  }

  /** Draws not held yet of days that began no later than this, of every community, the oldest first. */
  toHold(fromAtMost: Date, after: Keyset | undefined, rows: number): Promise<(Keyset & { communityId: string })[]> {
    const next = afterKeyset(TO_HOLD, after);
    return this.db.query(
      `SELECT id, from_at AS at, community_id AS communityId FROM call_back_draws
       WHERE drawn_at IS NULL AND from_at <= ? AND ${next.sql} ${byKeyset(TO_HOLD)} LIMIT ?`,
      [fromAtMost, ...next.values, rows],
    );
  }

  /** The draw, under lock; null when it is not there. */
  lock(tx: Tx, communityId: string, id: string): Promise<CallBackDraw | null> {
    return tx.findOne(CallBackDraw, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async change(tx: Tx, draw: CallBackDraw, fields: Partial<CallBackDraw>): Promise<void> {
    await tx.update(CallBackDraw, { id: draw.id }, fields as never);
    Object.assign(draw, fields);
  }

  async addFrames(tx: Tx, frames: readonly CallBackFrame[]): Promise<void> {
    for (let from = 0; from < frames.length; from += BATCH)
      await tx.insert(CallBackFrame, frames.slice(from, from + BATCH) as never);
  }

  find(communityId: string, id: string): Promise<CallBackDraw | null> {
    return this.db.manager.findOneBy(CallBackDraw, { communityId, id });
  }

  /** The latest days first; without secret and record. A day is there once, so that it alone is the order. */
  page(communityId: string, after: Keyset | undefined, rows: number): Promise<DrawOfDay[]> {
    return this.db.query(
      `SELECT id, from_at AS fromAt, commitment, committed_at AS committedAt, frame_size AS frameSize, left_out AS leftOut, called,
         drawn_at AS drawnAt
       FROM call_back_draws FORCE INDEX (one_call_back_draw_per_day)
       WHERE community_id = ? AND ${after ? 'from_at < ?' : 'TRUE'} ORDER BY from_at DESC LIMIT ?`,
      [communityId, ...(after ? [after.at] : []), rows],
    );
  }

  /** What of a draw is about this person. */
  ofPerson(communityId: string, personId: string, drawId: string): Promise<CallBackFrame[]> {
    return this.db.manager.find(CallBackFrame, {
      where: { communityId, personId, drawId },
      order: { opaqueId: 'ASC' },
    });
  }
}
