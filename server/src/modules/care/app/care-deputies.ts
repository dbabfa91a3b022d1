import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TaskDeputies } from '../../tasks/index.js';
import { ProfilesRepository } from '../data/profiles.repository.js';

/** What this context tells tasks: whom a late task about somebody goes to first, as the care profile says. */
@Injectable()
export class CareDeputies implements OnModuleInit {
  constructor(
    private readonly deputies: TaskDeputies,
    private readonly profiles: ProfilesRepository,
  ) {}

  onModuleInit(): void {
    this.deputies.register(async (tx, _communityId, personId) => {
      return (await this.profiles.ofPerson(personId, tx))?.deputyMemberId ?? null;
    });
  }
}
