import { Injectable } from '@nestjs/common';
import { chinaDate, type CardLinkVerdict, nameKey } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, HouseholdDirectory, PersonDirectory, PersonLinking } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import type { HouseholdCard } from '../data/card.entities.js';
import { CardsRepository } from '../data/cards.repository.js';
import { isLocked, judge, nextSlot, type StoredCode, type WrongToday } from '../domain/card-codes.js';
import { CardCodes } from './card-codes.service.js';

/** What came of it. Stored as the answer to a repeat: nothing personal. */
export interface CardLinked {
  readonly is: CardLinkVerdict;
  /** The boxes that are asked: one for each person of the card who has no account. */
  readonly slots: number[];
  /** Tries of today. */
  readonly left: number | null;
}

/** Somebody on a card who has no account, with their boxes. */
interface OnCard {
  readonly personId: string;
  readonly codes: readonly StoredCode[];
}

const nothing = (is: CardLinkVerdict): CardLinked => ({ is, slots: [], left: null });

/**
 * A member links their own account to the record the community keeps of them, with the card in the hand. It proves that somebody
 * stood in front of the card, so it links nobody who is already known behind that door or by another name.
 */
@Injectable()
export class CardLinking {
  constructor(
    private readonly transactor: Transactor,
    private readonly cards: CardsRepository,
    private readonly codes: CardCodes,
    private readonly households: HouseholdDirectory,
    private readonly persons: PersonDirectory,
    private readonly linking: PersonLinking,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Which boxes are asked on the card of this serial; empty when no card can link the actor. Changes nothing. */
  ask(actor: Actor, serial: string): Promise<CardLinked> {
    return this.transactor.run(async (tx) => {
      const found = await this.onCard(tx, actor, serial);
      return 'is' in found ? found : { is: 'wrong', slots: slotsOf(found.people), left: null };
    });
  }

  /**
   * Links with the next unused code of the card, and uses it up; or counts a wrong one. Every verdict is an answer, so that the
   * count stays. Throws what stands against a merge.
   */
  link(actor: Actor, serial: string, digits: string): Promise<CardLinked> {
    return this.transactor.run(async (tx) => {
      const found = await this.onCard(tx, actor, serial);
      if ('is' in found) return found;
      const said = await this.judge(tx, actor, found.card, found.people, digits);
      const { id } = found.card;
      const { communityId } = actor;
      await this.audit.record(tx, `card.link_${said.is}`, actor, { id, communityId });
      return said;
    });
  }

  private async onCard(
    tx: Tx,
    { communityId, memberId }: Actor,
    serial: string,
  ): Promise<CardLinked | { card: HouseholdCard; people: OnCard[] }> {
    const card = await this.cards.lockBySerial(tx, communityId, serial);
    if (!card) return nothing('no_card');
    const { householdId } = await this.households.homeOf(memberId, tx);
    if (card.printedByMemberId === memberId || householdId === card.householdId) return nothing('too_close');
    const boxes = await this.cards.codesOn(tx, card.id);
    const known = await this.persons.facts(communityId, [...boxes.keys()], tx);
    const people = [...boxes].flatMap(([personId, codes]) => {
      const person = known.get(personId);
      return person && person.memberId === null && person.state !== 'died' ? [{ personId, codes }] : [];
    });
    if (people.length === 0) return nothing('no_card');
    return people.some(({ codes }) => nextSlot(codes) !== null) ? { card, people } : nothing('used_up');
  }

  private async judge(
    tx: Tx,
    actor: Actor,
    card: HouseholdCard,
    people: readonly OnCard[],
    digits: string,
  ): Promise<CardLinked> {
    const day = chinaDate(this.clock.now());
    const wrong: WrongToday[] = [];
    for (const { personId } of people) wrong.push(await this.cards.wrongToday(tx, personId, actor.memberId, day));
    if (wrong.some(isLocked)) return nothing('locked');
    const judged = people.map(({ personId, codes }, nth) => ({
      personId,
      ...judge(codes, (slot) => this.codes.digest(card.id, personId, slot, digits), wrong[nth] as WrongToday),
    }));
    const [right, another] = judged.filter(({ is }) => is === 'right');
    if (right?.is === 'right' && !another) return this.linked(tx, actor, card, right);
    for (const { personId } of people)
      await this.cards.countWrong(tx, actor.communityId, personId, actor.memberId, day);
    const left = judged.flatMap((one) => ('left' in one ? [one.left] : []));
    // Everybody on the card has been counted once, so the tries of all together go down by as many.
    return { is: 'wrong', slots: slotsOf(people), left: Math.max(0, Math.min(...left) - (people.length - 1)) };
  }

  private async linked(
    tx: Tx,
    actor: Actor,
    card: HouseholdCard,
    { personId, slot }: { personId: string; slot: number },
  ): Promise<CardLinked> {
    const { communityId, memberId } = actor;
    const own = await this.persons.ofMember(memberId, tx);
    const names = await this.persons.contacts(communityId, [personId, own.personId], tx);
    const [theirs, mine] = [personId, own.personId].map((id) => names.get(id)?.realName);
    if (theirs && mine && nameKey(theirs) !== nameKey(mine)) return nothing('other_name');
    const mergeId = newId();
    await this.cards.use(tx, { cardId: card.id, personId, slot }, mergeId, this.clock.now());
    await this.linking.linkSelf(tx, actor, personId, mergeId, 'card');
    return nothing('linked');
  }
}

const slotsOf = (people: readonly OnCard[]): number[] =>
  [...new Set(people.flatMap(({ codes }) => nextSlot(codes) ?? []))].sort((a, b) => a - b);
