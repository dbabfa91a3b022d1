import { ApiProperty } from '@nestjs/swagger';
import {
  CARE_TIERS,
  type CareTier,
  CONTACT_KINDS,
  type ContactKind,
  PAIRING_END_REASONS,
  PAIRING_WATCHES,
  type PairingAction,
  type PairingEndReason,
  pairingLimits,
  pairingMachine,
  type PairingState,
  type PairingWatch,
  type Skill,
  SKILLS,
  TRIAL_SIDES,
  type TrialSide,
  VISIT_KINDS,
  VISIT_MEDIUMS,
  type VisitKind,
  type VisitMedium,
  visitMachine,
  type VisitState,
} from '@silin/shared';
import { DayField, Flag, Id, Ids, Instant, LongText, OneOf, Paged, SomeOf } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { Pairing } from '../data/pairing.entities.js';

const state = { enum: pairingMachine.states, enumName: 'PairingState' };
const textOrNull = { type: String, nullable: true } as const;

export class ProposePairingBody {
  @Id()
  personId: string;

  @Id({ description: 'the volunteer' })
  volunteerMemberId: string;

  @Ids(5, { optional: true, description: 'others behind the same door who share it: a couple' })
  alsoPersonIds?: string[];

  @SomeOf(SKILLS, { optional: true, description: 'which services are wanted' })
  kinds?: Skill[];

  @LongText(pairingLimits.whyMaxChars, { optional: true, description: 'for the volunteer: what is wanted' })
  why?: string;
}

/** A volunteer offers to help somebody they know; staff or the grid worker turn it into a proposal. */
export class AcceptPairingBody {
  @Flag({ description: 'has read and agrees to the code of conduct at the door' })
  conduct: boolean;
}

export class DeclinePairingBody {
  @Flag({ optional: true, description: 'never suggest us to each other again' })
  neverAgain?: boolean;
}

/** What one side said about going on after the trial. */
export class TrialAnswerBody {
  @OneOf(TRIAL_SIDES, { enumName: 'TrialSide', description: 'whose answer it is; the worker writes down either' })
  side: TrialSide;

  @Flag()
  goesOn: boolean;
}

export class ProlongTrialBody {
  @DayField({ description: 'the last day of the longer trial' })
  until: string;
}

export class PausePairingBody {
  @DayField({ description: 'until which day' })
  until: string;

  @LongText(pairingLimits.reasonMaxChars, { optional: true })
  why?: string;
}

export class EndPairingBody {
  @OneOf(PAIRING_END_REASONS, { enumName: 'PairingEndReason' })
  reason: PairingEndReason;

  @LongText(pairingLimits.reasonMaxChars, { optional: true })
  words?: string;

  @Flag({ optional: true })
  neverAgain?: boolean;
}

export class HandOverBody {
  @Id({ description: 'the next volunteer' })
  volunteerMemberId: string;

  @Flag({ description: 'the person agreed that the next one reads old notes' })
  sharesHistory: boolean;

  @LongText(pairingLimits.whyMaxChars, { optional: true })
  why?: string;
}

export class NeverAgainBody {
  @Id()
  personId: string;

  @Id()
  memberId: string;

  @Flag({ description: 'false takes it back' })
  on: boolean;
}

/** Small: stored as the answer to a repeat. */
export class PairingAnswer {
  @ApiProperty() id: string;
  @ApiProperty(state) state: PairingState;
}

export const pairingAnswer = ({ id, state: is }: Pairing): PairingAnswer => ({ id, state: is });

export class PairedPerson {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty(textOrNull) buildingName: string | null;
}

/** A pairing in a list. */
export class PairingCard extends PairingAnswer {
  @ApiProperty({ type: [PairedPerson], description: 'names only for those who may know them' }) people: PairedPerson[];
  @ApiProperty({ enum: CARE_TIERS, type: String, nullable: true }) tier: CareTier | null;
  @ApiProperty() volunteerMemberId: string;
  @ApiProperty() volunteerName: string;
  @ApiProperty({ enum: SKILLS, enumName: 'Skill', isArray: true, description: 'which services are wanted' })
  kinds: Skill[];
  @Instant() proposedAt: string;
  @Instant({ nullable: true }) trialUntil: string | null;
  @Instant({ nullable: true }) startedAt: string | null;
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'the volunteer wants to go on; for that side and the worker',
  })
  volunteerGoesOn: boolean | null;
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'the person wants to go on; for that side and the worker',
  })
  personGoesOn: boolean | null;
  @ApiProperty(textOrNull) pausedUntil: string | null;
  @Instant({ nullable: true }) endedAt: string | null;
  @ApiProperty({ enum: PAIRING_END_REASONS, type: String, nullable: true }) endReason: PairingEndReason | null;
  @ApiProperty({ description: 'somebody else helped before' }) handedOver: boolean;
  @ApiProperty({ enum: pairingMachine.actions, enumName: 'PairingAction', isArray: true }) actions: PairingAction[];
}

export class PairingPage extends Paged(PairingCard) {}

