import type { ClaimState, ConfirmationWay } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn } from '../../../platform/database/columns.js';

/** Claim 认领: a lease of one wish by one volunteer. */
@Entity('wish_claims')
export class WishClaim {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  wishId: string;

  @IdColumn()
  volunteerMemberId: string;

  /** Which of the volunteer's places for living claims it takes; counts only while the claim lives. */
  @Column('tinyint')
  slot: number;

  @Column('varchar', { length: 20 })
  state: ClaimState;

  @Column('datetime', { precision: 3 })
  claimedAt: Date;

  @Column('datetime', { precision: 3 })
  dueAt: Date;

  @Column('tinyint')
  extensions: number;

  /** 0: none sent, 1: the one at half time is behind us, 2: the one before the end too. */
  @Column('tinyint')
  reminders: number;

  /** When the clock looks at it next (domain/lease.ts); null when there is nothing to wait for. */
  @Column('datetime', { precision: 3, nullable: true })
  wakeAt: Date | null;

  @Column('datetime', { precision: 3, nullable: true })
  deliveredAt: Date | null;

  @Column('text', { nullable: true, transformer: encrypted('wish_claims.delivery_note') })
  deliveryNote: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true, transformer: encrypted('wish_claims.end_reason') })
  endReason: string | null;

  /** How the receiving side confirmed it; null until then, and for claims confirmed before this was kept. */
  @Column('varchar', { length: 20, nullable: true })
  confirmedHow: ConfirmationWay | null;
}
