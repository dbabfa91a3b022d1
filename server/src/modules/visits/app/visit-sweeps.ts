import { Injectable, type OnModuleInit } from '@nestjs/common';
import { chinaDate } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { workThrough } from '../../../platform/jobs/due-rows.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { LockedVisits, wakeOf } from './locked-visits.js';

const EVERY_SECONDS = 60;
const BATCH = 100;

/** What the clock does to visits: remind on the eve, and note the day after what was planned and not written down. Never a confirmation. */
@Injectable()
export class VisitSweeps implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactor: Transactor,
    private readonly visits: VisitsRepository,
    private readonly locked: LockedVisits,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'visits: alarms', () => this.tend());
  }

  /** Returns how many were looked at and had something due. */
  tend(): Promise<number> {
    const now = this.clock.now();
    return workThrough(
      (after) => this.visits.due(now, after, BATCH),
      ({ communityId, id }) => this.transactor.run((tx) => this.tendOne(tx, communityId, id, now)),
    );
  }

  /** Looked at again under the lock: two workers, or one after a week's downtime, do each thing once. */
  private async tendOne(tx: Tx, communityId: string, id: string, now: Date): Promise<boolean> {
    const visit = await this.visits.lockVisit(tx, communityId, id);
    if (!visit.wakeAt || visit.wakeAt > now || visit.state !== 'planned' || !visit.plannedAt) return false;
    const startsAt = visit.plannedAt.toISOString();
    const people = (await this.visits.peopleOf([id], tx)).get(id) ?? new Map<string, boolean>();
    if (chinaDate(now) > visit.onDay) {
      await this.locked.move(tx, { visit, people }, 'miss', 'clock');
      await this.locked.tell(tx, visit, visit.helperMemberId, 'visit_missed', { startsAt });
      return true;
    }
    if (now < visit.plannedAt) await this.locked.tell(tx, visit, visit.helperMemberId, 'visit_tomorrow', { startsAt });
    await this.visits.change(tx, visit, { wakeAt: wakeOf(visit) });
    return true;
  }
}
