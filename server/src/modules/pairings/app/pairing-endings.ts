import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PairingEndReason, pairingMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { workThrough } from '../../../platform/jobs/due-rows.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { PersonStateChanges } from '../../communities/index.js';
import { Consents } from '../../consents/index.js';
import { Tasks } from '../../tasks/index.js';
import { VolunteerChanges } from '../../volunteers/index.js';
import type { Pairing } from '../data/pairing.entities.js';
import { PairingsRepository } from '../data/pairings.repository.js';
import { trialKey } from '../domain/pairing.policy.js';
import { LockedPairings, type PairingTaker } from './locked-pairings.js';
import { PairingTrials } from './pairing-trials.service.js';

const EVERY_SECONDS = 60;
const BATCH = 100;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Staff or the grid worker ask both sides within this time. */
const ASK_DAYS = 3;

const withoutKey = ({ id }: Pairing): string => `pairing-without:${id}`;

/**
 * What ends or pauses a pairing without anybody tapping on it: a consent taken back, a death, a move, a volunteer who may not help
 * any more, and the clock. Nothing ends silently because a volunteer is suspended: it is paused, with a task (P8).
 */
@Injectable()
export class PairingEndings implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly pairings: PairingsRepository,
    private readonly locked: LockedPairings,
    private readonly trials: PairingTrials,
    private readonly tasks: Tasks,
    private readonly consents: Consents,
    private readonly states: PersonStateChanges,
    private readonly volunteers: VolunteerChanges,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consents.onWithdrawn('volunteer_contact', (tx, of) => this.consentWithdrawn(tx, of));
    this.states.onGone('died', (tx, gone) => this.endAll(tx, gone, 'died'));
    this.states.onGone('moved', (tx, gone) => this.endAll(tx, gone, 'moved'));
    this.volunteers.onSuspended((tx, { communityId, memberId, by }) =>
      this.withoutVolunteer(tx, { communityId, memberId }, { actor: by, as: 'worker' }),
    );
    this.sweeps.every(EVERY_SECONDS, 'pairings: alarms', () => this.tend());
  }

  /** Proposals nobody answered lapse, trials at their end are asked about, pauses that are over end. Returns how many. */
  tend(): Promise<number> {
    const now = this.clock.now();
    return workThrough(
      (after) => this.pairings.due(now, after, BATCH),
      ({ communityId, id }) => this.transactor.run((tx) => this.tendOne(tx, communityId, id, now)),
    );
  }

  /** Living pairings of a volunteer who cannot help any more are paused, each with a task for whoever looks after the person. */
  async withoutVolunteer(
    tx: Tx,
    { communityId, memberId }: { communityId: string; memberId: string },
    by: PairingTaker,
  ): Promise<void> {
    for (const pairing of await this.pairings.lockLivingOfVolunteer(tx, communityId, memberId)) {
      if (pairing.state === 'proposed') {
        await this.locked.move(tx, pairing, 'lapse', by);
        continue;
      }
      if (pairingMachine.can(pairing.state, 'pause')) await this.locked.move(tx, pairing, 'pause', by);
      const { personId, id } = pairing;
      const dueAt = new Date(this.clock.now().getTime() + ASK_DAYS * DAY_MS);
      const kind = 'pairing_without_volunteer' as const;
      await this.tasks.open(tx, { communityId, kind, personId, subjectId: id, dueAt, key: withoutKey(pairing) });
    }
  }

  /** Living pairings of somebody whose record is erased end; the volunteer is told that there is nobody to go to any more. */
  async withoutPerson(
    tx: Tx,
    { communityId, personId }: { communityId: string; personId: string },
    by: PairingTaker,
  ): Promise<void> {
    for (const pairing of await this.pairings.lockLivingOfPerson(tx, communityId, personId)) {
      if (await this.pairings.goesOnWithout(tx, pairing, personId)) continue;
      if (pairing.state === 'proposed') {
        await this.locked.move(tx, pairing, 'lapse', by);
        continue;
      }
      const endedBy: Pairing['endedBy'] = by === 'clock' ? by : by.as;
      const ended = { endedAt: this.clock.now(), endReason: 'other' as const, endedBy, pausedUntil: null };
      await this.locked.move(tx, pairing, 'end', by, ended);
      await this.tasks.settle(tx, communityId, trialKey(pairing));
      await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_ended');
    }
  }

  private async consentWithdrawn(
    tx: Tx,
    { communityId, personId }: { communityId: string; personId: string },
  ): Promise<void> {
    for (const pairing of await this.pairings.lockLivingOfPerson(tx, communityId, personId)) {
      if (!pairingMachine.can(pairing.state, 'pause')) continue;
      await this.locked.move(tx, pairing, 'pause', 'clock');
      await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_paused');
    }
  }

  /** The other of a couple keeps it. The volunteer hears of a death from staff, not from the clock (P14); of a move at once. */
  private async endAll(
    tx: Tx,
    { communityId, personId }: { communityId: string; personId: string },
    endReason: Extract<PairingEndReason, 'died' | 'moved'>,
  ): Promise<void> {
    for (const pairing of await this.pairings.lockLivingOfPerson(tx, communityId, personId)) {
      if (await this.pairings.goesOnWithout(tx, pairing, personId)) continue;
      if (pairing.state === 'proposed') {
        await this.locked.move(tx, pairing, 'lapse', 'clock');
        continue;
      }
      const ended = { endedAt: this.clock.now(), endReason, endedBy: 'clock' as const, pausedUntil: null };
      await this.locked.move(tx, pairing, 'end', 'clock', ended);
      await this.tasks.settle(tx, communityId, trialKey(pairing));
      if (endReason === 'moved') await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_ended');
    }
  }

  /** Looked at again under the lock: two workers, or one after a week's downtime, do each thing once. */
  private async tendOne(tx: Tx, communityId: string, id: string, now: Date): Promise<boolean> {
    const pairing = await this.pairings.lockPairing(tx, communityId, id);
    if (!pairing.wakeAt || pairing.wakeAt > now) return false;
    if (pairing.state === 'proposed') {
      await this.locked.move(tx, pairing, 'lapse', 'clock');
      await this.locked.tell(tx, pairing, pairing.proposedByMemberId, 'pairing_declined');
      return true;
    }
    if (pairing.state === 'paused') return this.resumeOrAsk(tx, pairing);
    if (pairing.state === 'trial') await this.trials.tend(tx, pairing, now);
    else await this.locked.rest(tx, pairing);
    return true;
  }

  /** A pause that is over ends by itself while the consent lives, a trial as a trial; without one it stays and nobody is told to go. */
  private async resumeOrAsk(tx: Tx, pairing: Pairing): Promise<boolean> {
    const { communityId, personId } = pairing;
    if (!(await this.consents.isLiving(communityId, personId, 'volunteer_contact', {}, tx))) {
      await this.pairings.change(tx, pairing, { wakeAt: null });
      return true;
    }
    await this.locked.goOn(tx, pairing, 'clock');
    await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_resumed');
    return true;
  }
}
