import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { CallBackQueries } from '../app/call-back.queries.js';
import { CallBackDrawPage, CallBackDrawRecord } from '../dto/call-back-draw.dto.js';

/** The record of the daily draws: public inside the community. */
@ApiTags('callbacks')
@MembersOnly()
@Controller('communities/:communityId/call-back-draws')
export class CallBackDrawsController {
  constructor(private readonly queries: CallBackQueries) {}

  /** The latest day first; days still to come have their commitment. */
  @Get()
  @ApiOkResponse({ type: CallBackDrawPage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<CallBackDrawPage> {
    return this.queries.drawsOf(actor, query);
  }

  @Get(':drawId')
  @ApiOkResponse({ type: CallBackDrawRecord })
  one(@CurrentActor() actor: Actor, @IdParam('drawId') id: string): Promise<CallBackDrawRecord> {
    return this.queries.draw(actor, id);
  }
}
