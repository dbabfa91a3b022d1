import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { PUSH_WINDOW_MS } from '../../../integrations/wechat/index.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';

/** A push stamped with the end of the window may come again until the other end. */
const KEEP_SECONDS = (2 * PUSH_WINDOW_MS) / 1000 + 60;

/** Which pushes were heard. The database's clock counts: like the platform's stamp it tells real time. */
@Injectable()
export class PushMemory implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(3600, 'wechat-pushes-heard', () => this.forgetOld());
  }

  /**
   * Lets `hear` happen unless this push was heard before. It is remembered afterwards: what failed is heard when the platform
   * sends it again. Two that come at the same moment may both be heard, which every handler bears.
   */
  async once(signature: string, hear: () => Promise<void>): Promise<void> {
    const known: unknown[] = await this.db.query('SELECT 1 FROM wechat_pushes_heard WHERE signature = ?', [signature]);
    if (known.length > 0) return;
    await hear();
    await this.db.query(
      'INSERT INTO wechat_pushes_heard (signature, heard_at) VALUES (?, UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE signature = signature',
      [signature],
    );
  }

  private async forgetOld(): Promise<number> {
    const gone: { affectedRows: number } = await this.db.query(
      'DELETE FROM wechat_pushes_heard WHERE heard_at < UTC_TIMESTAMP(3) - INTERVAL ? SECOND LIMIT 5000',
      [KEEP_SECONDS],
    );
    return gone.affectedRows;
  }
}
