import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { identityLimits } from '@silin/shared';
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
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: identityLimits.realNameMaxChars })
  @MayBeTakenAway()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(identityLimits.realNameMaxChars)
  realName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 20 })
  @MayBeTakenAway()
  @Trimmed()
  @IsString()
  @Matches(PHONE)
  phone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: identityLimits.addressMaxChars })
  @MayBeTakenAway()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(identityLimits.addressMaxChars)
  address?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @MayBeTakenAway()
  @IsId()
  buildingId?: string | null;
}
