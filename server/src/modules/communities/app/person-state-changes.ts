import { Injectable } from '@nestjs/common';
import type { GoneState } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../domain/actor.js';
import type { Office } from './person-directory.js';

/** Somebody who has just been written down as dead, or as living elsewhere, in the transaction that writes it. */
export interface PersonGone {
  readonly communityId: string;
  readonly personId: string;
  /** The account of theirs, where they have one. */
  readonly memberId: string | null;
  readonly state: GoneState;
  readonly by: Actor;
  readonly as: Office;
}

type Handler = (tx: Tx, gone: PersonGone) => Promise<void>;

/**
 * The register of what ends with somebody's death, or when they move out: communities asks every context, and knows none of them.
 * What a handler ends stays ended when the state is taken back.
 */
@Injectable()
export class PersonStateChanges {
  private readonly handlers: Record<GoneState, Handler[]> = { died: [], moved: [] };

  /** Called by a context when it starts. The person is locked and has the new state already. */
  onGone(state: GoneState, handler: Handler): void {
    this.handlers[state].push(handler);
  }

  /** Runs the handlers of one state, in the order in which they were registered. */
  async gone(tx: Tx, gone: PersonGone): Promise<void> {
    for (const handler of this.handlers[gone.state]) await handler(tx, gone);
  }
}
