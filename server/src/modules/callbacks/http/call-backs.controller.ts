import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { CallBackQueries } from '../app/call-back.queries.js';
import { Calling } from '../app/calling.service.js';
import {
  CallBackAnswer,
  CallBackContact,
  CallBackHeardBody,
  CallBackInHand,
  CallBackPage,
  CallBacksQuery,
} from '../dto/call-back.dto.js';

/** The desk's call-backs 回访: one person at a time. */
@ApiTags('callbacks')
@StaffOnly()
@Controller('communities/:communityId/staff/call-backs')
export class CallBacksController {
  constructor(
    private readonly queries: CallBackQueries,
    private readonly calling: Calling,
  ) {}

  /** Of one state: what is due first, or what ended last. */
  @Get()
  @ApiOkResponse({ type: CallBackPage })
  list(@CurrentActor() actor: Actor, @Query() query: CallBacksQuery): Promise<CallBackPage> {
    return this.queries.page(actor, query);
  }

  /** What the asker has in hand, else the longest due that they may ask about. Asking again gives the same one. */
  @Post('next')
  @HttpCode(200)
  @ApiOkResponse({ type: CallBackInHand })
  next(@CurrentActor() actor: Actor): Promise<CallBackInHand> {
    return this.queries.next(actor);
  }

  /** The number to ring; the look is recorded, and the person sees it. */
  @Post(':callBackId/contact')
  @HttpCode(200)
  @ApiOkResponse({ type: CallBackContact })
  contact(@CurrentActor() actor: Actor, @IdParam('callBackId') id: string): Promise<CallBackContact> {
    return this.calling.contact(actor, id);
  }

  @Post(':callBackId/result')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: CallBackAnswer })
  heard(
    @CurrentActor() actor: Actor,
    @IdParam('callBackId') id: string,
    @Body() body: CallBackHeardBody,
  ): Promise<CallBackAnswer> {
    return this.calling.heard(actor, id, body);
  }

  /** Back without a call. */
  @Post(':callBackId/put-back')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: CallBackAnswer })
  putBack(@CurrentActor() actor: Actor, @IdParam('callBackId') id: string): Promise<CallBackAnswer> {
    return this.calling.putBack(actor, id);
  }
}
