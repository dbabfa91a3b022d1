import { ApiProperty } from '@nestjs/swagger';
import {
  EVENT_BLOCKS,
  EVENT_KINDS,
  type EventAudience,
  type EventBlockKind,
  type EventKind,
  type EventState,
  type EventTheme,
  HELPER_ROLES,
  type HelperRole,
  QUESTION_PER,
  QUESTION_TYPES,
  type QuestionPer,
  type QuestionType,
  type RegistrationState,
  type SeatPool,
  type SessionMode,
  type SessionState,
  type WaitingRule,
} from '@silin/shared';
import { Id, Instant, OneOf, Paged } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { EventSession, SessionPool } from '../data/event.entities.js';
import type { EventHead } from '../data/event-facts.repository.js';
import type { EventBlock } from '../domain/blocks.js';
import type { EventQuestion } from '../domain/questions.js';
import {
  eventAudience,
  eventKind,
  eventState,
  eventTheme,
  numberOrNull,
  registrationState,
  seatPool,
  sessionMode,
  sessionState,
  textOrNull,
  waitingRule,
  wordOrNull,
} from './properties.js';

/** What the list of sessions can be narrowed to. */
export class EventsQuery extends PageQuery {
  @OneOf(EVENT_KINDS, { optional: true })
  kind?: EventKind;

  @Id({ optional: true })
  seriesId?: string;

  @OneOf(['coming', 'past'], { optional: true, description: 'coming: today and later, the default' })
  when?: 'coming' | 'past';
}

/** The asker's own part in a session. */
export class MyPart {
  @ApiProperty() registrationId: string;
  @ApiProperty(registrationState) state: RegistrationState;
  @ApiProperty({ ...numberOrNull, description: 'parties before this one on the waiting list' }) ahead: number | null;
}

/** How full a session is, in the words a neighbour needs. Numbers of parties waiting, never of one pool. */
export class SeatsView {
  @ApiProperty(numberOrNull) capacity: number | null;
  @ApiProperty({ ...numberOrNull, description: 'free for whoever signs up online now; 0 while somebody waits (R2)' })
  free: number | null;
  @ApiProperty({ description: 'parties on the waiting list' }) waiting: number;
  @ApiProperty({ description: 'seats given' }) taken: number;
  @ApiProperty({ description: 'parties that applied for the draw' }) applied: number;
}

/** A session of the list: one card. */
export class SessionCard {
  @ApiProperty() id: string;
  @ApiProperty() eventId: string;
  @ApiProperty() eventTitle: string;
  @ApiProperty(textOrNull) summary: string | null;
  @ApiProperty(textOrNull) seriesName: string | null;
  @ApiProperty(textOrNull) label: string | null;
  @ApiProperty(eventKind) kind: EventKind;
  @ApiProperty(eventTheme) theme: EventTheme;
  @ApiProperty(textOrNull) placeText: string | null;
  @ApiProperty({ ...textOrNull, description: 'a link for half an hour' }) coverUrl: string | null;
  @Instant() startsAt: string;
  @Instant() endsAt: string;
  @ApiProperty(sessionMode) mode: SessionMode;
  @ApiProperty(sessionState) state: SessionState;
  @Instant({ nullable: true }) opensAt: string | null;
  @Instant({ nullable: true }) closesAt: string | null;
  @Instant({ nullable: true }) drawAt: string | null;
  @ApiProperty(waitingRule) waiting: WaitingRule;
  @ApiProperty({ description: 'the list takes parties, nobody is promoted for now' }) waitingPaused: boolean;
  @ApiProperty({ type: SeatsView }) seats: SeatsView;
  @ApiProperty({ type: MyPart, nullable: true }) mine: MyPart | null;
}

export class SessionPage extends Paged(SessionCard) {}

/** A role helpers are wanted for, and how many there are. */
export class HelperNeedView {
  @ApiProperty({ enum: HELPER_ROLES, enumName: 'HelperRole' }) role: HelperRole;
  @ApiProperty() needed: number;
  @ApiProperty() have: number;
}

/** What a card says beside its session. */
export interface BesideSession {
  readonly event: EventHead;
  readonly seats: SeatsView;
  readonly mine: MyPart | null;
  readonly seriesName: string | null;
  readonly coverUrl: string | null;
}

export const sessionCard = (session: EventSession, { event, ...beside }: BesideSession): SessionCard => ({
  ...{ id: session.id, eventId: event.id, eventTitle: event.title, summary: event.summary, label: session.label },
  ...{ kind: event.kind, theme: event.theme, placeText: event.placeText, mode: session.mode, state: session.state },
  ...{ startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() },
  ...{ opensAt: iso(session.opensAt), closesAt: iso(session.closesAt), drawAt: iso(session.drawAt) },
  ...{ waiting: session.waiting, waitingPaused: session.waitingPaused },
  ...beside,
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export class EventBlockView {
  @ApiProperty({ enum: EVENT_BLOCKS, enumName: 'EventBlockKind' }) kind: EventBlockKind;
  @ApiProperty({ ...textOrNull, description: 'of a paragraph or heading' }) text: string | null;
  @ApiProperty({ type: [String], description: 'of a list' }) items: string[];
  @ApiProperty({ ...textOrNull, description: 'of a picture: a link for half an hour' }) url: string | null;
  @ApiProperty({ ...textOrNull, description: 'of a picture' }) mediaId: string | null;
}

export class EventQuestionView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: QUESTION_PER, enumName: 'QuestionPer' }) per: QuestionPer;
  @ApiProperty({ enum: QUESTION_TYPES, enumName: 'QuestionType' }) type: QuestionType;
  @ApiProperty() label: string;
  @ApiProperty({ type: [String] }) options: string[];
  @ApiProperty() required: boolean;
  @ApiProperty({ description: 'the answers are encrypted and read by organisers alone' }) isPrivate: boolean;
  @ApiProperty({ description: 'why it is asked' }) purpose: string;
  @ApiProperty({ description: 'after the session' }) deleteAfterDays: number;
}

