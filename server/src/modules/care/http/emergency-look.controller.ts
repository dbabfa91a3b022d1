import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { EmergencyLooks } from '../app/emergency-look.service.js';
import { EmergencyLookBody, EmergencyLookDto } from '../dto/emergency-look.dto.js';

/** A look in an emergency, for every grid worker and staff. */
@ApiTags('care')
@MembersOnly()
@Controller('communities/:communityId/people/emergency-look')
export class EmergencyLookController {
  constructor(private readonly looks: EmergencyLooks) {}

  /** Recorded, with what happened; the person and the family are told. Its answer is personal: it takes no `Idempotency-Key`. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: EmergencyLookDto })
  look(@CurrentActor() actor: Actor, @Body() body: EmergencyLookBody): Promise<EmergencyLookDto> {
    return this.looks.look(actor, body);
  }
}
