import { Injectable } from '@nestjs/common';
import { maskMiddle } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Keyset } from '../../../platform/database/keyset.js';
import { MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { type ClaimFact, type FactFilter, type WishFact, WishFactsRepository } from '../data/wish-facts.repository.js';
import { type LedgerRow, presentClaim } from '../domain/ledger-row.js';

const WISHES_AT_ONCE = 500;

/** The rows of the ledger of wishes, a piece at a time: memory does not grow with the wishes. */
@Injectable()
export class WishLedgerRows {
  constructor(
    private readonly facts: WishFactsRepository,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly clock: Clock,
  ) {}

  /** All of them, the earliest first; read in pieces while they are written. */
  async *all(communityId: string, filter: FactFilter, names: 'masked' | 'full'): AsyncGenerator<LedgerRow> {
    const now = this.clock.now();
    for (let after: Keyset | undefined; ;) {
      const wishes = await this.facts.page(communityId, filter, now, after, WISHES_AT_ONCE);
      yield* await this.draw(communityId, wishes, names);
      after = wishes[WISHES_AT_ONCE - 1];
      if (!after) return;
    }
  }

  /** Rows of these wishes in their order; five queries, however many. */
  async draw(communityId: string, wishes: readonly WishFact[], names: 'masked' | 'full'): Promise<LedgerRow[]> {
    const claims = new Map<string, ClaimFact[]>();
    for (const claim of await this.facts.claimsOf(
      communityId,
      wishes.map(({ id }) => id),
    )) {
      const known = claims.get(claim.wishId);
      if (known) known.push(claim);
      else claims.set(claim.wishId, [claim]);
    }
    const zones = await this.members.zoneNames(
      some(wishes.map(({ gridId }) => gridId)),
      some(wishes.map(({ buildingId }) => buildingId)),
    );
    const authors = await this.persons.facts(communityId, some(wishes.map(({ personId }) => personId)));
    const claimerOf = (id: string): string | null => presentClaim(claims.get(id) ?? [])?.volunteerMemberId ?? null;
    const helpers = await this.persons.ofMembers(communityId, some(wishes.map(({ id }) => claimerOf(id))));
    const called = (name: string): string => (names === 'full' ? name : maskMiddle(name));
    return wishes.map((wish) => {
      const claimer = claimerOf(wish.id);
      return {
        ...wish,
        claims: claims.get(wish.id) ?? [],
        grid: (wish.gridId && zones.get(wish.gridId)) ?? null,
        building: (wish.buildingId && zones.get(wish.buildingId)) ?? null,
        author: called(authors.get(wish.personId)?.name ?? ''),
        claimer: claimer && called(helpers.get(claimer)?.name ?? ''),
      };
    });
  }
}

const some = (ids: readonly (string | null)[]): string[] => [...new Set(ids.flatMap((id) => id ?? []))];
