import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { OwnProfileQueries } from '../app/own-profile.queries.js';
import { OwnCareProfileAnswerDto } from '../dto/own-profile.dto.js';

/** What is written in one's own care profile, and in that of somebody for whom one acts. */
@ApiTags('care')
@MembersOnly()
@Controller('communities/:communityId')
export class OwnProfileController {
  constructor(private readonly queries: OwnProfileQueries) {}

  @Get('me/care-profile')
  @ApiOkResponse({ type: OwnCareProfileAnswerDto })
  own(@CurrentActor() actor: Actor): Promise<OwnCareProfileAnswerDto> {
    return this.queries.own(actor);
  }

  /** For proxies with the scope `profile`. The look is recorded. */
  @Get('represented/:personId/care-profile')
  @ApiOkResponse({ type: OwnCareProfileAnswerDto })
  ofRepresented(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<OwnCareProfileAnswerDto> {
    return this.queries.ofRepresented(actor, personId);
  }
}
