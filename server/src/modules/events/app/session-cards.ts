import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../communities/index.js';
import { MediaService } from '../../media/index.js';
import type { EventSession, SessionPool } from '../data/event.entities.js';
import { EventFactsRepository, type EventHead } from '../data/event-facts.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import { SessionListsRepository } from '../data/session-lists.repository.js';
import { type Seats, seatsOf } from '../domain/seats.js';
import { type MyPart, type SessionCard, sessionCard } from '../dto/event-page.dto.js';

/** Further than this no party is counted on a card, and none on the page of one event or for its organiser. */
const COUNTED_ON_CARDS = 200;
export const COUNTED_ON_PAGES = 5000;

/** Cards of sessions: the same number of queries however many there are. */
@Injectable()
export class SessionCards {
  constructor(
    private readonly events: EventsRepository,
    private readonly facts: EventFactsRepository,
    private readonly lists: SessionListsRepository,
    private readonly media: MediaService,
  ) {}

  /** The cards of these sessions, in this order; those that are gone are left out. */
  async byId(actor: Actor, ids: readonly string[]): Promise<Map<string, SessionCard>> {
    const sessions = await this.facts.sessions(ids);
    const found = ids.flatMap((id) => sessions.get(id) ?? []);
    const heads = await this.facts.heads(found.map(({ eventId }) => eventId));
    return this.draw(actor, found, heads, COUNTED_ON_CARDS);
  }

  /** Cards by session id. */
  async draw(
    actor: Actor,
    sessions: readonly EventSession[],
    heads: ReadonlyMap<string, EventHead>,
    countedMax: number,
  ): Promise<Map<string, SessionCard>> {
    const pools = await this.events.poolsOf(sessions.map(({ id }) => id));
    const seats = await this.seats(sessions, pools, countedMax);
    const mine = await this.mine(actor, sessions, countedMax);
    const names = await this.facts.seriesNames([...heads.values()].map(({ seriesId }) => seriesId));
    const covers = await this.covers(actor, [...heads.values()]);
    return new Map(
      sessions.flatMap((session) => {
        const event = heads.get(session.eventId);
        if (!event) return [];
        const beside = {
          ...{ event, seats: seats.get(session.id)!, mine: mine.get(session.id) ?? null },
          seriesName: (event.seriesId && names.get(event.seriesId)) || null,
          coverUrl: (event.coverMediaId && covers.get(event.coverMediaId)) || null,
        };
        return [[session.id, sessionCard(session, beside)] as const];
      }),
    );
  }

  /** How full sessions are, by id. */
  async seats(
    sessions: readonly EventSession[],
    pools: readonly SessionPool[],
    countedMax = COUNTED_ON_PAGES,
  ): Promise<Map<string, Seats>> {
    const queues = sessions.filter(({ mode, state }) => mode !== 'free' && state === 'planned');
    const draws = queues.filter(({ mode, drawnAt }) => mode === 'draw' && drawnAt === null);
    const ids = (some: readonly EventSession[]) => some.map(({ id }) => id);
    const waiting = await this.lists.parties(ids(queues), 'waiting', countedMax);
    const applied = await this.lists.parties(ids(draws), 'applied', countedMax);
    return new Map(
      sessions.map((session) => {
        const own = pools.filter(({ sessionId }) => sessionId === session.id);
        const counts = { waiting: waiting.get(session.id) ?? 0, applied: applied.get(session.id) ?? 0 };
        return [session.id, seatsOf(session, own, counts)];
      }),
    );
  }

  /** Links to the pictures the actor may see now, by id. */
  async links(actor: Actor, communityId: string, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const own = communityId === actor.communityId;
    const reader = own ? { userId: actor.userId, staff: hasRole(actor, 'staff') } : ('public' as const);
    const links = await this.media.linksFor({ communityId, ids: [...new Set(ids)], reader });
    return new Map(links.map(({ id, url }) => [id, url]));
  }

  private async mine(actor: Actor, sessions: readonly EventSession[], max: number): Promise<Map<string, MyPart>> {
    const parts = await this.lists.livingOf(
      sessions.map(({ id }) => id),
      [actor.personId],
    );
    const ahead = await this.lists.ahead(
      parts.filter(({ state }) => state === 'waiting'),
      max,
    );
    return new Map(
      parts.map(({ sessionId, registrationId, state }) => [
        sessionId,
        { registrationId, state, ahead: state === 'waiting' ? (ahead.get(registrationId) ?? 0) : null },
      ]),
    );
  }

  private async covers(actor: Actor, heads: readonly EventHead[]): Promise<Map<string, string>> {
    const links = new Map<string, string>();
    for (const communityId of new Set(heads.map((head) => head.communityId))) {
      const ids = heads.filter((head) => head.communityId === communityId).flatMap((head) => head.coverMediaId ?? []);
      for (const [id, url] of await this.links(actor, communityId, ids)) links.set(id, url);
    }
    return links;
  }
}
