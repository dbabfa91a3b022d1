import { AGE_BANDS, type AgeBand, eventLimits, SEAT_POOLS, type SeatPool } from '@silin/shared';
import { Count, Flag, Id, Ids, LongText, OneOf, Parts, Phone, SomeOf, Text } from '../../../platform/http/fields.js';

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
