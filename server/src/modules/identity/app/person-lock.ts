import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@silin/shared';
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
    this.transactor.holdPeople(async (tx, userId) => {
      if (!(await this.hold(tx, userId))) throw new DomainError('SESSION_ENDED');
    });
  }

  /** Locks the person until the end of the transaction; false when the account is gone. */
  hold(tx: Tx, userId: string): Promise<boolean> {
    return this.users.hold(tx, userId);
  }
}
