import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import type { MembershipDto } from '../dto/me.dto.js';
import type { AccountMember } from './account-data.js';

/** What identity needs to know about memberships; the communities context provides it (it knows identity, not the other way round). */
export interface MembershipKeeper {
  /** Present memberships, the first joined first. */
  present(userId: string): Promise<MembershipDto[]>;
  /** All memberships, those left included. */
  all(userId: string): Promise<AccountMember[]>;
  /** The same, locked in the order of their ids. */
  lockAll(tx: Tx, userId: string): Promise<AccountMember[]>;
  /** The person has another nickname, in this transaction. */
  renamed(tx: Tx, userId: string): Promise<void>;
}

/** Where the communities context says how memberships are kept. Without it there are none. */
@Injectable()
export class Memberships {
  private keeper: MembershipKeeper = {
    present: () => Promise.resolve([]),
    all: () => Promise.resolve([]),
    lockAll: () => Promise.resolve([]),
    renamed: () => Promise.resolve(),
  };

  /** Called once by the communities module when it starts. */
  keptBy(keeper: MembershipKeeper): void {
    this.keeper = keeper;
  }

  present(userId: string): Promise<MembershipDto[]> {
    return this.keeper.present(userId);
  }

  all(userId: string): Promise<AccountMember[]> {
    return this.keeper.all(userId);
  }

  lockAll(tx: Tx, userId: string): Promise<AccountMember[]> {
    return this.keeper.lockAll(tx, userId);
  }

  renamed(tx: Tx, userId: string): Promise<void> {
    return this.keeper.renamed(tx, userId);
  }
}
