import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** Signatures of pushes that were heard. The database's clock counts: like the platform's stamp it tells real time. */
@Injectable()
export class HeardPushesRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async isKnown(signature: string): Promise<boolean> {
    const known: unknown[] = await this.db.query('SELECT 1 FROM wechat_pushes_heard WHERE signature = ?', [signature]);
    return known.length > 0;
  }

  async add(signature: string): Promise<void> {
    await this.db.query(
      'INSERT INTO wechat_pushes_heard (signature, heard_at) VALUES (?, UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE signature = signature',
      [signature],
    );
  }

  /** Forgets what was heard longer ago than this. Returns how many. */
  async forget(olderThanSeconds: number): Promise<number> {
    const gone: { affectedRows: number } = await this.db.query(
      'DELETE FROM wechat_pushes_heard WHERE heard_at < UTC_TIMESTAMP(3) - INTERVAL ? SECOND LIMIT 5000',
      [olderThanSeconds],
    );
    return gone.affectedRows;
  }
}
