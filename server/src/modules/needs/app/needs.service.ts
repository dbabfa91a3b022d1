import { Injectable } from '@nestjs/common';
import { DomainError, needLimits, needMachine, type PersonActedAs } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { type Actor, MemberDirectory, PersonDirectory, type PersonFacts } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { Matters } from '../../matters/index.js';
import { Notifier } from '../../notifications/index.js';
import { Tasks } from '../../tasks/index.js';
import type { Need } from '../data/need.entities.js';
import { NeedsRepository } from '../data/needs.repository.js';
import {
  type MatterOfNeedBody,
  type NeedAnswer,
  needAnswer,
  type NewNeedBody,
  type ReferNeedBody,
  type NeedToldBody,
} from '../dto/need.dto.js';
import { LockedNeeds, SCOPE, tellKey } from './locked-needs.js';

/**
 * A need 需求 from being said to its one outcome (docs/algorithms/matters.md). Locks in this order: the person, the need, the matter.
 */
@Injectable()
export class NeedsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly needs: NeedsRepository,
    private readonly locked: LockedNeeds,
    private readonly matters: Matters,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly representation: Representation,
    private readonly notifier: Notifier,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody says a need of their own, of somebody they act for, or of somebody they look after. Throws `NOT_FOUND` for
   * anybody else's, `NEED_TOO_MANY`, `BUILDING_UNKNOWN`.
   */
  say(actor: Actor, body: NewNeedBody): Promise<NeedAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId, memberId } = actor;
      const personId = body.personId ?? actor.personId;
      const person = await this.persons.lock(tx, communityId, personId);
      const as = await this.partOf(tx, actor, personId);
      const limit = needLimits.openPerPerson;
      if ((await this.needs.waitingOf(tx, communityId, personId)) >= limit)
        throw new DomainError('NEED_TOO_MANY', { limit });
      const now = this.clock.now();
      const need: Need = {
        ...{
          id: newId(),
          communityId,
          personId,
          heardHow: howHeard(body, as),
          heardAt: now,
          heardByMemberId: memberId,
        },
        ...{ heardAs: as, category: body.category, words: body.words, publicText: null },
        ...(await this.placeOf(communityId, body, person)),
        ...{ placeText: body.placeText ?? null, visitId: null, state: needMachine.initial, matterId: null },
        ...{ answer: null, referredTo: null, decidedAt: null, decidedByMemberId: null, toldAt: null, toldHow: null },
        ...{ again: 0, againWhy: null, boardAt: now },
      };
      await this.needs.insert(tx, need);
      await this.locked.record(tx, need, 'need.heard', actor);
      await this.tellStaff(tx, need, memberId);
      return needAnswer(need);
    });
  }

  /** Answered on the spot. */
  answer(actor: Actor, id: string, words: string): Promise<NeedAnswer> {
    return this.decide(actor, id, 'answer', (tx, need) => this.locked.tell(tx, need, 'need_answered', { words }), {
      answer: words,
    });
  }

  /** Cannot be done, and why. */
  decline(actor: Actor, id: string, words: string): Promise<NeedAnswer> {
    return this.decide(actor, id, 'decline', (tx, need) => this.locked.tell(tx, need, 'need_declined', { words }), {
      answer: words,
    });
  }

  /** Somebody else's. */
  refer(actor: Actor, id: string, { to, words }: ReferNeedBody): Promise<NeedAnswer> {
    return this.decide(actor, id, 'refer', (tx, need) => this.locked.tell(tx, need, 'need_referred', { to, words }), {
      ...{ answer: words, referredTo: to },
    });
  }

  /** It joins an open matter; several needs may join one (N3). Throws `NEED_MATTER_OVER`, `NOT_FOUND`. */
  link(actor: Actor, id: string, matterId: string): Promise<NeedAnswer> {
    return this.transactor.run(async (tx) => {
      const need = await this.locked.take(tx, actor, id, 'link');
      if (!(await this.matters.join(tx, actor.communityId, matterId, need.personId)))
        throw new DomainError('NEED_MATTER_OVER');
      return this.linked(tx, actor, need, matterId);
    });
  }

  /** It becomes a matter of its own, in which the person is not named (N4). Throws as opening a matter. */
  becomeMatter(actor: Actor, id: string, body: MatterOfNeedBody): Promise<NeedAnswer> {
    return this.transactor.run(async (tx) => {
      const need = await this.locked.take(tx, actor, id, 'link');
      const source = { origin: 'need', personIds: [need.personId] } as const;
      return this.linked(tx, actor, need, await this.matters.open(tx, actor, body, source));
    });
  }

  /** The two are apart again, and neither is lost (N8). */
  unlink(actor: Actor, id: string): Promise<NeedAnswer> {
    return this.transactor.run(async (tx) => {
      const need = await this.locked.take(tx, actor, id, 'unlink');
      await this.leaveMatter(tx, need);
      await this.locked.move(tx, need, 'unlink', actor, { ...UNDECIDED });
      return needAnswer(need);
    });
  }

  /** Not needed any more. */
  withdraw(actor: Actor, id: string): Promise<NeedAnswer> {
    return this.transactor.run(async (tx) => {
      const need = await this.locked.take(tx, actor, id, 'withdraw');
      await this.leaveMatter(tx, need);
      await this.locked.move(tx, need, 'withdraw', actor, { matterId: null });
      await this.tasks.settle(tx, need.communityId, tellKey(id));
      return needAnswer(need);
    });
  }

  /** 「对我没解决」: heard again, with what is still wrong; a solved matter stays solved for the others (N3). */
  again(actor: Actor, id: string, why: string): Promise<NeedAnswer> {
    return this.transactor.run(async (tx) => {
      const need = await this.locked.take(tx, actor, id, 'again');
      await this.leaveMatter(tx, need);
      await this.locked.move(tx, need, 'again', actor, { ...UNDECIDED, againWhy: why, again: need.again + 1 });
      await this.tasks.settle(tx, need.communityId, tellKey(id));
      await this.tellStaff(tx, need, actor.memberId);
      return needAnswer(need);
    });
  }

  /** The person was told by telephone or in person. Throws `NOT_FOUND` for who does not look after them. */
  told(actor: Actor, id: string, { how }: NeedToldBody): Promise<NeedAnswer> {
    return this.transactor.run(async (tx) => {
      const need = await this.needs.lockNeed(tx, actor.communityId, id);
      const { isStaff, isWorker } = await this.locked.relation(actor, need.personId, tx);
      if (!isStaff && !isWorker) throw new DomainError('NOT_FOUND');
      if (need.state === 'heard' || need.state === 'withdrawn') throw new DomainError('NEED_MOVED_ON');
      await this.needs.change(tx, need, { toldAt: this.clock.now(), toldHow: how });
      await this.tasks.settle(tx, need.communityId, tellKey(id));
      await this.locked.record(tx, need, 'need.told', actor);
      return needAnswer(need);
    });
  }

  private decide(
    actor: Actor,
    id: string,
    action: 'answer' | 'decline' | 'refer',
    tell: (tx: Tx, need: Need) => Promise<void>,
    fields: Partial<Need>,
  ): Promise<NeedAnswer> {
    return this.transactor.run(async (tx) => {
      const need = await this.locked.take(tx, actor, id, action);
      await this.locked.move(tx, need, action, actor, { ...fields, ...this.decided(actor) });
      await tell(tx, need);
      return needAnswer(need);
    });
  }

  private async linked(tx: Tx, actor: Actor, need: Need, matterId: string): Promise<NeedAnswer> {
    await this.locked.move(tx, need, 'link', actor, { matterId, ...this.decided(actor) });
    await this.locked.tell(tx, need, 'need_linked', {});
    return needAnswer(need);
  }

  private decided({ memberId }: Actor): Pick<Need, 'decidedAt' | 'decidedByMemberId'> {
    return { decidedAt: this.clock.now(), decidedByMemberId: memberId };
  }

  /** The person is no longer concerned by the matter, unless another need of theirs joins it. */
  private async leaveMatter(tx: Tx, need: Need): Promise<void> {
    if (!need.matterId || (await this.needs.othersOf(tx, need)) > 0) return;
    await this.matters.leave(tx, need.matterId, need.personId);
  }

  /** As what the actor speaks. Throws `NOT_FOUND`. */
  private async partOf(tx: Tx, actor: Actor, personId: string): Promise<PersonActedAs> {
    const part = await this.representation.partTowards(actor, personId, SCOPE, tx);
    if (part === 'self' || part === 'proxy') return part;
    const office = await this.persons.officeTowards(actor, personId, tx);
    if (!office) throw new DomainError('NOT_FOUND');
    return office;
  }

  private async placeOf(communityId: string, { buildingId }: NewNeedBody, person: PersonFacts) {
    const zone = buildingId ? await this.members.zone(communityId, { buildingId }) : undefined;
    return {
      gridId: zone?.gridId ?? person.gridId,
      buildingId: zone?.buildingId ?? (buildingId ? null : person.buildingId),
    };
  }

  private async tellStaff(tx: Tx, { id, communityId, again }: Need, except: string): Promise<void> {
    for (const memberId of await this.members.inRole(communityId, 'staff', tx))
      if (memberId !== except)
        await this.notifier.notify(tx, {
          ...{ communityId, memberId, kind: 'need_heard', params: {}, dedupeKey: `need_heard:${id}:${again}` },
        });
  }
}

const UNDECIDED = {
  ...{ matterId: null, answer: null, referredTo: null, decidedAt: null, decidedByMemberId: null },
  ...{ toldAt: null, toldHow: null },
} as const;

/** What people say themselves is said in the mini-program; those who look after somebody say how they heard it. */
const howHeard = ({ heardHow }: NewNeedBody, as: PersonActedAs): Need['heardHow'] =>
  as === 'self' || as === 'proxy' ? 'mini_app' : (heardHow ?? 'counter');