export class PairingsQuery extends PageQuery {
  @OneOf(pairingMachine.states, { optional: true })
  state?: PairingState;

  @Id({ optional: true, description: 'for those who look after people: of one grid' })
  gridId?: string;

  @Id({ optional: true, description: 'for those who look after people: of one volunteer' })
  volunteerMemberId?: string;

  @OneOf(PAIRING_WATCHES, { optional: true, enumName: 'PairingWatch', description: 'what needs somebody soon' })
  watch?: PairingWatch;
}

/** Something that happened to a pairing, for those who look after the person. */
export class PairingStep {
  @Instant() at: string;
  @ApiProperty({ enum: ['propose', ...pairingMachine.actions], enumName: 'PairingStepKind' })
  what: PairingAction | 'propose';
  @ApiProperty({ ...textOrNull, description: 'null: the clock' }) byName: string | null;
}

/** One pairing, for the two, those who act for the person, and those who look after them. */
export class PairingView extends PairingCard {
  @ApiProperty({ ...textOrNull, description: 'what is wanted' }) why: string | null;
  @ApiProperty(textOrNull) pauseWhy: string | null;
  @ApiProperty(textOrNull) endWords: string | null;
  @ApiProperty({ ...textOrNull, description: 'what to know at the door; for the volunteer while it lives' })
  atTheDoor: string | null;
  @ApiProperty({ ...textOrNull, description: 'what to do; for the volunteer while it lives' }) needs: string | null;
  @ApiProperty({ ...textOrNull, description: 'the pairing before' }) handedOverFromId: string | null;
  @ApiProperty({ description: 'contact can be asked for now' }) contactOpen: boolean;
  @Instant({ nullable: true, description: 'the next visit planned' }) nextVisitAt: string | null;
  @Instant({ nullable: true, description: 'seen last by anybody; for those who look after the person' })
  lastSeenAt: string | null;
  @ApiProperty({ enum: CONTACT_KINDS, type: String, nullable: true }) lastSeenHow: ContactKind | null;
  @Instant({
    nullable: true,
    description: 'until when the volunteer may be told how to reach them; for who looks after them',
  })
  consentUntil: string | null;
  @ApiProperty({ type: [PairingStep], description: 'for those who look after the person, the newest first' })
  steps: PairingStep[];
}

/** Phone and door of the neighbour, for the volunteer under a living consent. The look is recorded. */
export class PairingContact {
  @ApiProperty() name: string;
  @ApiProperty(textOrNull) phone: string | null;
  @ApiProperty(textOrNull) address: string | null;
  @ApiProperty(textOrNull) buildingName: string | null;
}

/** A visit as the next volunteer knows of it: day and kinds; words only when the person agreed, private notes never. */
export class CarriedVisit {
  @ApiProperty() id: string;
  @ApiProperty() onDay: string;
  @ApiProperty({ enum: visitMachine.states, enumName: 'VisitState' }) state: VisitState;
  @ApiProperty({ enum: VISIT_MEDIUMS, enumName: 'VisitMedium' }) medium: VisitMedium;
  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind', isArray: true }) kinds: VisitKind[];
  @ApiProperty(textOrNull) note: string | null;
}

export class CarriedVisits {
  @ApiProperty({ type: [CarriedVisit] }) items: CarriedVisit[];
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A proposal nobody has answered yet. */
export const newPairing = (
  of: Pick<
    Pairing,
    'id' | 'communityId' | 'personId' | 'volunteerMemberId' | 'slot' | 'proposedAt' | 'proposedByMemberId'
  >,
  proposedWhy: string | null,
  kinds: readonly Skill[],
): Pairing => ({
  ...of,
  ...{ state: pairingMachine.initial, proposedWhy, kinds: kinds.length > 0 ? [...kinds] : null },
  ...{ trialUntil: null, startedAt: null, pausedUntil: null, pauseWhy: null, endedAt: null, endReason: null },
  ...{ endWords: null, endedBy: null, handedOverFromId: null, sharesHistory: false, conductAgreedAt: null },
  ...{ trialAskedAt: null, volunteerGoesOn: null, personGoesOn: null, trialPausedAt: null, trialPausedDays: 0 },
  ...{ wakeAt: null, rhythmFrom: null, planAt: null },
});

/** A pairing as a list shows it to one reader. */
export function pairingCard(
  pairing: Pairing,
  more: Pick<PairingCard, 'people' | 'tier' | 'volunteerName' | 'actions' | 'volunteerGoesOn' | 'personGoesOn'>,
): PairingCard {
  return {
    ...{ id: pairing.id, state: pairing.state, ...more, volunteerMemberId: pairing.volunteerMemberId },
    ...{ proposedAt: pairing.proposedAt.toISOString(), trialUntil: iso(pairing.trialUntil) },
    ...{ startedAt: iso(pairing.startedAt), pausedUntil: pairing.pausedUntil, endedAt: iso(pairing.endedAt) },
    ...{ endReason: pairing.endReason, kinds: pairing.kinds ?? [], handedOver: pairing.handedOverFromId !== null },
  };
}
