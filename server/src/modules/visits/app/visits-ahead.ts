import { Injectable } from '@nestjs/common';
import { chinaDate, type Day } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { PlannedVisitsRepository } from '../data/planned-visits.repository.js';
import type { Visit } from '../data/visit.entities.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { newVisit } from '../dto/visit.dto.js';
import { LockedVisits, wakeOf } from './locked-visits.js';

const AGAIN = '日子重新排过了';
const AWAY = '这段时间不在家';

/** The visits a pairing should have from now on. */
export interface WantedVisits {
  readonly communityId: string;
  readonly pairingId: string;
  readonly helperMemberId: string;
  readonly personIds: readonly string[];
  /** Moments to come, of the pairing's rhythm. */
  readonly slots: readonly Date[];
  /** The last day on which nobody is at home; null when somebody is. */
  readonly awayUntil: Day | null;
  /** Whether a visit planned by hand makes the one at this moment needless. */
  readonly standsFor: (one: Date, other: Date) => boolean;
}

/**
 * Visits planned ahead. A slot is planned once: what somebody moved, gave to a substitute or called off stays as they left it. What
 * nobody touched follows when the rhythm changes, and is called off for the days on which nobody is at home.
 */
@Injectable()
export class VisitsAhead {
  constructor(
    private readonly planned: PlannedVisitsRepository,
    private readonly visits: VisitsRepository,
    private readonly locked: LockedVisits,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Brings the planned visits of a locked pairing in line with what is wanted; how many were added, and how many called off. */
  async arrange(tx: Tx, wanted: WantedVisits): Promise<{ added: number; dropped: number }> {
    const known = await this.planned.lockAhead(tx, wanted.pairingId, this.clock.now());
    const slots = wanted.slots.filter((slot) => wanted.awayUntil === null || chinaDate(slot) > wanted.awayUntil);
    const kept = new Set<string>();
    let dropped = 0;
    for (const visit of known) {
      const why = whyDropped(visit, slots, wanted.awayUntil);
      if (why) {
        await this.drop(tx, visit, why);
        dropped += 1;
      } else kept.add(visit.id);
    }
    const still = known.filter(({ id }) => kept.has(id));
    const taken = new Set(still.flatMap(({ planSlot }) => planSlot?.getTime() ?? []));
    const byHand = still.flatMap(({ planSlot, plannedAt, state }) =>
      planSlot === null && state === 'planned' && plannedAt ? plannedAt : [],
    );
    const fresh = slots.filter(
      (slot) => !taken.has(slot.getTime()) && !byHand.some((other) => wanted.standsFor(slot, other)),
    );
    await this.add(tx, wanted, fresh);
    return { added: fresh.length, dropped };
  }

  private async add(tx: Tx, wanted: WantedVisits, slots: readonly Date[]): Promise<void> {
    const { communityId, helperMemberId, pairingId, personIds } = wanted;
    const visits = slots.map((slot): Visit => {
      const visit = newVisit({ id: newId(), communityId, purpose: 'pairing', helperMemberId, pairingId });
      Object.assign(visit, { plannedAt: slot, planSlot: slot, onDay: chinaDate(slot) });
      return { ...visit, wakeAt: wakeOf(visit) };
    });
    await this.planned.addAll(tx, visits, personIds);
    const about = visits.flatMap(({ id }) => personIds.map((personId) => ({ id, communityId, personId })));
    await this.audit.recordAll(tx, 'visit.plan', 'clock', about, { as: 'clock' });
  }

  /** Called off by the clock: its slot is free again, should the rhythm want it once more. */
  private async drop(tx: Tx, visit: Visit, cancelReason: string): Promise<void> {
    const people = (await this.visits.peopleOf([visit.id], tx)).get(visit.id) ?? new Map<string, boolean>();
    const fields = { cancelReason, cancelledBy: 'clock' as const, planSlot: null };
    await this.locked.move(tx, { visit, people }, 'cancel', 'clock', fields);
  }
}

/** Why the clock calls a visit off that it planned itself; null when it stays. */
function whyDropped(visit: Visit, slots: readonly Date[], awayUntil: Day | null): string | null {
  const { planSlot, plannedAt, state, substituteForMemberId } = visit;
  if (state !== 'planned' || planSlot === null || plannedAt === null) return null;
  if (awayUntil !== null && chinaDate(plannedAt) <= awayUntil) return AWAY;
  const isTouched = plannedAt.getTime() !== planSlot.getTime() || substituteForMemberId !== null;
  return isTouched || slots.some((slot) => slot.getTime() === planSlot.getTime()) ? null : AGAIN;
}
