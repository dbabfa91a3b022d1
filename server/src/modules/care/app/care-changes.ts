import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';

/** Somebody whose care profile was written, changed or taken away, or who went away or came back. */
export interface ChangedCare {
  readonly communityId: string;
  readonly personId: string;
}

type Handler = (tx: Tx, changed: ChangedCare) => Promise<void>;

/** The register of what follows from a changed care profile: care tells every context, and knows none of them. */
@Injectable()
export class CareChanges {
  private readonly handlers: Handler[] = [];

  /** Called by a context when it starts. The person is locked. */
  onChanged(handler: Handler): void {
    this.handlers.push(handler);
  }

  async changed(tx: Tx, changed: ChangedCare): Promise<void> {
    for (const handler of this.handlers) await handler(tx, changed);
  }
}
