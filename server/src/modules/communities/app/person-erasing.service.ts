import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { ErasedAccounts } from '../../identity/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { isLiving, PeopleRepository } from '../data/people.repository.js';
import type { Person } from '../data/person.entities.js';
import { aboutPerson } from '../domain/about-person.js';
import type { Actor } from '../domain/actor.js';
import { PeopleQueries } from './people.queries.js';
import { PersonCopies } from './person-copies.js';
import { PersonData } from './person-data.js';
import { PersonRecords } from './person-records.js';

/** Exporting and erasing what is kept about somebody without an account, by staff at their request. */
@Injectable()
export class PersonErasing {
  constructor(
    private readonly transactor: Transactor,
    private readonly people: PeopleRepository,
    private readonly records: PersonRecords,
    private readonly queries: PeopleQueries,
    private readonly data: PersonData,
    private readonly copies: PersonCopies,
    private readonly erased: ErasedAccounts,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Everything kept about somebody without an account, by context; a recorded look. Throws `NOT_FOUND`, `PERSON_ASKS_THEMSELVES`. */
  async export(actor: Actor, personId: string): Promise<Record<string, unknown>> {
    const { communityId } = actor;
    const row = await this.queries.one(actor, personId);
    if (row.memberId) throw new DomainError('PERSON_ASKS_THEMSELVES');
    const { phone } = await this.queries.reachable(row);
    const { realName, birthYear, sex, state, stateSince, stateNote, createdAt } = row;
    const data: Record<string, unknown> = {
      exportedAt: this.clock.now(),
      communities: [
        ...[
          { realName, phoneKnownToTheCommunity: phone, birthYear, sex, building: row.buildingName, address: row.door },
        ],
        ...[{ state, stateSince, stateNote, createdAt }],
      ],
    };
    for (const [context, holder] of this.data.holders())
      data[context] = await holder.exportPerson({ communityId, personId });
    const about = aboutPerson({ id: personId, communityId });
    await this.transactor.run(async (tx) => {
      await this.audit.record(tx, 'person.exported', actor, about);
      await this.copies.given(tx, actor, personId);
    });
    return data;
  }

  /**
   * Removes for good what names somebody without an account; facts stay without a name. Throws `NOT_FOUND`,
   * `PERSON_ASKS_THEMSELVES` for whoever has an account, and what a context throws while something is unfinished.
   */
  erase(actor: Actor, personId: string): Promise<{ id: string }> {
    return this.transactor.run(async (tx) => {
      const person = await this.people.lock(tx, actor.communityId, personId);
      if (person.memberId) throw new DomainError('PERSON_ASKS_THEMSELVES');
      for (const [, holder] of this.data.holders())
        await holder.requireErasable?.(tx, { communityId: actor.communityId, personId });
      await this.eraseLocked(tx, person, actor);
      return { id: personId };
    });
  }

  /** After a restore: erases again whoever was erased. False for somebody who is erased already, unknown, or has an account now. */
  eraseAgain(personId: string): Promise<boolean> {
    return this.transactor.run(async (tx) => {
      const [person] = await this.people.lockAll(tx, [personId]);
      if (!person || !isLiving(person) || person.memberId) return false;
      await this.eraseLocked(tx, person, undefined);
      return true;
    });
  }

  private async eraseLocked(tx: Tx, person: Person, by: Actor | undefined): Promise<void> {
    const { id, communityId } = person;
    for (const [, holder] of this.data.holders()) await holder.erasePerson(tx, { communityId, personId: id }, by);
    await this.records.erase(tx, person);
    await this.erased.remember(tx, id, 'person');
    await this.audit.record(tx, 'person.erased', by ?? 'operator', aboutPerson(person));
  }
}
