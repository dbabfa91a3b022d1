import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Keyset } from '../../../platform/database/keyset.js';
import { type Act, actsAbout } from '../data/acts.js';

export type { Act } from '../data/acts.js';

/** What people did, for whom it concerns. */
@Injectable()
export class AuditTrail {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The next `rows` acts of members about a person, the newest first. `personIds`: the person's row and those merged into it. */
  about(
    communityId: string,
    personIds: readonly string[],
    after: Keyset | undefined,
    rows: number,
  ): Promise<readonly Act[]> {
    return actsAbout(this.db.manager, communityId, personIds, after, rows);
  }
}
