import { Injectable } from '@nestjs/common';
import { DomainError, sessionMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { DeskRepository } from '../data/desk.repository.js';
import type { EventSession } from '../data/event.entities.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import { type CapacityOutcome, rulesOf, tryCapacity } from '../domain/capacity.js';
import { type CapacityBody, type CapacityPreview, capacityPreview } from '../dto/capacity.dto.js';
import { EventCancelling } from './event-cancelling.service.js';
import { EventNews } from './event-news.js';
import { SessionDesk } from './session-desk.js';

/** How many seats a session has, how they are set apart, and how its list moves. */
@Injectable()
export class Capacity {
  constructor(
    private readonly transactor: Transactor,
    private readonly locks: EventCancelling,
    private readonly events: EventsRepository,
    private readonly writes: EventWritesRepository,
    private readonly desk: SessionDesk,
    private readonly repository: DeskRepository,
    private readonly news: EventNews,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What would happen; nothing is written. Throws `NOT_FOUND`, `SIGN_UP_FREE`, `SESSION_MOVED_ON`, `SESSION_POOLS`. */
  preview(actor: Actor, sessionId: string, body: CapacityBody): Promise<CapacityPreview> {
    return this.transactor.run(async (tx) => {
      const session = await this.events.lockSession(tx, actor.communityId, sessionId);
      return capacityPreview(await this.tryOut(tx, session, body));
    });
  }

  /** Does it; seats that become free are somebody's at once. Throws as `preview`, and `SEATS_TAKEN`. */
  apply(actor: Actor, sessionId: string, body: CapacityBody): Promise<CapacityPreview> {
    return this.transactor.run(async (tx) => {
      const { event, session } = await this.locks.lockBoth(tx, actor.communityId, sessionId);
      const outcome = await this.tryOut(tx, session, body);
      if (outcome.leastPossible !== null) throw new DomainError('SEATS_TAKEN', { taken: outcome.leastPossible });
      const before = session.capacity;
      await this.writes.changeSession(tx, session, { capacity: body.capacity, ...rulesOf(body) });
      for (const pool of outcome.pools) await this.repository.putPool(tx, session, pool);
      await this.desk.settle(tx, session);
      if (event.state !== 'draft' && before !== body.capacity) {
        await this.writes.changeEvent(tx, event, { version: event.version + 1 });
        const words = { before: String(before), after: String(body.capacity), told: outcome.promoted.length };
        await this.news.record(tx, actor, event, { what: 'seats', session, ...words });
      }
      const detail = { seats: body.capacity, promoted: outcome.promoted.length, ...rulesOf(body) };
      await this.audit.record(tx, 'session.capacity_changed', actor, session, detail);
      return capacityPreview(outcome);
    });
  }

  private async tryOut(tx: Tx, session: EventSession, body: CapacityBody): Promise<CapacityOutcome> {
    sessionMachine.next(session.state, 'edit');
    if (session.mode === 'free') throw new DomainError('SIGN_UP_FREE');
    const pools = await this.repository.pools(tx, session.id);
    const parties = await this.repository.allLiving(tx, session.id);
    return tryCapacity({ session, pools, parties }, body, this.clock.now());
  }
}
