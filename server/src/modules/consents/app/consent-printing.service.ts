import { Injectable } from '@nestjs/common';
import { currentWording, DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, CommunityDirectory, PersonDirectory } from '../../communities/index.js';
import { ExportRecords } from '../../exports/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { wordOf } from '../domain/age.js';
import type { PrintedPurpose } from '../dto/consents.dto.js';
import { Standings } from './standings.js';

/** The half page that somebody signs, for who looks after them: read out at the door, kept in the folder. */
@Injectable()
export class ConsentPrinting {
  constructor(
    private readonly transactor: Transactor,
    private readonly standings: Standings,
    private readonly people: PersonDirectory,
    private readonly communities: CommunityDirectory,
    private readonly exports: ExportRecords,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A5, with the present words of the purpose; printing agrees to nothing. Throws `NOT_FOUND` for who does not look after the person. */
  async print(actor: Actor, personId: string, purpose: PrintedPurpose): Promise<Buffer> {
    const { communityId } = actor;
    const { office } = await this.standings.one(actor, personId);
    const person = office && (await this.people.facts(communityId, [personId])).get(personId);
    if (!person) throw new DomainError('NOT_FOUND');
    const community = await this.communities.face(communityId);
    const wording = currentWording(purpose);
    const file = { kind: 'consents.paper', subjectId: personId, filter: { purpose } };
    await this.transactor.run(async (tx) => {
      await this.audit.record(tx, 'consent.paper_printed', actor, { id: personId, communityId, personId }, { purpose });
      await this.exports.recorded(tx, actor, { ...file, fileName: `同意书 ${wording.title}.pdf` }, 1);
    });
    const { drawPaperToSign } = await import('./consent-paper.js'); // a process that prints nothing loads no printer
    return drawPaperToSign({
      ...{ communityName: community.name, communityPhone: community.phone, name: person.name },
      ...{ wording, forChild: wordOf(person.birthYear, this.clock.now()) !== 'own' },
      forProxy: purpose === 'proxy',
    });
  }
}
