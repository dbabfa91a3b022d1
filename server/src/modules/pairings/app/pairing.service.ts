import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError, PAIRING_OBSTACLE_WORDS, pairingLimits, pairingMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { Consents } from '../../consents/index.js';
import { Tasks } from '../../tasks/index.js';
import { VolunteerStandings } from '../../volunteers/index.js';
import type { NeverAgain, Pairing } from '../data/pairing.entities.js';
import { PairingsRepository } from '../data/pairings.repository.js';
import { freePlace } from '../domain/fit.js';
import { trialKey } from '../domain/pairing.policy.js';
import {
  type AcceptPairingBody,
  type DeclinePairingBody,
  type EndPairingBody,
  type HandOverBody,
  type NeverAgainBody,
  newPairing,
  type PairingAnswer,
  pairingAnswer,
  type PausePairingBody,
  type ProposePairingBody,
} from '../dto/pairing.dto.js';
import { LockedPairings, wakeOf } from './locked-pairings.js';
import { ServiceGates } from './service-gates.js';
import { Suggesting } from './suggesting.queries.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The life of a pairing 互助对子 (docs/algorithms/pairings.md). Everybody is only asked: declining needs no reason and is a mark
 * nowhere. Locks in this order: the person, the volunteer's member, the pairing.
 */
