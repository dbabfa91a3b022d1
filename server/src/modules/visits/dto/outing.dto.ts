import { ApiProperty } from '@nestjs/swagger';
import {
  AGE_BANDS,
  type AgeBand,
  eventLimits,
  OUTING_STATES,
  type OutingState,
  VISIT_KINDS,
  type VisitKind,
  visitLimits,
} from '@silin/shared';
import {
  Count,
  DayField,
  Id,
  Ids,
  LongText,
  OneOf,
  Paged,
  Parts,
  SomeOf,
  Text,
} from '../../../platform/http/fields.js';

const state = { enum: OUTING_STATES, enumName: 'OutingState' };

export class OutingBody {
  @Text(visitLimits.titleMaxChars)
  title: string;

  @DayField()
  onDay: string;

  @SomeOf(VISIT_KINDS, { min: 1 })
  kinds: VisitKind[];

  @Text(eventLimits.placeMaxChars, { nullable: true })
  placeText?: string | null;

  @Text(eventLimits.hostMaxChars, { nullable: true })
  unitText?: string | null;

  @Ids(50, { optional: true, description: 'who helps' })
  helperMemberIds?: string[];
}

export class ServedRowBody {
  @Id({ optional: true, description: 'a person of the records; then people is 1' })
  personId?: string;

  @Id({ optional: true })
  buildingId?: string;

  @OneOf(AGE_BANDS, { optional: true, enumName: 'AgeBand' })
  ageBand?: AgeBand;

  @OneOf(VISIT_KINDS, { enumName: 'VisitKind' })
  kind: VisitKind;

  @Count(1, visitLimits.servedMax)
  people: number;
}

/** The outing was held: who was served. Sent again it replaces what was said before. */
export class OutingServedBody {
  @Parts(() => ServedRowBody, visitLimits.servedMax)
  served: ServedRowBody[];

  @Count(1, visitLimits.minutesMax, { optional: true, description: 'each helper gets these hours, except who says so' })
  minutes?: number;

  @LongText(visitLimits.noteMaxChars, { optional: true })
  note?: string;
}

export class OutingAnswer {
  @ApiProperty() id: string;
  @ApiProperty(state) state: OutingState;
}

export class OutingCard extends OutingAnswer {
  @ApiProperty() title: string;
  @ApiProperty() onDay: string;
  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind', isArray: true }) kinds: VisitKind[];
  @ApiProperty({ type: String, nullable: true }) placeText: string | null;
  @ApiProperty({ type: String, nullable: true }) unitText: string | null;
  @ApiProperty() leadName: string;
  @ApiProperty() helpers: number;
  @ApiProperty({ description: '人次' }) served: number;
  @ApiProperty({ description: '其中可识别' }) identifiable: number;
}

export class OutingPage extends Paged(OutingCard) {}
