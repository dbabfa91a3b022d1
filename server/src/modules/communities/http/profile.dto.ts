import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { communityLimits } from '@silin/shared';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsId } from '../../../platform/http/is-id.js';
import { PHONE } from '../../../platform/http/phone.js';
import { MayBeTakenAway, Trimmed } from '../../../platform/http/presence.js';
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
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: communityLimits.realNameMaxChars })
  @MayBeTakenAway()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(communityLimits.realNameMaxChars)
  realName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 20 })
  @MayBeTakenAway()
  @Trimmed()
  @IsString()
  @Matches(PHONE)
  phone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: communityLimits.addressMaxChars })
  @MayBeTakenAway()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(communityLimits.addressMaxChars)
  address?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @MayBeTakenAway()
  @IsId()
  buildingId?: string | null;
}
