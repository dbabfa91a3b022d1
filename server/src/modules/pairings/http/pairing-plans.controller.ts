import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { pairingLimits } from '@silin/shared';
import { BodyRules } from '../../../platform/http/body-limit.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly, StaffOnly } from '../../communities/index.js';
import { Planning } from '../app/planning.service.js';
import { PlanQueries } from '../app/plan.queries.js';
import { PlanSending } from '../app/plan-sending.service.js';
import { Suggesting } from '../app/suggesting.queries.js';
import {
  ChangePlanRowBody,
  MakePlanBody,
  PlanAnswer,
  PlanPage,
  PlanRow,
  PlanRowSent,
  PlanView,
  Suggestions,
  SuggestionsQuery,
  SwapPlanRowsBody,
  UnpairedPeople,
} from '../dto/plan.dto.js';

/** Everybody a plan may be for, named one by one. */
const WHOLE_PLAN = { jsonPartsMax: pairingLimits.planPeopleMax + 10 };

/** Suggestions, and a plan for many. */
@ApiTags('pairings')
@MembersOnly()
@Controller('communities/:communityId')
export class PairingPlansController {
  constructor(
    private readonly suggesting: Suggesting,
    private readonly planning: Planning,
    private readonly plans: PlanQueries,
    private readonly sending: PlanSending,
  ) {}

  /** For those who look after the person. */
  @Get('people/:personId/suggestions')
  @ApiOkResponse({ type: Suggestions })
  suggestions(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Query() query: SuggestionsQuery,
  ): Promise<Suggestions> {
    return this.suggesting.of(actor, personId, query);
  }

  @StaffOnly()
  @Post('staff/pairing-plans')
  @HttpCode(200)
  @BodyRules(WHOLE_PLAN)
  @Idempotent()
  @ApiOkResponse({ type: PlanAnswer })
  make(@CurrentActor() actor: Actor, @Body() body: MakePlanBody): Promise<PlanAnswer> {
    return this.planning.make(actor, body);
  }

  /** The newest first; a draft waits there until it is sent or put away. */
  @StaffOnly()
  @Get('staff/pairing-plans')
  @ApiOkResponse({ type: PlanPage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<PlanPage> {
    return this.plans.page(actor, query);
  }

  /** For whom a plan would be made. */
  @StaffOnly()
  @Get('staff/unpaired-people')
  @ApiOkResponse({ type: UnpairedPeople })
  unpaired(@CurrentActor() actor: Actor): Promise<UnpairedPeople> {
    return this.plans.unpaired(actor);
  }

  @StaffOnly()
  @Get('staff/pairing-plans/:planId')
  @ApiOkResponse({ type: PlanView })
  plan(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<PlanView> {
    return this.plans.view(actor, planId);
  }

  @StaffOnly()
  @Put('staff/pairing-plans/:planId/rows/:rowId')
  @ApiOkResponse({ type: PlanRow })
  changeRow(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('rowId') rowId: string,
    @Body() body: ChangePlanRowBody,
  ): Promise<PlanRow> {
    return this.planning.changeRow(actor, planId, rowId, body);
  }

  /** Two rows exchange their volunteers. */
  @StaffOnly()
  @Post('staff/pairing-plans/:planId/rows/:rowId/swap')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PlanAnswer })
  swap(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('rowId') rowId: string,
    @Body() body: SwapPlanRowsBody,
  ): Promise<PlanAnswer> {
    return this.planning.swap(actor, planId, rowId, body);
  }

  /** One row becomes a proposal; a refusal leaves the rest as it is. */
  @StaffOnly()
  @Post('staff/pairing-plans/:planId/rows/:rowId/send')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PlanRowSent })
  sendRow(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('rowId') rowId: string,
  ): Promise<PlanRowSent> {
    return this.sending.sendRow(actor, planId, rowId);
  }

  /** The draft is put away; what was sent of it stays. */
  @StaffOnly()
  @Post('staff/pairing-plans/:planId/close')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PlanAnswer })
  close(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<PlanAnswer> {
    return this.sending.close(actor, planId);
  }

  /** Every paired row becomes a proposal, all or none. */
  @StaffOnly()
  @Post('staff/pairing-plans/:planId/send')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PlanAnswer })
  send(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<PlanAnswer> {
    return this.sending.send(actor, planId);
  }
}
