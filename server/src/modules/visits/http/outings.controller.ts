import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { Outings } from '../app/outings.service.js';
import { OutingAnswer, OutingBody, OutingPage, OutingServedBody } from '../dto/outing.dto.js';
import { VisitReasonBody } from '../dto/visit.dto.js';

/** Outings: a team serves many; for staff, grid workers and approved volunteers. */
@ApiTags('visits')
@MembersOnly()
@Controller('communities/:communityId/outings')
export class OutingsController {
  constructor(private readonly outings: Outings) {}

  @Get('')
  @ApiOkResponse({ type: OutingPage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<OutingPage> {
    return this.outings.page(actor, query);
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
