import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { VolunteerRepository } from '../data/volunteer.repository.js';

/** What other contexts may ask about a volunteer who is not the actor. */
@Injectable()
export class VolunteerStandings {
  constructor(private readonly volunteers: VolunteerRepository) {}

  /** True for somebody of the community whom staff approved and did not suspend. */
  async mayHelp(tx: Tx, communityId: string, memberId: string): Promise<boolean> {
    const volunteer = await this.volunteers.ofMember(memberId, tx);
    return volunteer?.communityId === communityId && volunteer.state === 'approved';
  }

  /** Everybody of the community whom staff approved, the longest serving first, at most `rows`; not who left. */
  async approved(communityId: string, rows: number): Promise<{ memberId: string; isPartyMember: boolean }[]> {
    const found = await this.volunteers.page(communityId, 'approved', undefined, rows);
    return found.reverse().map(({ memberId, isPartyMember }) => ({ memberId, isPartyMember }));
  }
}
