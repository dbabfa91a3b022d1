import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { PersonActs } from '../app/person-acts.queries.js';
import type { Actor } from '../domain/actor.js';
import { CurrentActor, MembersOnly } from './access.decorators.js';
import { PersonActsPageDto } from '../dto/person-acts.dto.js';

/** Who looked at what is kept about somebody, and who acted for them. */
@ApiTags('people')
@MembersOnly()
@Controller('communities/:communityId')
export class PersonActsController {
  constructor(private readonly acts: PersonActs) {}

  /** About the caller's own record, without what they did themselves. */
  @Get('me/record-acts')
  @ApiOkResponse({ type: PersonActsPageDto })
  mine(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<PersonActsPageDto> {
    return this.acts.aboutMe(actor, query);
  }

  /** About somebody the caller looks after by office. */
  @Get('people/:personId/acts')
  @ApiOkResponse({ type: PersonActsPageDto })
  ofPerson(
    @CurrentActor() actor: Actor,
    @IdParam('personId') id: string,
    @Query() query: PageQuery,
  ): Promise<PersonActsPageDto> {
    return this.acts.aboutPerson(actor, id, query);
  }
}
