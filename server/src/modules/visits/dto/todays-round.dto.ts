import { ApiProperty } from '@nestjs/swagger';
import { CONTACT_KINDS, type ContactKind, type TaskKind, TASK_KINDS } from '@silin/shared';
import { Instant } from '../../../platform/http/fields.js';

/** How it stands with somebody of today's round. */
export const ROUND_STANDINGS = ['to_see', 'nobody', 'seen'] as const;
export type RoundStanding = (typeof ROUND_STANDINGS)[number];

/** Somebody of today's round. */
export class RoundNeighbour {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ROUND_STANDINGS, enumName: 'RoundStanding' }) standing: RoundStanding;
  @Instant({ nullable: true }) lastSeenAt: string | null;
  @ApiProperty({ enum: CONTACT_KINDS, type: String, nullable: true }) lastSeenHow: ContactKind | null;
}

/** One door of today's round: a visit the reader has planned for today, or a household that a round names. */
export class RoundStop {
  @ApiProperty({ description: 'the visit, else the household, else the person' }) id: string;
  @ApiProperty({ type: String, nullable: true }) buildingName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the door, masked' }) doorMasked: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the visit that is still to be made' })
  visitId: string | null;
  @Instant({ nullable: true }) plannedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the round that asks' }) roundTitle: string | null;
  @ApiProperty({ type: [RoundNeighbour] }) people: RoundNeighbour[];
}

/** Where the reader goes today, door by door. */
export class TodaysRoundAnswer {
  @ApiProperty({ description: 'today' }) day: string;
  @ApiProperty({ type: [String], description: 'the rounds that run today' }) roundTitles: string[];
  @ApiProperty({ type: [RoundStop] }) stops: RoundStop[];
  @ApiProperty() people: number;
  @ApiProperty() seen: number;
}

/** Somebody who has to be looked at before everybody else. */
export class UrgentLook {
  @ApiProperty() taskId: string;
  @ApiProperty({ enum: [...TASK_KINDS], enumName: 'TaskKind' }) kind: TaskKind;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) personId: string | null;
  @ApiProperty({ type: String, nullable: true }) personName: string | null;
  @Instant() dueAt: string;
  @ApiProperty() isLate: boolean;
}

/** What waits for who looks after people. Counts are of one's grids, and null for who has none. */
export class NextLooks {
  @ApiProperty({ type: [UrgentLook], description: 'a grave change first, then a concern, then nobody at the door' })
  urgent: UrgentLook[];
  @ApiProperty({ type: Number, nullable: true, description: 'as many as the unseen list is long' })
  unseen: number | null;
  @ApiProperty({ type: Number, nullable: true }) dueSoon: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'people of today’s round' }) today: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'how many of them were seen' }) todaySeen: number | null;
}
