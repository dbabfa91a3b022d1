import { Injectable } from '@nestjs/common';
import {
  chinaDate,
  DomainError,
  type MatterCheckKind,
  matterLimits,
  OPEN_MATTERS,
  type MatterState,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, hasRole, PersonDirectory } from '../../communities/index.js';
import { Tasks } from '../../tasks/index.js';
import type { Matter } from '../data/matter.entities.js';
import { MattersRepository } from '../data/matters.repository.js';
import {
  type FailMatterBody,
  type MatterAnswer,
  matterAnswer,
  type PassMatterBody,
  type ReferMatterBody,
  type ToldBody,
} from '../dto/matter.dto.js';
import { LockedMatters, tellKey } from './locked-matters.js';
import { MatterHandling } from './matter-handling.service.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const isOpen = (state: MatterState): boolean => (OPEN_MATTERS as readonly MatterState[]).includes(state);

/** Whether a matter is solved, and every other end of it: closed is not solved, and somebody is told of each (docs/algorithms/matters.md). */
@Injectable()
export class MatterClosing {
  constructor(
    private readonly transactor: Transactor,
    private readonly matters: MattersRepository,
    private readonly locked: LockedMatters,
    private readonly handling: MatterHandling,
    private readonly persons: PersonDirectory,
    private readonly tasks: Tasks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Solved: those who asked say so, or staff have looked. Throws `MATTER_OWN_WORK`, `MATTER_OTHERS_CONCERNED`, `NOT_FOUND`. */
  pass(actor: Actor, id: string, { onSite = false }: PassMatterBody): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, as } = await this.locked.take(tx, actor, id, 'pass');
      await this.check(tx, matter, actor, as === 'asker' ? 'asker_word' : onSite ? 'on_site' : 'call_back', null);
      const now = this.clock.now();
      await this.locked.move(tx, matter, 'pass', { actor, as }, { solvedOn: chinaDate(now), closedAt: now });
      await this.locked.tellOutcome(tx, matter, 'matter_solved');
      return matterAnswer(matter);
    });
  }

  /** Not solved: the next round begins. Throws as `pass`, and `MATTER_DAY`. */
  fail(actor: Actor, id: string, body: FailMatterBody): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, as } = await this.locked.take(tx, actor, id, 'fail');
      const judge = as === 'asker' ? as : 'staff';
      await this.check(tx, matter, actor, judge === 'asker' ? 'asker_word' : 'on_site', body.why);
      await this.handling.again(tx, matter, 'fail', { actor, as: judge }, body);
      return matterAnswer(matter);
    });
  }

  /** Within thirty days of being solved it turns out not to be. Throws as `fail`, and `MATTER_REOPEN_LATE`. */
  reopen(actor: Actor, id: string, body: FailMatterBody): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, as } = await this.locked.take(tx, actor, id, 'reopen');
      const age = this.clock.now().getTime() - (matter.closedAt?.getTime() ?? 0);
      if (age > matterLimits.reopenDays * DAY_MS) throw new DomainError('MATTER_REOPEN_LATE');
      await this.handling.again(tx, matter, 'reopen', { actor, as: as === 'asker' ? as : 'staff' }, body);
      return matterAnswer(matter);
    });
  }

  /** Refused, with what those who asked are told. */
  decline(actor: Actor, id: string, words: string): Promise<MatterAnswer> {
    return this.end(actor, id, 'decline', words);
  }

  /** Somebody else's. */
  refer(actor: Actor, id: string, { to, words }: ReferMatterBody): Promise<MatterAnswer> {
    return this.end(actor, id, 'refer', words, { referredTo: to });
  }

  /** Not fixed, and said so: its own state and its own figure. */
  closeUnsolved(actor: Actor, id: string, words: string): Promise<MatterAnswer> {
    return this.end(actor, id, 'closeUnsolved', words);
  }

  /** It goes on in another open matter, with everybody whom it concerns. Throws `MATTER_MERGE`, `NOT_FOUND`. */
  merge(actor: Actor, id: string, intoId: string): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      // Both rows in the order of their ids: two merges that meet wait for each other and do not lock up.
      for (const one of [id, intoId].sort()) await this.matters.lockMatter(tx, actor.communityId, one);
      const { matter, as } = await this.locked.take(tx, actor, id, 'merge');
      const into = await this.matters.find(actor.communityId, intoId, tx);
      if (!into) throw new DomainError('NOT_FOUND');
      if (into.id === id || !isOpen(into.state)) throw new DomainError('MATTER_MERGE');
      const ended = { mergedIntoId: intoId, closedAt: this.clock.now() };
      await this.locked.move(tx, matter, 'merge', { actor, as }, ended);
      await this.matters.movePeople(tx, id, intoId);
      return matterAnswer(matter);
    });
  }

  /** Somebody was told what came out, by telephone or in person. Throws `NOT_FOUND` for who does not look after them. */
  told(actor: Actor, id: string, { personId, how }: ToldBody): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const matter = await this.matters.lockMatter(tx, actor.communityId, id);
      const people = (await this.matters.peopleOf([id], tx)).get(id) ?? [];
      const office = await this.persons.officeTowards(actor, personId, tx);
      const concerned = people.some((row) => row.personId === personId);
      if (!concerned || (!office && !hasRole(actor, 'staff'))) throw new DomainError('NOT_FOUND');
      await this.matters.setTold(tx, id, personId, { toldAt: this.clock.now(), toldHow: how });
      await this.tasks.settle(tx, actor.communityId, tellKey(id, personId));
      await this.audit.record(tx, 'matter.told', actor, { id, communityId: actor.communityId, personId }, { how });
      return matterAnswer(matter);
    });
  }

  private end(
    actor: Actor,
    id: string,
    action: 'decline' | 'refer' | 'closeUnsolved',
    words: string,
    more: Partial<Matter> = {},
  ): Promise<MatterAnswer> {
    return this.transactor.run(async (tx) => {
      const { matter, as } = await this.locked.take(tx, actor, id, action);
      const ended = { closedAt: this.clock.now(), closeWords: words, waitingUntil: null, waitingWhy: null, ...more };
      await this.locked.move(tx, matter, action, { actor, as }, ended, words);
      await this.locked.tellOutcome(tx, matter, 'matter_not_solved', words);
      return matterAnswer(matter);
    });
  }

  private async check(
    tx: Tx,
    matter: Matter,
    { memberId, communityId }: Actor,
    kind: MatterCheckKind,
    why: string | null,
  ): Promise<void> {
    const { id: matterId, round, ownerMemberId, doneByMemberId } = matter;
    if (!ownerMemberId || !doneByMemberId) throw new DomainError('MATTER_MOVED_ON');
    await this.matters.addCheck(tx, {
      ...{ id: newId(), matterId, communityId, round, kind, checkerMemberId: memberId, ownerMemberId, doneByMemberId },
      ...{ passed: why === null, why, at: this.clock.now() },
    });
  }
}
