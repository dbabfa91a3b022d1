import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../communities/index.js';
import type { CommunityEvent, EventSession, SessionPool } from '../data/event.entities.js';
import { EventsRepository } from '../data/events.repository.js';

/** What may be read of a session before its lock is taken. */
export interface SessionGround {
  readonly session: EventSession;
  readonly event: CommunityEvent;
  readonly pools: readonly SessionPool[];
}

const FRESH_MS = 1_000;
const KEPT_MAX = 500;

/**
 * Sessions with their events, for those who may see them; kept for a second, so that a thousand taps ask once. What decides about
 * seats is read again under the lock.
 */
@Injectable()
export class SessionGrounds {
  private readonly kept = new LRUCache<string, Promise<SessionGround | undefined>>({ max: KEPT_MAX, ttl: FRESH_MS });
  private readonly streets = new LRUCache<string, Promise<boolean>>({ max: KEPT_MAX, ttl: 60_000 });

  constructor(private readonly events: EventsRepository) {}

  /** A session the actor may see: of a published event of their community, or of their street. Throws `NOT_FOUND`. */
  async visible(actor: Pick<Actor, 'communityId'>, sessionId: string): Promise<SessionGround> {
    const ground = await this.of(sessionId);
    if (!ground || ground.event.state === 'draft' || !(await this.isFor(actor, ground.event))) {
      throw new DomainError('NOT_FOUND');
    }
    return ground;
  }

  /** A session of the actor's own community, whatever the state of its event: for who organises. Throws `NOT_FOUND`. */
  async own(actor: Pick<Actor, 'communityId'>, sessionId: string): Promise<SessionGround> {
    const ground = await this.of(sessionId);
    if (ground?.session.communityId !== actor.communityId) throw new DomainError('NOT_FOUND');
    return ground;
  }

  /** True when an event is of the actor's community, or open to the street it lies in. */
  async isFor(
    { communityId }: Pick<Actor, 'communityId'>,
    event: Pick<CommunityEvent, 'communityId' | 'audience'>,
  ): Promise<boolean> {
    if (event.communityId === communityId) return true;
    if (event.audience !== 'street') return false;
    const pair = `${communityId} ${event.communityId}`;
    const known = this.streets.get(pair) ?? this.events.areOfOneStreet(communityId, event.communityId);
    this.streets.set(pair, known);
    known.catch(() => this.streets.delete(pair));
    return known;
  }

  /** What was changed is read again. */
  forget(sessionId: string): void {
    this.kept.delete(sessionId);
  }

  private of(sessionId: string): Promise<SessionGround | undefined> {
    const known = this.kept.get(sessionId);
    if (known) return known;
    const read = this.read(sessionId);
    this.kept.set(sessionId, read);
    read.catch(() => this.kept.delete(sessionId));
    return read;
  }

  private async read(sessionId: string): Promise<SessionGround | undefined> {
    const session = (await this.events.sessionsByIds([sessionId])).get(sessionId);
    const event = session && (await this.events.byIds([session.eventId])).get(session.eventId);
    return event && session ? { session, event, pools: await this.events.poolsOf([sessionId]) } : undefined;
  }
}
