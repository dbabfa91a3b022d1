import { Injectable } from '@nestjs/common';
import { sessionMachine, DomainError, eventMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { MediaService } from '../../media/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import { SessionHelpersRepository } from '../data/session-helpers.repository.js';
import { type EventBlock, picturesOf } from '../domain/blocks.js';
import { plannedPools } from '../domain/session-rules.js';
import { moved, weeksAhead } from '../domain/session-times.js';
import { type EventAnswer, eventAnswer } from '../dto/event-answers.dto.js';

/** Copying an event: the same words and questions, the same sessions some whole weeks later, the pictures that have passed. */
@Injectable()
export class EventCopying {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: EventsRepository,
    private readonly writes: EventWritesRepository,
    private readonly helpers: SessionHelpersRepository,
    private readonly media: MediaService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A draft. Throws `NOT_FOUND`. */
  copy(actor: Actor, eventId: string): Promise<EventAnswer> {
    const { communityId } = actor;
    return this.transactor.run(async (tx) => {
      const source = await this.events.find(communityId, eventId, tx);
      if (!source) throw new DomainError('NOT_FOUND');
      const now = this.clock.now();
      const id = newId();
      const pictures = await this.pictures(tx, actor, source, id);
      const event = { ...source, ...afresh(actor, source, now), id, ...withPictures(source, pictures) };
      await this.writes.insertEvent(tx, event);
      const sessions = worthCopying(await this.events.sessionsOf(source.id, tx));
      const ids = sessions.map(({ id }) => id);
      const [pools, needs] = [await this.events.poolsOf(ids, tx), await this.helpers.needsOf(ids, tx)];
      const weeks = weeksAhead(sessions, now);
      for (const from of sessions) {
        const session = { ...from, ...moved(from, weeks), ...unused(event.id) };
        const seats = pools
          .filter(({ sessionId }) => sessionId === from.id)
          .map(({ pool, seats }) => ({ pool, seats }));
        await this.writes.insertSession(tx, session, {
          pools:
            session.capacity === null
              ? []
              : plannedPools(whole(seats, session.capacity), session.capacity, session.startsAt),
          helpers: needs.filter(({ sessionId }) => sessionId === from.id),
        });
      }
      await this.audit.record(tx, 'event.copied', actor, event, { from: source.id });
      return eventAnswer(event);
    });
  }

  /** One picture is shown in one place: the copy has pictures of its own, by those of the first (ADR 44). */
  private pictures(tx: Tx, actor: Actor, source: CommunityEvent, usedFor: string): Promise<Map<string, string>> {
    const { communityId, userId: ownerUserId, memberId: ownerMemberId } = actor;
    const ids = [...(source.coverMediaId ? [source.coverMediaId] : []), ...picturesOf(source.body)];
    return this.media.copyForUse(tx, { communityId, ownerUserId, ownerMemberId, usedFor, ids });
  }
}

/** Pictures that were not copied are left out. */
const withPictures = ({ coverMediaId, body }: CommunityEvent, pictures: ReadonlyMap<string, string>) => ({
  coverMediaId: (coverMediaId && pictures.get(coverMediaId)) || null,
  body: body.flatMap((block): EventBlock[] => {
    if (block.kind !== 'picture') return [block];
    const mediaId = pictures.get(block.mediaId);
    return mediaId ? [{ ...block, mediaId }] : [];
  }),
});

/** A copied question is another question: no answer of the first belongs to it. */
const afresh = (actor: Actor, source: CommunityEvent, now: Date) => ({
  ...{ organiserMemberId: actor.memberId, state: eventMachine.initial, version: 0 },
  ...{
    origin: 'app' as const,
    createdAt: now,
    publishedAt: null,
    cancelledAt: null,
    cancelReason: null,
    endedAt: null,
  },
  copiedFromEventId: source.id,
  questions: source.questions.map((question) => ({ ...question, id: newId() })),
});

const unused = (eventId: string) =>
  ({
    ...{ id: newId(), eventId, state: sessionMachine.initial, cancelledReason: null, nextOrder: 1, drawnAt: null },
    ...{ recurrenceId: null, recurrenceOn: null, attendanceComplete: false, waitingPaused: false },
    ...{ wakeAt: null, openStreetId: null },
  }) satisfies Partial<EventSession>;

/** Cancelled ones are left out, unless all were. */
function worthCopying(sessions: readonly EventSession[]): readonly EventSession[] {
  const held = sessions.filter(({ state }) => state !== 'cancelled');
  return held.length > 0 ? held : sessions;
}

/** Pools whose seats were released or whose number changed meanwhile are online again. */
const whole = <P extends { seats: number }>(pools: readonly P[], capacity: number): P[] | undefined =>
  pools.reduce((sum, { seats }) => sum + seats, 0) === capacity ? [...pools] : undefined;
