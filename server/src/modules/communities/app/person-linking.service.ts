import { Injectable } from '@nestjs/common';
import { DomainError, type MergeWay } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { MemberRepository } from '../data/member.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import type { Person } from '../data/person.entities.js';
import { PersonMergesRepository } from '../data/person-merges.repository.js';
import { aboutPerson } from '../domain/about-person.js';
import type { Actor } from '../domain/actor.js';
import type { MergeDoneDto } from '../dto/person-merge.dto.js';
import { canStillPart } from '../domain/merging.policy.js';
import { MergedPeople, type Pair } from './merged-people.js';

/**
 * An account meets the record the community keeps of somebody. Linking merges the account's own row into the record, so it can
 * be undone like any merge. An account is never linked by a phone number: numbers are handed on.
 */
@Injectable()
export class PersonLinking {
  constructor(
    private readonly transactor: Transactor,
    private readonly members: MemberRepository,
    private readonly people: PeopleRepository,
    private readonly merges: PersonMergesRepository,
    private readonly merged: MergedPeople,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Staff link a member's account. Throws `NOT_FOUND`, `PERSON_HAS_ACCOUNT`, `STAFF_OWN_MATTER`, and what stands against a merge. */
  link(actor: Actor, personId: string, memberId: string): Promise<MergeDoneDto> {
    return this.transactor.run(async (tx) => {
      if (!(await this.members.inCommunity(actor.communityId, memberId, tx))) throw new DomainError('NOT_FOUND');
      const pair = await this.lockPair(tx, actor.communityId, personId, memberId);
      const [own] = await this.merged.ownMatter(tx, actor, [pair.keep, pair.gone]);
      if (own) throw new DomainError(own.code);
      return this.join(tx, actor, pair, { id: newId(), way: 'link' });
    });
  }

  /**
   * Staff part an account from a record. What a link brought goes back with it; an account that was there from the beginning
   * gets an empty row of its own, and everything stays with the record. Throws `NOT_FOUND`, `PERSON_HAS_NO_ACCOUNT`,
   * `STAFF_OWN_MATTER`.
   */
  unlink(actor: Actor, personId: string): Promise<{ id: string }> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      const seen = await this.people.find(tx, communityId, personId);
      const merge = seen.memberId ? await this.merges.broughtBy(tx, communityId, personId, seen.memberId) : null;
      await this.people.lockAll(tx, merge ? [personId, merge.goneId] : [personId]);
      const person = await this.people.lock(tx, communityId, personId);
      if (!person.memberId || person.memberId !== seen.memberId) throw new DomainError('PERSON_HAS_NO_ACCOUNT');
      const [own] = await this.merged.ownMatter(tx, actor, [person]);
      if (own) throw new DomainError(own.code);
      if (merge && canStillPart(merge, this.clock.now())) await this.merged.part(tx, actor, merge);
      else await this.giveOwnRow(tx, person, person.memberId);
      await this.audit.record(tx, 'person.account_unlinked', actor, aboutPerson(person));
      return { id: personId };
    });
  }

  /**
   * Links the actor's own account to a record, on a proof the caller has checked (a code of the card, a proxy's offer). `id` names the merge.
   * Throws `NOT_FOUND`, `PERSON_HAS_ACCOUNT`, and what stands against a merge.
   */
  async linkSelf(tx: Tx, actor: Actor, personId: string, id: string, way: 'card' | 'proxy'): Promise<MergeDoneDto> {
    return this.join(tx, actor, await this.lockPair(tx, actor.communityId, personId, actor.memberId), {
      id,
      way,
    });
  }

  private async lockPair(tx: Tx, communityId: string, personId: string, memberId: string): Promise<Pair> {
    const own = await this.people.idOfMember(memberId, tx);
    if (own === personId) throw new DomainError('PERSON_HAS_ACCOUNT');
    const pair = await this.merged.lock(tx, communityId, personId, own);
    if (pair.gone.memberId !== memberId) throw new DomainError('NOT_FOUND');
    if (pair.keep.memberId) throw new DomainError('PERSON_HAS_ACCOUNT');
    return pair;
  }

  private async join(tx: Tx, actor: Actor, pair: Pair, how: { id: string; way: MergeWay }): Promise<MergeDoneDto> {
    const [refusal] = await this.merged.refusals(tx, pair, false);
    if (refusal) throw new DomainError(refusal.code, refusal.params);
    await this.merged.merge(tx, actor, pair, how);
    await this.audit.record(tx, 'person.account_linked', actor, aboutPerson(pair.keep), { way: how.way });
    return { id: pair.keep.id, mergeId: how.id };
  }

  private async giveOwnRow(tx: Tx, person: Person, memberId: string): Promise<void> {
    await this.people.change(tx, person, { memberId: null });
    await this.people.add(tx, { communityId: person.communityId, memberId, createdAt: this.clock.now() });
  }
}
