import { createHash } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import { chinaDate, type Day, DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { decodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, CommunityDirectory, MemberDirectory } from '../../communities/index.js';
import type { Certificate, HoursEntry } from '../data/hours.entities.js';
import { HoursRepository } from '../data/hours.repository.js';
import {
  type CertificateAnswer,
  type CertificateCard,
  certificateCheck,
  type CertificateCheck,
  type CertificatePage,
  type IssueCertificateBody,
  type RevokeCertificateBody,
  type StaffHoursQuery,
} from '../dto/hours.dto.js';
import { certificatePaper } from './certificate-paper.js';

/** One line as a certificate prints it. */
export interface CertificateLine {
  readonly onDay: Day;
  readonly what: string;
  readonly minutes: number;
}

/** What is stored of a certificate: its lines as they were printed, and which lines of the ledger they were. */
interface CertificateStored {
  readonly lines: readonly CertificateLine[];
  readonly entryIds: readonly string[];
}

const linesOf = (entries: readonly HoursEntry[]): CertificateLine[] =>
  entries.map(({ onDay, what, minutes }) => ({ onDay, what, minutes }));
const hashOf = (lines: readonly CertificateLine[]): string =>
  createHash('sha256').update(JSON.stringify(lines)).digest('hex');

/** Certificates of service 志愿服务记录证明, free and truthful on request (志愿服务条例 19). Never called official. */
@Injectable()
export class Certificates {
  constructor(
    private readonly transactor: Transactor,
    private readonly hours: HoursRepository,
    private readonly members: MemberDirectory,
    private readonly communities: CommunityDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Throws `HOURS_NONE` without a valid line in these days, `NOT_FOUND`. */
  issue(actor: Actor, body: IssueCertificateBody): Promise<CertificateAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      const { memberId, fromDay, untilDay } = body;
      const known = (await this.members.summaries([memberId])).get(memberId);
      if (known?.communityId !== communityId) throw new DomainError('NOT_FOUND');
      const entries = await this.hours.lines(communityId, memberId, fromDay, untilDay, tx);
      const minutes = entries.reduce((sum, line) => sum + line.minutes, 0);
      if (minutes <= 0) throw new DomainError('HOURS_NONE');
      const now = this.clock.now();
      const year = chinaDate(now).slice(0, 4);
      const lines = linesOf(entries);
      const certificate: Certificate = {
        ...{
          id: newId(),
          communityId,
          memberId,
          fromDay,
          untilDay,
          minutes,
          linesHash: hashOf(lines),
          content: { lines, entryIds: entries.map(({ id }) => id) },
        },
        number: numberOf(communityId, year, (await this.hours.issuedIn(tx, communityId, year)) + 1),
        ...{
          purpose: body.purpose ?? null,
          issuedAt: now,
          issuedByMemberId: actor.memberId,
          headName: body.headName ?? null,
        },
        ...{ showsName: body.showsName ?? false, revokedAt: null, revokeWhy: null },
      };
      await this.hours.addCertificate(tx, certificate);
      await this.audit.record(tx, 'certificate.issued', actor, { id: certificate.id, communityId });
      return { id: certificate.id, number: certificate.number };
    });
  }

  revoke(actor: Actor, certificateId: string, { reason }: RevokeCertificateBody): Promise<CertificateAnswer> {
    return this.transactor.run(async (tx) => {
      const certificate = await this.hours.lockCertificate(tx, actor.communityId, certificateId);
      if (certificate.revokedAt) throw new DomainError('HOURS_MOVED_ON');
      await this.hours.changeCertificate(tx, certificate, { revokedAt: this.clock.now(), revokeWhy: reason });
      await this.audit.record(tx, 'certificate.revoked', actor, { id: certificate.id, communityId: actor.communityId });
      return { id: certificate.id, number: certificate.number };
    });
  }

  /** The register of certificates, the newest first. Throws `BAD_CURSOR`. */
  async page(actor: Actor, { memberId, cursor, limit = PAGE_SIZE }: StaffHoursQuery): Promise<CertificatePage> {
    const rows = await this.hours.certificates(actor.communityId, memberId, decodeCursor(cursor), limit + 1);
    const names = await this.members.summaries(rows.flatMap((row) => [row.memberId, row.issuedByMemberId]));
    const entryIds = (row: Certificate) => (row.content as CertificateStored).entryIds;
    const reversed = await this.hours.reversed(rows.flatMap(entryIds));
    return toPage(
      rows,
      limit,
      ({ issuedAt, id }) => ({ at: issuedAt, id }),
      (row): CertificateCard => ({
        ...{
          id: row.id,
          number: row.number,
          memberName: names.get(row.memberId)?.nickname ?? '',
          fromDay: row.fromDay,
        },
        ...{ untilDay: row.untilDay, minutes: row.minutes, issuedAt: row.issuedAt.toISOString() },
        ...{
          issuedBy: names.get(row.issuedByMemberId)?.nickname ?? '',
          revokedAt: row.revokedAt?.toISOString() ?? null,
        },
        corrected: entryIds(row).some((id) => reversed.has(id)),
      }),
    ) as CertificatePage;
  }

  /** The paper, in the order of 民发〔2015〕149号; the identity number is a blank to be written by hand. Throws `NOT_FOUND`. */
  async paper(actor: Actor, certificateId: string): Promise<StreamableFile> {
    const certificate = await this.hours.certificate(actor.communityId, certificateId);
    if (!certificate || certificate.revokedAt) throw new DomainError('NOT_FOUND');
    const contact = await this.members.contact(certificate.memberId);
    const community = await this.communities.face(actor.communityId);
    const bytes = await certificatePaper({
      ...{ certificate, lines: (certificate.content as CertificateStored).lines, name: contact.name },
      ...{ issuer: community?.name ?? '', phone: community?.phone ?? null },
    });
    await this.transactor.run((tx) =>
      this.audit.record(tx, 'certificate.printed', actor, { id: certificate.id, communityId: actor.communityId }),
    );
    const disposition = `attachment; filename="${certificate.number}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }

  /** Without a session: whether a certificate of this number is valid. Throws `CERTIFICATE_UNKNOWN`. */
  async check(number: string): Promise<CertificateCheck> {
    const certificate = /^[\w-]{6,40}$/.test(number) ? await this.hours.byNumber(number) : null;
    if (!certificate) throw new DomainError('CERTIFICATE_UNKNOWN');
    const community = await this.communities.face(certificate.communityId);
    return certificateCheck(certificate, community?.name ?? '', await this.isCorrected(certificate));
  }

  /** One of its lines was taken back since it was issued. */
  private async isCorrected({ content }: Certificate): Promise<boolean> {
    return (await this.hours.reversed((content as CertificateStored).entryIds)).size > 0;
  }
}

/** A number nobody can count through: the community's first signs, the year, a place in it, and six signs of chance. */
function numberOf(communityId: string, year: string, place: number): string {
  const chance = createHash('sha256').update(newId()).digest('hex').slice(0, 6).toUpperCase();
  return `SL${communityId.slice(-4).toUpperCase()}-${year}-${String(place).padStart(4, '0')}-${chance}`;
}
