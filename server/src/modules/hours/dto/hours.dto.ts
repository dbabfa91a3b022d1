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
import type { Certificate, HoursEntry } from '../data/hours.entities.js';

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
}

/** A line of somebody, for staff. */
export class StaffHoursLine extends HoursLine {
  @ApiProperty() memberId: string;
  @ApiProperty() memberName: string;
  @ApiProperty({ description: 'the asker may be the second' }) maySecond: boolean;
  @Instant() createdAt: string;
}

export class MyHours extends Paged(HoursLine) {
  @ApiProperty({ description: 'minutes of all valid lines' }) totalMinutes: number;
}

export class StaffHoursPage extends Paged(StaffHoursLine) {}

export class StaffHoursQuery extends PageQuery {
  @Id({ optional: true })
  memberId?: string;
}

export class IssueCertificateBody {
  @Id()
  memberId: string;

  @DayField()
  fromDay: string;

  @DayField()
  untilDay: string;

  @Text(hoursLimits.headMaxChars, { optional: true, description: 'who signs as head' })
  headName?: string;

  @Text(hoursLimits.purposeMaxChars, { optional: true })
  purpose?: string;

  @Flag({ optional: true, description: 'the volunteer agreed that the notice shows the whole name' })
  showsName?: boolean;
}

export class RevokeCertificateBody {
  @LongText(hoursLimits.reasonMaxChars, { min: hoursLimits.reasonMinChars })
  reason: string;
}

export class CertificateAnswer {
  @ApiProperty() id: string;
  @ApiProperty() number: string;
}

export class CertificateCard extends CertificateAnswer {
  @ApiProperty() memberName: string;
  @ApiProperty() fromDay: string;
  @ApiProperty() untilDay: string;
  @ApiProperty() minutes: number;
  @Instant() issuedAt: string;
  @ApiProperty() issuedBy: string;
  @Instant({ nullable: true }) revokedAt: string | null;
  @ApiProperty({ description: 'lines were corrected since' }) corrected: boolean;
}

export class CertificatePage extends Paged(CertificateCard) {}

/** What a stranger who has the number may know: no name. */
export class CertificateCheck {
  @ApiProperty() number: string;
  @ApiProperty({ enum: ['valid', 'revoked', 'corrected'], enumName: 'CertificateStanding' })
  standing: 'valid' | 'revoked' | 'corrected';
  @ApiProperty() fromDay: string;
  @ApiProperty() untilDay: string;
  @ApiProperty({ description: 'hours, one decimal, rounded down' }) hours: number;
  @ApiProperty({ description: 'the community' }) issuer: string;
  @Instant() issuedAt: string;
}

/** A line of the ledger, with the names of who certified it. */
export const hoursLine = (entry: HoursEntry, nameOf: (memberId: string | null) => string | null): HoursLine => ({
  ...{ id: entry.id, state: entry.state, onDay: entry.onDay, minutes: entry.minutes, what: entry.what },
  ...{ source: entry.source, certifiedHow: entry.certifiedHow, certifiedBy: nameOf(entry.certifiedByMemberId) },
  ...{ second: nameOf(entry.secondMemberId), reversesId: entry.reversesId, reason: entry.reason },
});

/** Hours as a certificate says them: one decimal, rounded down. */
export const hoursOf = (minutes: number): number => Math.floor(minutes / 6) / 10;

export const certificateCheck = (certificate: Certificate, issuer: string, corrected: boolean): CertificateCheck => ({
  number: certificate.number,
  standing: certificate.revokedAt ? 'revoked' : corrected ? 'corrected' : 'valid',
  ...{ fromDay: certificate.fromDay, untilDay: certificate.untilDay, hours: hoursOf(certificate.minutes) },
  ...{ issuer, issuedAt: certificate.issuedAt.toISOString() },
});
