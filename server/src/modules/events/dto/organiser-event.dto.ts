import { ApiProperty } from '@nestjs/swagger';
import {
  EVENT_AUDIENCES,
  EVENT_BLOCKS,
  EVENT_CHANGES,
  EVENT_KINDS,
  EVENT_THEMES,
  type EventAction,
  type EventAudience,
  type EventBlockKind,
  type EventChangeKind,
  type EventKind,
  eventLimits,
  type EventState,
  type EventTheme,
  HELPER_ROLES,
  type HelperRole,
  QUESTION_PER,
  QUESTION_TYPES,
  type QuestionPer,
  type QuestionType,
  SEAT_POOLS,
  type SeatPool,
  SESSION_MODES,
  type SessionMode,
  type SessionState,
  WAITING_RULES,
  type WaitingRule,
} from '@silin/shared';
import {
  Count,
  DayField,
  Flag,
  Id,
  Instant,
  InstantIn,
  LongText,
  Name,
  OneOf,
  Paged,
  Parts,
  Text,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { EventPage, HelperNeedView, SeatsView } from './event-page.dto.js';
import {
  eventAction,
  eventKind,
  eventState,
  eventTheme,
  numberOrNull,
  seatPool,
  sessionMode,
  sessionState,
  textOrNull,
} from './properties.js';

/** One item of a list within a text. */
export class ListItemBody {
  @Text(eventLimits.listItemMaxChars)
  text: string;
}

export class EventBlockBody {
  @OneOf(EVENT_BLOCKS, { enumName: 'EventBlockKind' })
  kind: EventBlockKind;

  @LongText(eventLimits.blockMaxChars, { optional: true })
  text?: string;

  @Parts(() => ListItemBody, eventLimits.listItemsMax, { optional: true })
  items?: ListItemBody[];

  @Id({ optional: true })
  mediaId?: string;
}

export class QuestionOptionBody {
  @Text(eventLimits.questionOptionMaxChars)
  text: string;
}

export class EventQuestionBody {
  @Id({ optional: true, description: 'keeps the answers of a question that is changed' })
  id?: string;

  @OneOf(QUESTION_PER, { enumName: 'QuestionPer' })
  per: QuestionPer;

  @OneOf(QUESTION_TYPES, { enumName: 'QuestionType' })
  type: QuestionType;

  @Text(eventLimits.questionLabelMaxChars)
  label: string;

  @Parts(() => QuestionOptionBody, eventLimits.questionOptionsMax, { optional: true })
  options?: QuestionOptionBody[];

  @Flag()
  required: boolean;

  @Flag({ optional: true })
  isPrivate?: boolean;

  @Text(eventLimits.questionPurposeMaxChars, { description: 'shown beside the question' })
  purpose: string;

  @Count(1, eventLimits.answersKeptDaysMax, { optional: true })
  deleteAfterDays?: number;
}

/** The poster of an event; as a draft anything but the title may still be missing. */
export class EventBody {
  @OneOf(EVENT_KINDS, { enumName: 'EventKind' })
  kind: EventKind;

  @OneOf(EVENT_THEMES, { enumName: 'EventTheme' })
  theme: EventTheme;

  @Text(eventLimits.titleMaxChars)
  title: string;

  @Text(eventLimits.summaryMaxChars, { nullable: true })
  summary?: string | null;

  @Name(eventLimits.seriesNameMaxChars, { nullable: true, description: 'a new name founds a series' })
  seriesName?: string | null;

  @Parts(() => EventBlockBody, eventLimits.blocksMax, { optional: true })
  body?: EventBlockBody[];

  @Id({ nullable: true })
  coverMediaId?: string | null;

  @Text(eventLimits.placeMaxChars, { nullable: true })
  placeText?: string | null;

  @Id({ nullable: true })
  placeGridId?: string | null;

  @Text(eventLimits.hostMaxChars, { nullable: true })
  hostText?: string | null;

  @OneOf(EVENT_AUDIENCES, { enumName: 'EventAudience' })
  audience: EventAudience;

  @Parts(() => EventQuestionBody, eventLimits.questionsMax, { optional: true })
  questions?: EventQuestionBody[];
}

/** A change names the version it was made from: `EVENT_VERSION` when somebody else was faster. */
export class ChangeEventBody extends EventBody {
  @Count(0, 1_000_000)
  version: number;
}

export class PoolBody {
  @OneOf(SEAT_POOLS, { enumName: 'SeatPool' })
  pool: SeatPool;

  @Count(0, eventLimits.capacityMax)
  seats: number;

  @InstantIn({ nullable: true })
  releaseAt?: string | null;
}

export class HelperNeedBody {
  @OneOf(HELPER_ROLES, { enumName: 'HelperRole' })
  role: HelperRole;

  @Count(1, eventLimits.helpersPerRoleMax)
  needed: number;
}

export class SessionBody {
  @Text(eventLimits.sessionLabelMaxChars, { nullable: true })
  label?: string | null;

  @InstantIn()
  startsAt: string;

  @InstantIn()
  endsAt: string;

  @OneOf(SESSION_MODES, { enumName: 'SessionMode' })
  mode: SessionMode;

  @Count(1, eventLimits.capacityMax, { nullable: true })
  capacity?: number | null;

  @InstantIn({ nullable: true })
  opensAt?: string | null;

  @InstantIn({ nullable: true })
  closesAt?: string | null;

  @InstantIn({ nullable: true })
  drawAt?: string | null;

  @InstantIn({ nullable: true, description: 'without it three hours before the start' })
  cancelUntil?: string | null;

  @InstantIn({ nullable: true, description: 'without it the same as cancelUntil' })
  promoteUntil?: string | null;

  @Count(1, eventLimits.partyMax, { optional: true })
  partyMax?: number;

  @OneOf(['contact_only', 'all_named'], { optional: true, enumName: 'SessionNaming' })
  naming?: 'contact_only' | 'all_named';

  @OneOf(WAITING_RULES, { optional: true, enumName: 'WaitingRule' })
  waiting?: WaitingRule;

  @Count(1, eventLimits.capacityMax, { nullable: true })
  waitingMaxSeats?: number | null;

  @Count(eventLimits.holdMinutesMin, eventLimits.holdMinutesMax, { optional: true })
  holdMinutes?: number;

  @Count(0, 120, { nullable: true })
  ageMin?: number | null;

  @Count(0, 120, { nullable: true })
  ageMax?: number | null;

  @Flag({ optional: true })
  firstTimersFirst?: boolean;

  @Parts(() => PoolBody, SEAT_POOLS.length, { optional: true, description: 'without them all seats are online' })
  pools?: PoolBody[];

  @Parts(() => HelperNeedBody, HELPER_ROLES.length, { optional: true })
  helpers?: HelperNeedBody[];
}

export class ReasonToCancelBody {
  @LongText(eventLimits.reasonMaxChars, { min: eventLimits.reasonMinChars })
  reason: string;
}

/** Small: stored as the answer to a repeat. */
export class EventAnswer {
  @ApiProperty() id: string;
  @ApiProperty(eventState) state: EventState;
  @ApiProperty() version: number;
}

export class SessionAnswer {
  @ApiProperty() id: string;
  @ApiProperty() eventId: string;
  @ApiProperty(sessionState) state: SessionState;
}

export const eventAnswer = ({ id, state, version }: EventAnswer): EventAnswer => ({ id, state, version });
export const sessionAnswer = ({ id, eventId, state }: SessionAnswer): SessionAnswer => ({ id, eventId, state });

/** What a change will do, before it is saved, and how many are told. */
export class ChangePreview {
  @ApiProperty({ description: 'parties that will be told' }) told: number;
  @ApiProperty({ type: [String], description: 'sentences: what will happen' }) sentences: string[];
}

export class ExcludedDayBody {
  @Text(10, { description: 'a day: 2026-12-05' })
  day: string;
}

export class RecurrenceBody {
  @Text(200, { description: 'an RRULE of RFC 5545 without DTSTART, e.g. FREQ=WEEKLY;BYDAY=SA;COUNT=8' })
  rule: string;

  @Id({ description: 'the session whose times and seats are repeated' })
  templateSessionId: string;

  @Parts(() => ExcludedDayBody, eventLimits.recurrenceDatesMax, { optional: true })
  excluded?: ExcludedDayBody[];
}

export class RecurrenceDate {
  @ApiProperty({ description: 'the day: 2026-12-05' }) day: string;
  @ApiProperty({ enum: ['new', 'kept', 'removed', 'left_alone'], description: 'left_alone: somebody has signed up' })
  is: 'new' | 'kept' | 'removed' | 'left_alone';
  @ApiProperty(textOrNull) sessionId: string | null;
}

export class RecurrencePreview {
  @ApiProperty({ type: [RecurrenceDate] }) dates: RecurrenceDate[];
}

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

/** How many seats, how they are set apart, how the list moves. */
export class CapacityBody {
  @Count(1, eventLimits.capacityMax)
  capacity: number;

  @Parts(() => PoolBody, SEAT_POOLS.length, { optional: true })
  pools?: PoolBody[];

  @OneOf(WAITING_RULES, { optional: true, enumName: 'WaitingRule' })
  waiting?: WaitingRule;

  @Flag({ optional: true })
  waitingPaused?: boolean;
}

export class CapacityPreview {
  @ApiProperty({ description: 'parties that would get a seat' }) promotedParties: number;
  @ApiProperty({ description: 'people of these parties' }) promotedSeats: number;
  @ApiProperty({ description: 'seats taken and held now' }) taken: number;
  @ApiProperty({ description: 'seats free afterwards' }) freeAfter: number;
  @ApiProperty({ type: [String], description: 'sentences: what will happen' }) sentences: string[];
  @ApiProperty({ ...numberOrNull, description: 'refused: the least that is possible' }) leastPossible: number | null;
}

/** Which sessions the ledger of events holds: by the day they began. */
export class LedgerQuery {
  @DayField()
  from: string;

  @DayField()
  until: string;
}

/** What a wish for seats would do, in numbers and sentences. */
export const capacityPreview = ({
  promoted,
  taken,
  freeAfter,
  sentences,
  leastPossible,
}: {
  promoted: readonly { readonly seats: number }[];
  taken: number;
  freeAfter: number;
  sentences: readonly string[];
  leastPossible: number | null;
}): CapacityPreview => ({
  promotedParties: promoted.length,
  promotedSeats: promoted.reduce((sum, { seats }) => sum + seats, 0),
  ...{ taken, freeAfter, sentences: [...sentences], leastPossible },
});
