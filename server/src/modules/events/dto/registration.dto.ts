import { ApiProperty } from '@nestjs/swagger';
import {
  AGE_BANDS,
  type AgeBand,
  ATTENDANCES,
  type Attendance,
  CANCELLED_BY,
  type CancelledBy,
  COMING_ANSWERS,
  type ComingAnswer,
  CONFIRMED_HOW,
  type ConfirmedHow,
  eventLimits,
  type EventKind,
  type EventTheme,
  MADE_HOW,
  type MadeHow,
  type RegistrationAction,
  type RegistrationState,
  SEAT_POOLS,
  type SeatPool,
  type SessionState,
} from '@silin/shared';
import {
  Count,
  Flag,
  Id,
  Ids,
  Instant,
  LongText,
  OneOf,
  Paged,
  Parts,
  Phone,
  SomeOf,
  Text,
} from '../../../platform/http/fields.js';
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

/** One head of a party: a person of the records, or somebody who is only called something. */
export class HeadBody {
  @Id({ optional: true, description: 'oneself, somebody one acts for, or at the counter anybody' })
  personId?: string;

  @Text(eventLimits.calledMaxChars, { optional: true, description: 'how somebody without a record is called' })
  called?: string;

  @OneOf(AGE_BANDS, { optional: true, enumName: 'AgeBand' })
  ageBand?: AgeBand;

  @Flag({ optional: true, description: 'a child on a lap: 0-3, takes no seat' })
  lap?: boolean;
}

export class AnswerBody {
  @Id()
  questionId: string;

  @Count(0, eventLimits.headsMax, { description: '0 for the party, else the place of the head in `heads`, from 1' })
  head: number;

  @Text(eventLimits.answerMaxChars, { optional: true, description: 'of text, number and yes_no (yes | no)' })
  text?: string;

  @SomeOf([...Array.from({ length: eventLimits.questionOptionsMax }, (_, i) => String(i))], {
    optional: true,
    description: 'of one and many: which options, by place from 0',
  })
  options?: string[];
}

/** A party that signs up. With `holdId` it finishes a hold. */
export class RegisterBody {
  @Parts(() => HeadBody, eventLimits.headsMax)
  heads: HeadBody[];

  @Count(0, eventLimits.partyMax, { optional: true, description: 'companions who are only counted' })
  unnamed?: number;

  @Parts(() => AnswerBody, eventLimits.questionsMax * (eventLimits.headsMax + 1), { optional: true })
  answers?: AnswerBody[];

  @LongText(eventLimits.noteMaxChars, { optional: true, description: 'for the organiser' })
  note?: string;

  @Phone({ optional: true, description: 'without it the phone of the contact' })
  phone?: string;

  @Flag({ optional: true, description: 'I am parent or guardian of the children under 14' })
  guardian?: boolean;

  @OneOf(SEAT_POOLS, { optional: true, enumName: 'SeatPool' })
  pool?: SeatPool;

  @Id({ optional: true, description: 'finishes this hold; a hold that was replaced answers HOLD_REPLACED' })
  holdId?: string;

  @Count(0, 1_000_000, { optional: true, description: 'version of the event that was read' })
  seenVersion?: number;
}

/** Staff and organisers sign up somebody at the counter or by telephone, in the same queue. */
export class CounterRegisterBody extends RegisterBody {
  @Id({ optional: true, description: 'whom to call; without it the first person of the party' })
  contactPersonId?: string;
}

/** Seats kept while a form is filled in. */
export class HoldBody {
  @Count(1, eventLimits.partyMax)
  seats: number;

  @OneOf(SEAT_POOLS, { optional: true, enumName: 'SeatPool' })
  pool?: SeatPool;
}

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

export class ShrinkBody {
  @Ids(eventLimits.headsMax, { description: 'heads that do not come; at least one stays' })
  headIds: string[];
}

export class CancelRegistrationBody {
  @LongText(eventLimits.reasonMaxChars, { optional: true })
  reason?: string;
}

export class OrganiserCancelBody {
  @LongText(eventLimits.reasonMaxChars, { min: eventLimits.reasonMinChars })
  reason: string;
}

export class FeedbackBody {
  @Count(1, 5)
  stars: number;

  @LongText(eventLimits.feedbackMaxChars, { optional: true })
  words?: string;
}

/** Whom one may sign up by a tap: oneself and those one acts for. */
export class PartyCandidate {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ ...textOrNull, description: 'the relation of a proxy; null for oneself' }) relation: string | null;
  @ApiProperty({ ...ageBand, nullable: true }) ageBand: AgeBand | null;
  @ApiProperty({ ...textOrNull, description: 'their living registration in this session' }) registrationId:
    string | null;
}

export class PartyCandidates {
  @ApiProperty({ type: [PartyCandidate] }) items: PartyCandidate[];
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
  'entryCode' | 'drawHash' | 'madeBy' | 'attendance' | 'actions' | 'mayRate' | 'stars' | 'phone'
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
