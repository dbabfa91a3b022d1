import { ApiProperty } from '@nestjs/swagger';
import {
  CALL_BACK_RESULTS,
  type CallBackResult,
  CARD_VERDICTS,
  cardLimits,
  type CardVerdict,
  VISIT_CONCERNS,
  VISIT_CONTACTS,
  VISIT_CONFIRMED_HOW,
  VISIT_KINDS,
  VISIT_MEDIUMS,
  VISIT_PURPOSES,
  type VisitAction,
  type VisitConcern,
  type VisitConfirmedHow,
  type VisitContactStanding,
  type VisitKind,
  visitLimits,
  visitMachine,
  type VisitMedium,
  type VisitPurpose,
  type VisitState,
} from '@silin/shared';
import {
  Count,
  DayField,
  Digits,
  Id,
  Ids,
  Instant,
  InstantIn,
  LongText,
  OneOf,
  Paged,
  Parts,
  SomeOf,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { Visit } from '../data/visit.entities.js';

const state = { enum: visitMachine.states, enumName: 'VisitState' };
const textOrNull = { type: String, nullable: true } as const;

/** Somebody is to be visited. */
export class PlanVisitBody {
  @Ids(visitLimits.peopleMax)
  personIds: string[];

  @InstantIn()
  plannedAt: string;

  @OneOf(VISIT_PURPOSES, { enumName: 'VisitPurpose' })
  purpose: VisitPurpose;

  @Id({ optional: true, description: 'without it the asker' })
  helperMemberId?: string;
}

/** What is written down in under a minute. */
export class VisitLogBody {
  @Ids(visitLimits.peopleMax, { description: 'who was seen' })
  seenPersonIds: string[];

  @SomeOf(VISIT_KINDS, { optional: true })
  kinds?: VisitKind[];

  @Count(1, visitLimits.minutesMax, { optional: true })
  minutes?: number;

  @LongText(visitLimits.noteMaxChars, { optional: true, description: 'how it went' })
  note?: string;

  @LongText(visitLimits.noteMaxChars, { optional: true, description: 'for the helper and staff; never handed over' })
  privateNote?: string;

  @OneOf(VISIT_CONCERNS, { optional: true, enumName: 'VisitConcern' })
  concern?: VisitConcern;

  @Count(0, 20, { optional: true })
  needsHeard?: number;

  @Ids(visitLimits.helpersMax, { optional: true, description: 'who went along' })
  withMemberIds?: string[];
}

/** A contact nobody planned, born `done`. */
export class NewVisitBody extends VisitLogBody {
  @Ids(visitLimits.peopleMax)
  personIds: string[];

  @DayField()
  onDay: string;

  @OneOf(VISIT_MEDIUMS, { enumName: 'VisitMedium' })
  medium: VisitMedium;

  @OneOf(VISIT_PURPOSES, { enumName: 'VisitPurpose' })
  purpose: VisitPurpose;
}

/** A draft of the phone: an unplanned contact, a planned visit that was done, or nobody at the door. */
export class VisitDraftBody extends NewVisitBody {
  @Id({ description: 'made by the phone, once per draft' })
  draftKey: string;

  @Id({ optional: true, description: 'the planned visit it is about' })
  visitId?: string;

  @OneOf(['done', 'no_answer'], { enumName: 'VisitDraftOutcome' })
  outcome: 'done' | 'no_answer';

  @OneOf(['ask', 'another'], { optional: true, description: 'another: it is not the same as one that looks alike' })
  alike?: 'ask' | 'another';
}

export class SyncVisitsBody {
  @Parts(() => VisitDraftBody, visitLimits.draftsPerSyncMax, { min: 1 })
  drafts: VisitDraftBody[];
}

export class DraftAnswer {
  @ApiProperty() draftKey: string;
  @ApiProperty({ enum: ['kept', 'repeat', 'alike', 'refused'], enumName: 'DraftVerdict' })
  verdict: 'kept' | 'repeat' | 'alike' | 'refused';
  @ApiProperty(textOrNull) visitId: string | null;
  @ApiProperty({ ...textOrNull, description: 'what to do' }) sentence: string | null;
}

export class DraftAnswers {
  @ApiProperty({ type: [DraftAnswer] }) drafts: DraftAnswer[];
}

export class MoveVisitBody {
  @InstantIn()
  plannedAt: string;

  @LongText(visitLimits.reasonMaxChars, { optional: true })
  reason?: string;
}

export class VisitReasonBody {
  @LongText(visitLimits.reasonMaxChars, { min: visitLimits.reasonMinChars })
  reason: string;
}

export class SubstituteBody {
  @Id({ description: 'who goes this time' })
  memberId: string;
}

export class VisitCodeBody {
  @Digits(cardLimits.codeDigits)
  code: string;
}

/** How a call that asked after a visit ended. */
export class CallBackBody {
  @OneOf(CALL_BACK_RESULTS, { enumName: 'CallBackResult' })
  result: CallBackResult;

  @LongText(visitLimits.reasonMaxChars, { optional: true, description: 'what the person said; for contradicted' })
  reason?: string;
}

export class SatisfyBody {
  @Id({ description: 'the planned visit that this one stands for' })
  plannedVisitId: string;
}

/** A planned visit that one made earlier could stand for. */
export class VisitOffer {
  @ApiProperty() visitId: string;
  @Instant() plannedAt: string;
}

/** Small: stored as the answer to a repeat. */
export class VisitAnswer {
  @ApiProperty() id: string;
  @ApiProperty(state) state: VisitState;
}

export class VisitCardAnswer {
  @ApiProperty({ enum: CARD_VERDICTS, enumName: 'CardVerdict' }) is: CardVerdict;
  @ApiProperty({ type: Number, nullable: true, description: 'the box that is or was asked' }) slot: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'tries left today' }) left: number | null;
  @ApiProperty(state) state: VisitState;
}

