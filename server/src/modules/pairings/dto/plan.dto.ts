import { ApiProperty } from '@nestjs/swagger';
import {
  CARE_TIERS,
  type CareTier,
  PAIRING_OBSTACLES,
  PAIRING_REASONS,
  pairingLimits,
  type PairingObstacle,
  type PairingReason,
  type Skill,
  SKILLS,
} from '@silin/shared';
import { Id, Ids, Instant, Paged, QuerySomeOf } from '../../../platform/http/fields.js';
import type { PairingPlanRow } from '../data/pairing.entities.js';

const reasons = { enum: PAIRING_REASONS, enumName: 'PairingReason', isArray: true } as const;

/** Somebody who could help, with reasons a person can read. */
export class Suggestion {
  @ApiProperty() volunteerMemberId: string;
  @ApiProperty() name: string;
  @ApiProperty() isPartyMember: boolean;
  @ApiProperty({ description: 'how many they help now' }) helps: number;
  @ApiProperty({ description: 'lower fits better' }) cost: number;
  @ApiProperty(reasons) reasons: PairingReason[];
}

export class Suggestions {
  @ApiProperty({ type: [Suggestion] }) items: Suggestion[];
  @ApiProperty({ enum: PAIRING_OBSTACLES, type: String, nullable: true, description: 'why there is nobody' })
  nobody: PairingObstacle | null;
}

export class SuggestionsQuery {
  @QuerySomeOf(SKILLS, { optional: true, description: 'which services are wanted, separated by commas' })
  kinds?: Skill[];
}

export class MakePlanBody {
  @Ids(pairingLimits.planPeopleMax, {
    optional: true,
    description: 'whom to plan for; without it everybody in a tier without a pairing',
  })
  personIds?: string[];
}

export class ChangePlanRowBody {
  @Id({ nullable: true, description: 'null: nobody' })
  volunteerMemberId?: string | null;
}

export class SwapPlanRowsBody {
  @Id({ description: 'the row to exchange volunteers with' })
  withRowId: string;
}

/** Somebody in a tier without a living pairing. */
export class UnpairedPerson {
  @ApiProperty() personId: string;
  @ApiProperty() personName: string;
  @ApiProperty({ type: String, nullable: true }) buildingName: string | null;
  @ApiProperty({ enum: CARE_TIERS, type: String, nullable: true }) tier: CareTier | null;
  @ApiProperty({ description: 'agreed that a volunteer is told how to reach them' }) hasConsent: boolean;
}

export class UnpairedPeople {
  @ApiProperty({ type: [UnpairedPerson] }) items: UnpairedPerson[];
}

export class PlanRow extends UnpairedPerson {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, nullable: true }) volunteerMemberId: string | null;
  @ApiProperty({ type: String, nullable: true }) volunteerName: string | null;
  @ApiProperty({ type: Number, nullable: true }) cost: number | null;
  @ApiProperty(reasons) reasons: PairingReason[];
  @ApiProperty({ enum: PAIRING_OBSTACLES, type: String, nullable: true }) unpairedWhy: PairingObstacle | null;
  @ApiProperty({ type: String, nullable: true, description: 'the proposal it became' }) pairingId: string | null;
}

export class PlanView {
  @ApiProperty() id: string;
  @Instant() madeAt: string;
  @Instant({ nullable: true }) sentAt: string | null;
  @ApiProperty({ type: [PlanRow] }) rows: PlanRow[];
}

/** A plan in the list of them. */
export class PlanCard {
  @ApiProperty() id: string;
  @Instant() madeAt: string;
  @ApiProperty() madeByName: string;
  @Instant({ nullable: true, description: 'null: still a draft' }) sentAt: string | null;
  @ApiProperty() people: number;
  @ApiProperty({ description: 'with a volunteer' }) paired: number;
  @ApiProperty({ description: 'became proposals' }) sent: number;
}

export class PlanPage extends Paged(PlanCard) {}

/** Small: stored as the answer to a repeat. */
export class PlanRowSent {
  @ApiProperty() rowId: string;
  @ApiProperty() pairingId: string;
}

export class PlanAnswer {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'people with a volunteer' }) paired: number;
  @ApiProperty() unpaired: number;
}

export const planAnswer = (id: string, rows: readonly PairingPlanRow[]): PlanAnswer => {
  const paired = rows.filter(({ volunteerMemberId }) => volunteerMemberId !== null).length;
  return { id, paired, unpaired: rows.length - paired };
};
