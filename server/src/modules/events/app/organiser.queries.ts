import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type {
  EventChanges,
  OrganiserEventPage,
  OrganiserEventView,
  OrganiserEventsQuery,
  OrganiserSession,
  OrganiserSessionPage,
  OrganiserSessionsQuery,
} from '../dto/organiser-event.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class OrganiserQueries {
  async events(actor: Actor, query: OrganiserEventsQuery): Promise<OrganiserEventPage> {
    void [actor, query];
    return notBuilt();
  }

  /** The board: next sessions with seats, waiting, who is to be called. */
  async sessions(actor: Actor, query: OrganiserSessionsQuery): Promise<OrganiserSessionPage> {
    void [actor, query];
    return notBuilt();
  }

  async event(actor: Actor, eventId: string): Promise<OrganiserEventView> {
    void [actor, eventId];
    return notBuilt();
  }

  /** What changed, who was told. */
  async changes(actor: Actor, eventId: string): Promise<EventChanges> {
    void [actor, eventId];
    return notBuilt();
  }

  async session(actor: Actor, sessionId: string): Promise<OrganiserSession> {
    void [actor, sessionId];
    return notBuilt();
  }
}
