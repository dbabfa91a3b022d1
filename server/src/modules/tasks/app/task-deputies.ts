import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';

type Source = (tx: Tx, communityId: string, personId: string) => Promise<string | null>;

/** Who helps out when a task about a person is late: the context that knows says so when it starts. */
@Injectable()
export class TaskDeputies {
  private source: Source | undefined;

  /** Says how a person's deputy 副责 is found: a member's id, or null. Throws when somebody has said so already. */
  register(source: Source): void {
    if (this.source) throw new Error('two sources of deputies');
    this.source = source;
  }

  /** The deputy of a person; null when there is none, or nobody knows of any. */
  async of(tx: Tx, communityId: string, personId: string | null): Promise<string | null> {
    return personId && this.source ? this.source(tx, communityId, personId) : null;
  }
}
