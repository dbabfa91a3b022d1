import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type CreditAccount, CreditRepository } from '../data/credit.repository.js';

/** The phone's report and the platform's push of one tap come within this time of each other. */
const SAME_TAP_MS = 10 * 60_000;

/**
 * The rules of the credit ledger. One accepted line in the popup is one message (wechat.md); we may hear of it twice, from
 * the phone and from the platform, and count it once.
 */
@Injectable()
export class Credits {
  constructor(
    private readonly ledger: CreditRepository,
    private readonly clock: Clock,
  ) {}

  /** Counts an accepted line. The other report of the same tap, or the same report again, adds nothing. */
  async accepted(tx: Tx, account: CreditAccount, source: 'phone' | 'push', sourceKey: string): Promise<void> {
    await this.ledger.lock(tx, account);
    const at = this.clock.now();
    const other = source === 'phone' ? 'push' : 'phone';
    const twin = await this.ledger.unpaired(tx, account, other, new Date(at.getTime() - SAME_TAP_MS));
    const entry = { source, sourceKey, at, amount: twin ? 0 : 1, pairedWith: twin ?? undefined };
    const id = await this.ledger.enter(tx, account, entry);
    if (id && twin) await this.ledger.pair(tx, twin, id);
  }

  /** Takes one credit for an attempt to send; false when there is none. */
  async take(tx: Tx, account: CreditAccount, attemptKey: string): Promise<boolean> {
    if ((await this.ledger.lock(tx, account)) === 0) return false;
    const taken = { source: 'message', sourceKey: attemptKey, amount: -1, at: this.clock.now() } as const;
    return (await this.ledger.enter(tx, account, taken)) !== null;
  }

  /** Gives the credit of an attempt back that the platform did not take. */
  async giveBack(tx: Tx, account: CreditAccount, attemptKey: string): Promise<void> {
    await this.ledger.lock(tx, account);
    await this.ledger.enter(tx, account, { source: 'refund', sourceKey: attemptKey, amount: 1, at: this.clock.now() });
  }

  /** The platform says there is nothing left: its word counts. */
  async correctToZero(tx: Tx, account: CreditAccount): Promise<void> {
    const balance = await this.ledger.lock(tx, account);
    if (balance === 0) return;
    await this.ledger.enter(tx, account, {
      source: 'correction',
      sourceKey: newId(),
      amount: -balance,
      at: this.clock.now(),
    });
  }
}
