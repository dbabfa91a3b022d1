import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { MatterQueries } from '../app/matter.queries.js';
import { MatterList } from '../dto/matter.dto.js';

/** What waits for one's own work. */
@ApiTags('matters')
@MembersOnly()
@Controller('communities/:communityId/me')
export class MyMattersController {
  constructor(private readonly matterQueries: MatterQueries) {}

  /** Of the posts one holds or stands in for, those that are due first. */
  @Get('matters')
  @ApiOkResponse({ type: MatterList })
  inHand(@CurrentActor() actor: Actor): Promise<MatterList> {
    return this.matterQueries.inHand(actor);
  }
}
