import { ApiProperty } from '@nestjs/swagger';
import {
  AGE_BANDS,
  type AgeBand,
  eventLimits,
  FAIR_SERVICES,
  type FairService,
  HEADCOUNT_WAYS,
  type HeadcountWay,
  HELPER_ROLES,
  type HelperRole,
  MARK_ACTS,
  MARK_VERDICTS,
  MARK_WAYS,
  type MarkAct,
  type MarkVerdict,
  type MarkWay,
  type RegistrationState,
  type SeatPool,
  type SessionState,
} from '@silin/shared';
import {
  Code,
  Count,
  Flag,
  Id,
  Ids,
  Instant,
  InstantIn,
  LongText,
  OneOf,
  Parts,
  SomeOf,
  Text,
} from '../../../platform/http/fields.js';
import { EventQuestionView } from './event-page.dto.js';
import { ageBand, numberOrNull, registrationState, seatPool, sessionState, textOrNull } from './properties.js';

/** One head on the door's list: enough to let somebody in, and nothing more. */
export class DoorHead {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'HMAC of the seat code under the key of the package' }) codeHash: string;
  @ApiProperty({ description: 'name with one sign covered: 王*英' }) called: string;
  @ApiProperty({ ...ageBand, nullable: true }) ageBand: AgeBand | null;
  @ApiProperty() takesSeat: boolean;
  @ApiProperty() present: boolean;
}

export class DoorParty {
  @ApiProperty({ description: 'the registration' }) id: string;
  @ApiProperty(registrationState) state: RegistrationState;
  @ApiProperty(seatPool) pool: SeatPool;
  @ApiProperty() orderNo: number;
  @ApiProperty() seats: number;
  @ApiProperty(textOrNull) buildingName: string | null;
  @ApiProperty({ ...textOrNull, description: 'the last four digits' }) phoneTail: string | null;
  @ApiProperty({ type: [DoorHead] }) heads: DoorHead[];
}

export class DoorCounters {
  @ApiProperty({ description: 'heads that came' }) present: number;
  @ApiProperty({ description: 'heads of confirmed parties who have not come' }) expected: number;
  @ApiProperty({ description: 'people who walked in' }) walkIns: number;
  @ApiProperty({ ...numberOrNull, description: 'seats that can be given at the door; null where nobody counts seats' })
  free: number | null;
}

/** What a phone at the door needs to work without a network. The keys live as long as the door. */
export class DoorPackage {
  @ApiProperty() sessionId: string;
  @ApiProperty() eventTitle: string;
  @ApiProperty(textOrNull) sessionLabel: string | null;
  @Instant() startsAt: string;
  @Instant() endsAt: string;
  @ApiProperty(sessionState) state: SessionState;
  @ApiProperty({ description: 'grows with every change; ask for `since`' }) revision: string;
  @ApiProperty({ description: 'the same list as at `since`: parties is empty' }) unchanged: boolean;
  @ApiProperty({ description: 'hex; proves entry codes of this session' }) entryKey: string;
  @ApiProperty({ description: 'hex; hashes seat codes' }) codeKey: string;
  @ApiProperty({ description: 'hex; encrypts what the phone keeps' }) storageKey: string;
  @Instant({ description: 'the package is wiped then' }) validUntil: string;
  @Instant({ description: 'the clock of the server' }) serverNow: string;
  @ApiProperty({ type: [DoorParty] }) parties: DoorParty[];
  @ApiProperty({ type: [EventQuestionView], description: 'asked of who walks in, as of who signs up' })
  questions: EventQuestionView[];
  @ApiProperty({ type: DoorCounters }) counters: DoorCounters;
}

export class DoorMarkBody {
  @Id({ description: 'made by the device, once per act' })
  nonce: string;

  @OneOf(MARK_ACTS, { enumName: 'MarkAct' })
  act: MarkAct;

  @OneOf(MARK_WAYS, { enumName: 'MarkWay' })
  how: MarkWay;

  @Id({ optional: true, description: 'the head; or `code`' })
  headId?: string;

  @Text(128, { optional: true, description: 'an entry code, or a seat code keyed in from paper' })
  code?: string;

