import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { CommunityRepository } from '../data/community.repository.js';

/** What hangs in the stairways about a community: its name, its number, and the code one joins with. */
export interface CommunityFace {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly code: string;
  readonly street: string;
}

/** What other contexts may ask about a community itself. */
@Injectable()
export class CommunityDirectory {
  constructor(private readonly communities: CommunityRepository) {}

  /** Throws `NOT_FOUND`. */
  async face(communityId: string): Promise<CommunityFace> {
    const community = await this.communities.byId(communityId);
    if (!community) throw new DomainError('NOT_FOUND');
    const { id, name, phone, code, street } = community;
    return { id, name, phone, code, street };
  }
}
