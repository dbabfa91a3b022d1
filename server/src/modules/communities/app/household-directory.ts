import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../domain/actor.js';
import { peopleReach } from '../domain/people.policy.js';
import { type HouseholdFacts, HouseholdsRepository, type PersonHome } from '../data/households.repository.js';

export type { HouseholdFacts, HouseholdPerson, PersonHome } from '../data/households.repository.js';

/** What other contexts may ask about households 住户. */
@Injectable()
export class HouseholdDirectory {
  constructor(private readonly households: HouseholdsRepository) {}

  /**
   * The household, locked, for those who look after it: staff, and the grid workers of its grid. Throws `NOT_FOUND` for
   * everybody else and for a household of another community.
   */
  async lockForWorker(tx: Tx, actor: Actor, householdId: string): Promise<HouseholdFacts> {
    const facts = await this.households.lockFacts(tx, actor.communityId, householdId);
    if (!facts || !looksAfter(actor, facts.gridId)) throw new DomainError('NOT_FOUND');
    return facts;
  }

  /** The person of a member. Throws `NOT_FOUND`. */
  async homeOf(memberId: string, db?: Tx): Promise<PersonHome> {
    const home = await this.households.homeOf(memberId, db);
    if (!home) throw new DomainError('NOT_FOUND');
    return home;
  }
}

/** The same reach as over people: staff everywhere, grid workers in their grids. */
function looksAfter(actor: Actor, gridId: string | null): boolean {
  const reach = peopleReach(actor);
  return reach !== undefined && (reach.gridIds === undefined || (gridId !== null && reach.gridIds.includes(gridId)));
}
