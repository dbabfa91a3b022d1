import type { TextCheck, WishCategory, WishState } from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';

/** Wish 微心愿. Public text and private detail are different fields and never meet in one answer (product.md rule 4). */
@Entity('wishes')
export class Wish {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  communityId: string;

  @Column('char', { length: 36 })
  authorMemberId: string;

  /** Which of the author's places for living wishes it takes; counts only while the wish lives. */
  @Column('tinyint')
  authorSlot: number;

  @Column('varchar', { length: 20 })
  state: WishState;

  @Column('varchar', { length: 20 })
  category: WishCategory;

  @Column('varchar', { length: 60 })
  title: string;

  @Column('varchar', { length: 600 })
  publicText: string;

  /** The author's own words, kept when staff changed them; null when nobody did. */
  @Column('varchar', { length: 60, nullable: true })
  titleBeforeEdit: string | null;

  @Column('varchar', { length: 600, nullable: true })
  publicTextBeforeEdit: string | null;

  @Column('text', { nullable: true, transformer: encrypted('wishes.private_detail') })
  privateDetail: string | null;

  /** Null: the phone of the author's profile. */
  @Column('text', { nullable: true, transformer: encrypted('wishes.contact_phone') })
  contactPhone: string | null;

  /** Null: the address of the author's profile. */
  @Column('text', { nullable: true, transformer: encrypted('wishes.contact_address') })
  contactAddress: string | null;

  @Column('char', { length: 36, nullable: true })
  gridId: string | null;

  @Column('char', { length: 36, nullable: true })
  buildingId: string | null;

  @Column('boolean')
  showBuilding: boolean;

  @Column('boolean')
  priority: boolean;

  @Column('varchar', { length: 20 })
  textCheck: TextCheck;

  @Column('varchar', { length: 200, nullable: true })
  rejectReason: string | null;

  @Column('varchar', { length: 200, nullable: true })
  closeReason: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3 })
  stateSince: Date;

  /** Since when it hangs on the wall this time; null before it was approved. */
  @Column('datetime', { precision: 3, nullable: true })
  hungAt: Date | null;

  /** Until when it hangs; kept while claimed, so that a wish coming back has not lost its time. */
  @Column('datetime', { precision: 3, nullable: true })
  openUntil: Date | null;
}
