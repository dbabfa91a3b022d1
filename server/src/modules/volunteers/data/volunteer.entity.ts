import type { VolunteerState } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn } from '../../../platform/database/columns.js';

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

  @Column('text', { nullable: true, transformer: encrypted('volunteers.party_branch') })
  partyBranch: string | null;

  @Column('text', { nullable: true, transformer: encrypted('volunteers.work_unit') })
  workUnit: string | null;

  @Column('text', { nullable: true, transformer: encrypted('volunteers.introduction') })
  introduction: string | null;

  /** Why it was declined or suspended, in words for the applicant. */
  @Column('text', { nullable: true, transformer: encrypted('volunteers.reason') })
  reason: string | null;

  @Column('datetime', { precision: 3 })
  appliedAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  decidedAt: Date | null;
}
