import { Injectable } from '@nestjs/common';
import { cardLimits, chinaDate, type CardVerdict, type Day } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, PersonDirectory } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Tasks } from '../../tasks/index.js';
import { CardsRepository, type CardUse } from '../data/cards.repository.js';
import { judge, nextSlot } from '../domain/card-codes.js';

export type { CardUse } from '../data/cards.repository.js';

const DAY_MS = 86_400_000;

/** What came of a code. `slot`: the box that is or was asked; `left`: tries of today. */
export interface UsedCode {
  readonly is: CardVerdict;
  readonly slot: number | null;
  readonly left: number | null;
}

/** What a code shall confirm. */
export interface CardMatter {
  readonly id: string;
  /** The matter has a call of its own to ask the person: made at the third wrong code instead of a task for staff. */
  readonly askByCall?: (tx: Tx) => Promise<void>;
}

/** The codes of the household cards 联系卡: proof that somebody stood in front of the card. */
@Injectable()
export class CardCodes {
  constructor(
    private readonly cards: CardsRepository,
    private readonly persons: PersonDirectory,
    private readonly cipher: FieldCipher,
    private readonly tasks: Tasks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The stored form of a code; it cannot be turned back without the index key. */
  digest(cardId: string, personId: string, slot: number, digits: string): string {
    return this.cipher.blindIndex(`${cardId}\0${personId}\0${slot}\0${digits}`, 'card_codes.digest');
  }

  /** The box a volunteer has to ask this person for; null where no card can confirm their help, or nothing is left on it. */
  async slotOf(communityId: string, personId: string, helperMemberId: string): Promise<number | null> {
    const householdId = await this.householdOf(communityId, personId);
    const codes = householdId ? await this.cards.codesOf(householdId, personId) : [];
    if (!codes[0] || (await this.isTooClose(helperMemberId, householdId, codes[0]))) return null;
    return nextSlot(codes);
  }

  /**
   * Uses the next code of a person's card for one matter, or counts a wrong one against the volunteer. Call it with the matter's
   * row locked; the card's lock comes after it. Every verdict is an answer: nothing is thrown, so that the count stays. After the
   * third wrong one of a day somebody asks the person: by the matter's own call while it waits for a word, else by a task of staff.
   */
  async use(tx: Tx, actor: Actor, personId: string, digits: string, { id, askByCall }: CardMatter): Promise<UsedCode> {
    const { communityId } = actor;
    const householdId = await this.householdOf(communityId, personId, tx);
    const card = householdId && (await this.cards.lockLiving(tx, communityId, householdId));
    const codes = card && householdId ? await this.cards.codesOf(householdId, personId, tx) : [];
    if (!card || codes.length === 0) return { is: 'no_card', slot: null, left: null };
    if (await this.isTooClose(actor.memberId, householdId, card, tx))
      return { is: 'too_close', slot: null, left: null };
    const day = chinaDate(this.clock.now());
    const wrong = await this.cards.wrongToday(tx, personId, actor.memberId, day);
    const said = judge(codes, (slot) => this.digest(card.id, personId, slot, digits), wrong);
    const used = { slot: null, left: null, ...said };
    if (said.is === 'right') {
      await this.cards.use(tx, { cardId: card.id, personId, slot: said.slot }, id, this.clock.now());
      // The call has nothing left to ask of a matter that is confirmed; why three codes were wrong it still has.
      if (askByCall && wrong.forPerson >= cardLimits.staffToldAfterWrong)
        await this.tellStaff(tx, actor, personId, day);
    } else if (said.is === 'wrong' || said.is === 'other_slot') {
      await this.cards.countWrong(tx, communityId, personId, actor.memberId, day);
      if (wrong.forPerson + 1 === cardLimits.staffToldAfterWrong)
        await (askByCall ? askByCall(tx) : this.tellStaff(tx, actor, personId, day));
    }
    await this.audit.record(tx, `card.code_${said.is}`, actor, { id: card.id, communityId }, { slot: used.slot });
    return used;
  }

  /** Which card each of these matters was confirmed with, and when; for telling odd uses apart. One query. */
  usedFor(tx: Tx, forIds: readonly string[]): Promise<CardUse[]> {
    return this.cards.usedFor(forIds, tx);
  }

  /** Codes that are wrong again and again are asked about, before they are locked. */
  private async tellStaff(tx: Tx, actor: Actor, personId: string, day: Day): Promise<void> {
    const { communityId, memberId } = actor;
    const dueAt = new Date(this.clock.now().getTime() + DAY_MS);
    const key = `card-codes:${personId}:${memberId}:${day}`;
    await this.tasks.open(tx, {
      communityId,
      kind: 'ask_about_codes',
      personId,
      forStaff: true,
      dueAt,
      key,
      by: actor,
    });
  }

  /** Whoever printed the card or lives with it has seen its codes: they prove nothing about this helper's own visit. */
  private async isTooClose(
    helperMemberId: string,
    householdId: string | null,
    { printedByMemberId }: { printedByMemberId: string },
    tx?: Tx,
  ): Promise<boolean> {
    if (printedByMemberId === helperMemberId) return true;
    return (await this.persons.ofMember(helperMemberId, tx)).householdId === householdId;
  }

  private async householdOf(communityId: string, personId: string, tx?: Tx): Promise<string | null> {
    return (await this.persons.facts(communityId, [personId], tx)).get(personId)?.householdId ?? null;
  }
}
