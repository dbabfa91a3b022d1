import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ErasedHow, rememberErased } from '../../../platform/backup/erased-register.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { defineTopic } from '../../../platform/jobs/topic.js';

const ERASED = defineTopic<{ userId: string; how?: ErasedHow }>('identity.account-erased');

/** Remembers deletions outside the database, so that restoring an older one does not bring anybody back. */
@Injectable()
export class ErasedAccounts implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(ERASED, ({ payload: { userId, how = 'account' } }) =>
      rememberErased(this.config.filesDir, { id: userId, how }),
    );
  }

  /** Written down by the worker once the deletion is committed. `id`: of the account, or of a person without one. */
  remember(tx: Tx, id: string, how: ErasedHow): Promise<void> {
    return this.outbox.enqueue(tx, ERASED, { userId: id, how });
  }
}
