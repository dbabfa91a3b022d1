import type { Language, Proof, UsualTime, VolunteerSkill } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** What a volunteer says of themself: what they can do, when, and what they speak. */
@Entity('volunteer_abilities')
export class VolunteerAbilities {
  @IdColumn({ primary: true })
  memberId: string;

  @IdColumn()
  communityId: string;

  @Column('json')
  skills: VolunteerSkill[];

  @Column('json')
  times: UsualTime[];

  @Column('json')
  languages: Language[];

  @Column('datetime', { precision: 3 })
  changedAt: Date;
}

/** Insurance or a qualification staff saw on paper. No number is kept: it stands on the paper. */
@Entity('volunteer_proofs')
export class VolunteerProof {
  @IdColumn({ primary: true })
  memberId: string;

  @Column('varchar', { length: 20, primary: true })
  kind: Proof;

  @IdColumn()
  communityId: string;

  /** The last day it is good. */
  @Column('date')
  untilDay: string;

  @IdColumn()
  seenByMemberId: string;

  @Column('datetime', { precision: 3 })
  seenAt: Date;

  /** The last day that was told to the volunteer and staff some time before; null while nothing was. */
  @Column('date', { nullable: true })
  toldUntil: string | null;
}
