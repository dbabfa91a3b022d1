import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import type { StoredCode, WrongToday } from '../domain/card-codes.js';
import { CardCodeRow, HouseholdCard } from './card.entities.js';

/** A box that was used. */
export interface CardUse {
  readonly cardId: string;
  readonly forId: string;
  readonly usedAt: Date;
}

/** Cards, their codes, and the wrong ones of each day. */
@Injectable()
export class CardsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Ends every living card of a household whose row is locked. */
  async voidLiving(tx: Tx, householdId: string, now: Date): Promise<void> {
    await tx.update(HouseholdCard, { householdId, voidedAt: IsNull() }, { voidedAt: now });
  }

  /** Writes a card and its codes. The key `one_living_card_per_household` has the last word. */
  async add(tx: Tx, card: HouseholdCard, codes: readonly CardCodeRow[]): Promise<void> {
    await tx.insert(HouseholdCard, card);
    await tx.insert(CardCodeRow, [...codes]);
  }

  /** The living card of a household, locked: whoever wants to use its codes waits here. */
  lockLiving(tx: Tx, communityId: string, householdId: string): Promise<HouseholdCard | null> {
    return tx.findOne(HouseholdCard, {
      where: { communityId, householdId, voidedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The living card of this serial, locked; null when there is none. */
  lockBySerial(tx: Tx, communityId: string, serial: string): Promise<HouseholdCard | null> {
    return tx.findOne(HouseholdCard, {
      where: { communityId, serial, voidedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Everybody's codes on a card, by person. */
  async codesOn(tx: Tx, cardId: string): Promise<Map<string, StoredCode[]>> {
    const rows = await tx.find(CardCodeRow, { where: { cardId }, order: { personId: 'ASC', slot: 'ASC' } });
    const byPerson = new Map<string, StoredCode[]>();
    for (const { personId, slot, digest, usedAt } of rows)
      byPerson.set(personId, [...(byPerson.get(personId) ?? []), { slot, digest, used: usedAt !== null }]);
    return byPerson;
  }

  /** A person's codes on a living card; empty where there is none. */
  async codesOf(
    householdId: string,
    personId: string,
    db: EntityManager = this.db.manager,
  ): Promise<(StoredCode & { printedByMemberId: string })[]> {
    const rows: { printedByMemberId: string; slot: number; digest: string; used: number | string }[] = await db.query(
      `SELECT k.printed_by_member_id AS printedByMemberId, c.slot, c.digest, c.used_at IS NOT NULL AS used
       FROM household_cards k JOIN card_codes c ON c.card_id = k.id
       WHERE k.living_household_id = ? AND c.person_id = ? ORDER BY c.slot`,
      [householdId, personId],
    );
    return rows.map(({ used, slot, ...row }) => ({ ...row, slot: Number(slot), used: Number(used) === 1 }));
  }

  /** Uses up a box of a card that is locked. */
  async use(tx: Tx, code: Pick<CardCodeRow, 'cardId' | 'personId' | 'slot'>, forId: string, at: Date): Promise<void> {
    const { cardId, personId, slot } = code;
    const done = await tx.update(
      CardCodeRow,
      { cardId, personId, slot, usedAt: IsNull() },
      { usedAt: at, usedForId: forId },
    );
    if (done.affected !== 1) throw new Error('the box was used already, though its card was locked');
  }

  /** Which card each of these matters was confirmed with, and when. One query. */
  async usedFor(forIds: readonly string[], db: EntityManager): Promise<CardUse[]> {
    const rows = forIds.length === 0 ? [] : await db.findBy(CardCodeRow, { usedForId: In([...forIds]) });
    return rows.flatMap(({ cardId, usedAt, usedForId }) =>
      usedAt && usedForId ? [{ cardId, usedAt, forId: usedForId }] : [],
    );
  }

  /** Wrong codes of this volunteer on this day. */
  async wrongToday(tx: Tx, personId: string, helperMemberId: string, day: string): Promise<WrongToday> {
    const rows: { personId: string; wrong: number }[] = await tx.query(
      'SELECT person_id AS personId, wrong FROM wrong_card_codes WHERE helper_member_id = ? AND on_day = ? FOR UPDATE',
      [helperMemberId, day],
    );
    return {
      forPerson: Number(rows.find((row) => row.personId === personId)?.wrong ?? 0),
      byHelper: rows.reduce((sum, row) => sum + Number(row.wrong), 0),
    };
  }

  async countWrong(tx: Tx, communityId: string, personId: string, helperMemberId: string, day: string): Promise<void> {
    await tx.query(
      `INSERT INTO wrong_card_codes (community_id, person_id, helper_member_id, on_day, wrong) VALUES (?, ?, ?, ?, 1)
       ON DUPLICATE KEY UPDATE wrong = wrong + 1`,
      [communityId, personId, helperMemberId, day],
    );
  }
}
