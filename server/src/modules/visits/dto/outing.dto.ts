import { ApiProperty } from '@nestjs/swagger';
import {
  AGE_BANDS,
  type AgeBand,
  eventLimits,
  OUTING_STATES,
  type OutingAction,
  outingMachine,
  type OutingState,
  SERVED_BASES,
  type ServedBasis,
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

  @OneOf(SERVED_BASES, { optional: true, enumName: 'ServedBasis', description: 'without it: recorded' })
  basis?: ServedBasis;

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
  @ApiProperty({ type: String, nullable: true, description: 'null of one that came in by a sheet' })
  leadName: string | null;
  @ApiProperty() helpers: number;
  @ApiProperty({ description: '人次' }) served: number;
  @ApiProperty({ description: '其中可识别' }) identifiable: number;
  @ApiProperty({ enum: SERVED_BASES, enumName: 'ServedBasis' }) basis: ServedBasis;
  @ApiProperty({ description: 'it came in by a sheet' }) imported: boolean;
  @ApiProperty({ enum: outingMachine.actions, enumName: 'OutingAction', isArray: true }) actions: OutingAction[];
}

export class OutingPage extends Paged(OutingCard) {}

export class OutingHelperView {
  @ApiProperty() memberId: string;
  @ApiProperty() nickname: string;
  @ApiProperty({ type: Number, nullable: true }) minutes: number | null;
}

export class ServedRow {
  @ApiProperty({ type: String, nullable: true }) personId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'for whoever leads it and staff' })
  personName: string | null;
  @ApiProperty({ type: String, nullable: true }) buildingId: string | null;
  @ApiProperty({ type: String, nullable: true }) buildingName: string | null;
  @ApiProperty({ enum: AGE_BANDS, type: String, nullable: true }) ageBand: AgeBand | null;
  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind' }) kind: VisitKind;
  @ApiProperty() people: number;
}

/** One outing, with who helped and whom it served. */
export class OutingView extends OutingCard {
  @ApiProperty({ type: [OutingHelperView] }) team: OutingHelperView[];
  @ApiProperty({ type: [ServedRow] }) servedRows: ServedRow[];
  @ApiProperty({ type: String, nullable: true, description: 'for whoever leads it and staff' }) note: string | null;
}

/** 场次 and 人次 of some days, never added to one another; people who can be told apart are a lower bound. */
export class OutingTotals {
  @ApiProperty({ description: '场次: held, and somebody was served' }) outings: number;
  @ApiProperty({ description: '人次' }) served: number;
  @ApiProperty({ description: 'people who can be told apart, each once' }) identifiable: number;
  @ApiProperty({ description: 'of the outings: came in by a sheet' }) imported: number;
  @ApiProperty({ description: 'some number is “about”' }) about: boolean;
  @ApiProperty({ description: 'some number is “at least”' }) atLeast: boolean;
}
