import {
  type MatterCategory,
  needLimits,
  type NeedHeardHow,
  type NeedState,
  type PersonActedAs,
  type ToldHow,
} from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn, TextColumn } from '../../../platform/database/columns.js';

/** Need 需求: what somebody said they need. It has one outcome, and they are told of it. */
@Entity('needs')
export class Need {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  /** Whose it is. */
  @IdColumn()
  personId: string;

  @Column('varchar', { length: 20 })
  heardHow: NeedHeardHow;

  @Column('datetime', { precision: 3 })
  heardAt: Date;

  @IdColumn()
  heardByMemberId: string;

  @Column('varchar', { length: 20 })
  heardAs: PersonActedAs;

  @Column('varchar', { length: 20 })
  category: MatterCategory;

  @Column('text', { transformer: encrypted('needs.words') })
  words: string;

  /** For the list of needs that everybody may read; names nobody. */
  @TextColumn(needLimits.publicTextMaxChars, { nullable: true })
  publicText: string | null;

  @IdColumn({ nullable: true })
  gridId: string | null;

  @IdColumn({ nullable: true })
  buildingId: string | null;

  @TextColumn(needLimits.placeMaxChars, { nullable: true })
  placeText: string | null;

  @IdColumn({ nullable: true })
  visitId: string | null;

  @Column('varchar', { length: 20 })
  state: NeedState;

  /** The matter it joined, while it is linked. */
  @IdColumn({ nullable: true })
  matterId: string | null;

  @Column('text', { nullable: true, transformer: encrypted('needs.answer') })
  answer: string | null;

  @TextColumn(needLimits.placeMaxChars, { nullable: true })
  referredTo: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  decidedAt: Date | null;

  @IdColumn({ nullable: true })
  decidedByMemberId: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  toldAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  toldHow: ToldHow | null;

  /** How often the asker said that it was not solved for them. */
  @Column('smallint')
  again: number;

  /** What was still wrong the last time. */
  @Column('text', { nullable: true, transformer: encrypted('needs.again_why') })
  againWhy: string | null;

  @Column('datetime', { precision: 3 })
  boardAt: Date;
}
