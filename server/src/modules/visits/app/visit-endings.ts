import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GONE_STATES } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { type PersonOf, PersonStateChanges } from '../../communities/index.js';
import { VisitOwnDataRepository } from '../data/visit-own-data.repository.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { LockedVisits } from './locked-visits.js';

const REASON = '这次不用去了';

/** What becomes of planned visits to somebody who died, moved away or is erased. Nobody is told by the clock (P14). */
@Injectable()
export class VisitEndings implements OnModuleInit {
  constructor(
    private readonly changes: PersonStateChanges,
    private readonly own: VisitOwnDataRepository,
    private readonly visits: VisitsRepository,
    private readonly locked: LockedVisits,
  ) {}

  onModuleInit(): void {
    for (const state of GONE_STATES) this.changes.onGone(state, (tx, gone) => this.gone(tx, gone));
  }

  /** Called off where they were the only one; a visit to a couple goes on without them. The person is locked. */
  async gone(tx: Tx, { communityId, personId }: PersonOf): Promise<void> {
    for (const visit of await this.own.lockPlannedTo(tx, communityId, personId)) {
      const people = (await this.visits.peopleOf([visit.id], tx)).get(visit.id) ?? new Map<string, boolean>();
      const others = new Map([...people].filter(([id]) => id !== personId));
      const fields = { cancelReason: REASON, cancelledBy: 'clock' as const };
      if (others.size > 0) await this.visits.setPeople(tx, visit, others);
      else await this.locked.move(tx, { visit, people }, 'cancel', 'clock', fields);
    }
  }
}
