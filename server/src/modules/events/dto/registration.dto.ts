import { ApiProperty } from '@nestjs/swagger';
import {
  type AgeBand,
  ATTENDANCES,
  type Attendance,
  CANCELLED_BY,
  type CancelledBy,
  COMING_ANSWERS,
  type ComingAnswer,
  CONFIRMED_HOW,
  type ConfirmedHow,
  type EventKind,
  type EventTheme,
  MADE_HOW,
  type MadeHow,
  type RegistrationAction,
  type RegistrationState,
  type SeatPool,
  type SessionState,
} from '@silin/shared';
import { Instant, OneOf, Paged } from '../../../platform/http/fields.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import type { Registration, RegistrationPerson } from '../data/registration.entities.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import {
  ageBand,
  eventKind,
  eventTheme,
  numberOrNull,
  registrationAction,
  registrationState,
  seatPool,
  sessionState,
  textOrNull,
  wordOrNull,
} from './properties.js';

export class HoldAnswer {
  @ApiProperty({ description: 'the id of the registration it becomes' }) id: string;
  @ApiProperty(registrationState) state: RegistrationState;
  @Instant({ nullable: true }) holdUntil: string | null;
  @ApiProperty() renewalsLeft: number;
  @ApiProperty({ ...numberOrNull, description: 'parties before this one when it stands in line' }) ahead: number | null;
}

/** What signing up answers; small, and nothing personal: it is stored as the answer to a repeat. */
export class RegistrationAnswer {
  @ApiProperty() id: string;
  @ApiProperty() sessionId: string;
  @ApiProperty(registrationState) state: RegistrationState;
  @ApiProperty() seats: number;
  @ApiProperty({ ...numberOrNull, description: 'parties before this one on the waiting list' }) ahead: number | null;
}

/** A session at the same time, of somebody one may sign up: a hint, nobody is refused for it. */
export class AlsoAtView {
  @ApiProperty() sessionId: string;
  @ApiProperty() title: string;
  @Instant() startsAt: string;
}

/** A time at which a party had a seat and nobody of it came. */
export class AwayView {
  @ApiProperty({ description: '“I was there” is said of this registration' }) registrationId: string;
  @ApiProperty() eventTitle: string;
  @Instant() startsAt: string;
  @ApiProperty({ ...textOrNull, description: 'whoever stood at the door, or the organiser' }) recordedBy: string | null;
}

/** Why the asker’s party stands behind others; told to nobody else. It ends by coming once, or after 90 days. */
export class BehindView {
  @Instant({ nullable: true, description: 'it waits until then; null: it is drawn after the others' }) until:
    string | null;
  @ApiProperty({ type: [AwayView] }) times: AwayView[];
}

/** Whom one may sign up by a tap: oneself and those one acts for. */
export class PartyCandidate {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ ...textOrNull, description: 'the relation of a proxy; null for oneself' }) relation: string | null;
  @ApiProperty({ ...ageBand, nullable: true }) ageBand: AgeBand | null;
  @ApiProperty({ ...textOrNull, description: 'their living registration in this session' }) registrationId:
    string | null;
  @ApiProperty({
    type: AlsoAtView,
    nullable: true,
    description: 'they have signed up for another session at this time',
  })
  alsoAt: AlsoAtView | null;
}

export class PartyCandidates {
  @ApiProperty({ type: [PartyCandidate] }) items: PartyCandidate[];
  @ApiProperty({ type: BehindView, nullable: true, description: 'a party of the asker would stand behind others' })
  behind: BehindView | null;
}

export class HeadView {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'name, or how the person is called' }) called: string;
  @ApiProperty({ ...ageBand, nullable: true }) ageBand: AgeBand | null;
  @ApiProperty() takesSeat: boolean;
  @ApiProperty({ description: 'typed in at the door when no code can be read' }) seatCode: string;
  @ApiProperty() present: boolean;
}

export class MyRegistrationsQuery extends PageQuery {
  @OneOf(['living', 'past'], { optional: true, description: 'living: not over, the default' })
  which?: 'living' | 'past';
}

export class RegistrationCard extends RegistrationAnswer {
  @ApiProperty() eventId: string;
  @ApiProperty() eventTitle: string;
  @ApiProperty(eventKind) kind: EventKind;
  @ApiProperty(eventTheme) theme: EventTheme;
  @ApiProperty(textOrNull) sessionLabel: string | null;
  @ApiProperty(textOrNull) placeText: string | null;
  @Instant() startsAt: string;
  @Instant() endsAt: string;
  @ApiProperty(sessionState) sessionState: SessionState;
  @ApiProperty() heads: number;
  @ApiProperty({ enum: MADE_HOW, enumName: 'MadeHow' }) madeHow: MadeHow;
  @ApiProperty({ type: [String], description: 'names of the party' }) who: string[];
}

