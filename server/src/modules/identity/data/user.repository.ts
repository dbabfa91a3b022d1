import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@silin/shared';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { User } from './user.entity.js';

const FIRST_NICKNAME = '新邻居';

@Injectable()
export class UserRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The user behind an openid, made when there is none; two first sign-ins at once give one user. */
  async ensure(tx: Tx, openid: string, unionid: string | null, now: Date): Promise<{ id: string; isNew: boolean }> {
    // Locked, so that somebody who is just leaving is waited for and then not found.
    const known = await tx.findOne(User, { where: { openid }, lock: { mode: 'pessimistic_write' } });
    if (known) {
      if (unionid && known.unionid !== unionid) await tx.update(User, { id: known.id }, { unionid });
      return { id: known.id, isNew: false };
    }
    const id = newId();
    try {
      await tx.insert(User, {
        ...{ id, openid, unionid, createdAt: now, elderMode: false, phoneProven: false },
        ...{ nickname: FIRST_NICKNAME, nicknameCheck: 'none' },
      });
      return { id, isNew: true };
    } catch (error) {
      if (duplicateKey(error) !== 'one_user_per_openid') throw error;
      return { id: (await tx.findOneByOrFail(User, { openid })).id, isNew: false };
    }
  }

  /** Id of the person behind an openid; null for nobody of ours. */
  async idOfOpenid(openid: string): Promise<string | null> {
    return (await this.db.manager.findOne(User, { select: { id: true }, where: { openid } }))?.id ?? null;
  }

  /** Users by id, erased ones included. */
  async byIds(userIds: readonly string[], db: EntityManager = this.db.manager): Promise<User[]> {
    return userIds.length === 0 ? [] : db.findBy(User, { id: In([...new Set(userIds)]) });
  }

  /** A user whose account stands. */
  async standing(userId: string, db: EntityManager = this.db.manager): Promise<User | null> {
    return db.findOneBy(User, { id: userId, erasedAt: IsNull() });
  }

  /** Throws `SESSION_ENDED` when the account is gone. */
  async lockUser(tx: Tx, userId: string): Promise<User> {
    const where = { id: userId, erasedAt: IsNull() };
    const user = await tx.findOne(User, { where, lock: { mode: 'pessimistic_write' } });
    if (!user) throw new DomainError('SESSION_ENDED');
    return user;
  }

  /** Locks the rows of standing accounts, in the order of ids, and reads nothing of them; whose account is gone is not in it. */
  async holdAll(tx: Tx, userIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM users WHERE id IN (?) AND erased_at IS NULL ORDER BY id FOR UPDATE',
      [[...new Set(userIds)]],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The same for one; false when the account is gone. */
  async hold(tx: Tx, userId: string): Promise<boolean> {
    return (await this.holdAll(tx, [userId])).has(userId);
  }

  async change(tx: Tx, userId: string, fields: Partial<User>): Promise<void> {
    await tx.update(User, { id: userId }, fields);
  }
}
