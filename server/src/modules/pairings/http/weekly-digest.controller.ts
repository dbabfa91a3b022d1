import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { WeeklyDigests } from '../app/weekly-digest.queries.js';
import { WeeklyDigest } from '../dto/weekly-digest.dto.js';

/** The week of whoever looks after people: for staff, and grid workers of their grids. */
@ApiTags('pairings')
@MembersOnly()
@Controller('communities/:communityId')
export class WeeklyDigestController {
  constructor(private readonly weeklyDigests: WeeklyDigests) {}

  @Get('weekly-digest')
  @ApiOkResponse({ type: WeeklyDigest })
  weekly(@CurrentActor() actor: Actor): Promise<WeeklyDigest> {
    return this.weeklyDigests.of(actor);
  }
}
