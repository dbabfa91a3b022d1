import { ApiProperty } from '@nestjs/swagger';
import {
  CARE_TIERS,
  type CareTier,
  CONTACT_KINDS,
  type ContactKind,
  UNSEEN_STANDINGS,
  type UnseenStanding,
  visitLimits,
} from '@silin/shared';
import { DayField, Id, Ids, Instant, LongText, OneOf, Paged, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';

export class UnseenQuery extends PageQuery {
  @Id({ optional: true })
  gridId?: string;

  @OneOf(UNSEEN_STANDINGS, { optional: true, description: 'without it: unseen' })
  standing?: UnseenStanding;
}

/** Somebody who should be looked in on. */
export class UnseenPerson {
  @ApiProperty({ description: 'the person' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) buildingName: string | null;
  @ApiProperty({ enum: CARE_TIERS, enumName: 'CareTier' }) tier: CareTier;
  @ApiProperty({ enum: UNSEEN_STANDINGS, enumName: 'UnseenStanding' }) standing: UnseenStanding;
  @ApiProperty({ description: 'the day by which they should be seen' }) dueOn: string;
  @ApiProperty({ description: 'days over; 0 while it is not due' }) daysOver: number;
  @Instant({ nullable: true }) lastSeenAt: string | null;
  @ApiProperty({ enum: CONTACT_KINDS, type: String, nullable: true }) lastSeenHow: ContactKind | null;
  @Instant({ nullable: true, description: 'a proxy said that all is well; does not count as seen' })
  familySaidAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the round that asks for it' }) roundTitle: string | null;
  @ApiProperty({ type: String, nullable: true }) awayUntil: string | null;
  @ApiProperty({ type: String, nullable: true }) helperName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the worker responsible' }) workerName: string | null;
}

export class UnseenPage extends Paged(UnseenPerson) {}

/** One number for badge, list and digest. */
export class UnseenCount {
  @ApiProperty() unseen: number;
  @ApiProperty() dueSoon: number;
}

export class RoundBody {
  @Text(visitLimits.titleMaxChars)
  title: string;

  @DayField()
  fromDay: string;

  @DayField()
  untilDay: string;

  @Ids(visitLimits.roundGridsMax, { optional: true, description: 'everybody in a tier in these grids; without it all' })
  gridIds?: string[];
}

export class RoundView {
  @ApiProperty() id: string;
  @ApiProperty() title: string;
  @ApiProperty() fromDay: string;
  @ApiProperty() untilDay: string;
  @ApiProperty() people: number;
  @ApiProperty({ description: 'seen since it began, in whatever way; of a closed one: when it was closed' })
  seen: number;
  @Instant({ nullable: true }) closedAt: string | null;
}

/** How far a round is in one building. */
export class RoundBuilding {
  @ApiProperty({ type: String, nullable: true }) gridName: string | null;
  @ApiProperty({ type: String, nullable: true }) buildingName: string | null;
  @ApiProperty() people: number;
  @ApiProperty() seen: number;
}

/** Somebody a round names whom nobody has seen since it began. */
export class RoundPerson {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) buildingName: string | null;
}

/** One round by grid and building, as far as the asker looks after them. */
export class RoundProgress extends RoundView {
  @ApiProperty({ type: [RoundBuilding] }) buildings: RoundBuilding[];
  @ApiProperty({ type: [RoundPerson], description: 'not seen yet; none of a closed one' }) notSeen: RoundPerson[];
}

export class Rounds {
  @ApiProperty({ type: [RoundView] }) items: RoundView[];
}

/** A grave change 重大变故: somebody has to go within a day. */
export class GraveChangeBody {
  @OneOf(['hospital', 'bereavement', 'fall', 'alarm', 'other'], { enumName: 'GraveChange' })
  what: 'hospital' | 'bereavement' | 'fall' | 'alarm' | 'other';

  @LongText(visitLimits.noteMaxChars, { optional: true })
  note?: string;
}

export class GraveChangeAnswer {
  @ApiProperty() personId: string;
  @Instant() dueAt: string;
}
