import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { type MergeQuestion, type MergeRefusal, PersonReferences } from '../../communities/index.js';
import { ProfilesRepository } from '../data/profiles.repository.js';

/** What happens to care profiles when two rows turn out to be one human. */
@Injectable()
export class ProfileReferences implements OnModuleInit {
  constructor(
    private readonly references: PersonReferences,
    private readonly profiles: ProfilesRepository,
  ) {}

  onModuleInit(): void {
    const profile = { table: 'care_profiles', idColumns: ['id'] };
    this.references.register({
      ...profile,
      personColumn: 'person_id',
      counted: '份帮扶档案',
      conflict: (tx, ask) => this.oneProfile(tx, ask),
    });
    this.references.register({ ...profile, personColumn: 'emergency_person_id' });
  }

  /** Both have a profile: people decide which one is right. Nobody becomes their own emergency person. */
  private async oneProfile(tx: Tx, { keepId, goneId }: MergeQuestion): Promise<MergeRefusal | undefined> {
    const both = [keepId, goneId];
    if ((await this.profiles.ofPeople(both, tx)).length > 1) return { code: 'CARE_TWO_PROFILES' };
    await this.profiles.forgetEmergency(tx, both, both);
    return undefined;
  }
}
