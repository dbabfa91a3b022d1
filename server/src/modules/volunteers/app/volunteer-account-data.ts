import { Injectable, type OnModuleInit } from '@nestjs/common';
import { languageWords, PROOF_WORDS, SKILL_WORDS, usualTimeWords } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { AbilitiesRepository } from '../data/abilities.repository.js';
import { VolunteerRepository } from '../data/volunteer.repository.js';

const NOTHING = { partyBranch: null, workUnit: null, introduction: null, reason: null };

/** What this context keeps about a person: their applications. */
@Injectable()
export class VolunteerAccountData implements AccountDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly volunteers: VolunteerRepository,
    private readonly abilities: AbilitiesRepository,
  ) {}

  onModuleInit(): void {
    this.accounts.register('volunteers', this);
  }

  async export({ members }: Account): Promise<unknown> {
    const applications = [];
    for (const { communityId, memberId } of members) {
      const volunteer = await this.volunteers.ofMember(memberId);
      if (volunteer) applications.push({ ...volunteer, ...(await this.said(communityId, memberId)) });
    }
    return applications;
  }

  /** Takes away what the person wrote; that somebody volunteered stays a fact without a name. */
  async erase(tx: Tx, { members }: Account): Promise<void> {
    for (const { memberId } of members) {
      const volunteer = await this.volunteers.ofMember(memberId, tx);
      if (volunteer) await this.volunteers.change(tx, volunteer.id, NOTHING);
      await this.abilities.erase(tx, memberId);
    }
  }

  /** What they can do, in words. */
  private async said(communityId: string, memberId: string) {
    const [abilities] = await this.abilities.ofMembers(communityId, [memberId]);
    const proofs = await this.abilities.proofsOf(communityId, [memberId]);
    return {
      skills: (abilities?.skills ?? []).map((skill) => SKILL_WORDS[skill]),
      times: (abilities?.times ?? []).map((time) => usualTimeWords[time]),
      languages: (abilities?.languages ?? []).map((language) => languageWords[language]),
      proofs: proofs.map(({ kind, untilDay }) => `${PROOF_WORDS[kind]} ${untilDay}`),
    };
  }
}
