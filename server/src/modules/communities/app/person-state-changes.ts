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

/** Somebody whose account goes while the community keeps their record: it has no account any more. */
export interface KeptPerson {
  readonly communityId: string;
  readonly personId: string;
  /** Who they were when they chose it. */
  readonly userId: string;
  readonly memberId: string;
}

/** Two rows about one human that have just become one. */
export interface PeopleMerged {
  readonly communityId: string;
  readonly keptId: string;
  readonly goneId: string;
}

type MergedHandler = (tx: Tx, merged: PeopleMerged) => Promise<void>;
type KeptHandler = (tx: Tx, kept: KeptPerson) => Promise<void>;
type Handler = (tx: Tx, gone: PersonGone) => Promise<void>;

/**
 * The register of what ends with somebody's death, or when they move out: communities asks every context, and knows none of them.
 * What a handler ends stays ended when the state is taken back.
 */
@Injectable()
export class PersonStateChanges {
  private readonly handlers: Record<GoneState, Handler[]> = { died: [], moved: [] };

  private readonly keptHandlers: KeptHandler[] = [];

  /** Called by a context when it starts. The person is locked and has the new state already. */
  onGone(state: GoneState, handler: Handler): void {
    this.handlers[state].push(handler);
  }

  private readonly mergedHandlers: MergedHandler[] = [];

  /** The same for two rows that became one. */
  onMerged(handler: MergedHandler): void {
    this.mergedHandlers.push(handler);
  }

  async merged(tx: Tx, merged: PeopleMerged): Promise<void> {
    for (const handler of this.mergedHandlers) await handler(tx, merged);
  }

  /** The same for records that are kept. */
  onKept(handler: KeptHandler): void {
    this.keptHandlers.push(handler);
  }

  async kept(tx: Tx, kept: KeptPerson): Promise<void> {
    for (const handler of this.keptHandlers) await handler(tx, kept);
  }

  /** Runs the handlers of one state, in the order in which they were registered. */
  async gone(tx: Tx, gone: PersonGone): Promise<void> {
    for (const handler of this.handlers[gone.state]) await handler(tx, gone);
  }
}
