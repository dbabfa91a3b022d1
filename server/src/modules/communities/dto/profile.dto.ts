import { ApiProperty } from '@nestjs/swagger';
import { communityLimits, maskPhone } from '@silin/shared';
import { Id, Phone, Text } from '../../../platform/http/fields.js';
import { MembershipDto, type NamedDto } from '../../identity/index.js';
import type { MembershipRow } from '../data/member.repository.js';
import { maskAddress } from '../domain/masks.js';

/** A member's own profile in one community. Phone and address are masked: a phone lying open shows nothing whole. */
export class ProfileDto extends MembershipDto {
  @ApiProperty({ type: String, nullable: true })
  realName: string | null;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  addressMasked: string | null;
}

/** Null takes a value away, a missing field leaves it. */
export class ChangeProfileDto {
  @Text(communityLimits.realNameMaxChars, { nullable: true })
  realName?: string | null;

  @Phone({ nullable: true })
  phone?: string | null;

  @Text(communityLimits.addressMaxChars, { nullable: true })
  address?: string | null;

  @Id({ nullable: true })
  buildingId?: string | null;
}

const named = (id: string | null, name: string | null): NamedDto | null =>
  id === null ? null : { id, name: name ?? '' };

/** A membership as its owner sees it. */
export const membershipDto = (row: MembershipRow): MembershipDto => ({
  communityId: row.communityId,
  communityName: row.communityName,
  memberId: row.memberId,
  roles: row.roles,
  volunteerState: row.volunteerState,
  building: named(row.buildingId, row.buildingName),
  grid: named(row.gridId, row.gridName),
});

/** The profile behind a membership, with how the member can be reached. */
export const profileDto = (
  membership: MembershipRow,
  { realName, phone, address }: { realName: string | null; phone: string | null; address: string | null },
): ProfileDto => ({
  ...membershipDto(membership),
  realName,
  phoneMasked: phone && maskPhone(phone),
  addressMasked: address && maskAddress(address),
});
