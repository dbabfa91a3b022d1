import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CARE_TIERS,
  type CareTier,
  chinaDate,
  chinaDayStart,
  type Day,
  type UsualTime,
  visitLimits,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { workThrough } from '../../../platform/jobs/due-rows.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { CareChanges, CareDirectory, type CareFacts } from '../../care/index.js';
import { type Message, Notifier } from '../../notifications/index.js';
import { firstVisitDay, visitSlots, VisitsAhead, visitStandsFor } from '../../visits/index.js';
import type { Pairing } from '../data/pairing.entities.js';
import { PairingRhythmsRepository } from '../data/pairing-rhythms.repository.js';
import { PairingsRepository } from '../data/pairings.repository.js';

const EVERY_SECONDS = 60;
const BATCH = 100;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Every night at three the weeks ahead are one day further. */
const AT_NIGHT_MS = 3 * 60 * 60 * 1000;

/**
 * Visits of a pairing that runs, planned eight weeks ahead by the tier and the usual times: at once when it begins or goes on, again
 * within a minute when the care profile changes, and a day further every night. However long the worker was away, a slot is planned once.
 */
@Injectable()
export class PairingVisits implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly pairings: PairingsRepository,
    private readonly rhythms: PairingRhythmsRepository,
    private readonly ahead: VisitsAhead,
    private readonly care: CareDirectory,
    private readonly changes: CareChanges,
    private readonly notifier: Notifier,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.changes.onChanged((tx, { communityId, personId }) =>
      this.rhythms.planSoon(tx, communityId, personId, this.clock.now()),
    );
    this.sweeps.every(EVERY_SECONDS, 'pairings: visits ahead', () => this.tend());
  }

  /** Plans what is due of all communities. Returns how many pairings were looked at. */
  tend(): Promise<number> {
    const now = this.clock.now();
    return workThrough(
      (after) => this.rhythms.due(now, after, BATCH),
      ({ communityId, id }) => this.transactor.run((tx) => this.tendOne(tx, communityId, id, now)),
    );
  }

  /** Plans the visits of a locked pairing. One that does not run has none to come. */
  async plan(tx: Tx, pairing: Pairing): Promise<void> {
    const now = this.clock.now();
    if (pairing.state !== 'trial' && pairing.state !== 'active') {
      await this.pairings.change(tx, pairing, { planAt: null });
      return;
    }
    const { communityId, id: pairingId, volunteerMemberId: helperMemberId } = pairing;
    const personIds = (await this.pairings.peopleOf([pairingId], tx)).get(pairingId) ?? [];
    const facts = await this.care.of(communityId, personIds, tx);
    const { tier, times, awayUntil } = together(personIds.map((id) => facts.get(id)));
    const rhythmFrom = pairing.rhythmFrom ?? (await this.begin(tx, pairing, times, now));
    const until = new Date(chinaDayStart(now) + (visitLimits.planWeeksAhead * 7 + 1) * DAY_MS - 1);
    const { dropped } = await this.ahead.arrange(tx, {
      ...{ communityId, pairingId, helperMemberId, personIds, awayUntil },
      slots: visitSlots({ rhythmFrom, tier, times }, now, until),
      standsFor: (one, other) => visitStandsFor(tier, one, other),
    });
    await this.pairings.change(tx, pairing, { rhythmFrom, planAt: tonight(now) });
    if (dropped > 0) await this.tell(tx, pairing, now);
  }

  /** Looked at again under the lock: two workers, or one after a week's downtime, plan each slot once. */
  private async tendOne(tx: Tx, communityId: string, id: string, now: Date): Promise<boolean> {
    const pairing = await this.pairings.lockPairing(tx, communityId, id);
    if (!pairing.planAt || pairing.planAt > now) return false;
    await this.plan(tx, pairing);
    return true;
  }

  /** A pairing that was handed over goes on with the days of the one before; a new one begins within a week. */
  private async begin(tx: Tx, pairing: Pairing, times: readonly UsualTime[], now: Date): Promise<Day> {
    const before = pairing.handedOverFromId
      ? await this.pairings.find(pairing.communityId, pairing.handedOverFromId, tx)
      : null;
    if (before?.rhythmFrom) return before.rhythmFrom;
    const taken = await this.rhythms.weekdaysOf(tx, pairing);
    return firstVisitDay(pairing.id, chinaDate(now), times, taken);
  }

  /** Only the volunteer: the days stand on the pages of both. */
  private async tell(tx: Tx, { id, communityId, volunteerMemberId }: Pairing, now: Date): Promise<void> {
    const dedupeKey = `visits_replanned:${id}:${now.getTime()}`;
    const kind = 'pairing_visits_replanned' as const;
    await this.notifier.notify(tx, {
      communityId,
      memberId: volunteerMemberId,
      kind,
      params: {},
      dedupeKey,
    } as Message);
  }
}

const tonight = (now: Date): Date => new Date(chinaDayStart(now) + DAY_MS + AT_NIGHT_MS);

/** What a couple's profiles come to: the more frequent tier, the times of either, and away only when both are. */
function together(facts: readonly (CareFacts | undefined)[]): {
  tier: CareTier;
  times: readonly UsualTime[];
  awayUntil: Day | null;
} {
  const known = facts.flatMap((one) => one ?? []);
  const tier = known.reduce<CareTier>(
    (most, one) => (CARE_TIERS.indexOf(one.tier) > CARE_TIERS.indexOf(most) ? one.tier : most),
    'none',
  );
  const days = facts.map((one) => one?.awayUntil ?? null);
  const awayUntil = days.reduce<Day | null>(
    (first, day) => (first === null || day === null ? null : day < first ? day : first),
    days[0] ?? null,
  );
  return { tier, times: [...new Set(known.flatMap(({ usualTimes }) => usualTimes))], awayUntil };
}
