import { Injectable } from '@nestjs/common';
import type { Keyset } from '../../../platform/database/keyset.js';
import { type Act, ActsRepository } from '../data/acts.repository.js';

export type { Act } from '../data/acts.repository.js';

/** What people did, for whom it concerns. */
@Injectable()
export class AuditTrail {
  constructor(private readonly acts: ActsRepository) {}

  /** The next `rows` acts of members about a person, the newest first. `personIds`: the person's row and those merged into it. */
  about(
    communityId: string,
    personIds: readonly string[],
    after: Keyset | undefined,
    rows: number,
  ): Promise<readonly Act[]> {
    return this.acts.about(communityId, personIds, after, rows);
  }

  /** The course of one row, the newest act first, the clock's too. Who may read it is decided by who asks. */
  ofSubject(communityId: string, subjectId: string, rows: number): Promise<readonly Act[]> {
    return this.acts.ofSubject(communityId, subjectId, rows);
  }
}
