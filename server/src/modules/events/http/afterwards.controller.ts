import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, OrganisersOnly } from '../../communities/index.js';
import { Afterwards } from '../app/afterwards.service.js';
import { AlbumService } from '../app/album.service.js';
import { AddPhotoBody, Album, PhotoBody } from '../dto/album.dto.js';
import { AfterView, AttendanceCompleteBody, HeadcountBody, ServedBody, UndoBody } from '../dto/door.dto.js';
import { SessionAnswer } from '../dto/event-answers.dto.js';
import { RegistrationAnswer } from '../dto/registration.dto.js';

/** Counting, rating, pictures: for organisers and staff. */
@ApiTags('events')
@OrganisersOnly()
@Controller('communities/:communityId/organiser')
export class AfterwardsController {
  constructor(
    private readonly afterwards: Afterwards,
    private readonly albumService: AlbumService,
  ) {}

  @Get('sessions/:sessionId/after')
  @ApiOkResponse({ type: AfterView })
  after(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<AfterView> {
    return this.afterwards.view(actor, sessionId);
  }

  /** A new count replaces the one before. */
  @Post('sessions/:sessionId/headcounts')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: SessionAnswer })
  headcount(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: HeadcountBody,
  ): Promise<SessionAnswer> {
    return this.afterwards.headcount(actor, sessionId, body);
  }

  @Post('sessions/:sessionId/served')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: SessionAnswer })
  served(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: ServedBody,
  ): Promise<SessionAnswer> {
    return this.afterwards.served(actor, sessionId, body);
  }

  @Post('sessions/:sessionId/attendance/complete')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: SessionAnswer })
  complete(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: AttendanceCompleteBody,
  ): Promise<SessionAnswer> {
    return this.afterwards.complete(actor, sessionId, body);
  }

  /** Accepts an appeal: a mark from the counter, with the reason. */
  @Post('registrations/:registrationId/came')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: RegistrationAnswer })
  came(
    @CurrentActor() actor: Actor,
    @IdParam('registrationId') registrationId: string,
    @Body() body: UndoBody,
  ): Promise<RegistrationAnswer> {
    return this.afterwards.came(actor, registrationId, body);
  }

  @Get('sessions/:sessionId/photos')
  @ApiOkResponse({ type: Album })
  photos(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<Album> {
    return this.albumService.all(actor, sessionId);
  }

  @Post('sessions/:sessionId/photos')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: Album })
  addPhoto(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: AddPhotoBody,
  ): Promise<Album> {
    return this.albumService.add(actor, sessionId, body);
  }

  @Put('photos/:photoId')
  @ApiOkResponse({ type: Album })
  changePhoto(
    @CurrentActor() actor: Actor,
    @IdParam('photoId') photoId: string,
    @Body() body: PhotoBody,
  ): Promise<Album> {
    return this.albumService.change(actor, photoId, body);
  }

  @Delete('photos/:photoId')
  @Idempotent()
  @ApiOkResponse({ type: Album })
  removePhoto(@CurrentActor() actor: Actor, @IdParam('photoId') photoId: string): Promise<Album> {
    return this.albumService.remove(actor, photoId);
  }
}
