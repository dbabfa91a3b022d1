import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent, IdempotentTogether } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, OrganisersOnly } from '../../communities/index.js';
import { Capacity } from '../app/capacity.service.js';
import { Drawing } from '../app/drawing.service.js';
import { OrganiserQueries } from '../app/organiser.queries.js';
import { Registering } from '../app/registering.service.js';
import { SessionEditing } from '../app/session-editing.service.js';
import { SessionPeople } from '../app/session-people.service.js';
import { DrawsView, RunDrawBody, VoidDrawBody } from '../dto/draw.dto.js';
import { CapacityBody, CapacityPreview } from '../dto/capacity.dto.js';
import { ChangePreview, ReasonToCancelBody, SessionAnswer } from '../dto/event-answers.dto.js';
import { OrganiserSession } from '../dto/organiser-event.dto.js';
import { SessionBody } from '../dto/session-form.dto.js';
import { CounterRegisterBody, OrganiserCancelBody } from '../dto/registration-form.dto.js';
import { RegistrationAnswer } from '../dto/registration.dto.js';
import { CallList, FindPartyBody, FoundParties, PartyPage, SessionPeopleQuery } from '../dto/session-people.dto.js';

/** One session, for organisers and staff. */
@ApiTags('events')
@OrganisersOnly()
@Controller('communities/:communityId/organiser')
export class OrganiserSessionsController {
  constructor(
    private readonly organiserQueries: OrganiserQueries,
    private readonly sessionEditing: SessionEditing,
    private readonly capacity: Capacity,
    private readonly registering: Registering,
    private readonly sessionPeople: SessionPeople,
    private readonly drawing: Drawing,
  ) {}

  @Get('sessions/:sessionId')
  @ApiOkResponse({ type: OrganiserSession })
  session(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<OrganiserSession> {
    return this.organiserQueries.session(actor, sessionId);
  }

  /** Seats are changed by `capacity`. */
  @Put('sessions/:sessionId')
  @ApiOkResponse({ type: SessionAnswer })
  change(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: SessionBody,
  ): Promise<SessionAnswer> {
    return this.sessionEditing.change(actor, sessionId, body);
  }

  @Post('sessions/:sessionId/change-preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangePreview })
  previewChange(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: SessionBody,
  ): Promise<ChangePreview> {
    return this.sessionEditing.previewChange(actor, sessionId, body);
  }

  /** This one alone; everybody concerned is told. */
  @Post('sessions/:sessionId/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: SessionAnswer })
  cancel(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: ReasonToCancelBody,
  ): Promise<SessionAnswer> {
    return this.sessionEditing.cancel(actor, sessionId, body);
  }

  /** Of a draft, or without registrations. */
  @Delete('sessions/:sessionId')
  @Idempotent()
  @ApiOkResponse({ type: SessionAnswer })
  remove(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<SessionAnswer> {
    return this.sessionEditing.remove(actor, sessionId);
  }

  /** What would happen; nothing is written. */
  @Post('sessions/:sessionId/capacity/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: CapacityPreview })
  previewCapacity(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: CapacityBody,
  ): Promise<CapacityPreview> {
    return this.capacity.preview(actor, sessionId, body);
  }

  @Put('sessions/:sessionId/capacity')
  @Idempotent()
  @ApiOkResponse({ type: CapacityPreview })
  applyCapacity(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: CapacityBody,
  ): Promise<CapacityPreview> {
    return this.capacity.apply(actor, sessionId, body);
  }

  /** For somebody without a phone, in the same queue. */
  @Post('sessions/:sessionId/registrations')
  @HttpCode(200)
  @IdempotentTogether()
  @ApiOkResponse({ type: RegistrationAnswer })
  register(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: CounterRegisterBody,
  ): Promise<RegistrationAnswer> {
    return this.registering.counter(actor, sessionId, body);
  }

  @Post('registrations/:registrationId/cancel')
  @HttpCode(200)
  @IdempotentTogether()
  @ApiOkResponse({ type: RegistrationAnswer })
  cancelRegistration(
    @CurrentActor() actor: Actor,
    @IdParam('registrationId') registrationId: string,
    @Body() body: OrganiserCancelBody,
  ): Promise<RegistrationAnswer> {
    return this.registering.organiserCancel(actor, registrationId, body);
  }

  @Get('sessions/:sessionId/people')
  @ApiOkResponse({ type: PartyPage })
  people(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Query() query: SessionPeopleQuery,
  ): Promise<PartyPage> {
    return this.sessionPeople.list(actor, sessionId, query);
  }

  @Post('sessions/:sessionId/people/search')
  @HttpCode(200)
  @ApiOkResponse({ type: FoundParties })
  find(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: FindPartyBody,
  ): Promise<FoundParties> {
    return this.sessionPeople.find(actor, sessionId, body);
  }

  /** Who has to be called. The look is recorded. */
  @Get('sessions/:sessionId/call-list')
  @ApiOkResponse({ type: CallList })
  callList(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<CallList> {
    return this.sessionPeople.callList(actor, sessionId);
  }

  @Post('registrations/:registrationId/told')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: RegistrationAnswer })
  told(@CurrentActor() actor: Actor, @IdParam('registrationId') registrationId: string): Promise<RegistrationAnswer> {
    return this.sessionPeople.told(actor, registrationId);
  }

  @Post('sessions/:sessionId/draw/commit')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: DrawsView })
  commitDraw(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<DrawsView> {
    return this.drawing.commit(actor, sessionId);
  }

  /** The list is fixed and published before the witness speaks. */
  @Post('sessions/:sessionId/draw/frame')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: DrawsView })
  fixFrame(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<DrawsView> {
    return this.drawing.fixFrame(actor, sessionId);
  }

  @Post('sessions/:sessionId/draw/run')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: DrawsView })
  runDraw(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: RunDrawBody,
  ): Promise<DrawsView> {
    return this.drawing.run(actor, sessionId, body);
  }

  @Post('sessions/:sessionId/draw/void')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: DrawsView })
  voidDraw(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: VoidDrawBody,
  ): Promise<DrawsView> {
    return this.drawing.void(actor, sessionId, body);
  }
}
