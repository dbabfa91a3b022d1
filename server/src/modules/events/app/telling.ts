import { Injectable, type OnModuleInit } from '@nestjs/common';
import { eventLimits, type NotificationParams } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { defineTopic } from '../../../platform/jobs/topic.js';
import { Representation } from '../../consents/index.js';
import { type Message, Notifier } from '../../notifications/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventsRepository } from '../data/events.repository.js';
import type { Registration } from '../data/registration.entities.js';
import { RegistrationsRepository } from '../data/registrations.repository.js';

/** The messages of this context that go to a party. */
export type PartyMessage =
  | 'registration_promoted'
  | 'registration_drawn'
  | 'registration_drawn_waiting'
  | 'registration_waiting_over'
  | 'registration_cancelled_by_organiser'
  | 'session_changed'
  | 'session_cancelled'
  | 'registration_made_for'
  | 'session_tomorrow';

/** What parties are told. */
export interface Told {
  readonly session: Pick<EventSession, 'id' | 'startsAt'>;
  readonly registrationIds: readonly string[];
  readonly kind: PartyMessage;
  /** Tells one cause from another of the same kind: a version, a draw. At most 40 ASCII characters. */
  readonly cause?: string;
  /** Set where somebody has to make sure that they know: then the party is on the call list until told or read. */
  readonly why?: NonNullable<Registration['tellWhy']>;
}

interface TellTask {
  readonly kind: PartyMessage;
  readonly registrationIds: readonly string[];
  readonly cause: string;
}

const TELL = defineTopic<TellTask>('events.tell');
const PER_ITEM = 50;
const HOUR_MS = 3600_000;
/** What is told however late: it stands on the call list whatever the time. */
const ALWAYS_CALLED: ReadonlySet<string> = new Set(['changed', 'cancelled']);

/**
 * Telling parties. In the transaction of the cause only a note is written; the worker then tells everybody concerned, each once:
 * the contact, the account of every person of the party, and proxies for events. The words are of the event as it is by then.
 */
@Injectable()
export class EventTelling implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly transactor: Transactor,
    private readonly registrations: RegistrationsRepository,
    private readonly events: EventsRepository,
    private readonly representation: Representation,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(TELL, ({ payload }) => this.deliver(payload));
  }

  /** Tells these parties after COMMIT; answers how many. With `why`, those who have not read it by then are to be called (R9). */
  async tell(tx: Tx, { session, registrationIds, kind, cause = '', why }: Told): Promise<number> {
    const now = this.clock.now();
    if (why && (ALWAYS_CALLED.has(why) || session.startsAt.getTime() - now.getTime() < CALL_WITHIN_MS)) {
      await this.registrations.callThem(tx, registrationIds, new Date(now.getTime() + CALL_AFTER_MS), why);
    }
    for (let from = 0; from < registrationIds.length; from += PER_ITEM) {
      const ids = registrationIds.slice(from, from + PER_ITEM);
      await this.outbox.enqueue(tx, TELL, { kind, registrationIds: ids, cause });
    }
    return registrationIds.length;
  }

  private async deliver({ kind, registrationIds, cause }: TellTask): Promise<void> {
    const registrations = await this.registrations.byIds(registrationIds);
    const sessions = await this.events.sessionsByIds(registrations.map(({ sessionId }) => sessionId));
    const events = await this.events.byIds([...sessions.values()].map(({ eventId }) => eventId));
    const people = await this.registrations.personIdsOf(registrationIds);
    for (const registration of registrations) {
      const session = sessions.get(registration.sessionId);
      const event = session && events.get(session.eventId);
      if (!event) continue;
      const personIds = new Set([registration.contactPersonId, ...(people.get(registration.id) ?? [])]);
      await this.transactor.run(async (tx) => {
        for (const memberId of await this.listeners(
          tx,
          registration,
          [...personIds].flatMap((id) => id ?? []),
          kind,
        )) {
          await this.notifier.notify(tx, {
            ...{ communityId: registration.fromCommunityId, memberId, kind, subjectId: registration.id },
            params: paramsOf(kind, event, session, registration),
            dedupeKey: `${kind}:${registration.id}:${cause}`,
          } as Message);
        }
      });
    }
  }

  private async listeners(
    tx: Tx,
    { fromCommunityId, madeByMemberId }: Registration,
    personIds: readonly string[],
    kind: PartyMessage,
  ): Promise<string[]> {
    const memberIds = new Set<string>();
    for (const personId of personIds) {
      for (const { memberId } of await this.representation.audience(fromCommunityId, personId, 'events', tx)) {
        memberIds.add(memberId);
      }
    }
    // Whoever signed them up knows.
    if (kind === 'registration_made_for' && madeByMemberId) memberIds.delete(madeByMemberId);
    return [...memberIds];
  }
}

const CALL_WITHIN_MS = eventLimits.callWithinHours * HOUR_MS;
const CALL_AFTER_MS = eventLimits.callAfterHours * HOUR_MS;

function paramsOf(
  kind: PartyMessage,
  event: CommunityEvent,
  session: EventSession,
  registration: Registration,
): NotificationParams[PartyMessage] {
  const message = { eventTitle: event.title, startsAt: session.startsAt.toISOString() };
  if (kind === 'session_changed') return { ...message, placeText: event.placeText ?? '' };
  if (kind === 'session_cancelled') return { ...message, reason: session.cancelledReason ?? '' };
  if (kind === 'registration_cancelled_by_organiser') return { ...message, reason: registration.cancelReason ?? '' };
  return message;
}
