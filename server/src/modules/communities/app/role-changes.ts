import { Injectable } from '@nestjs/common';
import type { Role } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';

/** A member who has just lost a role, in the transaction that takes it. */
export interface LostRole {
  readonly communityId: string;
  readonly memberId: string;
  readonly role: Role;
}

type Handler = (tx: Tx, lost: LostRole) => Promise<void>;

/** The register of what has to happen when somebody loses a role: communities asks every context, and knows none of them. */
@Injectable()
export class RoleChanges {
  private readonly handlers: Handler[] = [];

  /** Called by a context when it starts. The handler runs in the transaction that takes the role, after it is gone. */
  onLost(handler: Handler): void {
    this.handlers.push(handler);
  }

  /** Runs every handler. */
  async lost(tx: Tx, lost: LostRole): Promise<void> {
    for (const handler of this.handlers) await handler(tx, lost);
  }
}
