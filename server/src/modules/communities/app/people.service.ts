import { Injectable } from '@nestjs/common';
import { DomainError, isGone, type PersonAction, personMachine } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { PhoneBook } from '../../identity/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import type { Person } from '../data/person.entities.js';
import { PeopleRepository } from '../data/people.repository.js';
import type { Actor } from '../domain/actor.js';
import { isAlike } from '../domain/likeness.js';
import { peopleParty, peopleReach } from '../domain/people.policy.js';
import { aboutPerson } from '../domain/about-person.js';
import type {
  AddedPersonDto,
  ChangePersonDto,
  DuplicatesDto,
  PersonContactDto,
  PersonDto,
  PersonMovedDto,
} from '../dto/people.dto.js';
import { PeopleQueries, requireReach } from './people.queries.js';
import { type PersonChange, PersonRecords } from './person-records.js';
import { PersonStateChanges } from './person-state-changes.js';

/** What is known of somebody who is to be written down. */
type NamedPerson = ChangePersonDto & { name: string };

/** Staff and grid workers write people down, mend what is written and say how they are. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly transactor: Transactor,
    private readonly people: PeopleRepository,
    private readonly records: PersonRecords,
    private readonly queries: PeopleQueries,
    private readonly directory: DirectoryRepository,
    private readonly phoneBook: PhoneBook,
    private readonly changes: PersonStateChanges,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes somebody down. Throws `PERSON_MAYBE_KNOWN` with their ids when somebody within the actor's reach may be the same,
   * unless `anyway`; `BUILDING_UNKNOWN` for one of elsewhere or of
   * another grid; `NOT_FOUND` for whoever may not.
   */
  async add(actor: Actor, words: NamedPerson, anyway: boolean): Promise<AddedPersonDto> {
    const { communityId, memberId } = actor;
    requireReach(actor);
    if (!anyway) await this.requireUnknown(actor, words);
    await this.requireBuilding(actor, words.buildingId);
    return this.transactor.run(async (tx) => {
      const now = this.clock.now();
      const id = await this.people.add(tx, { communityId, addedByMemberId: memberId, createdAt: now });
      await this.records.change(tx, await this.people.lock(tx, communityId, id), this.fields(words));
      await this.audit.record(tx, 'person.added', actor, aboutPerson({ id, communityId }), { anyway });
      return { id };
    });
  }

  /** Changes what is given. Throws `NOT_FOUND`, `BUILDING_UNKNOWN`. */
  async change(actor: Actor, id: string, words: ChangePersonDto): Promise<PersonDto> {
    await this.requireBuilding(actor, words.buildingId);
    await this.withPerson(actor, id, async (tx, person) => {
      const fields = Object.keys(words).filter((field) => words[field as keyof ChangePersonDto] !== undefined);
      await this.records.change(tx, person, this.fields(words));
      await this.audit.record(tx, 'person.changed', actor, aboutPerson(person), { fields });
    });
    return this.queries.view(actor, id);
  }

  /**
   * Says how somebody is; the note says where to or since when. What ends with a death or a move ends in the same transaction.
   * The answer is stored for a repeat, so it holds nothing personal.
   * Throws `NOT_FOUND`, `PERSON_MOVED_ON`.
   */
  move(actor: Actor, id: string, action: PersonAction, note: string | null): Promise<PersonMovedDto> {
    return this.withPerson(actor, id, async (tx, person) => {
      if (!personMachine.actionsFor(person.state, [peopleParty(actor)]).includes(action))
        throw new DomainError('PERSON_MOVED_ON');
      const state = personMachine.next(person.state, action);
      await this.people.change(tx, person, { state, stateNote: note, stateSince: this.clock.now() });
      await this.audit.record(tx, 'person.state_changed', actor, aboutPerson(person), { action, from: person.state });
      const { communityId, memberId } = person;
      const by = { by: actor, as: peopleParty(actor) };
      if (isGone(state)) await this.changes.gone(tx, { communityId, personId: id, memberId, state, ...by });
      return { id, state, actions: personMachine.actionsFor(state, [peopleParty(actor)]) };
    });
  }

  /** Who may be the same human as this one: the same phone, or the same name, building and about the same age. */
  async duplicates(actor: Actor, id: string): Promise<DuplicatesDto> {
    const row = await this.queries.one(actor, id);
    const { phone } = await this.queries.reachable(row);
    const words = { name: row.realName, phone, birthYear: row.birthYear, buildingId: row.buildingId };
    return { ids: (await this.maybeKnown(actor, words)).filter((other) => other !== id) };
  }

  /** The number and the door, whole; the look is on record before the answer leaves. Throws `NOT_FOUND`. */
  async contact(actor: Actor, id: string): Promise<PersonContactDto> {
    const row = await this.queries.one(actor, id);
    await this.transactor.run((tx) =>
      this.audit.record(tx, 'person.contact_looked_at', actor, aboutPerson({ id, communityId: actor.communityId }), {
        as: peopleParty(actor),
      }),
    );
    const { name, phone } = await this.queries.reachable(row);
    return { name, phone, building: row.buildingName, door: row.door };
  }

  /** Locks first, then looks whether the person is still within reach. */
  private withPerson<T>(actor: Actor, id: string, work: (tx: Tx, person: Person) => Promise<T>): Promise<T> {
    return this.transactor.run(async (tx) => {
      const person = await this.people.lock(tx, actor.communityId, id);
      await this.queries.one(actor, id, tx);
      return work(tx, person);
    });
  }

  private async requireUnknown(actor: Actor, words: NamedPerson): Promise<void> {
    const ids = await this.maybeKnown(actor, words);
    if (ids.length > 0) throw new DomainError('PERSON_MAYBE_KNOWN', { ids: ids.join(',') });
  }

  private async maybeKnown(
    actor: Actor,
    { name, phone, birthYear, buildingId }: Pick<ChangePersonDto, 'name' | 'phone' | 'birthYear' | 'buildingId'>,
  ): Promise<string[]> {
    const named = name ? (await this.queries.find(actor, name)).items : [];
    const called = phone ? (await this.queries.find(actor, phone)).items : [];
    const alike = named.filter((known) => isAlike(known, { birthYear, buildingId }));
    return [...new Set([...called, ...alike].map(({ id }) => id))];
  }

  /** A building of the community, and for a grid worker one of their grids. */
  private async requireBuilding(actor: Actor, buildingId: string | null | undefined): Promise<void> {
    if (!buildingId) return;
    const building = await this.directory.building(actor.communityId, buildingId);
    const gridIds = peopleReach(actor)?.gridIds;
    if (!building || (gridIds && !gridIds.includes(building.gridId))) throw new DomainError('BUILDING_UNKNOWN');
  }

  private fields({ name, phone, ...rest }: ChangePersonDto): PersonChange {
    const { phone: written, phoneIndex } = phone ? this.phoneBook.typed(phone) : this.phoneBook.none();
    return {
      ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as PersonChange),
      ...(name === undefined ? {} : { realName: name }),
      ...(phone === undefined ? {} : { phone: written, phoneIndex }),
    };
  }
}
