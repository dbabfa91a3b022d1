import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { PairingQueries } from '../app/pairing.queries.js';
import { PairingService } from '../app/pairing.service.js';
import { PairingTrials } from '../app/pairing-trials.service.js';
import {
  AcceptPairingBody,
  CarriedVisits,
  DeclinePairingBody,
  EndPairingBody,
  HandOverBody,
  NeverAgainBody,
  PairingAnswer,
  PairingContact,
  PairingPage,
  PairingView,
  PairingsQuery,
  PausePairingBody,
  ProlongTrialBody,
  ProposePairingBody,
  TrialAnswerBody,
} from '../dto/pairing.dto.js';

/** Pairings, for the two, those who act for the person, and those who look after them. */
@ApiTags('pairings')
@MembersOnly()
@Controller('communities/:communityId')
export class PairingsController {
  constructor(
    private readonly pairingQueries: PairingQueries,
    private readonly pairing: PairingService,
    private readonly trials: PairingTrials,
  ) {}

  /** Staff see all, grid workers those of their grids, volunteers their own. */
  @Get('pairings')
  @ApiOkResponse({ type: PairingPage })
  list(@CurrentActor() actor: Actor, @Query() query: PairingsQuery): Promise<PairingPage> {
    return this.pairingQueries.page(actor, query);
  }

  @Get('pairings/:pairingId')
  @ApiOkResponse({ type: PairingView })
  one(@CurrentActor() actor: Actor, @IdParam('pairingId') pairingId: string): Promise<PairingView> {
    return this.pairingQueries.one(actor, pairingId);
  }

  /** For the person, who acts for them, and who looks after them: the living one first. */
  @Get('people/:personId/pairing')
  @ApiOkResponse({ type: PairingPage })
  ofPerson(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<PairingPage> {
    return this.pairingQueries.ofPerson(actor, personId);
  }

  /** Staff and grid workers. */
  @Post('pairings')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PairingAnswer })
  propose(@CurrentActor() actor: Actor, @Body() body: ProposePairingBody): Promise<PairingAnswer> {
    return this.pairing.propose(actor, body);
  }

  @Post('pairings/:pairingId/accept')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PairingAnswer })
  accept(
    @CurrentActor() actor: Actor,
    @IdParam('pairingId') pairingId: string,
    @Body() body: AcceptPairingBody,
  ): Promise<PairingAnswer> {
    return this.pairing.accept(actor, pairingId, body);
  }

  /** Needs no reason and is shown nowhere as a mark. */
  @Post('pairings/:pairingId/decline')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PairingAnswer })
  decline(
    @CurrentActor() actor: Actor,
    @IdParam('pairingId') pairingId: string,
    @Body() body: DeclinePairingBody,
  ): Promise<PairingAnswer> {
    return this.pairing.decline(actor, pairingId, body);
  }

  /** A proposal is taken back. */
  @Post('pairings/:pairingId/withdraw')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PairingAnswer })
  withdraw(@CurrentActor() actor: Actor, @IdParam('pairingId') pairingId: string): Promise<PairingAnswer> {
    return this.pairing.withdraw(actor, pairingId);
  }

  /** Whether to go on after the trial: one side for itself, or what the worker was told. */
  @Post('pairings/:pairingId/trial-answer')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PairingAnswer })
  answerTrial(
    @CurrentActor() actor: Actor,
    @IdParam('pairingId') pairingId: string,
    @Body() body: TrialAnswerBody,
  ): Promise<PairingAnswer> {
    return this.trials.answer(actor, pairingId, body);
  }

  /** Both are asked again before the later end. */
  @Post('pairings/:pairingId/prolong')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PairingAnswer })
  prolong(
    @CurrentActor() actor: Actor,
    @IdParam('pairingId') pairingId: string,
    @Body() body: ProlongTrialBody,
  ): Promise<PairingAnswer> {
    return this.trials.prolong(actor, pairingId, body);
  }

  /** After the trial, when both sides want to go on. */
  @Post('pairings/:pairingId/settle')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PairingAnswer })
  settle(@CurrentActor() actor: Actor, @IdParam('pairingId') pairingId: string): Promise<PairingAnswer> {
    return this.trials.settle(actor, pairingId);
  }

  @Post('pairings/:pairingId/pause')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PairingAnswer })
  pause(
    @CurrentActor() actor: Actor,
    @IdParam('pairingId') pairingId: string,
    @Body() body: PausePairingBody,
  ): Promise<PairingAnswer> {
    return this.pairing.pause(actor, pairingId, body);
  }

  @Post('pairings/:pairingId/resume')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PairingAnswer })
  resume(@CurrentActor() actor: Actor, @IdParam('pairingId') pairingId: string): Promise<PairingAnswer> {
    return this.pairing.resume(actor, pairingId);
  }

  @Post('pairings/:pairingId/end')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PairingAnswer })
  end(
    @CurrentActor() actor: Actor,
    @IdParam('pairingId') pairingId: string,
    @Body() body: EndPairingBody,
  ): Promise<PairingAnswer> {
    return this.pairing.end(actor, pairingId, body);
  }

  /** Ends this one and proposes the next, linked to it. */
  @Post('pairings/:pairingId/hand-over')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PairingAnswer })
  handOver(
    @CurrentActor() actor: Actor,
    @IdParam('pairingId') pairingId: string,
    @Body() body: HandOverBody,
  ): Promise<PairingAnswer> {
    return this.pairing.handOver(actor, pairingId, body);
  }

  /** The look is recorded. */
  @Get('pairings/:pairingId/contact')
  @ApiOkResponse({ type: PairingContact })
  contact(@CurrentActor() actor: Actor, @IdParam('pairingId') pairingId: string): Promise<PairingContact> {
    return this.pairingQueries.contact(actor, pairingId);
  }

  /** What goes on to the next volunteer: for those who look after the person, and for that volunteer. */
  @Get('pairings/:pairingId/carried')
  @ApiOkResponse({ type: CarriedVisits })
  carried(@CurrentActor() actor: Actor, @IdParam('pairingId') pairingId: string): Promise<CarriedVisits> {
    return this.pairingQueries.carried(actor, pairingId);
  }

  /** Silently, by either side or staff. */
  @Put('never-again')
  @ApiOkResponse({ type: PairingAnswer })
  neverAgain(@CurrentActor() actor: Actor, @Body() body: NeverAgainBody): Promise<PairingAnswer> {
    return this.pairing.neverAgain(actor, body);
  }
}
