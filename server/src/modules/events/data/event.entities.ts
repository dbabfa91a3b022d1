import {
  type EventAudience,
  type EventChangeKind,
  type EventKind,
  eventLimits,
  type EventState,
  type EventTheme,
  type SeatPool,
  type SessionMode,
  type SessionState,
  type WaitingRule,
} from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, NameKeyColumn, TextColumn } from '../../../platform/database/columns.js';
import type { EventBlock } from '../domain/blocks.js';
import type { EventQuestion } from '../domain/questions.js';

/** Series 系列活动: a name under which events come again. */
@Entity('event_series')
export class EventSeries {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @TextColumn(eventLimits.seriesNameMaxChars)
  name: string;

  @NameKeyColumn()
  nameKey: string;

  @TextColumn(eventLimits.seriesNoteMaxChars, { nullable: true })
  note: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  archivedAt: Date | null;
}

/** Event 文化活动: the poster. What is signed up for is a session. */
@Entity('events')
export class CommunityEvent {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn({ nullable: true })
  seriesId: string | null;

  @Column('varchar', { length: 20 })
  kind: EventKind;

  @Column('varchar', { length: 20 })
  theme: EventTheme;

  @TextColumn(eventLimits.titleMaxChars)
  title: string;

  @TextColumn(eventLimits.summaryMaxChars, { nullable: true })
  summary: string | null;

  @Column('json')
  body: EventBlock[];

  @IdColumn({ nullable: true })
  coverMediaId: string | null;

  @TextColumn(eventLimits.placeMaxChars, { nullable: true })
  placeText: string | null;

  @IdColumn({ nullable: true })
  placeGridId: string | null;

  /** Who holds it with the community, such as a partner unit. */
  @TextColumn(eventLimits.hostMaxChars, { nullable: true })
  hostText: string | null;

  @IdColumn()
  organiserMemberId: string;

  @Column('varchar', { length: 20 })
  audience: EventAudience;

  @Column('json')
  questions: EventQuestion[];

  @Column('varchar', { length: 20 })
  state: EventState;

  /** Grows by one with every change after publishing. */
  @Column('int')
  version: number;

  @Column('varchar', { length: 20 })
  origin: 'app' | 'import';

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column('datetime', { precision: 3, nullable: true })
  cancelledAt: Date | null;

  @TextColumn(eventLimits.reasonMaxChars, { nullable: true })
  cancelReason: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  endedAt: Date | null;

  @IdColumn({ nullable: true })
  copiedFromEventId: string | null;
}

/** Session 场次: what is signed up for, held and counted. */
@Entity('event_sessions')
export class EventSession {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  eventId: string;

  @TextColumn(eventLimits.sessionLabelMaxChars, { nullable: true })
  label: string | null;

  @Column('datetime', { precision: 3 })
  startsAt: Date;

  @Column('datetime', { precision: 3 })
  endsAt: Date;

  @Column('varchar', { length: 20 })
  mode: SessionMode;

  /** Null exactly for `free`. */
  @Column('int', { nullable: true })
  capacity: number | null;

  @Column('datetime', { precision: 3, nullable: true })
  opensAt: Date | null;

  @Column('datetime', { precision: 3, nullable: true })
  closesAt: Date | null;

  @Column('datetime', { precision: 3, nullable: true })
  drawAt: Date | null;

  @Column('datetime', { precision: 3, nullable: true })
  drawnAt: Date | null;

  /** Until then a party cancels by itself. */
  @Column('datetime', { precision: 3, nullable: true })
  cancelUntil: Date | null;

  /** From then on nobody is promoted by the clock. */
  @Column('datetime', { precision: 3, nullable: true })
  promoteUntil: Date | null;

  @Column('datetime', { precision: 3, nullable: true })
  walkInUntil: Date | null;

  @Column('tinyint')
  partyMax: number;

  @Column('varchar', { length: 20 })
  naming: 'contact_only' | 'all_named';

  @Column('varchar', { length: 20 })
  waiting: WaitingRule;

  @Column('int', { nullable: true })
  waitingMaxSeats: number | null;

  /** Suspended by the organiser: the list accepts, nobody is promoted. */
  @Column('boolean')
  waitingPaused: boolean;

  @Column('tinyint')
  holdMinutes: number;

  /** The order number of the next party. */
  @Column('int')
  nextOrder: number;

  @Column('varchar', { length: 20 })
  state: SessionState;

  @TextColumn(eventLimits.reasonMaxChars, { nullable: true })
  cancelledReason: string | null;

  @IdColumn({ nullable: true })
  recurrenceId: string | null;

  @Column('date', { nullable: true })
  recurrenceOn: string | null;

  @Column('tinyint', { nullable: true })
  ageMin: number | null;

  @Column('tinyint', { nullable: true })
  ageMax: number | null;

  @Column('boolean')
  firstTimersFirst: boolean;

  /** Who stayed away again and again stands behind others (R11). */
  @Column('boolean')
  noShowsLast: boolean;

  /** The organiser says that everybody who came was marked. */
  @Column('boolean')
  attendanceComplete: boolean;

  /** When the clock looks at it next; set to the present by every change from outside. */
  @Column('datetime', { precision: 3, nullable: true })
  wakeAt: Date | null;

  /** The street whose neighbours see it too: set from publishing on while its event is open to the street. */
  @IdColumn({ nullable: true })
  openStreetId?: string | null;
}

/** Seat pool 名额池: seats of a session set apart. `taken + held <= seats` is a CHECK. */
@Entity('session_pools')
export class SessionPool {
  @IdColumn({ primary: true })
  sessionId: string;

  @PrimaryColumn('varchar', { length: 20 })
  pool: SeatPool;

  @IdColumn()
  communityId: string;

  @Column('int')
  seats: number;

  @Column('int')
  taken: number;

  @Column('int')
  held: number;

  @Column('datetime', { precision: 3, nullable: true })
  releaseAt: Date | null;

  @Column('datetime', { precision: 3, nullable: true })
  releasedAt: Date | null;
}

/** Recurrence 重复: an RRULE whose dates are sessions of one event. */
@Entity('event_recurrences')
export class EventRecurrence {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  eventId: string;

  @Column('varchar', { length: 300 })
  rule: string;

  @Column('json')
  excluded: string[];

  @IdColumn({ nullable: true })
  templateSessionId: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;
}

/** What changed after publishing, and how many were told. */
@Entity('event_changes')
export class EventChange {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  eventId: string;

  @IdColumn({ nullable: true })
  sessionId: string | null;

  @Column('varchar', { length: 20 })
  what: EventChangeKind;

  @TextColumn(eventLimits.changeWordsMaxChars, { nullable: true })
  beforeWords: string | null;

  @TextColumn(eventLimits.changeWordsMaxChars, { nullable: true })
  afterWords: string | null;

  @Column('int')
  version: number;

  @Column('datetime', { precision: 3 })
  at: Date;

  @IdColumn({ nullable: true })
  byMemberId: string | null;

  @Column('int')
  toldCount: number;
}
