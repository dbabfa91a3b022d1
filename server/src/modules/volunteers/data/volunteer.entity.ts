import type { VolunteerState } from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Volunteer 志愿者: a member's application and what became of it; one row per member, its history is in the audit. */
@Entity('volunteers')
export class Volunteer {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  communityId: string;

  @Column('char', { length: 36 })
  memberId: string;

  @Column('varchar', { length: 20 })
  state: VolunteerState;

  @Column('boolean')
  isPartyMember: boolean;

  @Column('varchar', { length: 40, nullable: true })
  partyBranch: string | null;

  @Column('varchar', { length: 40, nullable: true })
  workUnit: string | null;

  @Column('varchar', { length: 200, nullable: true })
  introduction: string | null;

  /** Why it was declined or suspended, in words for the applicant. */
  @Column('varchar', { length: 200, nullable: true })
  reason: string | null;

  @Column('datetime', { precision: 3 })
  appliedAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  decidedAt: Date | null;
}
