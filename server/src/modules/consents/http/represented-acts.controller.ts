import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, MembersOnly, PersonActsPageDto } from '../../communities/index.js';
import { RepresentedActs } from '../app/represented-acts.queries.js';

/** Who looked at the record of somebody for whom the caller acts, and who acted. */
@ApiTags('consents')
@MembersOnly()
@Controller('communities/:communityId/represented')
export class RepresentedActsController {
  constructor(private readonly acts: RepresentedActs) {}

  @Get(':personId/record-acts')
  @ApiOkResponse({ type: PersonActsPageDto })
  ofPerson(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Query() query: PageQuery,
  ): Promise<PersonActsPageDto> {
    return this.acts.page(actor, personId, query);
  }
}
