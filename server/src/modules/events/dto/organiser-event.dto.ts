import { ApiProperty } from '@nestjs/swagger';
import {
  EVENT_CHANGES,
  type EventAction,
  type EventChangeKind,
  type EventKind,
  type EventState,
  type EventTheme,
  type SeatPool,
  type SessionMode,
  type SessionState,
} from '@silin/shared';
import { DayField, Instant, OneOf, Paged } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { SessionBody } from './session-form.dto.js';
import { EventPage, HelperNeedView, SeatsView } from './event-page.dto.js';
import {
  eventAction,
  eventKind,
  eventState,
  eventTheme,
  seatPool,
  sessionMode,
  sessionState,
  textOrNull,
} from './properties.js';

/** What is missing before an event can be published, in words with the field it belongs to. */
export class MissingThing {
  @ApiProperty() field: string;
  @ApiProperty() sentence: string;
}

export class PoolView {
  @ApiProperty(seatPool) pool: SeatPool;
  @ApiProperty() seats: number;
  @ApiProperty() taken: number;
  @ApiProperty() held: number;
  @Instant({ nullable: true }) releaseAt: string | null;
  @Instant({ nullable: true }) releasedAt: string | null;
}

/** A session as its organiser sees it. */
export class OrganiserSession {
  @ApiProperty() id: string;
  @ApiProperty() eventId: string;
  @ApiProperty() eventTitle: string;
  @ApiProperty(eventState) eventState: EventState;
  @ApiProperty(textOrNull) label: string | null;
  @Instant() startsAt: string;
  @Instant() endsAt: string;
  @ApiProperty(sessionMode) mode: SessionMode;
  @ApiProperty(sessionState) state: SessionState;
  @ApiProperty(textOrNull) placeText: string | null;
  @ApiProperty({ type: SeatsView }) seats: SeatsView;
  @ApiProperty({ type: [PoolView] }) pools: PoolView[];
  @ApiProperty({ description: 'parties to be called' }) toCall: number;
  @ApiProperty({ description: 'heads that came' }) present: number;
  @ApiProperty({ description: 'walk-ins, heads' }) walkIns: number;
  @ApiProperty({ ...textOrNull, description: 'why seats stay empty: two free, the first party needs four' })
  stuck: string | null;
}

export class OrganiserSessionPage extends Paged(OrganiserSession) {}

export class OrganiserSessionsQuery extends PageQuery {
  @OneOf(['coming', 'past'], { optional: true })
  when?: 'coming' | 'past';
}

export class OrganiserEventCard {
  @ApiProperty() id: string;
  @ApiProperty() title: string;
  @ApiProperty(eventKind) kind: EventKind;
  @ApiProperty(eventTheme) theme: EventTheme;
  @ApiProperty(eventState) state: EventState;
  @ApiProperty() sessions: number;
  @Instant({ nullable: true }) firstAt: string | null;
  @Instant() createdAt: string;
  @ApiProperty(textOrNull) organiserName: string | null;
}

export class OrganiserEventPage extends Paged(OrganiserEventCard) {}

export class OrganiserEventsQuery extends PageQuery {
  @OneOf(['draft', 'published', 'cancelled', 'ended', 'archived'], { optional: true })
  state?: EventState;
}

/** The settings of a session as they were typed, to be edited. */
export class SessionForm extends SessionBody {
  @ApiProperty() id: string;
  @ApiProperty(sessionState) state: SessionState;
  @ApiProperty({ type: [PoolView] }) poolsNow: PoolView[];
  @ApiProperty({ type: [HelperNeedView] }) helpersNow: HelperNeedView[];
}

/** An event as its organiser edits it. */
export class OrganiserEventView {
  @ApiProperty({ type: EventPage, description: 'as a resident will see it' }) page: EventPage;
  @ApiProperty({ type: [SessionForm] }) sessions: SessionForm[];
  @ApiProperty({ type: [MissingThing], description: 'to be done before it can be published' }) missing: MissingThing[];
  @ApiProperty(eventAction) actions: EventAction[];
  @ApiProperty(textOrNull) coverMediaId: string | null;
  @ApiProperty(textOrNull) placeGridId: string | null;
  @ApiProperty(textOrNull) organiserName: string | null;
}

export class EventChangeView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: EVENT_CHANGES, enumName: 'EventChangeKind' }) what: EventChangeKind;
  @ApiProperty(textOrNull) sessionId: string | null;
  @ApiProperty(textOrNull) before: string | null;
  @ApiProperty(textOrNull) after: string | null;
  @Instant() at: string;
  @ApiProperty(textOrNull) by: string | null;
  @ApiProperty() told: number;
  @ApiProperty({ description: 'who still has to be called' }) toCall: number;
}

export class EventChanges {
  @ApiProperty({ type: [EventChangeView] }) items: EventChangeView[];
}

/** Which sessions the ledger of events holds: by the day they began. */
export class LedgerQuery {
  @DayField()
  from: string;

  @DayField()
  until: string;
}
