import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';

/** A membership of the person, present or left. */
export interface AccountMember {
  readonly memberId: string;
  readonly communityId: string;
  readonly present: boolean;
}

/** Whose data: the person and their membership in every community, those they left included; or the one they are leaving. */
export interface Account {
  readonly userId: string;
  readonly members: readonly AccountMember[];
  /** The deletion was granted once and is repeated after a restore: nothing unfinished stands against it. */
  readonly again?: boolean;
  /** The person asked that the community keeps their record without the account. */
  readonly keepRecord?: boolean;
  /** The person leaves one community; what belongs to the account itself stays. */
  readonly accountStays?: boolean;
}

/** A context that keeps data about people. */
export interface AccountDataHolder {
  /** The person's data of this context for "my data": plain JSON with readable names. */
  export(account: Account): Promise<unknown>;
  /** Throws a DomainError (such as `ACCOUNT_HAS_LIVING_CLAIMS`) while something unfinished forbids the deletion, or the leaving. */
  requireDeletable?(tx: Tx, account: Account): Promise<void>;
  /** Done by all contexts before the first one removes anything. */
  beforeErase?(tx: Tx, account: Account): Promise<void>;
  /** Removes what names the person; facts without names stay. Runs in the transaction of the deletion. */
  erase(tx: Tx, account: Account): Promise<void>;
}

/** The register of contexts that keep data about people: identity asks them all, and knows none of them. */
@Injectable()
export class AccountData {
  private readonly byContext = new Map<string, AccountDataHolder>();

  /** Called once by each context when it starts (`onModuleInit`). */
  register(context: string, holder: AccountDataHolder): void {
    if (this.byContext.has(context)) throw new Error(`two holders of account data called ${context}`);
    this.byContext.set(context, holder);
  }

  /** Context name and holder, in the order of registration. */
  holders(): ReadonlyArray<readonly [string, AccountDataHolder]> {
    return [...this.byContext];
  }
}
