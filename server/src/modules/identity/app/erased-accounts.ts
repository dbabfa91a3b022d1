import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rememberErased } from '../../../platform/backup/erased-register.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { defineTopic } from '../../../platform/jobs/topic.js';

const ERASED = defineTopic<{ userId: string }>('identity.account-erased');

/** Remembers deletions outside the database, so that restoring an older one does not bring anybody back. */
@Injectable()
export class ErasedAccounts implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(ERASED, ({ payload }) => rememberErased(this.config.filesDir, payload.userId));
  }

  /** Written down by the worker once the deletion is committed. */
  remember(tx: Tx, userId: string): Promise<void> {
    return this.outbox.enqueue(tx, ERASED, { userId });
  }
}
