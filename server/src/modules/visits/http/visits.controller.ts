import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { VisitContactLooks } from '../app/visit-contact-looks.js';
import { VisitConfirming } from '../app/visit-confirming.service.js';
import { VisitLogging } from '../app/visit-logging.service.js';
import { VisitPlanning } from '../app/visit-planning.service.js';
import { CallBacks } from '../app/call-backs.service.js';
import { VisitSatisfying } from '../app/visit-satisfying.service.js';
import { VisitQueries } from '../app/visit.queries.js';
import {
  CallBackBody,
  DraftAnswers,
  MoveVisitBody,
  MyVisitsQuery,
  NewVisitBody,
  SatisfyBody,
  PlanVisitBody,
  SubstituteBody,
  SyncVisitsBody,
  VisitAnswer,
  VisitCardAnswer,
  VisitCodeBody,
  VisitContactAnswer,
  VisitLogBody,
  VisitPage,
  VisitReasonBody,
  VisitView,
} from '../dto/visit.dto.js';

/** Visits, for who goes, the person, who acts for them, and who looks after them. */
@ApiTags('visits')
@MembersOnly()
@Controller('communities/:communityId')
export class VisitsController {
  constructor(
    private readonly visitQueries: VisitQueries,
    private readonly visitPlanning: VisitPlanning,
    private readonly visitLogging: VisitLogging,
    private readonly visitConfirming: VisitConfirming,
    private readonly contactLooks: VisitContactLooks,
    private readonly visitSatisfying: VisitSatisfying,
    private readonly callBacks: CallBacks,
  ) {}

  /** Where I go. */
  @Get('me/visits')
  @ApiOkResponse({ type: VisitPage })
  mine(@CurrentActor() actor: Actor, @Query() query: MyVisitsQuery): Promise<VisitPage> {
    return this.visitQueries.mine(actor, query);
  }

  /** Who comes, who came. */
  @Get('people/:personId/visits')
  @ApiOkResponse({ type: VisitPage })
  ofPerson(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Query() query: MyVisitsQuery,
  ): Promise<VisitPage> {
    return this.visitQueries.ofPerson(actor, personId, query);
  }

  @Get('visits/:visitId')
  @ApiOkResponse({ type: VisitView })
  one(@CurrentActor() actor: Actor, @IdParam('visitId') visitId: string): Promise<VisitView> {
    return this.visitQueries.one(actor, visitId);
  }

  @Post('visits/plan')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  plan(@CurrentActor() actor: Actor, @Body() body: PlanVisitBody): Promise<VisitAnswer> {
    return this.visitPlanning.plan(actor, body);
  }

  /** A contact nobody planned. */
  @Post('visits')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  logNew(@CurrentActor() actor: Actor, @Body() body: NewVisitBody): Promise<VisitAnswer> {
    return this.visitLogging.logNew(actor, body);
  }

  /** Drafts of a phone, each with its verdict; each has a key. */
  @Post('visits/sync')
  @HttpCode(200)
  @ApiOkResponse({ type: DraftAnswers })
  sync(@CurrentActor() actor: Actor, @Body() body: SyncVisitsBody): Promise<DraftAnswers> {
    return this.visitLogging.sync(actor, body);
  }

  @Post('visits/:visitId/log')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  log(
    @CurrentActor() actor: Actor,
    @IdParam('visitId') visitId: string,
    @Body() body: VisitLogBody,
  ): Promise<VisitAnswer> {
    return this.visitLogging.log(actor, visitId, body);
  }

  /** Starts the ladder with a clock. */
  @Post('visits/:visitId/no-answer')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  noAnswer(@CurrentActor() actor: Actor, @IdParam('visitId') visitId: string): Promise<VisitAnswer> {
    return this.visitLogging.noAnswer(actor, visitId);
  }

  /** None of the others moves. */
  @Post('visits/:visitId/move')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  move(
    @CurrentActor() actor: Actor,
    @IdParam('visitId') visitId: string,
    @Body() body: MoveVisitBody,
  ): Promise<VisitAnswer> {
    return this.visitPlanning.move(actor, visitId, body);
  }

  @Post('visits/:visitId/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  cancel(
    @CurrentActor() actor: Actor,
    @IdParam('visitId') visitId: string,
    @Body() body: VisitReasonBody,
  ): Promise<VisitAnswer> {
    return this.visitPlanning.cancel(actor, visitId, body);
  }

  @Post('visits/:visitId/substitute')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  substitute(
    @CurrentActor() actor: Actor,
    @IdParam('visitId') visitId: string,
    @Body() body: SubstituteBody,
  ): Promise<VisitAnswer> {
    return this.visitPlanning.substitute(actor, visitId, body);
  }

  /** For whoever goes without a pairing, from the day before until it is written down. The look is recorded. */
  @Get('visits/:visitId/contact')
  @ApiOkResponse({ type: VisitContactAnswer })
  contact(@CurrentActor() actor: Actor, @IdParam('visitId') visitId: string): Promise<VisitContactAnswer> {
    return this.contactLooks.look(actor, visitId);
  }

  /** A visit made earlier stands for a planned one, which is called off. */
  @Post('visits/:visitId/satisfy')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  satisfy(
    @CurrentActor() actor: Actor,
    @IdParam('visitId') visitId: string,
    @Body() body: SatisfyBody,
  ): Promise<VisitAnswer> {
    return this.visitSatisfying.accept(actor, visitId, body);
  }

  /** Why it was missed; once. */
  @Post('visits/:visitId/explain')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  explain(
    @CurrentActor() actor: Actor,
    @IdParam('visitId') visitId: string,
    @Body() body: VisitReasonBody,
  ): Promise<VisitAnswer> {
    return this.visitPlanning.explain(actor, visitId, body);
  }

  /** By a tap of the person or who acts for them, by staff after a call. */
  @Post('visits/:visitId/confirm')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  confirm(@CurrentActor() actor: Actor, @IdParam('visitId') visitId: string): Promise<VisitAnswer> {
    return this.visitConfirming.confirm(actor, visitId);
  }

  /** The next box of the card, read out at the door. */
  @Post('visits/:visitId/confirm-by-card')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitCardAnswer })
  confirmByCard(
    @CurrentActor() actor: Actor,
    @IdParam('visitId') visitId: string,
    @Body() body: VisitCodeBody,
  ): Promise<VisitCardAnswer> {
    return this.visitConfirming.byCard(actor, visitId, body);
  }

  @Post('visits/:visitId/contradict')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  contradict(
    @CurrentActor() actor: Actor,
    @IdParam('visitId') visitId: string,
    @Body() body: VisitReasonBody,
  ): Promise<VisitAnswer> {
    return this.visitConfirming.contradict(actor, visitId, body);
  }

  /** Who looks after the person rang them up; not who went, nor who acts for them. */
  @Post('visits/:visitId/call-back')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  callBack(
    @CurrentActor() actor: Actor,
    @IdParam('visitId') visitId: string,
    @Body() body: CallBackBody,
  ): Promise<VisitAnswer> {
    return this.callBacks.ended(actor, visitId, body);
  }

  /** Staff: it does not count. */
  @Post('visits/:visitId/strike')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VisitAnswer })
  strike(
    @CurrentActor() actor: Actor,
    @IdParam('visitId') visitId: string,
    @Body() body: VisitReasonBody,
  ): Promise<VisitAnswer> {
    return this.visitConfirming.strike(actor, visitId, body);
  }
}
