import { wishLimits, type TextCheck, type WishCategory, type WishSpeaker, type WishState } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { IdColumn, TextColumn } from '../../../platform/database/columns.js';
import { encrypted } from '../../../platform/crypto/field-cipher.js';

/** Wish 微心愿. Public text and private detail are different fields; no answer holds both (product.md rule 4). */
@Entity('wishes')
export class Wish {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  /** Whose wish it is: the author. Their account, when they have one, is asked in `people`. */
  @IdColumn()
  personId: string;

  /** Which of the author's places for living wishes it takes; counts only while the wish lives. */
  @Column('tinyint')
  authorSlot: number;

  /** Who said it last: the author, or somebody for them. */
  @IdColumn()
  saidByMemberId: string;

  @Column('varchar', { length: 20 })
  saidAs: WishSpeaker;

  /** Why somebody else said it (代办); null for the author's own words. */
  @Column('text', { nullable: true, transformer: encrypted('wishes.said_why') })
  saidWhy: string | null;

  @Column('datetime', { precision: 3 })
  saidAt: Date;

  @Column('varchar', { length: 20 })
  state: WishState;

  @Column('varchar', { length: 20 })
  category: WishCategory;

  @TextColumn(wishLimits.titleMaxChars)
  title: string;

  @TextColumn(wishLimits.publicTextMaxChars)
  publicText: string;

  /** The author's own words, kept when staff changed them; null when nobody did. */
  @Column('text', { nullable: true, transformer: encrypted('wishes.title_before_edit') })
  titleBeforeEdit: string | null;

  @Column('text', { nullable: true, transformer: encrypted('wishes.public_text_before_edit') })
  publicTextBeforeEdit: string | null;

  @Column('text', { nullable: true, transformer: encrypted('wishes.private_detail') })
  privateDetail: string | null;

  /** Null: the phone of the author's profile. */
  @Column('text', { nullable: true, transformer: encrypted('wishes.contact_phone') })
  contactPhone: string | null;

  /** Null: the address of the author's profile. */
  @Column('text', { nullable: true, transformer: encrypted('wishes.contact_address') })
  contactAddress: string | null;

  @IdColumn({ nullable: true })
  gridId: string | null;

  @IdColumn({ nullable: true })
  buildingId: string | null;

  @Column('boolean')
  showBuilding: boolean;

  @Column('boolean')
  priority: boolean;

  @Column('varchar', { length: 20 })
  textCheck: TextCheck;

  @Column('text', { nullable: true, transformer: encrypted('wishes.reject_reason') })
  rejectReason: string | null;

  @Column('text', { nullable: true, transformer: encrypted('wishes.close_reason') })
  closeReason: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3 })
  stateSince: Date;

  /** Since when it hangs on the wall this time; null before it was approved. */
  @Column('datetime', { name: 'hung_at', precision: 3, nullable: true })
  publishedAt: Date | null;

  /** Until when it hangs; kept while claimed, so that a wish coming back has not lost its time. */
  @Column('datetime', { precision: 3, nullable: true })
  openUntil: Date | null;

  /** Its place on the wall by urgency: `openUntil`, and twenty years earlier for what staff put first. The database works it out. */
  @Column({ type: 'datetime', precision: 3, nullable: true, insert: false, update: false })
  wallUrgency?: Date | null;

  /** The day (YYYY-MM-DD, the community's clock) on which somebody last asked when it will be done. */
  @Column('char', { length: 10, nullable: true })
  urgedOn: string | null;
}
