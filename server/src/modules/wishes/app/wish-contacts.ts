import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonContacts } from '../../communities/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';

/**
 * Tells who confirmed a wish themselves: by a tap of their own, or with their card at the door. What a proxy confirmed is the family's
 * word; a call of staff and a grid worker's word are written down as visits where they met or spoke with the person.
 */
@Injectable()
export class WishContacts implements OnModuleInit {
  constructor(
    private readonly contacts: PersonContacts,
    private readonly claims: ClaimsRepository,
  ) {}

  onModuleInit(): void {
    this.contacts.register(async (communityId, personIds) =>
      (await this.claims.lastConfirmed(communityId, personIds)).map(({ personId, at, byProxy }) => ({
        ...{ personId, at, how: byProxy ? ('family_says' as const) : ('wish' as const) },
      })),
    );
  }
}
