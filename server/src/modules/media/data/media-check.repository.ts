import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/transactor.js';

/** What WeChat said: its opinion, or why it could not look. */
export type CheckVerdict = 'pass' | 'review' | 'risky' | 'download' | 'other';

/** One look of WeChat at one picture, named by its trace id. */
export interface MediaCheckRow {
  traceId: string;
  /** Null when the verdict came before we had stored which picture it is about. */
  mediaId: string | null;
  verdict: CheckVerdict | null;
}

const COLUMNS = 'SELECT trace_id AS traceId, media_id AS mediaId, verdict FROM media_checks WHERE trace_id = ?';

/** The questions about checks. The trace id is the key: it is all that tells two pushes of one second apart (wechat.md). */
@Injectable()
export class MediaCheckRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Adds a check; false when this trace id is known already. */
  async addOnce(tx: Tx, check: MediaCheckRow & { label?: number; at: Date }): Promise<boolean> {
    try {
      await tx.query(
        'INSERT INTO media_checks (trace_id, media_id, verdict, label, created_at) VALUES (?, ?, ?, ?, ?)',
        [check.traceId, check.mediaId, check.verdict, check.label ?? null, check.at],
      );
      return true;
    } catch (error) {
      if (duplicateKey(error) === 'PRIMARY') return false;
      throw error;
    }
  }

  /** Locks a check; null for an unknown trace id. */
  async lockIfThere(tx: Tx, traceId: string): Promise<MediaCheckRow | null> {
    const [row]: MediaCheckRow[] = await tx.query(`${COLUMNS} FOR UPDATE`, [traceId]);
    return row ?? null;
  }

  /** Says which picture a verdict that came early is about. */
  async nameMedia(tx: Tx, traceId: string, mediaId: string): Promise<void> {
    await tx.query('UPDATE media_checks SET media_id = ? WHERE trace_id = ?', [mediaId, traceId]);
  }

  /** Stores a verdict once; false when this check has one. */
  async decideOnce(tx: Tx, traceId: string, verdict: CheckVerdict, label: number | undefined): Promise<boolean> {
    const decided: { affectedRows: number } = await tx.query(
      'UPDATE media_checks SET verdict = ?, label = ? WHERE trace_id = ? AND verdict IS NULL',
      [verdict, label ?? null, traceId],
    );
    return decided.affectedRows > 0;
  }

  /** Forgets checks older than a moment; a late repeat of their verdict then finds a decided picture. Returns how many. */
  async forgetBefore(moment: Date): Promise<number> {
    const gone: { affectedRows: number } = await this.db.query(
      'DELETE FROM media_checks WHERE created_at < ? LIMIT 500',
      [moment],
    );
    return gone.affectedRows;
  }
}
