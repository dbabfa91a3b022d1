import { Injectable } from '@nestjs/common';
import { maskName } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { MemberDirectory, type PersonContact, PersonDirectory, type PersonFacts } from '../../communities/index.js';

/** The people wishes belong to, as this context asks about them. */
@Injectable()
export class WishPeople {
  constructor(
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
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

  /** Which members are told of this person's matters: their account. Whoever moved or died is told nothing. */
  async audience(communityId: string, personId: string, tx: Tx): Promise<string[]> {
    const person = (await this.persons.facts(communityId, [personId], tx)).get(personId);
    const isHere = person !== undefined && person.state !== 'moved' && person.state !== 'died';
    return isHere && person.memberId ? [person.memberId] : [];
  }
}

const nowhere = { gridId: null, buildingId: null } as const;
const nobody: PersonContact = {
  ...{ name: '', realName: null, phone: null, address: null },
  ...{ buildingId: null, buildingName: null },
};
