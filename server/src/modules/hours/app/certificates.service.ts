import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chinaParts, DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { Notifier } from '../../notifications/index.js';
import { Tasks } from '../../tasks/index.js';
import type { Certificate } from '../data/hours.entities.js';
import { HoursRepository } from '../data/hours.repository.js';
import { standingLines } from '../domain/standing-lines.js';
import type {
  AskCertificateBody,
  CertificateAnswer,
  CertificateAsked,
  CertificateStored,
  IssueCertificateBody,
  RevokeCertificateBody,
} from '../dto/certificate.dto.js';

const ANSWERED_IN_MS = 3 * 24 * 60 * 60 * 1000;
const hashOf = (lines: CertificateStored['lines']): string =>
  createHash('sha256').update(JSON.stringify(lines)).digest('hex');
const askedKey = (memberId: string): string => `certificate_asked:${memberId}`;
const answer = ({ id, number }: Certificate): CertificateAnswer => ({ id, number });

/** Certificates of service 志愿服务记录证明, free and truthful on request (志愿服务条例 19). Never called official. */
@Injectable()
export class Certificates {
  constructor(
    private readonly transactor: Transactor,
    private readonly hours: HoursRepository,
    private readonly members: MemberDirectory,
    private readonly tasks: Tasks,
    private readonly notifier: Notifier,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A volunteer asks for one: a task of staff, one while it is open. Throws `HOURS_NONE` without a line that stands in these days. */
  ask(actor: Actor, { fromDay, untilDay, purpose }: AskCertificateBody): Promise<CertificateAsked> {
    return this.transactor.run(async (tx) => {
      const { communityId, memberId } = actor;
      const { minutes } = await this.content(tx, communityId, memberId, fromDay, untilDay);
      const why = [`${fromDay} 至 ${untilDay}`, purpose].filter(Boolean).join('，');
      const dueAt = new Date(this.clock.now().getTime() + ANSWERED_IN_MS);
      const task = { communityId, kind: 'certificate_asked' as const, subjectId: memberId, why, dueAt, by: actor };
      await this.tasks.open(tx, { ...task, key: askedKey(memberId) });
      return { minutes };
    });
  }

  /** Throws `HOURS_NONE` without a line that stands in these days, `NOT_FOUND`. */
  issue(actor: Actor, body: IssueCertificateBody): Promise<CertificateAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId, memberId: issuedByMemberId } = actor;
      const { memberId, fromDay, untilDay, headName = null, purpose = null, showsName = false } = body;
      const known = (await this.members.summaries([memberId])).get(memberId);
      if (known?.communityId !== communityId) throw new DomainError('NOT_FOUND');
      const { minutes, content } = await this.content(tx, communityId, memberId, fromDay, untilDay);
      const issuedAt = this.clock.now();
      const { year: inYear } = chinaParts(issuedAt);
      const place = await this.hours.nextPlace(tx, communityId, inYear);
      const certificate: Certificate = {
        ...{ id: newId(), communityId, memberId, fromDay, untilDay, minutes, content, purpose, headName, showsName },
        ...{ linesHash: hashOf(content.lines), number: numberOf(communityId, inYear, place), inYear, place },
        ...{ issuedAt, issuedByMemberId, revokedAt: null, revokeWhy: null },
      };
      await this.hours.addCertificate(tx, certificate);
      await this.tasks.settle(tx, communityId, askedKey(memberId));
      await this.tell(tx, certificate, 'certificate_issued');
      await this.audit.record(tx, 'certificate.issued', actor, { id: certificate.id, communityId });
      return answer(certificate);
    });
  }

  /** Throws `NOT_FOUND`, `HOURS_MOVED_ON` for one that was revoked before. */
  revoke(actor: Actor, certificateId: string, { reason }: RevokeCertificateBody): Promise<CertificateAnswer> {
    return this.transactor.run(async (tx) => {
      const certificate = await this.hours.lockCertificate(tx, actor.communityId, certificateId);
      if (certificate.revokedAt) throw new DomainError('HOURS_MOVED_ON');
      await this.hours.changeCertificate(tx, certificate, { revokedAt: this.clock.now(), revokeWhy: reason });
      await this.tell(tx, certificate, 'certificate_revoked');
      await this.audit.record(tx, 'certificate.revoked', actor, { id: certificate.id, communityId: actor.communityId });
      return answer(certificate);
    });
  }

  private async content(
    tx: Tx,
    communityId: string,
    memberId: string,
    fromDay: string,
    untilDay: string,
  ): Promise<{ minutes: number; content: CertificateStored }> {
    const entries = standingLines(await this.hours.lines(communityId, memberId, fromDay, untilDay, tx));
    const minutes = entries.reduce((sum, line) => sum + line.minutes, 0);
    if (minutes <= 0) throw new DomainError('HOURS_NONE');
    const lines = entries.map((line) => ({ onDay: line.onDay, what: line.what, minutes: line.minutes }));
    return { minutes, content: { lines, entryIds: entries.map(({ id }) => id) } };
  }

  private tell(
    tx: Tx,
    { id, communityId, memberId }: Certificate,
    kind: 'certificate_issued' | 'certificate_revoked',
  ): Promise<void> {
    return this.notifier.notify(tx, { communityId, memberId, kind, params: {}, dedupeKey: `${kind}:${id}` });
  }
}

/** A number nobody can count through: the community's last signs, the year, a place in it, and six signs of chance. */
function numberOf(communityId: string, year: number, place: number): string {
  const chance = createHash('sha256').update(newId()).digest('hex').slice(0, 6).toUpperCase();
  return `SL${communityId.slice(-4).toUpperCase()}-${year}-${String(place).padStart(4, '0')}-${chance}`;
}
