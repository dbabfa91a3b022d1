import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { AlbumService } from '../app/album.service.js';
import { Drawing } from '../app/drawing.service.js';
import { EventQueries } from '../app/event.queries.js';
import { Helpers } from '../app/helpers.service.js';
import { Album, PhotoTakenAway } from '../dto/album.dto.js';
import { HelperSignUpBody } from '../dto/door.dto.js';
import { DrawsView } from '../dto/draw.dto.js';
import { EventPage, EventsQuery, SeriesList, SessionPage } from '../dto/event-page.dto.js';
import { SessionAnswer } from '../dto/event-answers.dto.js';

/** Events as residents read them. */
@ApiTags('events')
@MembersOnly()
@Controller('communities/:communityId')
export class EventsController {
  constructor(
    private readonly eventQueries: EventQueries,
    private readonly drawing: Drawing,
    private readonly albumService: AlbumService,
    private readonly helpers: Helpers,
  ) {}

  /** Sessions of this community, and of its street where they are open to it, by day. */
  @Get('events')
  @ApiOkResponse({ type: SessionPage })
  sessions(@CurrentActor() actor: Actor, @Query() query: EventsQuery): Promise<SessionPage> {
    return this.eventQueries.sessions(actor, query);
  }

  /** Series with something to come or to look back on. */
  @Get('events/series')
  @ApiOkResponse({ type: SeriesList })
  series(@CurrentActor() actor: Actor): Promise<SeriesList> {
    return this.eventQueries.series(actor);
  }

  @Get('events/:eventId')
  @ApiOkResponse({ type: EventPage })
  page(@CurrentActor() actor: Actor, @IdParam('eventId') eventId: string): Promise<EventPage> {
    return this.eventQueries.page(actor, eventId);
  }

  /** The public proof of the draw, and of those that were voided. */
  @Get('sessions/:sessionId/draw')
  @ApiOkResponse({ type: DrawsView })
  draw(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<DrawsView> {
    return this.drawing.proof(actor, sessionId);
  }

  /** Pictures that may be shown, and those the asker is on. */
  @Get('sessions/:sessionId/album')
  @ApiOkResponse({ type: Album })
  album(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<Album> {
    return this.albumService.shown(actor, sessionId);
  }

  /** Hides a picture one is on, for good; the organiser is told. */
  @Post('photos/:photoId/take-away')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PhotoTakenAway })
  takeAway(@CurrentActor() actor: Actor, @IdParam('photoId') photoId: string): Promise<PhotoTakenAway> {
    return this.albumService.takeAway(actor, photoId);
  }

  /** An approved volunteer helps at a session. */
  @Post('sessions/:sessionId/helpers')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: SessionAnswer })
  help(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: HelperSignUpBody,
  ): Promise<SessionAnswer> {
    return this.helpers.signUp(actor, sessionId, body);
  }

  @Delete('sessions/:sessionId/helpers')
  @Idempotent()
  @ApiOkResponse({ type: SessionAnswer })
  stopHelping(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<SessionAnswer> {
    return this.helpers.leave(actor, sessionId);
  }
}