  @Flag()
  offline: boolean;

  @InstantIn()
  deviceAt: string;

  @Count(-86_400_000, 86_400_000, { description: 'server minus device, milliseconds' })
  deviceOffsetMs: number;

  @LongText(eventLimits.reasonMaxChars, { optional: true, description: 'an undo says why' })
  undoReason?: string;
}

export class DoorMarksBody {
  @Id({ description: 'names the phone; it made it once' })
  deviceId: string;

  @Parts(() => DoorMarkBody, eventLimits.marksPerBatchMax, { min: 1 })
  marks: DoorMarkBody[];
}

/** What became of one mark. A repeat tells who, when and which phone. */
export class MarkAnswer {
  @ApiProperty() nonce: string;
  @ApiProperty({ enum: MARK_VERDICTS, enumName: 'MarkVerdict' }) verdict: MarkVerdict;
  @ApiProperty(textOrNull) headId: string | null;
  @ApiProperty({ ...textOrNull, description: 'of the mark that came first' }) firstBy: string | null;
  @Instant({ nullable: true }) firstAt: string | null;
  @ApiProperty({ ...textOrNull, description: 'another phone than this' }) firstDevice: string | null;
  @ApiProperty({ description: 'in words for whoever stands at the door' }) sentence: string;
}

export class MarkAnswers {
  @ApiProperty({ type: [MarkAnswer] }) marks: MarkAnswer[];
  @ApiProperty({ type: DoorCounters }) counters: DoorCounters;
}

/** An answer of whoever walked in; a group answers together. */
export class AnswerAtDoorBody {
  @Id()
  questionId: string;

  @Text(eventLimits.answerMaxChars, { optional: true, description: 'of text, number and yes_no (yes | no)' })
  text?: string;

  @SomeOf([...Array.from({ length: eventLimits.questionOptionsMax }, (_, i) => String(i))], {
    optional: true,
    description: 'of one and many: which options, by place from 0',
  })
  options?: string[];
}

export class WalkInBody {
  @Id({ description: 'made by the device, once per act' })
  nonce: string;

  @Count(1, eventLimits.walkInMax)
  people: number;

  @Text(eventLimits.calledMaxChars, { optional: true })
  called?: string;

  @Id({ optional: true })
  buildingId?: string;

  @OneOf(AGE_BANDS, { optional: true, enumName: 'AgeBand' })
  ageBand?: AgeBand;

  @Id({ optional: true, description: 'came with this party 跟谁来的' })
  withRegistrationId?: string;

  @InstantIn()
  deviceAt: string;

  @Count(-86_400_000, 86_400_000, { optional: true, description: 'server minus device, milliseconds' })
  deviceOffsetMs?: number;

  @Flag({ description: 'entered without a network: it keeps the time of the phone, within what is possible' })
  offline: boolean;

  @Parts(() => AnswerAtDoorBody, eventLimits.questionsMax, { optional: true })
  answers?: AnswerAtDoorBody[];
}

export class WalkInsBody {
  @Parts(() => WalkInBody, eventLimits.marksPerBatchMax, { min: 1 })
  walkIns: WalkInBody[];
}

export class WalkInAnswer {
  @ApiProperty() nonce: string;
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['accepted', 'repeat'] }) verdict: 'accepted' | 'repeat';
  @ApiProperty({
    type: [String],
    description: 'questions that want an answer and have none; the fact is kept all the same',
  })
  unanswered: string[];
}

export class WalkInAnswers {
  @ApiProperty({ type: [WalkInAnswer] }) walkIns: WalkInAnswer[];
  @ApiProperty({ type: DoorCounters }) counters: DoorCounters;
}

export class UndoBody {
  @LongText(eventLimits.reasonMaxChars, { min: eventLimits.reasonMinChars })
  reason: string;
}

export class DoorSession {
  @ApiProperty() sessionId: string;
  @ApiProperty() eventTitle: string;
  @ApiProperty(textOrNull) sessionLabel: string | null;
  @ApiProperty(textOrNull) placeText: string | null;
  @Instant() startsAt: string;
  @Instant() endsAt: string;
  @ApiProperty({ type: DoorCounters }) counters: DoorCounters;
}

