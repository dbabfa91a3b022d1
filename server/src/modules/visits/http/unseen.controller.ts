import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { TodaysRound } from '../app/todays-round.queries.js';
import { Unseen } from '../app/unseen.queries.js';
import { VisitRounds } from '../app/visit-rounds.service.js';
import {
  GraveChangeAnswer,
  GraveChangeBody,
  RoundBody,
  RoundProgress,
  RoundView,
  Rounds,
  UnseenCount,
  UnseenPage,
  UnseenQuery,
} from '../dto/unseen.dto.js';
import { TodaysRoundAnswer } from '../dto/todays-round.dto.js';

/** Whom nobody has seen for too long: for staff, and grid workers in their grids. */
@ApiTags('visits')
@MembersOnly()
@Controller('communities/:communityId')
export class UnseenController {
  constructor(
    private readonly unseen: Unseen,
    private readonly visitRounds: VisitRounds,
    private readonly todaysRound: TodaysRound,
  ) {}

  @Get('unseen')
  @ApiOkResponse({ type: UnseenPage })
  list(@CurrentActor() actor: Actor, @Query() query: UnseenQuery): Promise<UnseenPage> {
    return this.unseen.page(actor, query);
  }

  /** The same number as the list, the badge and the digest. */
  @Get('unseen/count')
  @ApiOkResponse({ type: UnseenCount })
  count(@CurrentActor() actor: Actor): Promise<UnseenCount> {
    return this.unseen.count(actor);
  }

  /** Somebody goes within a day; the weekly tier for a month. */
  @Post('people/:personId/grave-change')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: GraveChangeAnswer })
  graveChange(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Body() body: GraveChangeBody,
  ): Promise<GraveChangeAnswer> {
    return this.unseen.graveChange(actor, personId, body);
  }

  /** Where I go today, door by door: what I planned, and whom rounds of my grids name. */
  @Get('me/round')
  @ApiOkResponse({ type: TodaysRoundAnswer })
  today(@CurrentActor() actor: Actor): Promise<TodaysRoundAnswer> {
    return this.todaysRound.of(actor);
  }

  @Get('rounds')
  @ApiOkResponse({ type: Rounds })
  rounds(@CurrentActor() actor: Actor): Promise<Rounds> {
    return this.visitRounds.list(actor);
  }

  /** Everybody it names is to be seen until its last day. */
  @Post('rounds')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: RoundView })
  begin(@CurrentActor() actor: Actor, @Body() body: RoundBody): Promise<RoundView> {
    return this.visitRounds.begin(actor, body);
  }

  /** By grid and building, and who is still to be seen. */
  @Get('rounds/:roundId')
  @ApiOkResponse({ type: RoundProgress })
  progress(@CurrentActor() actor: Actor, @IdParam('roundId') roundId: string): Promise<RoundProgress> {
    return this.visitRounds.progress(actor, roundId);
  }

  /** Nobody is asked for by it any more. */
  @Post('rounds/:roundId/close')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: RoundView })
  close(@CurrentActor() actor: Actor, @IdParam('roundId') roundId: string): Promise<RoundView> {
    return this.visitRounds.close(actor, roundId);
  }
}
