import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly, StaffOnly } from '../../communities/index.js';
import { Planning } from '../app/planning.service.js';
import { Suggesting } from '../app/suggesting.queries.js';
import { ChangePlanRowBody, MakePlanBody, PlanAnswer, PlanRow, PlanView, Suggestions } from '../dto/plan.dto.js';

/** Suggestions, and a plan for many. */
@ApiTags('pairings')
@MembersOnly()
@Controller('communities/:communityId')
export class PairingPlansController {
  constructor(
    private readonly suggesting: Suggesting,
    private readonly planning: Planning,
  ) {}

  /** For those who look after the person. */
  @Get('people/:personId/suggestions')
  @ApiOkResponse({ type: Suggestions })
  suggestions(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<Suggestions> {
    return this.suggesting.of(actor, personId);
  }

  @StaffOnly()
  @Post('staff/pairing-plans')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PlanAnswer })
  make(@CurrentActor() actor: Actor, @Body() body: MakePlanBody): Promise<PlanAnswer> {
    return this.planning.make(actor, body);
  }

  @StaffOnly()
  @Get('staff/pairing-plans/:planId')
  @ApiOkResponse({ type: PlanView })
  plan(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<PlanView> {
    return this.planning.view(actor, planId);
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

  /** Every paired row becomes a proposal. */
  @StaffOnly()
  @Post('staff/pairing-plans/:planId/send')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PlanAnswer })
  send(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<PlanAnswer> {
    return this.planning.send(actor, planId);
  }
}
