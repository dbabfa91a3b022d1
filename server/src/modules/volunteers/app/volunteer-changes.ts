import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';

/** A volunteer whom staff suspended or took back, in the transaction that does it. */
export interface VolunteerChange {
  readonly communityId: string;
  readonly memberId: string;
  readonly by: Pick<Actor, 'userId' | 'memberId' | 'communityId'>;
}

type Handler = (tx: Tx, change: VolunteerChange) => Promise<void>;

/** The register of what has to happen when somebody may not help any more, or may again: volunteers know none who listen. */
@Injectable()
export class VolunteerChanges {
  private readonly handlers = { suspend: [] as Handler[], reinstate: [] as Handler[] };

  /** Called by a context when it starts. Nothing is begun by the volunteer meanwhile: their row and their member's are held. */
  onSuspended(handler: Handler): void {
    this.handlers.suspend.push(handler);
  }

  onReinstated(handler: Handler): void {
    this.handlers.reinstate.push(handler);
  }

  /** Runs the handlers of one decision, in the order in which they were registered. */
  async happened(tx: Tx, action: 'suspend' | 'reinstate', change: VolunteerChange): Promise<void> {
    for (const handler of this.handlers[action]) await handler(tx, change);
  }
}
