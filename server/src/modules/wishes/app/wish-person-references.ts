import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { type MergeQuestion, type MergeRefusal, PersonDirectory, PersonReferences } from '../../communities/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { freeSlot, LAST_SLOT } from '../domain/slots.js';

/** Wishes follow their person when two rows turn out to be one human. */
@Injectable()
export class WishPersonReferences implements OnModuleInit {
  constructor(
    private readonly references: PersonReferences,
    private readonly persons: PersonDirectory,
    private readonly wishes: WishesRepository,
    private readonly claims: ClaimsRepository,
  ) {}

  onModuleInit(): void {
    this.references.register({
      ...{ table: 'wishes', idColumns: ['id'], personColumn: 'person_id', counted: '个心愿' },
      conflict: (tx, ask) => this.makeRoom(tx, ask),
    });
  }

  /** Refuses while one of the two has the other's wish in hand; else gives the wishes that come places that are free. */
  private async makeRoom(tx: Tx, { communityId, keepId, goneId }: MergeQuestion): Promise<MergeRefusal | undefined> {
    const ids = [keepId, goneId];
    const people = await this.persons.facts(communityId, ids, tx);
    const memberIds = [...people.values()].flatMap(({ memberId }) => memberId ?? []);
    if (await this.claims.anyLiving(tx, communityId, memberIds, ids)) return { code: 'WISH_MERGE_HELPS' };
    const taken = await this.wishes.livingSlotsOf(tx, communityId, keepId);
    const coming = await this.wishes.livingOf(tx, communityId, goneId);
    const own = new Set(coming.map(({ slot }) => slot));
    for (const { id, slot } of coming.filter((wish) => taken.includes(wish.slot))) {
      const free = freeSlot([...taken, ...own], LAST_SLOT);
      if (free === undefined) return { code: 'WISH_LIMIT_REACHED', params: { limit: String(LAST_SLOT) } };
      await this.wishes.moveToSlot(tx, communityId, id, free);
      own.delete(slot);
      own.add(free);
    }
    return undefined;
  }
}
