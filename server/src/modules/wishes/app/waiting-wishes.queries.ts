import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { WishListsRepository } from '../data/wish-lists.repository.js';
import type { Wish } from '../data/wish.entity.js';
import type { NextForSomebody, NextWishes } from '../dto/my-wishes.dto.js';
import type { WishCard } from '../dto/wish-card.dto.js';
import { LockedWishes } from './locked-wishes.js';
import { WishCards } from './wish-cards.js';

type Waiting = Pick<NextWishes, 'confirm' | 'rejected' | 'forOthers'>;

/** Wishes that wait for a word of their author: one's own, and those of whom one represents. */
@Injectable()
export class WaitingWishes {
  constructor(
    private readonly lists: WishListsRepository,
    private readonly cards: WishCards,
    private readonly lockedWishes: LockedWishes,
    private readonly representation: Representation,
  ) {}

  /**
   * Delivered ones, the longest waiting first, then the latest that were rejected. Of others only what the actor may answer: not the
   * help of their own household (P10).
   */
  async of(actor: Actor): Promise<Waiting> {
    const { communityId, personId: own } = actor;
    const represented = await this.representation.represented(actor, 'wishes');
    const personIds = [own, ...represented.map(({ personId }) => personId)];
    const wishes = await this.lists.waitingFor(communityId, personIds);
    const cards = await this.cards.drawById(communityId, wishes);
    const mine = wishes.filter(({ personId }) => personId === own);
    const others = wishes.filter(({ personId }) => personId !== own);
    const answerable = others.length > 0 ? await this.answerable(actor, personIds.slice(1), others) : new Set();
    const people = new Map(represented.map((person) => [person.personId, person]));
    const drawn = (wish: Wish) => cards.get(wish.id) as WishCard;
    return {
      confirm: mine.filter(isDelivered).map(drawn),
      rejected: mine
        .filter((wish) => !isDelivered(wish))
        .map((wish) => ({ ...drawn(wish), rejectReason: wish.rejectReason })),
      forOthers: others.flatMap((wish): NextForSomebody[] => {
        const person = people.get(wish.personId);
        if (!person || !answerable.has(wish.id)) return [];
        const { personId, name } = person;
        return [{ personId, name, wish: drawn(wish), rejectReason: isDelivered(wish) ? null : wish.rejectReason }];
      }),
    };
  }

  private async answerable(actor: Actor, personIds: string[], wishes: readonly Wish[]): Promise<Set<unknown>> {
    const towards = await this.lockedWishes.towards(actor, personIds);
    const actions = await this.lockedWishes.actionsOn(actor, towards, wishes);
    const can = (id: string) => actions.get(id)?.some((action) => action === 'confirm' || action === 'resubmit');
    return new Set(wishes.filter(({ id }) => can(id)).map(({ id }) => id));
  }
}

const isDelivered = ({ state }: Pick<Wish, 'state'>): boolean => state === 'delivered';
