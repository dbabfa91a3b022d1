import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { MemberDirectory } from '../../communities/index.js';
import { VolunteerStandings } from '../../volunteers/index.js';

/** Who may be sent to somebody's door: volunteers whom staff approved, grid workers and staff, of the same community. */
@Injectable()
export class HelperStandings {
  constructor(
    private readonly members: MemberDirectory,
    private readonly volunteers: VolunteerStandings,
  ) {}

  /** Everybody named goes, or goes along. Throws `VISIT_HELPER_UNKNOWN` for anybody else; they stay until the end of the transaction. */
  async require(tx: Tx, communityId: string, memberIds: readonly string[]): Promise<void> {
    if (memberIds.length === 0) return;
    const inOffice = new Set([
      ...(await this.members.inRole(communityId, 'grid_worker', tx)),
      ...(await this.members.inRole(communityId, 'staff', tx)),
    ]);
    for (const memberId of memberIds) {
      const mayGo = inOffice.has(memberId) || (await this.volunteers.mayHelp(tx, communityId, memberId));
      if (!mayGo || !(await this.members.isPresent(tx, communityId, memberId)))
        throw new DomainError('VISIT_HELPER_UNKNOWN');
    }
  }
}
