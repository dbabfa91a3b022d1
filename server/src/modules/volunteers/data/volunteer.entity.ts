import { type VolunteerState, volunteerLimits } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { IdColumn, TextColumn } from '../../../platform/database/columns.js';

/** Volunteer 志愿者: a member's application and what became of it; one row per member, its history is in the audit. */
@Entity('volunteers')
export class Volunteer {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  memberId: string;

  @Column('varchar', { length: 20 })
  state: VolunteerState;

  @Column('boolean')
  isPartyMember: boolean;

  @TextColumn(volunteerLimits.partyBranchMaxChars, { nullable: true })
  partyBranch: string | null;

  @TextColumn(volunteerLimits.workUnitMaxChars, { nullable: true })
  workUnit: string | null;

  @TextColumn(volunteerLimits.introductionMaxChars, { nullable: true })
  introduction: string | null;

  /** Why it was declined or suspended, in words for the applicant. */
  @TextColumn(volunteerLimits.reasonMaxChars, { nullable: true })
  reason: string | null;

  @Column('datetime', { precision: 3 })
  appliedAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  decidedAt: Date | null;
}
