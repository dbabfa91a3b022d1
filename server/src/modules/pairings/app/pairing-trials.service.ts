import { Injectable } from '@nestjs/common';
import {
  chinaDate,
  chinaDayStart,
  DomainError,
  pairingLimits,
  TRIAL_SIDE_WORDS,
  TRIAL_SIDES,
  type TrialSide,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';
import { Tasks } from '../../tasks/index.js';
import type { Pairing } from '../data/pairing.entities.js';
import { trialKey } from '../domain/pairing.policy.js';
import { type PairingAnswer, pairingAnswer, type ProlongTrialBody, type TrialAnswerBody } from '../dto/pairing.dto.js';
import { LockedPairings } from './locked-pairings.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The end of a trial: both sides are asked, neither learns what the other said, and nothing becomes regular against a no. */
@Injectable()
export class PairingTrials {
  constructor(
    private readonly transactor: Transactor,
    private readonly locked: LockedPairings,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /**
   * What one side says: each for itself, or written down by the worker who asked. Throws `NOT_FOUND` for a side that is not the
   * asker's, `PAIRING_TRIAL_OWN` when the volunteer would write down the other side's answer by office.
   */
  answer(actor: Actor, pairingId: string, { side, goesOn }: TrialAnswerBody): Promise<PairingAnswer> {
    return this.transactor.run(async (tx) => {
      const { pairing, as } = await this.locked.take(tx, actor, pairingId, 'answerTrial');
      const { isPerson, isWorker, isVolunteer } = await this.locked.relation(actor, pairing, tx);
      if (side === 'volunteer' ? !isVolunteer && !isWorker : !isPerson && !isWorker) throw new DomainError('NOT_FOUND');
      if (side === 'person' && isVolunteer) throw new DomainError('PAIRING_TRIAL_OWN');
      const said = side === 'volunteer' ? { volunteerGoesOn: goesOn } : { personGoesOn: goesOn };
      await this.locked.move(tx, pairing, 'answerTrial', { actor, as }, said);
      return pairingAnswer(pairing);
    });
  }

  /** After both were asked. Throws `PAIRING_TRIAL_UNASKED` with who was not, `PAIRING_TRIAL_OBJECTED`. */
  settle(actor: Actor, pairingId: string): Promise<PairingAnswer> {
    return this.transactor.run(async (tx) => {
      const { pairing, as } = await this.locked.take(tx, actor, pairingId, 'settle');
      const unasked = TRIAL_SIDES.filter((side) => saidBy(pairing, side) === null);
      if (TRIAL_SIDES.some((side) => saidBy(pairing, side) === false)) throw new DomainError('PAIRING_TRIAL_OBJECTED');
      if (unasked.length > 0)
        throw new DomainError('PAIRING_TRIAL_UNASKED', {
          who: unasked.map((side) => TRIAL_SIDE_WORDS[side]).join('、'),
        });
      await this.locked.move(tx, pairing, 'settle', { actor, as });
      await this.tasks.settle(tx, actor.communityId, trialKey(pairing));
      await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_settled');
      return pairingAnswer(pairing);
    });
  }

  /** Until a later day; both are asked again before it. Throws `PAIRING_TRIAL_DATE`. */
  prolong(actor: Actor, pairingId: string, { until }: ProlongTrialBody): Promise<PairingAnswer> {
    return this.transactor.run(async (tx) => {
      const { pairing, as } = await this.locked.take(tx, actor, pairingId, 'prolong');
      const trialUntil = this.laterEnd(pairing, until);
      const again = { trialUntil, trialAskedAt: null, volunteerGoesOn: null, personGoesOn: null };
      await this.locked.move(tx, pairing, 'prolong', { actor, as }, again);
      await this.tasks.settle(tx, actor.communityId, trialKey(pairing));
      await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_trial_prolonged');
      return pairingAnswer(pairing);
    });
  }

  /**
   * What the clock does about a trial: some days before its end both sides are asked, and whoever looks after the person has a task;
   * at the end it becomes regular by itself when both said yes, else the task stays.
   */
  async tend(tx: Tx, pairing: Pairing, now: Date): Promise<void> {
    const { communityId, personId, id, trialUntil } = pairing;
    if (!pairing.trialAskedAt) {
      const dueAt = new Date(Math.max(trialUntil?.getTime() ?? 0, now.getTime() + 3 * DAY_MS));
      const kind = 'pairing_trial_ends' as const;
      await this.tasks.open(tx, { communityId, kind, personId, subjectId: id, dueAt, key: trialKey(pairing) });
      await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_trial_asked');
      await this.locked.tellPerson(tx, pairing, 'pairing_trial_asked_of_person');
      await this.locked.touch(tx, pairing, { trialAskedAt: now });
      return;
    }
    if (!TRIAL_SIDES.every((side) => saidBy(pairing, side) === true)) return this.locked.rest(tx, pairing);
    await this.locked.move(tx, pairing, 'settle', 'clock');
    await this.tasks.settle(tx, communityId, trialKey(pairing));
    await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_settled');
  }

  private laterEnd({ trialUntil, startedAt, trialPausedDays }: Pairing, until: string): Date {
    const { trialMoreDays: days, trialLongestDays: longest } = pairingLimits;
    const now = this.clock.now();
    const from = new Date(Math.max(now.getTime(), trialUntil?.getTime() ?? 0));
    const begun = startedAt ?? now;
    const isLater = until > chinaDate(from);
    const isNear = until <= chinaDate(new Date(from.getTime() + days * DAY_MS));
    const isShort = until <= chinaDate(new Date(begun.getTime() + (longest + trialPausedDays) * DAY_MS));
    if (!isLater || !isNear || !isShort) throw new DomainError('PAIRING_TRIAL_DATE', { days, longest });
    return new Date(chinaDayStart(`${until}T12:00:00+08:00`) + DAY_MS);
  }
}

const saidBy = ({ volunteerGoesOn, personGoesOn }: Pairing, side: TrialSide): boolean | null =>
  side === 'volunteer' ? volunteerGoesOn : personGoesOn;
