import type { LinkAnswer } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** A proxy's offer to an account: "the record of whom I represent is yours". At most one lives per person. */
@Entity('link_offers')
export class LinkOffer {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  personId: string;

  /** Null when nobody has the number: the proxy does not learn that. */
  @IdColumn({ nullable: true })
  memberId: string | null;

  @IdColumn()
  offeredByMemberId: string;

  @Column('datetime', { precision: 3 })
  offeredAt: Date;

  @Column('datetime', { precision: 3 })
  until: Date;

  @Column('varchar', { length: 20, nullable: true })
  answer: LinkAnswer | null;

  @Column('datetime', { precision: 3, nullable: true })
  answeredAt: Date | null;
}
