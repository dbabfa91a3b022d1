import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  chinaDayStart,
  DomainError,
  pairingLimits,
  type PairingAction,
  pairingMachine,
  type PairingState,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, PersonDirectory } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { type Message, Notifier } from '../../notifications/index.js';
import { Tasks } from '../../tasks/index.js';
import { VisitHelpers, VisitPlanning } from '../../visits/index.js';
import type { Pairing } from '../data/pairing.entities.js';
import { PairingsRepository } from '../data/pairings.repository.js';
import { type PairingParty, type PairingRelation, requireParty, trialKey } from '../domain/pairing.policy.js';
import { PairingVisits } from './pairing-visits.js';

/** In these states there are visits to come. */
const RUNS: ReadonlySet<PairingState> = new Set<PairingState>(['proposed', 'trial', 'active']);
const CALLED_OFF = '互助对子暂停或结束了';
const DAY_MS = 24 * 60 * 60 * 1000;

/** Who takes a step: somebody in one part, or the clock. */
export type PairingTaker =
  { readonly actor: Pick<Actor, 'userId' | 'memberId' | 'communityId'>; readonly as: PairingParty } | 'clock';

/** The beats every journey of a pairing shares: lock, may I, move, tell. */
@Injectable()
export class LockedPairings implements OnModuleInit {
  constructor(
    private readonly pairings: PairingsRepository,
    private readonly persons: PersonDirectory,
    private readonly representation: Representation,
    private readonly notifier: Notifier,
    private readonly audit: AuditService,
    private readonly visits: VisitPlanning,
    private readonly ahead: PairingVisits,
    private readonly helpers: VisitHelpers,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.helpers.register(({ communityId, memberId }, personIds, tx, onDay) =>
      this.pairings.rightsOf(communityId, memberId, personIds, onDay, tx),
    );
  }

  /** What the actor is to a pairing. */
  async relation(actor: Actor, pairing: Pairing, tx?: Tx): Promise<PairingRelation> {
    const personIds = (await this.pairings.peopleOf([pairing.id], tx)).get(pairing.id) ?? [];
    const parts = await this.representation.partsTowards(actor, personIds, 'visits', tx);
    const offices = await this.persons.officesTowards(actor, personIds, tx);
    return {
      isVolunteer: pairing.volunteerMemberId === actor.memberId,
      isPerson: [...parts.values()].some((part) => part === 'self' || part === 'proxy'),
      isWorker: offices.size > 0,
    };
  }

  /** The pairing under lock, with the part in which the actor takes this step. Throws `NOT_FOUND`, `PAIRING_MOVED_ON`. */
  async take(tx: Tx, actor: Actor, id: string, action: PairingAction): Promise<{ pairing: Pairing; as: PairingParty }> {
    const pairing = await this.pairings.lockPairing(tx, actor.communityId, id);
    const as = requireParty(await this.relation(actor, pairing, tx), action);
    pairingMachine.next(pairing.state, action);
    return { pairing, as };
  }

  /** Writes a step: the state by the table, the fields, the alarm that follows from both, and the record. */
  async move(
    tx: Tx,
    pairing: Pairing,
    action: PairingAction,
    by: PairingTaker,
    fields: Partial<Pairing> = {},
  ): Promise<void> {
    const state = pairingMachine.next(pairing.state, action);
    const rests = state === 'paused' && pairing.state === 'trial';
    const changed = { ...fields, state, ...(rests ? { trialPausedAt: this.clock.now() } : {}) };
    await this.pairings.change(tx, pairing, { ...changed, wakeAt: wakeOf({ ...pairing, ...changed }) });
    const { id, communityId, personId } = pairing;
    if (rests) await this.tasks.settle(tx, communityId, trialKey(pairing));
    if (!RUNS.has(state)) await this.visits.cancelOfPairing(tx, pairing.id, CALLED_OFF, 'clock');
    await this.ahead.plan(tx, pairing);
    const actor = by === 'clock' ? 'clock' : by.actor;
    await this.audit.record(
      tx,
      `pairing.${action}`,
      actor,
      { id, communityId, personId },
      {
        ...{ state, as: by === 'clock' ? 'clock' : by.as },
      },
    );
  }

