import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** Household card 联系卡: a sheet of paper with the community's number and one-time codes. At most one living card per household. */
@Entity('household_cards')
export class HouseholdCard {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  householdId: string;

  /** Printed on both sides, to tell an old card from the new one. */
  @Column('char', { length: 8 })
  serial: string;

  @Column('datetime', { precision: 3 })
  printedAt: Date;

  @IdColumn()
  printedByMemberId: string;

  /** Codes of a voided card are dead. */
  @Column('datetime', { precision: 3, nullable: true })
  voidedAt: Date | null;
}

/** One box of a card: the digest of its code, used at most once. */
@Entity('card_codes')
export class CardCodeRow {
  @IdColumn({ primary: true })
  cardId: string;

  @IdColumn({ primary: true })
  personId: string;

  @IdColumn()
  communityId: string;

  @PrimaryColumn('tinyint')
  slot: number;

  @Column('char', { length: 64 })
  digest: string;

  @Column('datetime', { precision: 3, nullable: true })
  usedAt: Date | null;

  /** The claim that was confirmed with it. */
  @IdColumn({ nullable: true })
  usedForId: string | null;
}
