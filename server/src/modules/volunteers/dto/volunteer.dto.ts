import { ApiProperty } from '@nestjs/swagger';
import {
  communityLimits,
  maskPhone,
  volunteerLimits,
  volunteerMachine,
  type VolunteerAction,
  type VolunteerState,
} from '@silin/shared';
import { Flag, LongText, OneOf, Paged, Phone, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { MemberContact, MemberSummary } from '../../communities/index.js';
import type { Volunteer } from '../data/volunteer.entity.js';

const states = [...volunteerMachine.states];

export class VolunteerApplicationDto {
  @Flag()
  isPartyMember: boolean;

  @Text(volunteerLimits.partyBranchMaxChars, { optional: true })
  partyBranch?: string;

  @Text(volunteerLimits.workUnitMaxChars, { optional: true })
  workUnit?: string;

  @Text(communityLimits.realNameMaxChars)
  realName: string;

  @Phone({ optional: true })
  phone?: string;

  @LongText(volunteerLimits.introductionMaxChars, { optional: true })
  introduction?: string;
}

export class ReasonDto {
  @LongText(volunteerLimits.reasonMaxChars, { min: volunteerLimits.reasonMinChars })
  reason: string;
}

export class VolunteerOutcomeDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: states })
  state: VolunteerState;
}

/** My own application. */
export class MyVolunteerDto extends VolunteerOutcomeDto {
  @ApiProperty()
  isPartyMember: boolean;

  @ApiProperty({ type: String, nullable: true })
  partyBranch: string | null;

  @ApiProperty({ type: String, nullable: true })
  workUnit: string | null;

  @ApiProperty({ type: String, nullable: true })
  introduction: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'why it was declined or suspended' })
  reason: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  appliedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ enum: volunteerMachine.actions, isArray: true, description: 'what the reader may do now' })
  actions: VolunteerAction[];
}

/** Null when this member never applied. */
export class MyVolunteerAnswerDto {
  @ApiProperty({ type: MyVolunteerDto, nullable: true })
  volunteer: MyVolunteerDto | null;
}

/** An application as staff see it in the list. */
export class StaffVolunteerDto extends MyVolunteerDto {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  nickname: string;

  @ApiProperty({ type: String, nullable: true })
  realName: string | null;

  @ApiProperty({ type: String, nullable: true, description: '138****0001' })
  phoneMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  buildingName: string | null;
}

export class StaffVolunteerPageDto extends Paged(StaffVolunteerDto) {}

export class StaffVolunteerPhoneDto {
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
}

export class StaffVolunteerQuery extends PageQuery {
  @OneOf(volunteerMachine.states, { optional: true })
  state?: VolunteerState;
}

/** An application as its member or staff see it, with what that party may do now. */
export function myVolunteer(volunteer: Volunteer, party: 'member' | 'staff'): MyVolunteerDto {
  const { id, state, isPartyMember, partyBranch, workUnit, introduction, reason, appliedAt, decidedAt } = volunteer;
  const actions = volunteerMachine.actionsFor(state, [party]);
  return { id, state, isPartyMember, partyBranch, workUnit, introduction, reason, appliedAt, decidedAt, actions };
}

/** An application in the list of staff: the phone is masked. */
export const staffVolunteer = (
  volunteer: Volunteer,
  face: MemberSummary | undefined,
  contact: MemberContact | undefined,
): StaffVolunteerDto => ({
  ...myVolunteer(volunteer, 'staff'),
  memberId: volunteer.memberId,
  nickname: face?.nickname ?? '',
  realName: contact?.realName ?? null,
  phoneMasked: contact?.phone ? maskPhone(contact.phone) : null,
  buildingName: face?.buildingName ?? null,
});
