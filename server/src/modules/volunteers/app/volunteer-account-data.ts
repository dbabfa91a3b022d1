import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { VolunteerRepository } from '../data/volunteer.repository.js';

const NOTHING = { partyBranch: null, workUnit: null, introduction: null, reason: null };

/** What this context keeps about a person: their applications. */
@Injectable()
export class VolunteerAccountData implements AccountDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly volunteers: VolunteerRepository,
  ) {}

  onModuleInit(): void {
    this.accounts.register('volunteers', this);
  }

  async export({ members }: Account): Promise<unknown> {
    const applications = [];
    for (const { memberId } of members) {
      const volunteer = await this.volunteers.ofMember(memberId);
      if (volunteer) applications.push(volunteer);
    }
    return applications;
  }

  /** Takes away what the person wrote; that somebody volunteered stays a fact without a name. */
  async erase(tx: Tx, { members }: Account): Promise<void> {
    for (const { memberId } of members) {
      const volunteer = await this.volunteers.ofMember(memberId, tx);
      if (volunteer) await this.volunteers.change(tx, volunteer.id, NOTHING);
    }
  }
}
