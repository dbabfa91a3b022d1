import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Public } from '../../../platform/http/public.js';
import { EventPosters } from '../app/event-posters.queries.js';
import { EventPoster } from '../dto/event-poster.dto.js';

/** What hangs on the wall as paper, readable before one has joined: the way in for whoever scans it. */
@ApiTags('events')
@Public()
@Controller('event-posters')
export class EventPostersController {
  constructor(private readonly posters: EventPosters) {}

  @Get(':eventId')
  @ApiOkResponse({ type: EventPoster })
  one(@IdParam('eventId') eventId: string): Promise<EventPoster> {
    return this.posters.of(eventId);
  }
}
