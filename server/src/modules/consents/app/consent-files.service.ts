import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, PersonDirectory } from '../../communities/index.js';
import { type KeptFile, type OpenedFile, PrivateFiles } from '../../media/index.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { ConsentsRepository } from '../data/consents.repository.js';
import { fileKindOf, mayAddFile, mayOpenFile } from '../domain/consent-file.policy.js';
import { Standings } from './standings.js';

/** The photograph of the signed paper, or the recorded voice, that is kept with a consent (ADR 43). */
@Injectable()
export class ConsentFiles {
  constructor(
    private readonly transactor: Transactor,
    private readonly consents: ConsentsRepository,
    private readonly standings: Standings,
    private readonly people: PersonDirectory,
    private readonly files: PrivateFiles,
    private readonly audit: AuditService,
  ) {}

  /**
   * Takes a photograph or a recording in, for a consent that is about to be written down. Throws `NOT_FOUND` for who does not look
   * after the person, and what keeping a file throws.
   */
  async take(actor: Actor, personId: string, upload: Buffer): Promise<KeptFile> {
    const { communityId } = actor;
    if (!(await this.standings.one(actor, personId)).office) throw new DomainError('NOT_FOUND');
    return this.files.keep(actor, personId, upload, async (tx, { id, kind }) => {
      await this.people.lock(tx, communityId, personId);
      await this.audit.record(tx, 'consent.file_taken', actor, { id, communityId, personId }, { kind });
    });
  }

  /**
   * Keeps a file with a consent that was written down without one. Throws `NOT_FOUND`, `CONSENT_MOVED_ON` for one that has ended,
   * `CONSENT_FILE_WAY`, `CONSENT_FILE_STANDS`, `MEDIA_PRIVATE_UNKNOWN`.
   */
  add(actor: Actor, consentId: string, fileId: string): Promise<{ id: string }> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      const known = await this.consents.inCommunity(communityId, consentId, tx);
      if (!known) throw new DomainError('NOT_FOUND');
      const { personId } = await this.people.lock(tx, communityId, known.personId);
      if (!(await this.standings.one(actor, personId, tx)).office) throw new DomainError('NOT_FOUND');
      const [consent] = await this.consents.byIds([consentId], tx);
      if (!consent || consent.withdrawnAt || consent.replacedAt) throw new DomainError('CONSENT_MOVED_ON');
      mayAddFile(consent);
      const kind = fileKindOf(consent.how);
      await this.files.use(tx, { communityId, personId, id: fileId, usedFor: consentId, kind });
      await this.consents.keepFile(tx, consentId, fileId);
      await this.audit.record(tx, 'consent.file_added', actor, consent, { purpose: consent.purpose, personId });
      return { id: consentId };
    });
  }

  /** Opens what is kept with a consent, for the person and who looks after them; a recorded look. Throws `NOT_FOUND`. */
  async open(actor: Actor, consentId: string): Promise<OpenedFile> {
    const consent = await this.consents.inCommunity(actor.communityId, consentId);
    const standing = consent && (await this.standings.one(actor, consent.personId));
    const isOpen = consent?.mediaId && standing && mayOpenFile(standing);
    const file = isOpen ? await this.files.open(actor.communityId, consent.mediaId ?? '') : null;
    if (!consent || !file) throw new DomainError('NOT_FOUND');
    const { personId, purpose } = consent;
    await this.transactor.run((tx) =>
      this.audit.record(tx, 'consent.file_looked_at', actor, consent, { purpose, personId }),
    );
    return file;
  }
}
