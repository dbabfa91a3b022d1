import { ApiProperty } from '@nestjs/swagger';
import { communityLimits } from '@silin/shared';
import { Id, Phone, Text } from '../../../platform/http/fields.js';
import { MembershipDto } from '../../identity/index.js';

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
