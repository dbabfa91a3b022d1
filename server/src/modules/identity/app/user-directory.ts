import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { UserRepository } from '../data/user.repository.js';
import { PhoneBook } from './phone-book.js';

/** What a user gives as contact: the nickname (已注销的邻居 after the account was erased) and the decrypted phone. */
export interface UserContact {
  readonly nickname: string;
  readonly phone: string | null;
}

/** What other contexts may ask about people with an account. */
@Injectable()
export class UserDirectory {
  constructor(
    private readonly users: UserRepository,
    private readonly phoneBook: PhoneBook,
  ) {}

  /** The openid for content checks and messages. Null after the account was erased. */
  async openidOf(userId: string): Promise<string | null> {
    return (await this.users.standing(userId))?.openid ?? null;
  }

  /** The user behind an openid; null for nobody of ours. */
  idOfOpenid(openid: string): Promise<string | null> {
    return this.users.idOfOpenid(openid);
  }

  /** Nickname and phone by user id, erased accounts included. One query; inside a transaction pass its `tx`. */
  async contacts(userIds: readonly string[], tx?: Tx): Promise<Map<string, UserContact>> {
    const users = await this.users.byIds(userIds, tx);
    return new Map(users.map(({ id, nickname, phone }) => [id, { nickname, phone }]));
  }

  /** Keeps a phone the person typed; null takes it away. A number WeChat has vouched for stays so when it is typed again. */
  async keepPhone(tx: Tx, userId: string, typed: string | null): Promise<void> {
    const fields = typed === null ? this.phoneBook.none() : this.phoneBook.typed(typed);
    const user = await this.users.standing(userId, tx);
    if (user && user.phoneIndex !== fields.phoneIndex) await this.users.change(tx, userId, fields);
  }
}
