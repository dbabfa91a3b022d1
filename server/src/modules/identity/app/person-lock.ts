import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { UserRepository } from '../data/user.repository.js';

/**
 * Whoever is deleting the account and whoever writes in its name take the same lock first: the person's row. So a write is
 * either there when the deletion looks, or it finds nobody. The transactor asks this before every write of a request;
 * what speaks of a person without a request of theirs (a push, the worker) asks it itself. See docs/algorithms/leaving.md.
 */
@Injectable()
export class PersonLock implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly users: UserRepository,
  ) {}

  onModuleInit(): void {
    this.transactor.holdPeople((tx, userIds) => this.holdAll(tx, userIds));
  }

  /** Locks the person until the end of the transaction; false when the account is gone. */
  async hold(tx: Tx, userId: string): Promise<boolean> {
    return (await this.holdAll(tx, [userId])).has(userId);
  }

  /** The same for several, in the order of ids; whose account is gone is not in it. */
  holdAll(tx: Tx, userIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.users.holdAll(tx, userIds);
  }
}