export class DoorSessions {
  @ApiProperty({ type: [DoorSession] }) items: DoorSession[];
}

/** The rotating code on the organiser's screen. */
export class SelfCode {
  @ApiProperty() code: string;
  @Instant() validUntil: string;
}

export class SelfCheckInBody {
  @Code('what the screen at the door shows')
  code: string;

  @Id()
  nonce: string;

  @Ids(eventLimits.headsMax, { optional: true, description: 'who of the party came; without it everybody' })
  headIds?: string[];
}

export class SelfCheckInAnswer {
  @ApiProperty() sessionId: string;
  @ApiProperty({ ...textOrNull, description: 'null where nobody signs up' }) registrationId: string | null;
  @ApiProperty({ description: 'heads that are now marked as here' }) present: number;
}

export class HeadcountBody {
  @Count(0, eventLimits.headcountMax)
  people: number;

  @OneOf(HEADCOUNT_WAYS, { enumName: 'HeadcountWay' })
  method: HeadcountWay;

  @Id({ optional: true, description: 'who counted too' })
  secondMemberId?: string;

  @Text(eventLimits.noteMaxChars, { optional: true })
  note?: string;
}

export class ServedBody {
  @OneOf(FAIR_SERVICES, { enumName: 'FairService' })
  service: FairService;

  @Count(0, eventLimits.headcountMax)
  people: number;
}

export class AttendanceCompleteBody {
  @Flag()
  complete: boolean;
}

export class ServedView {
  @ApiProperty({ enum: FAIR_SERVICES, enumName: 'FairService' }) service: FairService;
  @ApiProperty() people: number;
  @Instant() at: string;
  @ApiProperty(textOrNull) by: string | null;
}

export class HeadcountView {
  @ApiProperty() people: number;
  @ApiProperty({ enum: HEADCOUNT_WAYS, enumName: 'HeadcountWay' }) method: HeadcountWay;
  @Instant() at: string;
  @ApiProperty(textOrNull) by: string | null;
  @ApiProperty(textOrNull) note: string | null;
}

export class FeedbackView {
  @ApiProperty() stars: number;
  @ApiProperty(textOrNull) words: string | null;
  @Instant() at: string;
}

/** A session afterwards: facts, what they add up to and on what basis. */
export class AfterView {
  @ApiProperty() sessionId: string;
  @ApiProperty() eventId: string;
  @ApiProperty() eventTitle: string;
  @ApiProperty(sessionState) state: SessionState;
  @Instant() startsAt: string;
  @ApiProperty({ description: 'heads of confirmed parties' }) registered: number;
  @ApiProperty() present: number;
  @ApiProperty() walkIns: number;
  @ApiProperty({ description: 'heads that did not come; 0 while it is unknown' }) noShows: number;
  @ApiProperty({ description: 'the door was really run' }) doorRun: boolean;
  @ApiProperty() attendanceComplete: boolean;
  @ApiProperty({ type: HeadcountView, nullable: true }) headcount: HeadcountView | null;
  @ApiProperty({ type: [ServedView] }) served: ServedView[];
  @ApiProperty({ description: '人次: the maximum of overlapping counts, never their sum' }) reach: number;
  @ApiProperty({ enum: ['marks', 'headcount', 'estimate', 'served', 'none'], enumName: 'ReachBasis' })
  basis: 'marks' | 'headcount' | 'estimate' | 'served' | 'none';
  @ApiProperty({ description: '其中可识别' }) distinctPeople: number;
  @ApiProperty(numberOrNull) starsAverage: number | null;
  @ApiProperty({ type: [FeedbackView] }) feedback: FeedbackView[];
}

export class HelperSignUpBody {
  @OneOf(HELPER_ROLES, { enumName: 'HelperRole' })
  role: HelperRole;
}

export class AppealBody {
  @LongText(eventLimits.reasonMaxChars, { min: eventLimits.reasonMinChars })
  reason: string;
}

export class DoorPackageQuery {
  @Text(64, { optional: true, description: 'revision of the package at hand' })
  since?: string;
}