export class VisitedPerson {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty() seen: boolean;
}

/** A visit in a list or calendar. */
export class VisitCard extends VisitAnswer {
  @ApiProperty({ enum: VISIT_PURPOSES, enumName: 'VisitPurpose' }) purpose: VisitPurpose;
  @ApiProperty({ enum: VISIT_MEDIUMS, enumName: 'VisitMedium' }) medium: VisitMedium;
  @ApiProperty(textOrNull) pairingId: string | null;
  @Instant({ nullable: true }) plannedAt: string | null;
  @ApiProperty({ description: 'the day' }) onDay: string;
  @Instant({ nullable: true }) loggedAt: string | null;
  @ApiProperty({ type: [VisitedPerson] }) people: VisitedPerson[];
  @ApiProperty(textOrNull) buildingName: string | null;
  @ApiProperty() helperName: string;
  @ApiProperty({ description: 'the asker goes, or went' }) mine: boolean;
  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind', isArray: true }) kinds: VisitKind[];
  @ApiProperty({ type: Number, nullable: true }) minutes: number | null;
  @ApiProperty({ enum: VISIT_CONCERNS, enumName: 'VisitConcern' }) concern: VisitConcern;
  @Instant({ nullable: true }) confirmedAt: string | null;
  @ApiProperty({ enum: VISIT_CONFIRMED_HOW, type: String, nullable: true }) confirmedHow: VisitConfirmedHow | null;
  @ApiProperty({ enum: visitMachine.actions, enumName: 'VisitAction', isArray: true }) actions: VisitAction[];
  @ApiProperty({
    ...{ enum: VISIT_CONTACTS, enumName: 'VisitContactStanding', nullable: true },
    description: 'phone and door, for whoever goes without a pairing; null for everybody else',
  })
  contact: VisitContactStanding | null;
}

/** Phone and door of somebody who is visited, for whoever goes instead. The look is recorded. */
export class VisitContact {
  @ApiProperty() name: string;
  @ApiProperty(textOrNull) phone: string | null;
  @ApiProperty(textOrNull) address: string | null;
  @ApiProperty(textOrNull) buildingName: string | null;
}

export class VisitContactAnswer {
  @ApiProperty({ type: [VisitContact], description: 'of a couple those who agreed' }) items: VisitContact[];
}

export class VisitPage extends Paged(VisitCard) {}

/** One visit, with what the asker may read of it. */
export class VisitView extends VisitCard {
  @ApiProperty(textOrNull) note: string | null;
  @ApiProperty({ ...textOrNull, description: 'for the helper and staff alone' }) privateNote: string | null;
  @ApiProperty(textOrNull) cancelReason: string | null;
  @ApiProperty(textOrNull) moveReason: string | null;
  @ApiProperty(textOrNull) missedReason: string | null;
  @ApiProperty(textOrNull) contradictedWhy: string | null;
  @ApiProperty({ type: [String], description: 'names of those who went along' }) withNames: string[];
  @ApiProperty({ type: Number, nullable: true, description: 'the box of the card to ask for' }) cardSlot: number | null;
  @ApiProperty({
    type: () => VisitOffer,
    nullable: true,
    description: 'for the helper: the planned visit it could stand for',
  })
  satisfies: VisitOffer | null;
}

export class MyVisitsQuery extends PageQuery {
  @OneOf(['coming', 'past'], { optional: true })
  which?: 'coming' | 'past';
}

export const visitAnswer = ({ id, state }: Visit): VisitAnswer => ({ id, state });

/** A visit of which nothing is known yet. */
export const newVisit = (
  of: Pick<Visit, 'id' | 'communityId' | 'purpose' | 'helperMemberId' | 'pairingId'>,
): Visit => ({
  ...of,
  ...{ medium: 'home', roundId: null, plannedAt: null, planSlot: null, onDay: '', state: visitMachine.initial },
  ...{ substituteForMemberId: null, minutes: null, kinds: [], outcomeNote: null, privateNote: null, concern: 'none' },
  ...{ needsHeard: 0, draftKey: null, loggedAt: null, moveReason: null, cancelReason: null },
  ...{ cancelledBy: null, missedReason: null, confirmedAt: null, confirmedHow: null, confirmedByMemberId: null },
  ...{ contradictedWhy: null, wakeAt: null },
});

/** A visit as a list shows it to one reader. */
export const visitCard = (
  visit: Visit,
  more: Pick<VisitCard, 'people' | 'buildingName' | 'helperName' | 'mine' | 'actions' | 'contact'>,
): VisitCard => ({
  ...visitAnswer(visit),
  ...{ purpose: visit.purpose, medium: visit.medium, pairingId: visit.pairingId, ...more },
  ...{ plannedAt: visit.plannedAt?.toISOString() ?? null, onDay: visit.onDay, kinds: visit.kinds },
  loggedAt: visit.loggedAt?.toISOString() ?? null,
  ...{ minutes: visit.minutes, concern: visit.concern, confirmedAt: visit.confirmedAt?.toISOString() ?? null },
  confirmedHow: visit.confirmedHow,
});