  /**
   * Ends a pause. What paused in its trial goes on as a trial with the days that were left, a week at least, and both sides are asked
   * (again) before its end: what they said before the pause may be true no more.
   */
  goOn(tx: Tx, pairing: Pairing, by: PairingTaker): Promise<void> {
    const over = { pausedUntil: null, pauseWhy: null };
    const { trialPausedAt, trialUntil, trialPausedDays } = pairing;
    if (!trialPausedAt || !trialUntil) return this.move(tx, pairing, 'resume', by, over);
    const now = this.clock.now().getTime();
    const left = Math.max(trialUntil.getTime() - trialPausedAt.getTime(), pairingLimits.trialAskDays * DAY_MS);
    const rested = Math.ceil((now - trialPausedAt.getTime()) / DAY_MS);
    return this.move(tx, pairing, 'resumeTrial', by, {
      ...{ ...over, trialUntil: new Date(now + left), trialPausedAt: null, trialPausedDays: trialPausedDays + rested },
      ...{ trialAskedAt: null, volunteerGoesOn: null, personGoesOn: null },
    });
  }

  /** Changes fields in the same state, with the alarm that follows. */
  async touch(tx: Tx, pairing: Pairing, fields: Partial<Pairing>): Promise<void> {
    await this.pairings.change(tx, pairing, { ...fields, wakeAt: wakeOf({ ...pairing, ...fields }) });
  }

  /** The clock has nothing more to do until somebody takes a step. */
  rest(tx: Tx, pairing: Pairing): Promise<void> {
    return this.pairings.change(tx, pairing, { wakeAt: null });
  }

  /** Tells the person's side: their account and who acts for them in visits. */
  async tellPerson(
    tx: Tx,
    pairing: Pairing,
    kind: 'pairing_begun' | 'pairing_ended_for_person' | 'pairing_trial_asked_of_person',
    reason?: string,
  ): Promise<void> {
    for (const { memberId } of await this.representation.audience(pairing.communityId, pairing.personId, 'visits', tx))
      await this.tell(tx, pairing, memberId, kind, reason);
  }

  /** Tells one member. Throws nothing: whoever has left is told nothing. */
  async tell(tx: Tx, pairing: Pairing, memberId: string, kind: PairingNews, reason?: string): Promise<void> {
    await this.notifier.notify(tx, {
      ...{ communityId: pairing.communityId, memberId, kind, params: reason ? { reason } : {} },
      dedupeKey: `${kind}:${pairing.id}:${this.clock.now().getTime()}`,
    } as Message);
  }

  /** A living consent lets the volunteer reach the person. Throws `PAIRING_CONSENT_MISSING`. */
  requireConsent(isLiving: boolean): void {
    if (!isLiving) throw new DomainError('PAIRING_CONSENT_MISSING');
  }
}

type PairingNews = Extract<Message['kind'], `pairing_${string}`>;

/** When the clock looks at it next: a proposal unanswered, a trial some days before its end and at it, a pause over. */
export function wakeOf({ state, proposedAt, trialUntil, trialAskedAt, pausedUntil }: Pairing): Date | null {
  if (state === 'proposed') return new Date(proposedAt.getTime() + pairingLimits.proposalDays * DAY_MS);
  if (state === 'trial' && trialUntil && !trialAskedAt)
    return new Date(trialUntil.getTime() - pairingLimits.trialAskDays * DAY_MS);
  if (state === 'trial') return trialUntil;
  if (state === 'paused' && pausedUntil) return new Date(chinaDayStart(`${pausedUntil}T12:00:00+08:00`) + DAY_MS);
  return null;
}
