import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonContacts } from '../../communities/index.js';
import { VisitsRepository } from '../data/visits.repository.js';

/** Tells whom visits, calls, chance meetings and outings have seen. A call the person did not answer saw nobody. */
@Injectable()
export class VisitContacts implements OnModuleInit {
  constructor(
    private readonly contacts: PersonContacts,
    private readonly visits: VisitsRepository,
  ) {}

  onModuleInit(): void {
    this.contacts.register((communityId, personIds) => this.visits.lastSeen(communityId, personIds));
    this.contacts.register((communityId, personIds) => this.visits.lastServed(communityId, personIds));
  }
}
