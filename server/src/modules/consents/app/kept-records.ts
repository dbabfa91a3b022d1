import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentWording } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type KeptPerson, PersonStateChanges } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { workThrough } from '../../../platform/jobs/due-rows.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { ConsentsRepository } from '../data/consents.repository.js';
import { ProxiesRepository } from '../data/proxies.repository.js';
import { longestTerm } from '../domain/term.js';
import { ConsentRecords } from './consent-records.js';

const EVERY_SECONDS = 3_600;
const BATCH = 100;
const PURPOSE = 'keep_record';

/**
 * Whoever deletes their account and leaves the record agrees to that for a year, like to everything else. They act for nobody any
 * more; who acts for them goes on. When it runs out it ends as if it were taken back.
 */
@Injectable()
export class KeptRecords implements OnModuleInit {
  constructor(
    private readonly changes: PersonStateChanges,
    private readonly sweeps: Sweeps,
    private readonly transactor: Transactor,
    private readonly consents: ConsentsRepository,
    private readonly proxies: ProxiesRepository,
    private readonly records: ConsentRecords,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.changes.onKept((tx, kept) => this.kept(tx, kept));
    this.sweeps.every(EVERY_SECONDS, 'consents: kept records', () => this.runOut());
  }

  /** Ends the consents to keep a record whose time is over. Returns how many. */
  runOut(): Promise<number> {
    const now = this.clock.now();
    return workThrough(
      (after) => this.consents.overdue(PURPOSE, now, after, BATCH),
      ({ id }) =>
        this.transactor.run(async (tx) => {
          const [row] = await this.consents.byIds([id], tx);
          return row ? this.records.end(tx, 'clock', row, 'run_out') : false;
        }),
    );
  }

  private async kept(tx: Tx, { communityId, personId, userId, memberId }: KeptPerson): Promise<void> {
    const now = this.clock.now();
    const by = { userId, memberId, communityId };
    const held = (await this.proxies.standingWith([personId], tx)).filter((row) => row.proxyPersonId === personId);
    const ending = held.map(({ consentId }) => consentId);
    for (const consent of await this.consents.byIds(ending, tx)) await this.records.end(tx, by, consent, 'erased');
    const before = await this.consents.standing(communityId, personId, { purpose: PURPOSE }, tx);
    if (before) await this.consents.replace(tx, before.id, now);
    const consent = {
      ...({ id: newId(), communityId, personId, purpose: PURPOSE, toUnitId: null, toPersonId: null } as const),
      ...({
        wordingVersion: currentWording(PURPOSE).version,
        givenAs: 'self',
        givenByPersonId: null,
        how: 'tap',
      } as const),
      ...{ witnessMemberId: null, gainsMemberId: null, mediaId: null, recordedByMemberId: memberId, givenAt: now },
      ...{ until: longestTerm(now), withdrawnAt: null, withdrawnHow: null, withdrawnByMemberId: null },
      ...{ replacedAt: null, endingToldAt: null },
    };
    await this.consents.add(tx, consent);
    await this.audit.record(tx, 'consent.given', by, consent, { purpose: PURPOSE, givenAs: 'self', how: 'tap' });
  }
}
