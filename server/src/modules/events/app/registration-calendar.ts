import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { calendarFile } from '../../../platform/calendar/calendar-file.js';
import type { Actor } from '../../communities/index.js';
import { EventsRepository } from '../data/events.repository.js';
import { RegistrationQueries } from './registration.queries.js';

/** States in which somebody means to come. */
const COMING: ReadonlySet<string> = new Set(['applied', 'held', 'confirmed', 'waiting']);

/** A registration as an entry for somebody's calendar. */
@Injectable()
export class RegistrationCalendar {
  constructor(
    private readonly registrations: RegistrationQueries,
    private readonly events: EventsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The file for whoever may see the registration. A later one replaces it; one of a registration that is over takes the entry
   * out. It holds no entry code: calendars are shared. Throws `NOT_FOUND`.
   */
  async file(actor: Actor, registrationId: string): Promise<Buffer> {
    const view = await this.registrations.one(actor, registrationId);
    const event = (await this.events.byIds([view.eventId])).get(view.eventId);
    const cancelled = !COMING.has(view.state) || view.sessionState === 'cancelled';
    return calendarFile({
      // What is over comes after every version of what is not.
      ...{ uid: `${view.id}@silin`, sequence: (event?.version ?? 0) * 2 + (cancelled ? 1 : 0), cancelled },
      title: view.sessionLabel ? `${view.eventTitle}（${view.sessionLabel}）` : view.eventTitle,
      ...{ startsAt: new Date(view.startsAt), endsAt: new Date(view.endsAt), place: view.placeText },
      description: `${STATE_WORDS[view.state] ?? ''}入场码在“四邻”里；来不了请点“我不来了”，座位好给别人。`,
      stampedAt: this.clock.now(),
    });
  }
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  applied: '等摇号。',
  waiting: '还在候补，有座位会告诉您。',
};
