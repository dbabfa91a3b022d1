import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../domain/actor.js';

/** Keeps that somebody took a copy of what is kept about a person. */
export type CopyKeeper = (tx: Tx, actor: Actor, personId: string) => Promise<void>;

/** Where files that are given out are kept track of says so; this context knows nothing of files. */
@Injectable()
export class PersonCopies {
  private keeper: CopyKeeper | undefined;

  /** Called once, when that context starts. */
  keptBy(keeper: CopyKeeper): void {
    this.keeper = keeper;
  }

  /** In the transaction in which the copy is recorded. */
  async given(tx: Tx, actor: Actor, personId: string): Promise<void> {
    await this.keeper?.(tx, actor, personId);
  }
}
