import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { HoursQueries } from '../app/hours.queries.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { MyHours } from '../dto/hours.dto.js';

/** Service hours of oneself. */
@ApiTags('hours')
@MembersOnly()
@Controller('communities/:communityId')
export class HoursController {
  constructor(private readonly hoursQueries: HoursQueries) {}

  /** Lines, and what they add up to. */
  @Get('me/hours')
  @ApiOkResponse({ type: MyHours })
  mine(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<MyHours> {
    return this.hoursQueries.mine(actor, query);
  }
}
