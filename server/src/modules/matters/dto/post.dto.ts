import { ApiProperty } from '@nestjs/swagger';
import { matterLimits } from '@silin/shared';
import { Count, DayField, Flag, Id, Name, Parts } from '../../../platform/http/fields.js';

const textOrNull = { type: String, nullable: true } as const;

export class PostBody {
  @Name(matterLimits.postNameMaxChars)
  name: string;

  @Id({ nullable: true, description: 'who holds it today' })
  holderMemberId?: string | null;

  @Id({ nullable: true, description: 'who stands in' })
  deputyMemberId?: string | null;
}

/** Post 岗位: matters are given to it. */
export class PostView {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty(textOrNull) holderMemberId: string | null;
  @ApiProperty(textOrNull) holderName: string | null;
  @ApiProperty(textOrNull) deputyMemberId: string | null;
  @ApiProperty(textOrNull) deputyName: string | null;
  @ApiProperty({ description: 'matters in hand' }) open: number;
}

export class PostList {
  @ApiProperty({ type: [PostView] }) items: PostView[];
}

export class PostAnswer {
  @ApiProperty() id: string;
}

/** A day on which offices work, or rest, against the week. */
export class AdjustedDayBody {
  @DayField()
  onDay: string;

  @Flag({ description: 'true: a weekend day that is worked; false: a weekday off' })
  working: boolean;
}

export class AdjustedDaysBody {
  @Count(2020, 2099)
  year: number;

  @Parts(() => AdjustedDayBody, matterLimits.adjustedDaysMax)
  days: AdjustedDayBody[];
}

export class AdjustedDayView {
  @ApiProperty() onDay: string;
  @ApiProperty() working: boolean;
}

export class AdjustedDaysView {
  @ApiProperty({ type: [AdjustedDayView] }) days: AdjustedDayView[];
}
