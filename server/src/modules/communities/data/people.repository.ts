import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, nameKey, personMachine } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Household, Person } from './person.entities.js';

/** A person before they have an id; what is not given is not known. */
export type NewPerson = Pick<Person, 'communityId' | 'createdAt'> & Partial<Person>;

const BATCH = 500;

/** Dots in names of minorities are written in many ways. */
const DOTS = /[·•‧・∙⋅.]/g;

@Injectable()
export class PeopleRepository {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly cipher: FieldCipher,
  ) {}

  /** Writes somebody down and gives their id. */
  async add(tx: Tx, person: NewPerson): Promise<string> {
    const id = newId();
    const { communityId, createdAt } = person;
    await tx.insert(Person, {
      ...{ id, state: personMachine.initial, stateSince: createdAt },
      ...person,
      ...(person.realName ? { nameIndex: this.nameIndex(communityId, person.realName) } : {}),
    });
    return id;
  }

  /** Writes many down at once and gives their ids in the order of the people. */
  async addAll(tx: Tx, people: readonly NewPerson[]): Promise<string[]> {
    const rows = people.map((person) => ({
      ...{ id: newId(), state: personMachine.initial, stateSince: person.createdAt },
      ...person,
      ...(person.realName ? { nameIndex: this.nameIndex(person.communityId, person.realName) } : {}),
    }));
    for (let at = 0; at < rows.length; at += BATCH) await tx.insert(Person, rows.slice(at, at + BATCH));
    return rows.map(({ id }) => id);
  }

  /** Changes what is given; a name takes its index with it. */
  async change(tx: Tx, person: Pick<Person, 'id' | 'communityId'>, fields: Partial<Person>): Promise<void> {
    const { realName } = fields;
    const nameIndex = realName ? this.nameIndex(person.communityId, realName) : null;
    await tx.update(Person, { id: person.id }, { ...fields, ...(realName === undefined ? {} : { nameIndex }) });
  }

  /** A living person of this community, locked. Throws `NOT_FOUND`. */
  async lock(tx: Tx, communityId: string, id: string): Promise<Person> {
    const person = await this.lockIfLiving(tx, communityId, id);
    if (!person) throw new DomainError('NOT_FOUND');
    return person;
  }

  /** The same; undefined when there is none, or no longer. */
  async lockIfLiving(tx: Tx, communityId: string, id: string): Promise<Person | undefined> {
    const [person] = await this.lockAll(tx, [id]);
    return person && person.communityId === communityId && isLiving(person) ? person : undefined;
  }

  /** A living person of this community. Throws `NOT_FOUND`. */
  async find(tx: Tx, communityId: string, id: string): Promise<Person> {
    const person = await tx.findOneBy(Person, { id, communityId });
    if (!person || !isLiving(person)) throw new DomainError('NOT_FOUND');
    return person;
  }

  /** The id of a member's person. Throws `NOT_FOUND`. */
  async idOfMember(memberId: string, db: EntityManager = this.db.manager): Promise<string> {
    const person = await db.findOne(Person, { select: { id: true }, where: { memberId } });
    if (!person) throw new DomainError('NOT_FOUND');
    return person.id;
  }

  /** The person of a member, locked. Throws `NOT_FOUND`. */
  async lockOfMember(tx: Tx, memberId: string): Promise<Person> {
    const locked = () => tx.findOne(Person, { where: { memberId }, lock: { mode: 'pessimistic_write' } });
    // Whoever waited for a merge finds the row it waited for without its member: the second look finds the other row.
    const person = (await locked()) ?? (await locked());
    if (!person) throw new DomainError('NOT_FOUND');
    return person;
  }

  /** Rows by id, locked in the order of their ids; merged and erased ones included. */
  async lockAll(tx: Tx, ids: readonly string[]): Promise<Person[]> {
    return tx.find(Person, { where: { id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** The person's row and those merged into it, by id. */
  async idsOf(personId: string): Promise<string[]> {
    const rows = await this.db.manager.find(Person, { select: { id: true }, where: { mergedIntoId: personId } });
    return [personId, ...rows.map(({ id }) => id)];
  }

  /** Rows of the same human that were merged into this one, locked. */
  async lockMergedInto(tx: Tx, id: string): Promise<Person[]> {
    return tx.find(Person, { where: { mergedIntoId: id }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** What is kept about members as humans, for "my data"; merged rows are of the past and left out. */
  async export(memberIds: readonly string[]): Promise<{ memberId: string; said: Record<string, unknown> }[]> {
    if (memberIds.length === 0) return [];
    const people = await this.db.manager.findBy(Person, { memberId: In([...memberIds]) });
    const homes = await this.db.manager.findBy(Household, { id: In(people.map(({ householdId }) => householdId)) });
    const doors = new Map(homes.map(({ id, door }) => [id, door]));
    return people.map(({ memberId, householdId, realName, birthYear, sex, phone, state, stateNote }) => ({
      memberId: memberId ?? '',
      said: {
        ...{ realName, address: (householdId && doors.get(householdId)) || null },
        ...{ birthYear, sex, phoneKnownToTheCommunity: phone, state, stateNote },
      },
    }));
  }

  /** The community is part of what is hashed: nobody should see that one name is in two communities. */
  nameIndex(communityId: string, realName: string): string {
    return this.cipher.blindIndex(`${communityId}\0${nameKey(realName).replace(DOTS, '·')}`, 'people.name_index');
  }
}

/** True for a row that counts: not merged into another, not erased. */
export const isLiving = ({ mergedIntoId, erasedAt }: Person): boolean => mergedIntoId === null && erasedAt === null;
