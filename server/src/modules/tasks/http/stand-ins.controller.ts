import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { StandInsService } from '../app/stand-ins.service.js';
import { TaskQueries } from '../app/task.queries.js';
import { NewStandInDto, StandInPageDto, StandInRefDto } from '../dto/stand-ins.dto.js';

/** Stand-ins 代班, for grid workers and staff. */
@ApiTags('tasks')
@MembersOnly()
@Controller('communities/:communityId/stand-ins')
export class StandInsController {
  constructor(
    private readonly queries: TaskQueries,
    private readonly standIns: StandInsService,
  ) {}

  /** Those that have not ended, newest first: colleagues know who is away. */
  @Get()
  @ApiOkResponse({ type: StandInPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<StandInPageDto> {
    return this.queries.standInPage(actor, query);
  }

  @Post()
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: StandInRefDto })
  set(@CurrentActor() actor: Actor, @Body() body: NewStandInDto): Promise<StandInRefDto> {
    return this.standIns.set(actor, { ...body, memberId: body.memberId ?? null });
  }

  @Post(':standInId/end')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: StandInRefDto })
  end(@CurrentActor() actor: Actor, @IdParam('standInId') id: string): Promise<StandInRefDto> {
    return this.standIns.end(actor, id);
  }
}
