import { Injectable } from '@nestjs/common';
import { VISIT_KIND_WORDS, VISIT_PURPOSE_WORDS, type VisitConfirmedHow } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { HoursLedger } from '../../hours/index.js';
import type { Visit } from '../data/visit.entities.js';
import { VisitsRepository } from '../data/visits.repository.js';

const HOW = { tap: 'person', proxy: 'person', card: 'card', call_back: 'call_back' } as const;

/** What a confirmed visit gives to who went: everybody their own entry, and no entry where nobody wrote down minutes (P12). */
@Injectable()
export class VisitHours {
  constructor(
    private readonly visits: VisitsRepository,
    private readonly ledger: HoursLedger,
  ) {}

  /** In the transaction that confirms it, also once more after a contradiction. `certifier`: null where a card spoke. */
  async confirmed(tx: Tx, visit: Visit, how: VisitConfirmedHow, certifier: string | null): Promise<void> {
    const { communityId, onDay, id: sourceId, minutes } = visit;
    if (!minutes) return;
    const along = (await this.visits.helpersOf([visit.id], tx)).get(visit.id) ?? [];
    const what = visit.kinds.map((kind) => VISIT_KIND_WORDS[kind]).join('、') || VISIT_PURPOSE_WORDS[visit.purpose];
    await this.ledger.restored(tx, { communityId, source: 'visit', sourceId }, certifier);
    for (const memberId of new Set([visit.helperMemberId, ...along.map((helper) => helper.memberId)]))
      await this.ledger.earned(tx, {
        ...{ communityId, memberId, onDay, minutes, what, source: 'visit', sourceId },
        ...{ certifiedByMemberId: certifier, certifiedHow: HOW[how] },
      });
  }

  /** Somebody says it was not so: what it gave is taken back by a reversing line. */
  contradicted(tx: Tx, visit: Visit, certifier: string): Promise<void> {
    return this.ledger.suspended(
      tx,
      { communityId: visit.communityId, source: 'visit', sourceId: visit.id },
      certifier,
    );
  }
}
