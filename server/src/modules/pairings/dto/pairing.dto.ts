import { ApiProperty } from '@nestjs/swagger';
import {
  CARE_TIERS,
  type CareTier,
  PAIRING_END_REASONS,
  type PairingAction,
  type PairingEndReason,
  pairingLimits,
  pairingMachine,
  type PairingState,
} from '@silin/shared';
import { DayField, Flag, Id, Ids, Instant, LongText, OneOf, Paged } from '../../../platform/http/fields.js';
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
  @Instant() proposedAt: string;
  @Instant({ nullable: true }) trialUntil: string | null;
  @Instant({ nullable: true }) startedAt: string | null;
  @ApiProperty(textOrNull) pausedUntil: string | null;
  @Instant({ nullable: true }) endedAt: string | null;
  @ApiProperty({ enum: PAIRING_END_REASONS, type: String, nullable: true }) endReason: PairingEndReason | null;
  @ApiProperty({ enum: pairingMachine.actions, enumName: 'PairingAction', isArray: true }) actions: PairingAction[];
}

export class PairingPage extends Paged(PairingCard) {}

export class PairingsQuery extends PageQuery {
  @OneOf(pairingMachine.states, { optional: true })
  state?: PairingState;
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
}

/** Phone and door of the neighbour, for the volunteer under a living consent. The look is recorded. */
export class PairingContact {
  @ApiProperty() name: string;
  @ApiProperty(textOrNull) phone: string | null;
  @ApiProperty(textOrNull) address: string | null;
  @ApiProperty(textOrNull) buildingName: string | null;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A pairing as a list shows it to one reader. */
export function pairingCard(
  pairing: Pairing,
  more: Pick<PairingCard, 'people' | 'tier' | 'volunteerName' | 'actions'>,
): PairingCard {
  return {
    ...{ id: pairing.id, state: pairing.state, ...more, volunteerMemberId: pairing.volunteerMemberId },
    ...{ proposedAt: pairing.proposedAt.toISOString(), trialUntil: iso(pairing.trialUntil) },
    ...{ startedAt: iso(pairing.startedAt), pausedUntil: pairing.pausedUntil, endedAt: iso(pairing.endedAt) },
    ...{ endReason: pairing.endReason },
  };
}
