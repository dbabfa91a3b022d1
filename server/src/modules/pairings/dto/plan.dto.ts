import { ApiProperty } from '@nestjs/swagger';
import {
  CARE_TIERS,
  type CareTier,
  PAIRING_OBSTACLES,
  PAIRING_REASONS,
  pairingLimits,
  type PairingObstacle,
  type PairingReason,
} from '@silin/shared';
import { Id, Ids, Instant } from '../../../platform/http/fields.js';

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

export class PlanRow {
  @ApiProperty() id: string;
  @ApiProperty() personId: string;
  @ApiProperty() personName: string;
  @ApiProperty({ type: String, nullable: true }) buildingName: string | null;
  @ApiProperty({ enum: CARE_TIERS, type: String, nullable: true }) tier: CareTier | null;
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

export class PlanAnswer {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'people with a volunteer' }) paired: number;
  @ApiProperty() unpaired: number;
}
