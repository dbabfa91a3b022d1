import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, wishMachine } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, PersonData, type PersonDataHolder, type PersonOf } from '../../communities/index.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { LockedWishes } from './locked-wishes.js';
import { WallCache } from './wall-cache.js';
import { exportedWish, UNDER_WAY } from './wish-account-data.js';
import { WishTimeline } from './wish-timeline.js';

/** Wishes of people without an account, when staff export or erase for them. */
@Injectable()
export class WishPersonData implements PersonDataHolder, OnModuleInit {
  constructor(
    private readonly data: PersonData,
    private readonly wishes: WishesRepository,
    private readonly records: WishRecordsRepository,
    private readonly lockedWishes: LockedWishes,
    private readonly timeline: WishTimeline,
    private readonly wall: WallCache,
  ) {}

  onModuleInit(): void {
    this.data.register('wishes', this);
  }

  async exportPerson({ communityId, personId }: PersonOf): Promise<unknown> {
    return { wishes: (await this.wishes.allOf(communityId, personId)).map(exportedWish) };
  }

  /** Throws `PERSON_HAS_LIVING_WISHES` while a wish is in somebody's hands: both sides finish it first. */
  async requireErasable(tx: Tx, { communityId, personId }: PersonOf): Promise<void> {
    const own = await this.wishes.lockAllOf(tx, communityId, personId);
    const count = own.filter(({ state }) => UNDER_WAY.includes(state)).length;
    if (count > 0) throw new DomainError('PERSON_HAS_LIVING_WISHES', { count });
  }

  /** Takes unclaimed wishes down and removes private fields and thanks. That a wish was fulfilled stays a fact without a name. */
  async erasePerson(tx: Tx, { communityId, personId }: PersonOf, by: Actor | undefined): Promise<void> {
    const own = await this.wishes.lockAllOf(tx, communityId, personId);
    for (const { id } of own.filter((wish) => wishMachine.can(wish.state, 'leave'))) {
      const locked = await this.lockedWishes.lockWish(tx, communityId, id);
      await this.lockedWishes.move(tx, locked, 'leave');
      const taker = by ? ({ actor: by, as: 'staff' } as const) : 'clock';
      await this.timeline.write(tx, locked.wish, 'withdrawn', taker, { detail: { because: 'person erased' } });
    }
    const ids = own.map(({ id }) => id);
    await this.records.erasePrivate(tx, communityId, ids);
    this.wall.forget(communityId);
  }
}
