import { ApiProperty } from '@nestjs/swagger';
import {
  CERTIFICATE_STANDINGS,
  type CertificateStanding,
  chinaDate,
  type Day,
  hoursLimits,
  hoursOf,
  maskMiddle,
  maskName,
} from '@silin/shared';
import { DayField, Flag, Id, Instant, LongText, Paged, Text } from '../../../platform/http/fields.js';
import type { Certificate } from '../data/hours.entities.js';

const standing = { enum: CERTIFICATE_STANDINGS, enumName: 'CertificateStanding' };

/** From which day to which, both included. */
class CertificateDays {
  @DayField()
  fromDay: string;

  @DayField()
  untilDay: string;
}

export class CertificatePreviewQuery extends CertificateDays {
  @Id()
  memberId: string;
}

export class IssueCertificateBody extends CertificateDays {
  @Id()
  memberId: string;

  @Text(hoursLimits.headMaxChars, { optional: true, description: 'who signs as head' })
  headName?: string;

  @Text(hoursLimits.purposeMaxChars, { optional: true })
  purpose?: string;

  @Flag({ optional: true, description: 'the volunteer agreed that the notice shows the whole name' })
  showsName?: boolean;
}

/** A volunteer asks for a certificate of their own hours. */
export class AskCertificateBody extends CertificateDays {
  @Text(hoursLimits.purposeMaxChars, { optional: true })
  purpose?: string;
}

export class RevokeCertificateBody {
  @LongText(hoursLimits.reasonMaxChars, { min: hoursLimits.reasonMinChars })
  reason: string;
}

export class CertificateAnswer {
  @ApiProperty() id: string;
  @ApiProperty() number: string;
}

export class CertificateAsked {
  @ApiProperty({ description: 'minutes of the lines it would say' }) minutes: number;
}

/** One line as a certificate prints it. */
export class CertificateLine {
  @ApiProperty() onDay: string;
  @ApiProperty() what: string;
  @ApiProperty() minutes: number;
}

/** What a certificate of these days would say; nothing is written. */
export class CertificatePreview {
  @ApiProperty({ description: 'as it would stand on the paper' }) name: string;
  @ApiProperty({ description: 'false: the name is only a nickname' }) hasRealName: boolean;
  @ApiProperty() minutes: number;
  @ApiProperty({ type: [CertificateLine] }) lines: CertificateLine[];
}

/** A certificate in the list of whose it is. */
export class MyCertificate extends CertificateAnswer {
  @ApiProperty(standing) standing: CertificateStanding;
  @ApiProperty() fromDay: string;
  @ApiProperty() untilDay: string;
  @ApiProperty() minutes: number;
  @Instant() issuedAt: string;
}

export class MyCertificates extends Paged(MyCertificate) {}

/** A certificate in the register. */
export class CertificateCard extends MyCertificate {
  @ApiProperty() memberId: string;
  @ApiProperty() memberName: string;
  @ApiProperty() issuedBy: string;
  @ApiProperty({ type: String, nullable: true }) purpose: string | null;
  @Instant({ nullable: true }) revokedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) revokeWhy: string | null;
}

export class CertificatePage extends Paged(CertificateCard) {}

/** A certificate as it hangs in the community for some days, so that neighbours can say when something is not true. */
export class CertificateNotice {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'masked unless the volunteer agreed to the whole name' }) name: string;
  @ApiProperty() fromDay: string;
  @ApiProperty() untilDay: string;
  @ApiProperty({ description: 'hours, one decimal, rounded down' }) hours: number;
  @Instant() issuedAt: string;
  @ApiProperty({ description: 'the last day it hangs' }) hangsUntil: string;
}

export class CertificateNotices extends Paged(CertificateNotice) {}

/** What a stranger who has the number may know: of the name only its first character. */
export class CertificateCheck {
  @ApiProperty() number: string;
  @ApiProperty(standing) standing: CertificateStanding;
  @ApiProperty({ type: String, nullable: true, description: 'the first character of the name, then stars' })
  heldBy: string | null;
  @ApiProperty() fromDay: string;
  @ApiProperty() untilDay: string;
  @ApiProperty({ description: 'hours, one decimal, rounded down' }) hours: number;
  @ApiProperty({ description: 'the community' }) issuer: string;
  @Instant() issuedAt: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last day on which a certificate hangs in the community. */
export const hangsUntil = ({ issuedAt }: Pick<Certificate, 'issuedAt'>): Day =>
  chinaDate(issuedAt.getTime() + hoursLimits.noticeDays * DAY_MS);

export const certificateNotice = (certificate: Certificate, name: string): CertificateNotice => ({
  ...{ id: certificate.id, name: certificate.showsName ? name : maskMiddle(name) },
  ...{ fromDay: certificate.fromDay, untilDay: certificate.untilDay, hours: hoursOf(certificate.minutes) },
  ...{ issuedAt: certificate.issuedAt.toISOString(), hangsUntil: hangsUntil(certificate) },
});

/** What is stored of a certificate: its lines as they were printed, and which lines of the ledger they were. */
export interface CertificateStored {
  readonly lines: readonly { readonly onDay: Day; readonly what: string; readonly minutes: number }[];
  readonly entryIds: readonly string[];
}

export const storedOf = ({ content }: Certificate): CertificateStored => content as CertificateStored;

/** What it is worth: revoked for good, else corrected as soon as one of its lines was taken back. */
export const standingOf = (certificate: Certificate, reversed: ReadonlySet<string>): CertificateStanding =>
  certificate.revokedAt
    ? 'revoked'
    : storedOf(certificate).entryIds.some((id) => reversed.has(id))
      ? 'corrected'
      : 'valid';

export const myCertificate = (certificate: Certificate, reversed: ReadonlySet<string>): MyCertificate => ({
  ...{ id: certificate.id, number: certificate.number, standing: standingOf(certificate, reversed) },
  ...{ fromDay: certificate.fromDay, untilDay: certificate.untilDay, minutes: certificate.minutes },
  issuedAt: certificate.issuedAt.toISOString(),
});

export const certificateCard = (
  certificate: Certificate,
  reversed: ReadonlySet<string>,
  nameOf: (memberId: string) => string,
): CertificateCard => ({
  ...myCertificate(certificate, reversed),
  ...{ memberId: certificate.memberId, memberName: nameOf(certificate.memberId) },
  ...{ issuedBy: nameOf(certificate.issuedByMemberId), purpose: certificate.purpose },
  ...{ revokedAt: certificate.revokedAt?.toISOString() ?? null, revokeWhy: certificate.revokeWhy },
});

export const certificateCheck = (
  certificate: Certificate,
  reversed: ReadonlySet<string>,
  of: { readonly issuer: string; readonly realName: string | null },
): CertificateCheck => ({
  ...{ number: certificate.number, standing: standingOf(certificate, reversed) },
  ...{ heldBy: of.realName ? maskName(of.realName) : null, issuer: of.issuer },
  ...{ fromDay: certificate.fromDay, untilDay: certificate.untilDay, hours: hoursOf(certificate.minutes) },
  issuedAt: certificate.issuedAt.toISOString(),
});
