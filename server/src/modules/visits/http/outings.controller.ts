import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DaysQuery } from '../../../platform/http/days-query.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { OutingQueries } from '../app/outing.queries.js';
import { Outings } from '../app/outings.service.js';
import { OutingAnswer, OutingBody, OutingPage, OutingServedBody, OutingTotals, OutingView } from '../dto/outing.dto.js';
import { VisitReasonBody } from '../dto/visit.dto.js';

/** Outings: a team serves many; for staff, grid workers and approved volunteers. */
@ApiTags('visits')
@MembersOnly()
@Controller('communities/:communityId/outings')
export class OutingsController {
  constructor(
    private readonly outings: Outings,
    private readonly queries: OutingQueries,
  ) {}

  @Get('')
  @ApiOkResponse({ type: OutingPage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<OutingPage> {
    return this.queries.page(actor, query);
  }

  /** 场次 and 人次 of some days. */
  @Get('totals')
  @ApiOkResponse({ type: OutingTotals })
  totals(@CurrentActor() actor: Actor, @Query() query: DaysQuery): Promise<OutingTotals> {
    return this.queries.totals(actor, query);
  }

  /** With who helped and whom it served. */
  @Get(':outingId')
  @ApiOkResponse({ type: OutingView })
  one(@CurrentActor() actor: Actor, @IdParam('outingId') outingId: string): Promise<OutingView> {
    return this.queries.one(actor, outingId);
  }

  @Post('')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: OutingAnswer })
  plan(@CurrentActor() actor: Actor, @Body() body: OutingBody): Promise<OutingAnswer> {
    return this.outings.plan(actor, body);
  }

  @Put(':outingId')
  @ApiOkResponse({ type: OutingAnswer })
  change(
    @CurrentActor() actor: Actor,
    @IdParam('outingId') outingId: string,
    @Body() body: OutingBody,
  ): Promise<OutingAnswer> {
    return this.outings.change(actor, outingId, body);
  }

  @Post(':outingId/served')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: OutingAnswer })
  served(
    @CurrentActor() actor: Actor,
    @IdParam('outingId') outingId: string,
    @Body() body: OutingServedBody,
  ): Promise<OutingAnswer> {
    return this.outings.served(actor, outingId, body);
  }

  @Post(':outingId/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: OutingAnswer })
  cancel(
    @CurrentActor() actor: Actor,
    @IdParam('outingId') outingId: string,
    @Body() body: VisitReasonBody,
  ): Promise<OutingAnswer> {
    return this.outings.cancel(actor, outingId, body);
  }
}
