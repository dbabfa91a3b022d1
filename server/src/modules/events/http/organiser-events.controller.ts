import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, OrganisersOnly } from '../../communities/index.js';
import { EventEditing } from '../app/event-editing.service.js';
import { OrganiserQueries } from '../app/organiser.queries.js';
import { Recurring } from '../app/recurring.service.js';
import { SessionEditing } from '../app/session-editing.service.js';
import { ChangePreview, EventAnswer, ReasonToCancelBody, SessionAnswer } from '../dto/event-answers.dto.js';
import { ChangeEventBody, EventBody } from '../dto/event-form.dto.js';
import {
  EventChanges,
  OrganiserEventPage,
  OrganiserEventView,
  OrganiserEventsQuery,
  OrganiserSessionPage,
  OrganiserSessionsQuery,
} from '../dto/organiser-event.dto.js';
import { RecurrenceBody, RecurrencePreview, SessionBody } from '../dto/session-form.dto.js';

/** Making events: for organisers and staff. */
@ApiTags('events')
@OrganisersOnly()
@Controller('communities/:communityId/organiser')
export class OrganiserEventsController {
  constructor(
    private readonly organiserQueries: OrganiserQueries,
    private readonly eventEditing: EventEditing,
    private readonly sessionEditing: SessionEditing,
    private readonly recurring: Recurring,
  ) {}

  @Get('events')
  @ApiOkResponse({ type: OrganiserEventPage })
  events(@CurrentActor() actor: Actor, @Query() query: OrganiserEventsQuery): Promise<OrganiserEventPage> {
    return this.organiserQueries.events(actor, query);
  }

  /** The board: next sessions with seats, waiting, who is to be called. */
  @Get('sessions')
  @ApiOkResponse({ type: OrganiserSessionPage })
  board(@CurrentActor() actor: Actor, @Query() query: OrganiserSessionsQuery): Promise<OrganiserSessionPage> {
    return this.organiserQueries.sessions(actor, query);
  }

  @Post('events')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: EventAnswer })
  create(@CurrentActor() actor: Actor, @Body() body: EventBody): Promise<EventAnswer> {
    return this.eventEditing.create(actor, body);
  }

  @Get('events/:eventId')
  @ApiOkResponse({ type: OrganiserEventView })
  event(@CurrentActor() actor: Actor, @IdParam('eventId') eventId: string): Promise<OrganiserEventView> {
    return this.organiserQueries.event(actor, eventId);
  }

  @Put('events/:eventId')
  @ApiOkResponse({ type: EventAnswer })
  change(
    @CurrentActor() actor: Actor,
    @IdParam('eventId') eventId: string,
    @Body() body: ChangeEventBody,
  ): Promise<EventAnswer> {
    return this.eventEditing.change(actor, eventId, body);
  }

  /** What a change would tell to whom; nothing is written. */
  @Post('events/:eventId/change-preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangePreview })
  previewChange(
    @CurrentActor() actor: Actor,
    @IdParam('eventId') eventId: string,
    @Body() body: ChangeEventBody,
  ): Promise<ChangePreview> {
    return this.eventEditing.previewChange(actor, eventId, body);
  }

  @Post('events/:eventId/publish')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: EventAnswer })
  publish(@CurrentActor() actor: Actor, @IdParam('eventId') eventId: string): Promise<EventAnswer> {
    return this.eventEditing.publish(actor, eventId);
  }

  /** Cancels every session to come and tells everybody. */
  @Post('events/:eventId/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: EventAnswer })
  cancel(
    @CurrentActor() actor: Actor,
    @IdParam('eventId') eventId: string,
    @Body() body: ReasonToCancelBody,
  ): Promise<EventAnswer> {
    return this.eventEditing.cancel(actor, eventId, body);
  }

  @Post('events/:eventId/copy')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: EventAnswer })
  copy(@CurrentActor() actor: Actor, @IdParam('eventId') eventId: string): Promise<EventAnswer> {
    return this.eventEditing.copy(actor, eventId);
  }

  @Post('events/:eventId/archive')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: EventAnswer })
  archive(@CurrentActor() actor: Actor, @IdParam('eventId') eventId: string): Promise<EventAnswer> {
    return this.eventEditing.archive(actor, eventId);
  }

  /** Only a draft goes without a trace. */
  @Delete('events/:eventId')
  @Idempotent()
  @ApiOkResponse({ type: EventAnswer })
  discard(@CurrentActor() actor: Actor, @IdParam('eventId') eventId: string): Promise<EventAnswer> {
    return this.eventEditing.discard(actor, eventId);
  }

  /** What changed, who was told. */
  @Get('events/:eventId/changes')
  @ApiOkResponse({ type: EventChanges })
  changes(@CurrentActor() actor: Actor, @IdParam('eventId') eventId: string): Promise<EventChanges> {
    return this.organiserQueries.changes(actor, eventId);
  }

  @Post('events/:eventId/sessions')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: SessionAnswer })
  addSession(
    @CurrentActor() actor: Actor,
    @IdParam('eventId') eventId: string,
    @Body() body: SessionBody,
  ): Promise<SessionAnswer> {
    return this.sessionEditing.add(actor, eventId, body);
  }

  /** Which dates a rule makes, keeps, removes and leaves alone; nothing is written. */
  @Post('events/:eventId/recurrence/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: RecurrencePreview })
  previewRecurrence(
    @CurrentActor() actor: Actor,
    @IdParam('eventId') eventId: string,
    @Body() body: RecurrenceBody,
  ): Promise<RecurrencePreview> {
    return this.recurring.preview(actor, eventId, body);
  }

  @Post('events/:eventId/recurrence')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: RecurrencePreview })
  applyRecurrence(
    @CurrentActor() actor: Actor,
    @IdParam('eventId') eventId: string,
    @Body() body: RecurrenceBody,
  ): Promise<RecurrencePreview> {
    return this.recurring.apply(actor, eventId, body);
  }
}