@Injectable()
export class PairingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly pairings: PairingsRepository,
    private readonly locked: LockedPairings,
    private readonly suggesting: Suggesting,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly consents: Consents,
    private readonly standings: VolunteerStandings,
    private readonly gates: ServiceGates,
    private readonly tasks: Tasks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks a volunteer to help somebody the actor looks after. Throws `NOT_FOUND`, `PAIRING_NOT_POSSIBLE` with the rule that
   * forbids it, `PAIRING_LICENSED`, `PAIRING_PERSON_TAKEN`, `PAIRING_VOLUNTEER_FULL`.
   */
  propose(actor: Actor, body: ProposePairingBody): Promise<PairingAnswer> {
    return this.transactor.run((tx) => this.proposeIn(tx, actor, body));
  }

  /** The same inside a transaction, for a plan for many and a handover. */
  async proposeIn(
    tx: Tx,
    actor: Actor,
    { personId, alsoPersonIds = [], volunteerMemberId, why, kinds = [] }: ProposePairingBody,
    more: Partial<Pairing> = {},
  ): Promise<PairingAnswer> {
    const { communityId } = actor;
    this.gates.requireUnlicensed(kinds);
    const personIds = [...new Set([personId, ...alsoPersonIds])].sort();
    for (const id of personIds) await this.persons.lock(tx, communityId, id);
    const offices = await this.persons.officesTowards(actor, personIds, tx);
    if (offices.size < personIds.length) throw new DomainError('NOT_FOUND');
    await this.requireOneHome(communityId, personIds, tx);
    if (!(await this.members.isPresent(tx, communityId, volunteerMemberId))) throw new DomainError('NOT_FOUND');
    await this.members.lockMember(tx, volunteerMemberId);
    for (const id of personIds) await this.requirePossible(tx, communityId, id, volunteerMemberId);
    const limit = pairingLimits.livingPerVolunteer;
    const slot = freePlace(await this.pairings.livingSlotsOf(tx, communityId, volunteerMemberId), limit);
    if (slot === undefined) throw new DomainError('PAIRING_VOLUNTEER_FULL', { limit });
    const by = { communityId, proposedByMemberId: actor.memberId, proposedAt: this.clock.now() };
    const proposal = newPairing({ ...by, id: newId(), personId, volunteerMemberId, slot }, why ?? null, kinds);
    const pairing = { ...proposal, ...more, wakeAt: wakeOf({ ...proposal, ...more }) };
    await this.pairings.insert(tx, pairing, personIds, limit);
    await this.audit.record(tx, 'pairing.propose', actor, { id: pairing.id, communityId, personId });
    await this.locked.tell(tx, pairing, volunteerMemberId, 'pairing_proposed');
    return pairingAnswer(pairing);
  }

  /** Throws `PAIRING_NOT_POSSIBLE` with the rule that forbids these two. */
  async requirePossible(tx: Tx, communityId: string, personId: string, volunteerMemberId: string): Promise<void> {
    if (!(await this.standings.mayHelp(tx, communityId, volunteerMemberId))) throw notPossible('not_approved');
    const obstacle = await this.suggesting.obstacle(communityId, personId, volunteerMemberId, tx);
    if (obstacle) throw notPossible(obstacle);
  }

  /**
   * The volunteer says yes. Throws `PAIRING_CODE_OF_CONDUCT`, `PAIRING_PROOF_MISSING`, `PAIRING_CONSENT_MISSING`, `NOT_FOUND`,
   * `PAIRING_MOVED_ON`.
   */
  accept(actor: Actor, pairingId: string, { conduct }: AcceptPairingBody): Promise<PairingAnswer> {
    if (!conduct) throw new DomainError('PAIRING_CODE_OF_CONDUCT');
    return this.transactor.run(async (tx) => {
      const { pairing, as } = await this.locked.take(tx, actor, pairingId, 'accept');
      if (!(await this.standings.mayHelp(tx, actor.communityId, actor.memberId))) throw notPossible('not_approved');
      const { communityId, personId } = pairing;
      await this.gates.requireProofs(tx, pairing);
      this.locked.requireConsent(await this.consents.isLiving(communityId, personId, 'volunteer_contact', {}, tx));
      const now = this.clock.now();
      const trialUntil = new Date(now.getTime() + pairingLimits.trialDays * DAY_MS);
      const begun = { startedAt: now, conductAgreedAt: now, trialUntil };
      await this.locked.move(tx, pairing, 'accept', { actor, as }, begun);
      await this.locked.tellPerson(tx, pairing, 'pairing_begun');
      await this.locked.tell(tx, pairing, actor.memberId, 'pairing_begun_for_volunteer');
      return pairingAnswer(pairing);
    });
  }

  decline(actor: Actor, pairingId: string, { neverAgain = false }: DeclinePairingBody): Promise<PairingAnswer> {
    return this.transactor.run(async (tx) => {
      const { pairing, as } = await this.locked.take(tx, actor, pairingId, 'decline');
      await this.locked.move(tx, pairing, 'decline', { actor, as });
      if (neverAgain) await this.never(tx, actor, pairing, as === 'person' ? 'recipient' : 'volunteer');
      await this.locked.tell(tx, pairing, pairing.proposedByMemberId, 'pairing_declined');
      return pairingAnswer(pairing);
    });
  }

  /** A proposal is taken back; the volunteer hears nothing more of it. */
  withdraw(actor: Actor, pairingId: string): Promise<PairingAnswer> {
    return this.transactor.run(async (tx) => {
      const { pairing, as } = await this.locked.take(tx, actor, pairingId, 'withdraw');
      await this.locked.move(tx, pairing, 'withdraw', { actor, as });
      return pairingAnswer(pairing);
    });
  }

  /** Until a day, from tomorrow to half a year ahead. Throws `PAIRING_PAUSE_DATE`. */
  pause(actor: Actor, pairingId: string, { until, why }: PausePairingBody): Promise<PairingAnswer> {
    const now = this.clock.now();
    const last = chinaDate(new Date(now.getTime() + pairingLimits.pauseMaxDays * DAY_MS));
    if (until <= chinaDate(now) || until > last) throw new DomainError('PAIRING_PAUSE_DATE');
    return this.transactor.run(async (tx) => {
      const { pairing, as } = await this.locked.take(tx, actor, pairingId, 'pause');
      await this.locked.move(tx, pairing, 'pause', { actor, as }, { pausedUntil: until, pauseWhy: why ?? null });
      if (as !== 'volunteer') await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_paused', why);
      return pairingAnswer(pairing);
    });
  }

  /** A trial goes on as a trial. Throws `PAIRING_CONSENT_MISSING` when the person took the consent back meanwhile. */
  resume(actor: Actor, pairingId: string): Promise<PairingAnswer> {
    return this.transactor.run(async (tx) => {
      const { pairing, as } = await this.locked.take(tx, actor, pairingId, 'resume');
      const { communityId, personId } = pairing;
      this.locked.requireConsent(await this.consents.isLiving(communityId, personId, 'volunteer_contact', {}, tx));
      await this.locked.goOn(tx, pairing, { actor, as });
      if (as !== 'volunteer') await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_resumed');
      return pairingAnswer(pairing);
    });
  }

  end(actor: Actor, pairingId: string, { reason, words, neverAgain = false }: EndPairingBody): Promise<PairingAnswer> {
    return this.transactor.run(async (tx) => {
      const { pairing, as } = await this.locked.take(tx, actor, pairingId, 'end');
      const ended = {
        endedAt: this.clock.now(),
        endReason: reason,
        endWords: words ?? null,
        endedBy: as,
        pausedUntil: null,
      };
      await this.locked.move(tx, pairing, 'end', { actor, as }, ended);
      await this.tasks.settle(tx, actor.communityId, trialKey(pairing));
      if (neverAgain)
        await this.never(tx, actor, pairing, as === 'person' ? 'recipient' : as === 'worker' ? 'staff' : as);
      if (as !== 'volunteer') await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_ended', words);
      if (as !== 'person') await this.locked.tellPerson(tx, pairing, 'pairing_ended_for_person', words);
      return pairingAnswer(pairing);
    });
  }

  /** Ends this one and proposes the next, linked to it: dates and kinds go on, private notes never (P6). */
  handOver(actor: Actor, pairingId: string, body: HandOverBody): Promise<PairingAnswer> {
    return this.transactor.run(async (tx) => {
      const known = await this.pairings.find(actor.communityId, pairingId, tx);
      if (!known) throw new DomainError('NOT_FOUND');
      await this.persons.lock(tx, actor.communityId, known.personId);
      const { pairing, as } = await this.locked.take(tx, actor, pairingId, 'handOver');
      const personIds = (await this.pairings.peopleOf([pairing.id], tx)).get(pairing.id) ?? [];
      const ended = { endedAt: this.clock.now(), endReason: 'handover' as const, endedBy: as, pausedUntil: null };
      await this.locked.move(tx, pairing, 'handOver', { actor, as }, ended);
      await this.tasks.settle(tx, actor.communityId, trialKey(pairing));
      await this.locked.tell(tx, pairing, pairing.volunteerMemberId, 'pairing_ended');
      const next = {
        ...{
          personId: pairing.personId,
          volunteerMemberId: body.volunteerMemberId,
          ...(body.why ? { why: body.why } : {}),
        },
        kinds: pairing.kinds ?? [],
        alsoPersonIds: personIds.filter((id) => id !== pairing.personId),
      };
      return this.proposeIn(tx, actor, next, { handedOverFromId: pairing.id, sharesHistory: body.sharesHistory });
    });
  }

  /**
   * Said silently by the volunteer about somebody, by the person about a helper, or by who looks after the person; taken back by the
   * same side. Throws `NOT_FOUND`.
   */
  neverAgain(actor: Actor, { personId, memberId, on }: NeverAgainBody): Promise<PairingAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      await this.persons.lock(tx, communityId, personId);
      const office = await this.persons.officeTowards(actor, personId, tx);
      const own = actor.personId === personId ? 'recipient' : actor.memberId === memberId ? 'volunteer' : undefined;
      const setBy = own ?? (office ? 'staff' : undefined);
      if (!setBy || !(await this.persons.facts(communityId, [personId], tx)).has(personId))
        throw new DomainError('NOT_FOUND');
      if (!(await this.members.isPresent(tx, communityId, memberId))) throw new DomainError('NOT_FOUND');
      const row: NeverAgain = { personId, memberId, communityId, setBy, setAt: this.clock.now() };
      if (on) await this.pairings.setNeverAgain(tx, row);
      else await this.pairings.dropNeverAgain(tx, row);
      await this.audit.record(tx, 'pairing.never_again', actor, { communityId }, { on });
      return { id: personId, state: pairingMachine.initial };
    });
  }

  /** A couple shares a pairing only behind the same door. */
  private async requireOneHome(communityId: string, personIds: readonly string[], tx: Tx): Promise<void> {
    const facts = await this.persons.facts(communityId, personIds, tx);
    const homes = new Set([...facts.values()].map(({ householdId, personId }) => householdId ?? personId));
    if (personIds.length > 1 && homes.size > 1) throw new DomainError('NOT_FOUND');
  }

  private async never(
    tx: Tx,
    actor: Actor,
    { personId, volunteerMemberId, communityId }: Pairing,
    setBy: 'recipient' | 'volunteer' | 'staff',
  ): Promise<void> {
    await this.pairings.setNeverAgain(tx, {
      personId,
      memberId: volunteerMemberId,
      communityId,
      setBy,
      setAt: this.clock.now(),
    });
    await this.audit.record(tx, 'pairing.never_again', actor, { communityId }, { on: true });
  }
}

const notPossible = (why: keyof typeof PAIRING_OBSTACLE_WORDS): DomainError =>
  new DomainError('PAIRING_NOT_POSSIBLE', { why: PAIRING_OBSTACLE_WORDS[why] });
