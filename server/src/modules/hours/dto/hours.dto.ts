import { ApiProperty } from '@nestjs/swagger';
import {
  CERTIFIED_HOW,
  type CertifiedHow,
  HOURS_SOURCES,
  HOURS_STATES,
  hoursLimits,
  type HoursSource,
  type HoursState,
} from '@silin/shared';
import { Count, DayField, Flag, Id, Instant, LongText, Paged, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { HoursEntry } from '../data/hours.entities.js';

/** Hours typed by staff for somebody else: valid only when a second person agrees. */
export class TypeHoursBody {
  @Id()
  memberId: string;

  @DayField()
  onDay: string;

  @Count(1, hoursLimits.minutesMax)
  minutes: number;

  @Text(hoursLimits.whatMaxChars)
  what: string;

  @LongText(hoursLimits.reasonMaxChars, { min: hoursLimits.reasonMinChars })
  reason: string;
}

/** Corrects a line: a reversing line and, unless 0, a new one. Valid only when a second person agrees. */
export class CorrectHoursBody {
  @Count(0, hoursLimits.minutesMax)
  minutes: number;

  @LongText(hoursLimits.reasonMaxChars, { min: hoursLimits.reasonMinChars })
  reason: string;
}

export class SecondBody {
  @Flag({ description: 'false refuses' })
  agrees: boolean;

  @LongText(hoursLimits.reasonMaxChars, {
    ...{ min: hoursLimits.reasonMinChars, optional: true, description: 'needed to refuse' },
  })
  reason?: string;
}

export class HoursAnswer {
  @ApiProperty() id: string;
  @ApiProperty({ enum: HOURS_STATES, enumName: 'HoursState' }) state: HoursState;
}

/** One line of the ledger. */
export class HoursLine extends HoursAnswer {
  @ApiProperty() onDay: string;
  @ApiProperty({ description: 'negative in a reversing line' }) minutes: number;
  @ApiProperty() what: string;
  @ApiProperty({ enum: HOURS_SOURCES, enumName: 'HoursSource' }) source: HoursSource;
  @ApiProperty({ enum: CERTIFIED_HOW, enumName: 'CertifiedHow' }) certifiedHow: CertifiedHow;
  @ApiProperty({ type: String, nullable: true }) certifiedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) second: string | null;
  @ApiProperty({ type: String, nullable: true }) reversesId: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'why the second person refused' })
  refusedWhy: string | null;
}

/** A line of somebody, for staff. */
export class StaffHoursLine extends HoursLine {
  @ApiProperty() memberId: string;
  @ApiProperty() memberName: string;
  @ApiProperty({ description: 'another line takes it back' }) reversed: boolean;
  @ApiProperty({ description: 'the asker may correct it' }) mayCorrect: boolean;
  @Instant() createdAt: string;
}

/** What waits for a second person, as one matter: hours typed for somebody, or a correction with both its lines. */
export class WaitingHours {
  @ApiProperty({ description: 'the line to agree to or refuse' }) id: string;
  @ApiProperty() memberId: string;
  @ApiProperty() memberName: string;
  @ApiProperty() onDay: string;
  @ApiProperty() what: string;
  @ApiProperty({ description: 'what it would be; 0 takes the hours away' }) minutes: number;
  @ApiProperty({ type: Number, nullable: true, description: 'of a correction: what it is now' }) was: number | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty() typedBy: string;
  @Instant() typedAt: string;
  @ApiProperty({ description: 'the asker may be the second' }) maySecond: boolean;
}

export class MyHours extends Paged(HoursLine) {
  @ApiProperty({ description: 'minutes of all valid lines' }) totalMinutes: number;
}

export class StaffHoursPage extends Paged(StaffHoursLine) {
  @ApiProperty({ type: Number, nullable: true, description: 'of one member: minutes of all valid lines' })
  totalMinutes: number | null;
}

export class WaitingHoursPage extends Paged(WaitingHours) {}

export class StaffHoursQuery extends PageQuery {
  @Id({ optional: true })
  memberId?: string;
}

/** A line of the ledger, with the names of who certified it. */
export const hoursLine = (entry: HoursEntry, nameOf: (memberId: string | null) => string | null): HoursLine => ({
  ...{ id: entry.id, state: entry.state, onDay: entry.onDay, minutes: entry.minutes, what: entry.what },
  ...{ source: entry.source, certifiedHow: entry.certifiedHow, certifiedBy: nameOf(entry.certifiedByMemberId) },
  ...{ second: nameOf(entry.secondMemberId), reversesId: entry.reversesId, reason: entry.reason },
  refusedWhy: entry.secondWhy,
});
