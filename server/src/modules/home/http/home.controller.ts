import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, MembersOnly, StaffOnly } from '../../communities/index.js';
import { NextThings, NextThingsAnswer } from '../app/next-things.js';
import { StaffCounts, StaffCountsAnswer } from '../app/staff-counts.js';

/** What stands first when the mini-program or the desk is opened. */
@ApiTags('home')
@Controller('communities/:communityId')
export class HomeController {
  constructor(
    private readonly next: NextThings,
    private readonly counts: StaffCounts,
  ) {}

  /** My next things first: what waits for my confirmation, what I have in hand, what I have not read. */
  @MembersOnly()
  @Get('me/next')
  @ApiOkResponse({ type: NextThingsAnswer })
  nextThings(@CurrentActor() actor: Actor): Promise<NextThingsAnswer> {
    return this.next.of(actor);
  }

  /** How many wait in each place of the desk. */
  @StaffOnly()
  @Get('staff/summary')
  @ApiOkResponse({ type: StaffCountsAnswer })
  summary(@CurrentActor() actor: Actor): Promise<StaffCountsAnswer> {
    return this.counts.of(actor);
  }
}
