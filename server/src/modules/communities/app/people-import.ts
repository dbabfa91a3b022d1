import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { PhoneBook } from '../../identity/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import { HouseholdsRepository } from '../data/households.repository.js';
import { type FoundPerson, PeopleImportRepository } from '../data/people-import.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import { aboutPerson } from '../domain/about-person.js';
import { type Actor, hasRole } from '../domain/actor.js';
import { isAlike } from '../domain/likeness.js';
import type { ChangePersonDto } from '../dto/people.dto.js';
import { PersonRecords } from './person-records.js';

/** Somebody a sheet tells of. What is undefined is not known. */
export type SheetPerson = ChangePersonDto & { readonly name: string };

/** Somebody of the community who may be the one a sheet tells of. */
export type KnownPerson = Pick<FoundPerson, 'personId' | 'name' | 'birthYear' | 'buildingName' | 'state'>;

/** Who somebody of a sheet may be: people who are known, and rows before it in the same sheet (by their place in it). */
export interface Likely {
  readonly known: KnownPerson[];
  readonly sameAs: number[];
}

/** Writing many people down at once, for staff. Call the writing parts inside one transaction: all are written, or nobody. */
@Injectable()
export class PeopleImport {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly found: PeopleImportRepository,
    private readonly people: PeopleRepository,
    private readonly households: HouseholdsRepository,
    private readonly records: PersonRecords,
    private readonly phoneBook: PhoneBook,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The community's buildings, in natural order. */
  async buildings(communityId: string): Promise<{ id: string; name: string }[]> {
    return (await this.directory.buildings(communityId)).map(({ id, name }) => ({ id, name }));
  }

  /** For each, in order: who they may be, by the rule of adding one person (`PERSON_MAYBE_KNOWN`). */
  async likely(communityId: string, people: readonly SheetPerson[], tx?: Tx): Promise<Likely[]> {
    const told = people.map((person) => ({
      ...{ birthYear: person.birthYear ?? null, buildingId: person.buildingId ?? null },
      nameIndex: this.people.nameIndex(communityId, person.name),
      phoneIndex: person.phone ? this.phoneBook.index(person.phone) : null,
    }));
    const names = told.map(({ nameIndex }) => nameIndex);
    const phones = told.flatMap(({ phoneIndex }) => phoneIndex ?? []);
    const byName = new Map<string, FoundPerson[]>();
    const byPhone = new Map<string, FoundPerson[]>();
    for (const person of await this.found.byIndexes(communityId, { names, phones }, tx)) {
      push(byName, person.nameIndex, person);
      push(byPhone, person.phoneIndex, person);
      if (person.accountPhoneIndex !== person.phoneIndex) push(byPhone, person.accountPhoneIndex, person);
    }
    const rowsByName = new Map<string, number[]>();
    const rowsByPhone = new Map<string, number[]>();
    return told.map((person, at) => {
      const { nameIndex, phoneIndex } = person;
      const called = (phoneIndex && byPhone.get(phoneIndex)) || [];
      const named = (byName.get(nameIndex) ?? []).filter((known) => isAlike(known, person));
      const calledBefore = (phoneIndex && rowsByPhone.get(phoneIndex)) || [];
      const namedBefore = (rowsByName.get(nameIndex) ?? []).filter((row) => isAlike(told[row] ?? {}, person));
      push(rowsByName, nameIndex, at);
      push(rowsByPhone, phoneIndex, at);
      return {
        known: [...new Set([...called, ...named])].map(({ personId, name, birthYear, buildingName, state }) => {
          return { personId, name, birthYear, buildingName, state };
        }),
        sameAs: [...new Set([...calledBefore, ...namedBefore])].sort((a, b) => a - b),
      };
    });
  }

  /** Writes people down, known or not, and gives their ids in order. A few statements per hundred people. */
  async addAll(tx: Tx, actor: Actor, people: readonly SheetPerson[]): Promise<string[]> {
    requireStaff(actor);
    const { communityId, memberId } = actor;
    const now = this.clock.now();
    const places = people.map(({ buildingId = null, door = null }) => ({ buildingId, door }));
    const homes = await this.households.ensureAll(tx, communityId, places, now);
    const ids = await this.people.addAll(
      tx,
      people.map(({ name, birthYear = null, sex = null, phone, buildingId = null }, nth) => ({
        ...{ communityId, addedByMemberId: memberId, createdAt: now, realName: name, birthYear, sex },
        ...this.phone(phone),
        ...{ householdId: homes[nth] ?? null, buildingId: homes[nth] ? buildingId : null },
      })),
    );
    await this.audit.recordAll(
      tx,
      'person.added',
      actor,
      ids.map((id) => aboutPerson({ id, communityId })),
      { imported: true },
    );
    return ids;
  }

  /** Adds to what is known of people: only what is given changes. Locks them in the order of their ids. Throws `NOT_FOUND`. */
  async changeAll(
    tx: Tx,
    actor: Actor,
    changes: readonly { personId: string; words: Partial<SheetPerson> }[],
  ): Promise<void> {
    requireStaff(actor);
    const byId = [...changes].sort((a, b) => (a.personId < b.personId ? -1 : 1));
    for (const { personId, words } of byId) {
      const person = await this.people.lock(tx, actor.communityId, personId);
      const { name, phone, ...rest } = words;
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      await this.records.change(tx, person, {
        ...given,
        ...(name === undefined ? {} : { realName: name }),
        ...(phone ? this.phone(phone) : {}),
      });
      const fields = Object.keys(words).filter((field) => words[field as keyof SheetPerson] !== undefined);
      await this.audit.record(tx, 'person.changed', actor, aboutPerson(person), { fields, imported: true });
    }
  }

  private phone(written: string | null | undefined): { phone: string | null; phoneIndex: string | null } {
    const { phone, phoneIndex } = written ? this.phoneBook.typed(written) : this.phoneBook.none();
    return { phone, phoneIndex };
  }
}

function requireStaff(actor: Actor): void {
  if (!hasRole(actor, 'staff')) throw new DomainError('STAFF_REQUIRED');
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key | null, value: Value): void {
  if (key === null) return;
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
