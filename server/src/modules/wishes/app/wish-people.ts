import { Injectable } from '@nestjs/common';
import { maskName, proxyRelationWords } from '@silin/shared';
import { MemberDirectory, type PersonContact, PersonDirectory, type PersonFacts } from '../../communities/index.js';
import { Consents, Representation } from '../../consents/index.js';
import type { Wish } from '../data/wish.entity.js';
import { isContactConsented } from '../domain/contact.policy.js';

/** The people wishes belong to, as this context asks about them. */
@Injectable()
export class WishPeople {
  constructor(
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly representation: Representation,
    private readonly consents: Consents,
  ) {}

  /**
   * What staff call the authors: the nickname of an account; of somebody without one no more than the surname. With the
   * nicknames of other members they meet on the same page. Two queries.
   */
  async namesOf(
    communityId: string,
    personIds: readonly string[],
    memberIds: readonly string[] = [],
  ): Promise<{ author: (personId: string) => string; member: (memberId: string) => string }> {
    const people = await this.persons.facts(communityId, personIds);
    const accounts = [...people.values()].flatMap(({ memberId }) => memberId ?? []);
    const faces = await this.members.summaries([...accounts, ...memberIds]);
    const member = (id: string): string => faces.get(id)?.nickname ?? '';
    const author = (id: string): string => {
      const { memberId = null, name = '' } = people.get(id) ?? {};
      return memberId ? member(memberId) : maskName(name);
    };
    return { author, member };
  }

  /** Name, phone and home of an author, decrypted. Somebody whose row was merged away has none. */
  async contact(communityId: string, personId: string): Promise<PersonContact> {
    return (await this.persons.contacts(communityId, [personId])).get(personId) ?? nobody;
  }

  /** Where the author lives. */
  async home(communityId: string, personId: string): Promise<Pick<PersonFacts, 'gridId' | 'buildingId'>> {
    return (await this.persons.facts(communityId, [personId])).get(personId) ?? nowhere;
  }

  /** What each living proxy is to the author, by member id, as people call it. */
  async proxiesOf(communityId: string, personId: string): Promise<Map<string, string>> {
    const listeners = await this.representation.audience(communityId, personId, 'wishes');
    return new Map(
      listeners.flatMap(({ memberId, relation }) => (relation ? [[memberId, proxyRelationWords[relation]]] : [])),
    );
  }

  /** Does the author let the claimer have phone and address at this moment? One query. */
  async isContactConsented(wish: Wish): Promise<boolean> {
    const { communityId, personId } = wish;
    const purpose = 'volunteer_contact';
    if (wish.saidAs !== 'author') {
      const living = await this.consents.isLiving(communityId, personId, purpose);
      return isContactConsented(wish, { living, withdrawnAt: null });
    }
    const withdrawnAt = await this.consents.withdrawnAt(communityId, personId, purpose);
    return isContactConsented(wish, { living: false, withdrawnAt });
  }
}

const nowhere = { gridId: null, buildingId: null } as const;
const nobody: PersonContact = {
  ...{ name: '', realName: null, phone: null, address: null },
  ...{ buildingId: null, buildingName: null },
};
