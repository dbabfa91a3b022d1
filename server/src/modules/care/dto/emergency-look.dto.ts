import { ApiProperty } from '@nestjs/swagger';
import { careLimits, communityLimits } from '@silin/shared';
import { Id, LongText, Text } from '../../../platform/http/fields.js';

/** A name or number is a private value: it travels in a body, never in an address. */
export class EmergencyLookBody {
  @Text(communityLimits.realNameMaxChars, { min: 1, description: 'the whole name, or the whole phone number' })
  q: string;

  @Id({ optional: true, description: 'the building, where several have the name' })
  buildingId?: string;

  @LongText(careLimits.emergencyWhyMaxChars, {
    min: careLimits.emergencyWhyMinChars,
    description: 'what has happened; the person and the family read it',
  })
  why: string;
}

export class EmergencyContactDto {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
}

/** Whom to call, where the door is and what to know there. */
export class EmergencyLookDto {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  building: string | null;

  @ApiProperty({ type: String, nullable: true })
  door: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'what to do, from the care profile' })
  needs: string | null;

  @ApiProperty({ type: String, nullable: true })
  atTheDoor: string | null;

  @ApiProperty({ type: EmergencyContactDto, nullable: true })
  emergency: EmergencyContactDto | null;

  @ApiProperty({
    description: 'true: they or their family have been told; false: staff or the grid worker have a task to tell them',
  })
  told: boolean;
}
