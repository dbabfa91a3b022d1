import type { WishStep } from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import type { ActedAs } from '../domain/timeline.js';

/** One row of a wish's timeline. Never changed. */
@Entity('wish_steps')
export class WishStepRow {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  communityId: string;

  @Column('char', { length: 36 })
  wishId: string;

  @Column('char', { length: 36, nullable: true })
  claimId: string | null;

  @Column('varchar', { length: 20 })
  step: WishStep;

  @Column('varchar', { length: 20 })
  actedAs: ActedAs;

  @Column('char', { length: 36, nullable: true })
  actorMemberId: string | null;

  @Column('varchar', { length: 300, nullable: true })
  note: string | null;

  @Column('datetime', { precision: 3 })
  at: Date;
}

/** Which pictures a wish shows, in the author's order. */
@Entity('wish_photos')
export class WishPhoto {
  @PrimaryColumn('char', { length: 36 })
  communityId: string;

  @PrimaryColumn('char', { length: 36 })
  wishId: string;

  @PrimaryColumn('tinyint')
  position: number;

  @Column('char', { length: 36 })
  mediaId: string;
}

/** Thanks 感谢: words between two people. */
@Entity('wish_thanks')
export class WishThanks {
  @PrimaryColumn('char', { length: 36 })
  claimId: string;

  @Column('char', { length: 36 })
  communityId: string;

  @Column('char', { length: 36 })
  wishId: string;

  @Column('text', { transformer: encrypted('wish_thanks.words') })
  words: string;

  @Column('datetime', { precision: 3 })
  at: Date;
}

/** A look at somebody's address and phone. */
@Entity('contact_looks')
export class ContactLook {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  communityId: string;

  @Column('char', { length: 36 })
  wishId: string;

  @Column('char', { length: 36 })
  lookerMemberId: string;

  @Column('varchar', { length: 20 })
  lookedAs: 'claimer' | 'staff';

  @Column('datetime', { precision: 3 })
  at: Date;

  /** Number of the stretch of minutes since 1970: several looks in one stretch are one entry. */
  @Column('bigint')
  whileNo: number;
}
