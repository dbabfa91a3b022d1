import { Body, Controller, Delete, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { attachment } from '../../../platform/http/attachment.js';
import { CALENDAR, FileAnswer } from '../../../platform/http/file-answer.js';
import { Idempotent, IdempotentTogether } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { Afterwards } from '../app/afterwards.service.js';
import { Feedback } from '../app/feedback.service.js';
import { Registering } from '../app/registering.service.js';
import { RegistrationCalendar } from '../app/registration-calendar.js';
import { RegistrationQueries } from '../app/registration.queries.js';
import { SelfCheckIn } from '../app/self-check-in.service.js';
import { AppealBody, SelfCheckInAnswer, SelfCheckInBody } from '../dto/door.dto.js';
import {
  CancelRegistrationBody,
  FeedbackBody,
  HoldBody,
  RegisterBody,
  ShrinkBody,
} from '../dto/registration-form.dto.js';
import {
  HoldAnswer,
  MyRegistrationsQuery,
  PartyCandidates,
  RegistrationAnswer,
  RegistrationPage,
  RegistrationView,
} from '../dto/registration.dto.js';

/** Signing up, for oneself and those one acts for. */
@ApiTags('events')
@MembersOnly()
@Controller('communities/:communityId')
export class RegistrationsController {
  constructor(
    private readonly registrationQueries: RegistrationQueries,
    private readonly registrationCalendar: RegistrationCalendar,
    private readonly registering: Registering,
    private readonly feedback: Feedback,
    private readonly afterwards: Afterwards,
    private readonly selfCheckIn: SelfCheckIn,
  ) {}

  /** Whom the asker may sign up by a tap. */
  @Get('sessions/:sessionId/party')
  @ApiOkResponse({ type: PartyCandidates })
  party(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<PartyCandidates> {
    return this.registrationQueries.candidates(actor, sessionId);
  }

  /** Seats kept while a form is filled in; a second hold replaces the first. */
  @Post('sessions/:sessionId/holds')
  @HttpCode(200)
  @IdempotentTogether()
  @ApiOkResponse({ type: HoldAnswer })
  hold(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: HoldBody,
  ): Promise<HoldAnswer> {
    return this.registering.hold(actor, sessionId, body);
  }

  @Post('holds/:holdId/renew')
  @HttpCode(200)
  @IdempotentTogether()
  @ApiOkResponse({ type: HoldAnswer })
  renewHold(@CurrentActor() actor: Actor, @IdParam('holdId') holdId: string): Promise<HoldAnswer> {
    return this.registering.renewHold(actor, holdId);
  }

  @Delete('holds/:holdId')
  @IdempotentTogether()
  @ApiOkResponse({ type: HoldAnswer })
  dropHold(@CurrentActor() actor: Actor, @IdParam('holdId') holdId: string): Promise<HoldAnswer> {
    return this.registering.dropHold(actor, holdId);
  }

  @Post('sessions/:sessionId/registrations')
  @HttpCode(200)
  @IdempotentTogether()
  @ApiOkResponse({ type: RegistrationAnswer })
  register(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: RegisterBody,
  ): Promise<RegistrationAnswer> {
    return this.registering.register(actor, sessionId, body);
  }

  /** Mine, and of those I act for. */
  @Get('me/registrations')
  @ApiOkResponse({ type: RegistrationPage })
  mine(@CurrentActor() actor: Actor, @Query() query: MyRegistrationsQuery): Promise<RegistrationPage> {
    return this.registrationQueries.mine(actor, query);
  }

  @Get('registrations/:registrationId')
  @ApiOkResponse({ type: RegistrationView })
  one(@CurrentActor() actor: Actor, @IdParam('registrationId') registrationId: string): Promise<RegistrationView> {
    return this.registrationQueries.one(actor, registrationId);
  }

  /** For the calendar of a phone or a computer; a later file replaces the entry. */
  @Get('registrations/:registrationId/calendar.ics')
  @FileAnswer(CALENDAR)
  async calendar(
    @CurrentActor() actor: Actor,
    @IdParam('registrationId') registrationId: string,
  ): Promise<StreamableFile> {
    const bytes = await this.registrationCalendar.file(actor, registrationId);
    const type = `${CALENDAR}; charset=utf-8`;
    return new StreamableFile(bytes, { type, length: bytes.length, disposition: attachment('活动.ics') });
  }

  @Post('registrations/:registrationId/cancel')
  @HttpCode(200)
  @IdempotentTogether()
  @ApiOkResponse({ type: RegistrationAnswer })
  cancel(
    @CurrentActor() actor: Actor,
    @IdParam('registrationId') registrationId: string,
    @Body() body: CancelRegistrationBody,
  ): Promise<RegistrationAnswer> {
    return this.registering.cancel(actor, registrationId, body);
  }

  /** Somebody of the party does not come; freed seats move at once. */
  @Post('registrations/:registrationId/shrink')
  @HttpCode(200)
  @IdempotentTogether()
  @ApiOkResponse({ type: RegistrationAnswer })
  shrink(
    @CurrentActor() actor: Actor,
    @IdParam('registrationId') registrationId: string,
    @Body() body: ShrinkBody,
  ): Promise<RegistrationAnswer> {
    return this.registering.shrink(actor, registrationId, body);
  }

  @Post('registrations/:registrationId/coming')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: RegistrationAnswer })
  coming(@CurrentActor() actor: Actor, @IdParam('registrationId') registrationId: string): Promise<RegistrationAnswer> {
    return this.registering.coming(actor, registrationId);
  }

  @Post('registrations/:registrationId/feedback')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: RegistrationAnswer })
  rate(
    @CurrentActor() actor: Actor,
    @IdParam('registrationId') registrationId: string,
    @Body() body: FeedbackBody,
  ): Promise<RegistrationAnswer> {
    return this.feedback.give(actor, registrationId, body);
  }

  /** "I was there": to the organiser. */
  @Post('registrations/:registrationId/appeal')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: RegistrationAnswer })
  appeal(
    @CurrentActor() actor: Actor,
    @IdParam('registrationId') registrationId: string,
    @Body() body: AppealBody,
  ): Promise<RegistrationAnswer> {
    return this.afterwards.appeal(actor, registrationId, body);
  }

  /** By the rotating code on the screen at the door. */
  @Post('self-check-in')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: SelfCheckInAnswer })
  checkIn(@CurrentActor() actor: Actor, @Body() body: SelfCheckInBody): Promise<SelfCheckInAnswer> {
    return this.selfCheckIn.checkIn(actor, body);
  }
}
