import type { WishStep } from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import type { LookedAs } from '../domain/contact.policy.js';
import type { ActedAs } from '../domain/timeline.js';

/** One row of a wish's timeline. Never changed. */
@Entity('wish_steps')
export class WishStepRow {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  wishId: string;

  @IdColumn({ nullable: true })
  claimId: string | null;

  @Column('varchar', { length: 20 })
  step: WishStep;

  @Column('varchar', { length: 20 })
  actedAs: ActedAs;

  @IdColumn({ nullable: true })
  actorMemberId: string | null;

  @Column('text', { nullable: true, transformer: encrypted('wish_steps.note') })
  note: string | null;

  @Column('datetime', { precision: 3 })
  at: Date;
}

/** Which pictures a wish shows, in the author's order. */
@Entity('wish_photos')
export class WishPhoto {
  @IdColumn({ primary: true })
  communityId: string;

  @IdColumn({ primary: true })
  wishId: string;

  @PrimaryColumn('tinyint')
  position: number;

  @IdColumn()
  mediaId: string;
}

/** Thanks 感谢: words between two people, until their author puts them on the wall. */
@Entity('wish_thanks')
export class WishThanks {
  @IdColumn({ primary: true })
  claimId: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  wishId: string;

  @Column('text', { transformer: encrypted('wish_thanks.words') })
  words: string;

  @Column('boolean')
  onWall: boolean;

  @Column('datetime', { precision: 3 })
  at: Date;
}

/** A look at somebody's address and phone. */
@Entity('contact_looks')
export class ContactLook {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  wishId: string;

  @IdColumn()
  lookerMemberId: string;

  @Column('varchar', { length: 20 })
  lookedAs: LookedAs;

  @Column('datetime', { precision: 3 })
  at: Date;

  /** Number of the stretch of minutes since 1970: several looks in one stretch are one entry. */
  @Column('bigint')
  whileNo: number;
}
