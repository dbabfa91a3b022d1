import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { EventPage, EventsQuery, SeriesList, SessionPage } from '../dto/event-page.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class EventQueries {
  /** Sessions of this community, and of its street where they are open to it, by day. */
  async sessions(actor: Actor, query: EventsQuery): Promise<SessionPage> {
    void [actor, query];
    return notBuilt();
  }

  /** Series with something to come or to look back on. */
  async series(actor: Actor): Promise<SeriesList> {
    void [actor];
    return notBuilt();
  }

  async page(actor: Actor, eventId: string): Promise<EventPage> {
    void [actor, eventId];
    return notBuilt();
  }
}
