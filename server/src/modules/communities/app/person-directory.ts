import { Injectable } from '@nestjs/common';
import { DomainError, normalisePhone } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { PhoneBook, UserDirectory } from '../../identity/index.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import { type PersonFacts, PersonFactsRepository } from '../data/person-facts.repository.js';
import type { Actor } from '../domain/actor.js';
import { peopleParty, peopleReach } from '../domain/people.policy.js';

export type { PersonFacts } from '../data/person-facts.repository.js';

/** How to reach a person. Give it only to whom a policy allows, and record the look. */
export interface PersonContact {
  /** The real name, else the nickname of the account. */
  readonly name: string;
  readonly realName: string | null;
  /** The account's phone first, else the one the community knows. */
  readonly phone: string | null;
  /** Unit and door. */
  readonly address: string | null;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
}

/** As what somebody looks after people by office. */
export type Office = 'staff' | 'grid_worker';

/** What other contexts may ask about people 居民. Inside a transaction pass its `tx`: nothing here opens a second connection then. */
@Injectable()
export class PersonDirectory {
  constructor(
    private readonly people: PeopleRepository,
    private readonly persons: PersonFactsRepository,
    private readonly users: UserDirectory,
    private readonly directory: DirectoryRepository,
    private readonly phoneBook: PhoneBook,
  ) {}

  /** The person of a member, of one who left too. Throws `NOT_FOUND`. */
  async ofMember(memberId: string, tx?: Tx): Promise<PersonFacts> {
    return found(await this.persons.ofMember(memberId, tx));
  }

  /** The people of members of this community, by member id. One query. */
  async ofMembers(communityId: string, memberIds: readonly string[]): Promise<Map<string, PersonFacts>> {
    const people = await this.persons.ofMembers(communityId, memberIds);
    return new Map(people.flatMap((person) => (person.memberId ? [[person.memberId, person]] : [])));
  }

  /** Facts by person id, those of this community only. Merged rows are left out, erased ones are not. One query. */
  async facts(communityId: string, personIds: readonly string[], tx?: Tx): Promise<Map<string, PersonFacts>> {
    return byId(await this.persons.byIds(communityId, personIds, tx));
  }

  /**
   * Locks the person's row: the first statement of everything that counts "how many has this person". Throws `NOT_FOUND`
   * for somebody merged, erased or of another community.
   */
  async lock(tx: Tx, communityId: string, personId: string): Promise<PersonFacts> {
    await this.people.lock(tx, communityId, personId);
    return found((await this.facts(communityId, [personId], tx)).get(personId));
  }

  /** The same; undefined for somebody who is gone. */
  async lockIfThere(tx: Tx, communityId: string, personId: string): Promise<PersonFacts | undefined> {
    return (await this.people.lockIfLiving(tx, communityId, personId))
      ? (await this.facts(communityId, [personId], tx)).get(personId)
      : undefined;
  }

  /** Name, phone and home, decrypted, by person id; merged rows and those of other communities are left out. Two queries. */
  async contacts(communityId: string, personIds: readonly string[], tx?: Tx): Promise<Map<string, PersonContact>> {
    const people = await this.persons.privateOf(communityId, personIds, tx);
    const accounts = await this.users.contacts(
      people.flatMap(({ userId }) => userId ?? []),
      tx,
    );
    return new Map(
      people.map(({ personId, userId, realName, phone: known, address, buildingId, buildingName }) => {
        const { nickname = '', phone = null } = (userId && accounts.get(userId)) || {};
        const where = { address, buildingId, buildingName };
        return [personId, { name: realName ?? nickname, realName, phone: phone ?? known, ...where }];
      }),
    );
  }

  /** Who of the community has this phone number, vouched for by WeChat; nobody whose number was only typed. */
  async ofProvenPhone(communityId: string, phone: string): Promise<string[]> {
    const memberIds = await this.directory.byProvenPhone(communityId, this.phoneBook.index(phone));
    return (await Promise.all(memberIds.map((memberId) => this.ofMember(memberId)))).map(({ personId }) => personId);
  }

  /** Everybody of the community with exactly this name or phone number, whoever looks after them; ask only for what an emergency allows. */
  async ofNameOrPhone(communityId: string, q: string, tx?: Tx): Promise<PersonFacts[]> {
    const by = normalisePhone(q) ? { phone: this.phoneBook.index(q) } : { name: this.people.nameIndex(communityId, q) };
    const ids = await this.persons.idsOf(communityId, by, tx);
    return [...(await this.facts(communityId, ids, tx)).values()];
  }

  /** As what the actor looks after this person by office; undefined for everybody else and for nobody's person. */
  async officeTowards(actor: Actor, personId: string, tx?: Tx): Promise<Office | undefined> {
    return (await this.officesTowards(actor, [personId], tx)).get(personId);
  }

  /** The same for many, in one query; whom the actor does not look after is not in it. */
  async officesTowards(actor: Actor, personIds: readonly string[], tx?: Tx): Promise<Map<string, Office>> {
    const reach = peopleReach(actor);
    const ids = reach ? await this.persons.within(reach, personIds, tx) : [];
    return new Map(ids.map((id) => [id, peopleParty(actor)]));
  }
}

const byId = (people: readonly PersonFacts[]): Map<string, PersonFacts> =>
  new Map(people.map((person) => [person.personId, person]));

function found(person: PersonFacts | undefined): PersonFacts {
  if (!person) throw new DomainError('NOT_FOUND');
  return person;
}
