import { Injectable, type OnModuleInit } from '@nestjs/common';
import { chinaDayStart, eventLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Actor } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { defineNextThings, defineStaffCounts, NextThings, StaffCounts } from '../../home/index.js';
import { EventHomeRepository } from '../data/event-home.repository.js';
import { SessionListsRepository } from '../data/session-lists.repository.js';
import { ComingSession, NextDoor, NextEvent } from '../dto/event-home.dto.js';
import { CallList } from './call-list.js';

interface EventThings {
  events: NextEvent[];
  comingSessions: ComingSession[];
  doors: NextDoor[];
}

const nextEvents = defineNextThings<EventThings>({
  events: { type: () => NextEvent, isArray: true, description: 'My next sessions and those of the people I act for' },
  comingSessions: { type: () => ComingSession, isArray: true, description: 'The next sessions of the community' },
  doors: { type: () => NextDoor, isArray: true, description: 'Sessions at whose door I help, today or tomorrow' },
});
const eventCounts = defineStaffCounts(['eventCalls']);

/** Nobody on a waiting list of more than this asks for the exact place on the home page. */
const AHEAD_MAX = 1000;
const HOUR_MS = 60 * 60 * 1000;

/** What this context brings to the home page and to the desk. */
@Injectable()
export class EventHome implements OnModuleInit {
  constructor(
    private readonly next: NextThings,
    private readonly counts: StaffCounts,
    private readonly home: EventHomeRepository,
    private readonly lists: SessionListsRepository,
    private readonly representation: Representation,
    private readonly callList: CallList,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.next.register(nextEvents, (actor) => this.nextThings(actor));
    this.counts.register(eventCounts, async ({ communityId }) => ({
      eventCalls: await this.callList.total(communityId),
    }));
  }

  private async nextThings(actor: Actor): Promise<EventThings> {
    const now = this.clock.now();
    const today = new Date(chinaDayStart(now));
    const { communityId } = actor;
    const max = eventLimits.onHomeMax;
    const represented = await this.representation.represented(actor, 'events');
    const people = [actor.personId, ...represented.map(({ personId }) => personId)];
    const mine = await this.home.mine(communityId, people, today, now, max);
    const waiting = mine.filter(({ state }) => state === 'waiting');
    const ahead = await this.lists.ahead(waiting, AHEAD_MAX);
    const coming = await this.home.coming(communityId, today, now, max);
    const listsUntil = new Date(now.getTime() + eventLimits.doorListHoursBefore * HOUR_MS);
    const doors = await this.home.doors(communityId, actor.memberId, listsUntil, now, max);
    return {
      doors: doors.map(({ startsAt, ...row }) => ({ ...row, startsAt: startsAt.toISOString() })),
      events: mine.map(({ registrationId, sessionId, eventTitle, startsAt, placeText, state }) => ({
        ...{ registrationId, sessionId, eventTitle, startsAt: startsAt.toISOString(), placeText, state },
        ahead: state === 'waiting' ? (ahead.get(registrationId) ?? 0) : null,
      })),
      comingSessions: coming.map(({ startsAt, opensAt, ...row }) => ({
        ...row,
        ...{ startsAt: startsAt.toISOString(), opensAt: opensAt?.toISOString() ?? null },
      })),
    };
  }
}