/** A session on the page of its event. */
export class SessionView extends SessionCard {
  @ApiProperty({ description: 'seats one party may have' }) partyMax: number;
  @ApiProperty({ enum: ['contact_only', 'all_named'], enumName: 'SessionNaming' }) naming: 'contact_only' | 'all_named';
  @Instant({ nullable: true }) cancelUntil: string | null;
  @Instant({ nullable: true }) promoteUntil: string | null;
  @Instant({ nullable: true }) walkInUntil: string | null;
  @ApiProperty(numberOrNull) ageMin: number | null;
  @ApiProperty(numberOrNull) ageMax: number | null;
  @ApiProperty() firstTimersFirst: boolean;
  @ApiProperty({ description: 'who stayed away twice in 90 days stands behind others' }) noShowsLast: boolean;
  @ApiProperty() holdMinutes: number;
  @ApiProperty(textOrNull) cancelledReason: string | null;
  @ApiProperty({ ...seatPool, isArray: true, description: 'pools a resident may choose' }) openPools: SeatPool[];
  @ApiProperty({ ...textOrNull, description: 'SHA-256 of the secret of the draw' }) drawCommitment: string | null;
  @ApiProperty({ description: 'a public proof of the draw is there' }) drawn: boolean;
  @ApiProperty({ type: [HelperNeedView], description: 'helpers it wants' }) helpers: HelperNeedView[];
  @ApiProperty({ ...wordOrNull(HELPER_ROLES), description: 'what the asker helps with' }) helping: HelperRole | null;
  @ApiProperty({ description: 'this sign-up needs a form: a hold is made first' }) needsForm: boolean;
}

/** Pools a resident may choose: nobody at home is staff or stands at the counter. */
const OPEN_POOLS: ReadonlySet<SeatPool> = new Set<SeatPool>(['online', 'elders', 'family']);

export const sessionView = (
  session: EventSession,
  card: SessionCard,
  more: {
    readonly pools: readonly SessionPool[];
    readonly draw: { commitment: string; drawn: boolean } | undefined;
    readonly helpers: HelperNeedView[];
    readonly helping: HelperRole | null;
    readonly needsForm: boolean;
  },
): SessionView => ({
  ...card,
  ...{ partyMax: session.partyMax, naming: session.naming, cancelUntil: iso(session.cancelUntil) },
  ...{ promoteUntil: iso(session.promoteUntil), walkInUntil: iso(session.walkInUntil) },
  ...{ ageMin: session.ageMin, ageMax: session.ageMax, firstTimersFirst: session.firstTimersFirst },
  noShowsLast: session.noShowsLast,
  ...{ holdMinutes: session.holdMinutes, cancelledReason: session.cancelledReason },
  openPools: more.pools
    .filter(({ pool, seats, releasedAt }) => OPEN_POOLS.has(pool) && (pool === 'online' || (seats > 0 && !releasedAt)))
    .map(({ pool }) => pool),
  ...{ drawCommitment: more.draw?.commitment ?? null, drawn: more.draw?.drawn ?? false },
  ...{ helpers: more.helpers, helping: more.helping, needsForm: more.needsForm },
});

/** A text as it is read; `url` opens the pictures this reader may see now, and the others are left out. */
export const blockViews = (body: readonly EventBlock[], urls: ReadonlyMap<string, string>): EventBlockView[] =>
  body.flatMap((block): EventBlockView[] => {
    const none = { text: null, items: [], url: null, mediaId: null };
    if (block.kind === 'list') return [{ ...none, kind: block.kind, items: [...block.items] }];
    if (block.kind !== 'picture') return [{ ...none, kind: block.kind, text: block.text }];
    const url = urls.get(block.mediaId);
    return url ? [{ ...none, kind: block.kind, url, mediaId: block.mediaId }] : [];
  });

export const questionView = (question: EventQuestion): EventQuestionView => ({
  ...question,
  options: [...question.options],
});

export class EventPage {
  @ApiProperty() id: string;
  @ApiProperty() communityId: string;
  @ApiProperty() communityName: string;
  @ApiProperty(eventKind) kind: EventKind;
  @ApiProperty(eventTheme) theme: EventTheme;
  @ApiProperty() title: string;
  @ApiProperty(textOrNull) summary: string | null;
  @ApiProperty(textOrNull) seriesName: string | null;
  @ApiProperty({ type: [EventBlockView] }) body: EventBlockView[];
  @ApiProperty({ ...textOrNull, description: 'a link for half an hour' }) coverUrl: string | null;
  @ApiProperty(textOrNull) placeText: string | null;
  @ApiProperty(textOrNull) hostText: string | null;
  @ApiProperty(eventAudience) audience: EventAudience;
  @ApiProperty(eventState) state: EventState;
  @ApiProperty(textOrNull) cancelReason: string | null;
  @ApiProperty() version: number;
  @ApiProperty({ ...textOrNull, description: 'whom to call: the community' }) phone: string | null;
  @ApiProperty({ type: [EventQuestionView] }) questions: EventQuestionView[];
  @ApiProperty({ type: [SessionView] }) sessions: SessionView[];
  @ApiProperty({ description: 'the asker may organise it' }) mayOrganise: boolean;
}

export class SeriesView {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'sessions to come' }) coming: number;
}

export class SeriesList {
  @ApiProperty({ type: [SeriesView] }) items: SeriesView[];
}
