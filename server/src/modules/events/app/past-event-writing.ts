import { Injectable } from '@nestjs/common';
import { sessionMachine, eventMachine, eventLimits, nameKey } from '@silin/shared';
import type { Actor } from '../../communities/index.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventImportsRepository } from '../data/event-imports.repository.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';
import type { Headcount, ServedCount } from '../data/fact.entities.js';
import type { PastEvent } from './past-event-rows.js';

/** Writes sessions that took place: held, with their counts, of events that are over. */
@Injectable()
export class PastEventWriting {
  constructor(
    private readonly imports: EventImportsRepository,
    private readonly writes: EventWritesRepository,
  ) {}

  /** Rows with the same words become sessions of one event. How many events there are. */
  async write(tx: Tx, actor: Actor, past: readonly PastEvent[], now: Date): Promise<number> {
    const series = await this.series(tx, actor.communityId, past, now);
    const events: CommunityEvent[] = [];
    const sessions: Partial<EventSession>[] = [];
    const headcounts: Headcount[] = [];
    const served: ServedCount[] = [];
    for (const group of together(past)) {
      const event = eventOf(group, actor, now, series);
      events.push(event);
      for (const one of group) {
        const sessionId = newId();
        sessions.push(sessionOf(one, event, sessionId));
        const fact = {
          communityId: actor.communityId,
          sessionId,
          at: now,
          byMemberId: actor.memberId,
          replacedAt: null,
        };
        if (one.headcount)
          headcounts.push({ ...fact, ...one.headcount, id: newId(), secondMemberId: null, note: one.note });
        if (one.served) served.push({ ...fact, ...one.served, id: newId() });
      }
    }
    await this.imports.write(tx, { events, sessions, headcounts, served });
    return events.length;
  }

  private async series(
    tx: Tx,
    communityId: string,
    past: readonly PastEvent[],
    now: Date,
  ): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    for (const { series } of past) {
      if (series === null || ids.has(nameKey(series))) continue;
      ids.set(nameKey(series), await this.writes.seriesNamed(tx, communityId, series, now));
    }
    return ids;
  }
}

/** Of the same words, the earliest first, and no more than one event may have. */
function together(past: readonly PastEvent[]): PastEvent[][] {
  const groups = new Map<string, PastEvent[]>();
  for (const one of [...past].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const words = [one.title, one.series, one.kind, one.theme, one.place, one.host].map((word) => nameKey(word ?? ''));
    const key = words.join('\0');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const most = eventLimits.sessionsPerEventMax;
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / most) }, (_, at) => group.slice(at * most, (at + 1) * most)),
  );
}

function eventOf(
  group: readonly PastEvent[],
  { communityId, memberId }: Actor,
  now: Date,
  series: ReadonlyMap<string, string>,
): CommunityEvent {
  const [first] = group;
  const last = group[group.length - 1];
  if (!first || !last) throw new Error('a group has a row');
  return {
    ...{ id: newId(), communityId, kind: first.kind, theme: first.theme, title: first.title, summary: null, body: [] },
    ...{ seriesId: first.series === null ? null : (series.get(nameKey(first.series)) ?? null), coverMediaId: null },
    ...{ placeText: first.place, placeGridId: null, hostText: first.host, organiserMemberId: memberId },
    ...{
      audience: 'community',
      questions: [],
      state: eventMachine.next('published', 'end'),
      version: 1,
      origin: 'import',
      createdAt: now,
    },
    ...{ publishedAt: first.startsAt, cancelledAt: null, cancelReason: null, endedAt: last.endsAt },
    copiedFromEventId: null,
  };
}

const sessionOf = ({ startsAt, endsAt }: PastEvent, event: CommunityEvent, id: string): Partial<EventSession> => ({
  ...{
    id,
    communityId: event.communityId,
    eventId: event.id,
    startsAt,
    endsAt,
    mode: 'free',
    state: sessionMachine.next(sessionMachine.initial, 'hold'),
  },
  ...{ partyMax: eventLimits.partyDefault, naming: 'contact_only', waiting: 'none', waitingPaused: false },
  ...{
    holdMinutes: eventLimits.holdMinutesDefault,
    nextOrder: 1,
    firstTimersFirst: false,
    noShowsLast: false,
    attendanceComplete: false,
  },
});
