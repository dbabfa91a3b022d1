import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { CommunityEvent, EventSession, SessionPool } from './event.entities.js';

/** Events and sessions one at a time: taken and locked. An event is locked before its sessions, sessions in the order of their ids. */
@Injectable()
export class EventsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The event as it is now, or null; in this community or not at all. Inside a transaction pass its `tx`. */
  find(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<CommunityEvent | null> {
    return db.findOneBy(CommunityEvent, { communityId, id });
  }

  /** The event of whatever community, or null: for its poster, which is public. */
  findAnywhere(id: string): Promise<CommunityEvent | null> {
    return this.db.manager.findOneBy(CommunityEvent, { id });
  }

  /** The event under lock until the transaction ends. Throws `NOT_FOUND`. */
  async lockEvent(tx: Tx, communityId: string, id: string): Promise<CommunityEvent> {
    const event = await tx.findOne(CommunityEvent, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!event) throw new DomainError('NOT_FOUND');
    return event;
  }

  /** The session as it is now, or null; in this community or not at all. Inside a transaction pass its `tx`. */
  findSession(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<EventSession | null> {
    return db.findOneBy(EventSession, { communityId, id });
  }

  /** The session under lock until the transaction ends. Throws `NOT_FOUND`. */
  async lockSession(tx: Tx, communityId: string, id: string): Promise<EventSession> {
    const session = await tx.findOne(EventSession, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!session) throw new DomainError('NOT_FOUND');
    return session;
  }

  /** The sessions of an event, the earliest first. */
  sessionsOf(eventId: string, db: EntityManager = this.db.manager): Promise<EventSession[]> {
    return db.find(EventSession, { where: { eventId }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  /** The same under lock, in the order of ids. */
  lockSessionsOf(tx: Tx, eventId: string): Promise<EventSession[]> {
    return tx.find(EventSession, { where: { eventId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Pools of some sessions. One query. */
  poolsOf(sessionIds: readonly string[], db: EntityManager = this.db.manager): Promise<SessionPool[]> {
    if (sessionIds.length === 0) return Promise.resolve([]);
    return db.findBy(SessionPool, { sessionId: In([...new Set(sessionIds)]) });
  }
}
