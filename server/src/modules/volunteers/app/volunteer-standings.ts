import { Injectable } from '@nestjs/common';
import { chinaDate, type Language, type Proof, type Skill, type UsualTime } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { AbilitiesRepository } from '../data/abilities.repository.js';
import { VolunteerRepository } from '../data/volunteer.repository.js';

/** What a volunteer can do and may do; empty lists say that nothing is known. */
export interface Abilities {
  readonly skills: readonly Skill[];
  readonly times: readonly UsualTime[];
  readonly languages: readonly Language[];
  /** Good today. */
  readonly proved: readonly Proof[];
}

/** What other contexts may ask about a volunteer who is not the actor. */
@Injectable()
export class VolunteerStandings {
  constructor(
    private readonly volunteers: VolunteerRepository,
    private readonly abilities: AbilitiesRepository,
    private readonly clock: Clock,
  ) {}

  /** True for somebody of the community whom staff approved and did not suspend. */
  async mayHelp(tx: Tx, communityId: string, memberId: string): Promise<boolean> {
    const volunteer = await this.volunteers.ofMember(memberId, tx);
    return volunteer?.communityId === communityId && volunteer.state === 'approved';
  }

  /** What these members can do, when, what they speak, and which proofs are good today; for each of them. Two queries. */
  async abilitiesOf(communityId: string, memberIds: readonly string[], tx?: Tx): Promise<Map<string, Abilities>> {
    const today = chinaDate(this.clock.now());
    const said = await this.abilities.ofMembers(communityId, memberIds, tx);
    const proofs = await this.abilities.proofsOf(communityId, memberIds, tx);
    return new Map(
      memberIds.map((memberId) => {
        const of = said.find((one) => one.memberId === memberId);
        const good = proofs.filter((one) => one.memberId === memberId && one.untilDay >= today);
        const proved = good.map(({ kind }) => kind);
        return [memberId, { skills: of?.skills ?? [], times: of?.times ?? [], languages: of?.languages ?? [], proved }];
      }),
    );
  }

  /** What these volunteers said of themselves, for ledgers of the community. One query. */
  async unitsOf(
    communityId: string,
    memberIds: readonly string[],
  ): Promise<Map<string, { isPartyMember: boolean; partyBranch: string | null; workUnit: string | null }>> {
    const found = await this.volunteers.ofMembers(communityId, memberIds);
    return new Map(
      found.map(({ memberId, isPartyMember, partyBranch, workUnit }) => [
        memberId,
        { isPartyMember: Boolean(isPartyMember), partyBranch, workUnit },
      ]),
    );
  }

  /** Everybody of the community whom staff approved, the longest serving first, at most `rows`; not who left. */
  async approved(communityId: string, rows: number): Promise<{ memberId: string; isPartyMember: boolean }[]> {
    const found = await this.volunteers.page(communityId, 'approved', undefined, rows);
    return found.reverse().map(({ memberId, isPartyMember }) => ({ memberId, isPartyMember }));
  }
}
