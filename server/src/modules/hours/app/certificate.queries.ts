import { Injectable, StreamableFile } from '@nestjs/common';
import { DomainError, hoursLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { attachment } from '../../../platform/http/attachment.js';
import { PDF } from '../../../platform/http/file-answer.js';
import { decodeCursor, PAGE_SIZE, type PageQuery, toPage } from '../../../platform/http/keyset.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, CommunityDirectory, MemberDirectory } from '../../communities/index.js';
import { ExportRecords } from '../../exports/index.js';
import type { Certificate } from '../data/hours.entities.js';
import { HoursRepository } from '../data/hours.repository.js';
import { standingLines } from '../domain/standing-lines.js';
import {
  certificateCard,
  type CertificateCard,
  certificateCheck,
  type CertificateCheck,
  certificateNotice,
  type CertificateNotices,
  type CertificatePage,
  type CertificatePreview,
  type CertificatePreviewQuery,
  myCertificate,
  type MyCertificate,
  type MyCertificates,
  storedOf,
} from '../dto/certificate.dto.js';
import type { StaffHoursQuery } from '../dto/hours.dto.js';
import { certificatePaper } from './certificate-paper.js';

/** The page of the mini-program in a browser. */
const CHECK_PAGE = '/pages/certificate/index';
const DAY_MS = 24 * 60 * 60 * 1000;
const keyset = ({ issuedAt, id }: Certificate) => ({ at: issuedAt, id });

/** Reading certificates: the register, one's own, the paper, and what a stranger may know. */
@Injectable()
export class CertificateQueries {
  constructor(
    private readonly transactor: Transactor,
    private readonly hours: HoursRepository,
    private readonly members: MemberDirectory,
    private readonly communities: CommunityDirectory,
    private readonly exports: ExportRecords,
    private readonly audit: AuditService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The register, the newest first. Throws `BAD_CURSOR`. */
  async page(actor: Actor, { memberId, cursor, limit = PAGE_SIZE }: StaffHoursQuery): Promise<CertificatePage> {
    const rows = await this.hours.certificates(actor.communityId, memberId, decodeCursor(cursor), limit + 1);
    const names = await this.members.summaries(rows.flatMap((row) => [row.memberId, row.issuedByMemberId]));
    const reversed = await this.reversed(rows);
    const nameOf = (id: string) => names.get(id)?.nickname ?? '';
    return toPage(rows, limit, keyset, (row): CertificateCard =>
      certificateCard(row, reversed, nameOf),
    ) as CertificatePage;
  }

  /** One's own, the newest first. Throws `BAD_CURSOR`. */
  async mine({ communityId, memberId }: Actor, { cursor, limit = PAGE_SIZE }: PageQuery): Promise<MyCertificates> {
    const rows = await this.hours.certificates(communityId, memberId, decodeCursor(cursor), limit + 1);
    const reversed = await this.reversed(rows);
    return toPage(rows, limit, keyset, (row): MyCertificate => myCertificate(row, reversed)) as MyCertificates;
  }

  /** What hangs in the community: certificates of the last days that stand, the newest first, names masked unless the volunteer agreed. Throws `BAD_CURSOR`. */
  async notice({ communityId }: Actor, { cursor, limit = PAGE_SIZE }: PageQuery): Promise<CertificateNotices> {
    const since = new Date(this.clock.now().getTime() - hoursLimits.noticeDays * DAY_MS);
    const rows = await this.hours.noticed(communityId, since, decodeCursor(cursor), limit + 1);
    const contacts = await this.members.contacts(rows.map(({ memberId }) => memberId));
    const nameOf = ({ memberId }: Certificate) => contacts.get(memberId)?.name ?? '';
    return toPage(rows, limit, keyset, (row) => certificateNotice(row, nameOf(row))) as CertificateNotices;
  }

  /** What a certificate of these days would say. Throws `NOT_FOUND` for somebody of another community. */
  async preview(
    { communityId }: Actor,
    { memberId, fromDay, untilDay }: CertificatePreviewQuery,
  ): Promise<CertificatePreview> {
    const known = (await this.members.summaries([memberId])).get(memberId);
    if (known?.communityId !== communityId) throw new DomainError('NOT_FOUND');
    const { name, realName } = await this.members.contact(memberId);
    const entries = standingLines(await this.hours.lines(communityId, memberId, fromDay, untilDay));
    return {
      ...{ name, hasRealName: realName !== null, minutes: entries.reduce((sum, line) => sum + line.minutes, 0) },
      lines: entries.map(({ onDay, what, minutes }) => ({ onDay, what, minutes })),
    };
  }

  /** The paper for staff, in the order of 民发〔2015〕149号; the identity number is a blank to be written by hand. Throws `NOT_FOUND`. */
  async paper(actor: Actor, certificateId: string): Promise<StreamableFile> {
    return this.print(actor, await this.hours.certificate(actor.communityId, certificateId));
  }

  /** The same for whose it is. Throws `NOT_FOUND`. */
  async minePaper(actor: Actor, certificateId: string): Promise<StreamableFile> {
    const certificate = await this.hours.certificate(actor.communityId, certificateId);
    return this.print(actor, certificate?.memberId === actor.memberId ? certificate : null);
  }

  /** Without a session: whether a certificate of this number is valid. Throws `CERTIFICATE_UNKNOWN`. */
  async check(number: string): Promise<CertificateCheck> {
    const certificate = /^[\w-]{6,40}$/.test(number) ? await this.hours.byNumber(number) : null;
    if (!certificate) throw new DomainError('CERTIFICATE_UNKNOWN');
    const { communityId, memberId } = certificate;
    const community = await this.communities.face(communityId);
    const { realName = null } = (await this.members.contacts([memberId])).get(memberId) ?? {};
    return certificateCheck(certificate, await this.reversed([certificate]), {
      ...{ issuer: community?.name ?? '', realName },
    });
  }

  private async print(actor: Actor, certificate: Certificate | null): Promise<StreamableFile> {
    if (!certificate || certificate.revokedAt) throw new DomainError('NOT_FOUND');
    const { name } = await this.members.contact(certificate.memberId);
    const community = await this.communities.face(actor.communityId);
    const bytes = await certificatePaper({
      ...{ certificate, lines: storedOf(certificate).lines, name },
      ...{ issuer: community?.name ?? '', phone: community?.phone ?? null },
      checkUrl: `${this.config.publicBaseUrl}/#${CHECK_PAGE}?number=${encodeURIComponent(certificate.number)}`,
    });
    const fileName = `志愿服务记录证明 ${certificate.number}.pdf`;
    const { id: subjectId } = certificate;
    await this.transactor.run(async (tx) => {
      await this.audit.record(tx, 'certificate.printed', actor, { id: subjectId, communityId: actor.communityId });
      await this.exports.recorded(tx, actor, { kind: 'hours.certificate', subjectId, filter: {}, fileName }, 1);
    });
    return new StreamableFile(bytes, { type: PDF, length: bytes.length, disposition: attachment(fileName) });
  }

  /** Lines of these certificates that were taken back since. One query. */
  private reversed(certificates: readonly Certificate[]): Promise<Set<string>> {
    return this.hours.reversed(certificates.flatMap((row) => storedOf(row).entryIds));
  }
}
