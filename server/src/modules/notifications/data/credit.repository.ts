import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';

/** Whose credits, for which template. */
export interface CreditAccount {
  readonly userId: string;
  readonly templateId: string;
}

/** Where an entry comes from: the phone's report, the platform's push, a message, a message taken back, a correction. */
export type CreditSource = 'phone' | 'push' | 'message' | 'refund' | 'correction';

export interface CreditEntry {
  readonly source: CreditSource;
  /** Names the cause; the same cause counts once. */
  readonly sourceKey: string;
  readonly amount: number;
  /** The other report of the same tap. */
  readonly pairedWith?: string;
  readonly at: Date;
}

/** The ledger of subscription credits: entries are only added, the balance is kept beside them and never below zero. */
@Injectable()
export class CreditRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Locks the account (made when there is none) and returns its balance. The first statement of every change. */
  async lock(tx: Tx, { userId, templateId }: CreditAccount): Promise<number> {
    await tx.query(
      'INSERT INTO subscription_credits (user_id, template_id, credits) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE credits = credits',
      [userId, templateId],
    );
    const [row]: { credits: number }[] = await tx.query(
      'SELECT credits FROM subscription_credits WHERE user_id = ? AND template_id = ? FOR UPDATE',
      [userId, templateId],
    );
    return row?.credits ?? 0;
  }

  /** Adds an entry to a locked account and moves the balance. The new entry's id; null when the cause was counted before. */
  async enter(tx: Tx, { userId, templateId }: CreditAccount, entry: CreditEntry): Promise<string | null> {
    const id = newId();
    try {
      await tx.query(
        `INSERT INTO subscription_credit_entries (id, user_id, template_id, source, source_key, amount, paired_with, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [id, userId, templateId, entry.source, entry.sourceKey, entry.amount, entry.pairedWith ?? null, entry.at],
      );
    } catch (error) {
      if (duplicateKey(error) === 'one_entry_per_cause') return null;
      throw error;
    }
    if (entry.amount !== 0) {
      await tx.query('UPDATE subscription_credits SET credits = credits + ? WHERE user_id = ? AND template_id = ?', [
        entry.amount,
        userId,
        templateId,
      ]);
    }
    return id;
  }

  /** The oldest report from `source` since a moment that has not been paired with the other report of the same tap. */
  async unpaired(tx: Tx, account: CreditAccount, source: CreditSource, since: Date): Promise<string | null> {
    const [row]: { id: string }[] = await tx.query(
      `SELECT id FROM subscription_credit_entries
       WHERE user_id = ? AND template_id = ? AND source = ? AND amount = 1 AND paired_with IS NULL AND at >= ?
       ORDER BY at, id LIMIT 1`,
      [account.userId, account.templateId, source, since],
    );
    return row?.id ?? null;
  }

  /** Notes on an earlier report that its other half has come. */
  async pair(tx: Tx, id: string, pairedWith: string): Promise<void> {
    await tx.query('UPDATE subscription_credit_entries SET paired_with = ? WHERE id = ?', [pairedWith, id]);
  }

  /** A person's balances by template id; templates without an account are left out. */
  async balances(userId: string): Promise<Map<string, number>> {
    const rows: { templateId: string; credits: number }[] = await this.db.query(
      'SELECT template_id AS templateId, credits FROM subscription_credits WHERE user_id = ?',
      [userId],
    );
    return new Map(rows.map((row) => [row.templateId, row.credits]));
  }

  /** Forgets a person's ledger when the account goes. */
  async erase(tx: Tx, userId: string): Promise<void> {
    await tx.query('DELETE FROM subscription_credit_entries WHERE user_id = ?', [userId]);
    await tx.query('DELETE FROM subscription_credits WHERE user_id = ?', [userId]);
  }
}