export class RegistrationPage extends Paged(RegistrationCard) {}

/** One registration, for the party, who acts for it, and organisers. */
export class RegistrationView extends RegistrationCard {
  @ApiProperty({ ...textOrNull, description: 'what the entry code says; null unless confirmed' }) entryCode:
    string | null;
  @ApiProperty({ type: [HeadView] }) party: HeadView[];
  @ApiProperty(seatPool) pool: SeatPool;
  @ApiProperty() orderNo: number;
  @Instant() madeAt: string;
  @Instant({ nullable: true }) confirmedAt: string | null;
  @ApiProperty(wordOrNull(CONFIRMED_HOW)) confirmedHow: ConfirmedHow | null;
  @ApiProperty({ enum: COMING_ANSWERS, enumName: 'ComingAnswer' }) coming: ComingAnswer;
  @Instant({ nullable: true }) cancelledAt: string | null;
  @ApiProperty(wordOrNull(CANCELLED_BY)) cancelledBy: CancelledBy | null;
  @ApiProperty(textOrNull) cancelReason: string | null;
  @Instant({ nullable: true }) holdUntil: string | null;
  @Instant({ nullable: true }) cancelUntil: string | null;
  @Instant({ nullable: true }) promoteUntil: string | null;
  @ApiProperty(numberOrNull) drawRank: number | null;
  @ApiProperty({ ...textOrNull, description: 'its salted hash in the public proof of the draw' }) drawHash:
    string | null;
  @ApiProperty(textOrNull) note: string | null;
  @ApiProperty({ enum: ATTENDANCES, enumName: 'Attendance' }) attendance: Attendance;
  @ApiProperty({ ...textOrNull, description: 'who signed up, when it was not the party itself' }) madeBy: string | null;
  @ApiProperty(registrationAction) actions: RegistrationAction[];
  @ApiProperty({ description: 'stars are asked for' }) mayRate: boolean;
  @ApiProperty(numberOrNull) stars: number | null;
  @ApiProperty({ ...textOrNull, description: 'whom to call' }) phone: string | null;
  @ApiProperty({ type: BehindView, nullable: true, description: 'why it waits behind others or is drawn last' })
  behind: BehindView | null;
}

/** One of the asker's registrations as lists show it. */
export function registrationCard({
  registration,
  session,
  event,
  who,
  ahead,
}: {
  registration: Registration;
  session: EventSession;
  event: CommunityEvent;
  who: string[];
  ahead: number | null;
}): RegistrationCard {
  const { id, sessionId, state, seats, heads, madeHow } = registration;
  return {
    ...{ id, sessionId, state, seats, ahead, heads, madeHow, who },
    ...{ eventId: event.id, eventTitle: event.title, kind: event.kind, theme: event.theme, placeText: event.placeText },
    ...{ sessionLabel: session.label, startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() },
    sessionState: session.state,
  };
}

/** One registration with everything its party may know. */
export function registrationView({
  card,
  registration,
  session,
  heads,
  names,
  ...rest
}: {
  card: RegistrationCard;
  registration: Registration;
  session: EventSession;
  heads: readonly RegistrationPerson[];
  names: ReadonlyMap<string, string>;
} & Pick<
  RegistrationView,
  'entryCode' | 'drawHash' | 'madeBy' | 'attendance' | 'actions' | 'mayRate' | 'stars' | 'phone' | 'behind'
>): RegistrationView {
  const { pool, orderNo, confirmedHow, coming, cancelledBy, cancelReason, drawRank, note } = registration;
  return {
    ...card,
    ...rest,
    ...{
      pool,
      orderNo,
      confirmedHow,
      coming,
      cancelledBy,
      note,
      drawRank: drawRank !== null && drawRank > 0 ? drawRank : null,
    },
    cancelReason: cancelledBy === 'session' ? session.cancelledReason : cancelReason,
    party: heads.map(({ id, personId, called, ageBand, takesSeat, seatCode, present }) => ({
      ...{ id, ageBand, takesSeat, seatCode, present },
      called: (personId && names.get(personId)) || (called ?? ''),
    })),
    ...{ madeAt: registration.madeAt.toISOString(), confirmedAt: iso(registration.confirmedAt) },
    ...{ cancelledAt: iso(registration.cancelledAt), holdUntil: iso(registration.holdUntil) },
    ...{ cancelUntil: iso(session.cancelUntil), promoteUntil: iso(session.promoteUntil) },
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
