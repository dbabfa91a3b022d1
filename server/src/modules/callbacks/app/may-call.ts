import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, PersonDirectory } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import type { CallBack } from '../data/call-back.entities.js';

type Sides = Pick<CallBack, 'personId' | 'helperMemberId' | 'certifierMemberId' | 'alongMemberIds'>;

/** Who may ask about what was done: nobody who did it, confirmed it, it was done for, acts for them, or lives with any of these. */
@Injectable()
export class MayCall {
  constructor(
    private readonly persons: PersonDirectory,
    private readonly representation: Representation,
  ) {}

  async mayCall(
    tx: Tx,
    actor: Actor,
    { personId, helperMemberId, certifierMemberId, alongMemberIds }: Sides,
  ): Promise<boolean> {
    const members = [helperMemberId, ...alongMemberIds, ...(certifierMemberId ? [certifierMemberId] : [])];
    if (actor.personId === personId || members.includes(actor.memberId)) return false;
    if (await this.representation.isProxyOf(actor, personId, tx)) return false;
    const { communityId } = actor;
    const people = await this.persons.facts(communityId, [actor.personId, personId], tx);
    const home = people.get(actor.personId)?.householdId ?? null;
    if (home === null) return true;
    if (people.get(personId)?.householdId === home) return false;
    for (const memberId of new Set(members))
      if ((await this.persons.ofMember(memberId, tx)).householdId === home) return false;
    return true;
  }
}
