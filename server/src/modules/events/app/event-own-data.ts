import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import {
  type Actor,
  PersonData,
  type PersonDataHolder,
  PersonDirectory,
  type PersonOf,
} from '../../communities/index.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { EventPeopleRepository } from '../data/event-people.repository.js';
import { RegistrationsRepository } from '../data/registrations.repository.js';
import { EventPersonLeaving } from './event-person-leaving.js';

/** What this context keeps about people, with and without an account. */
@Injectable()
export class EventOwnData implements AccountDataHolder, PersonDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly data: PersonData,
    private readonly persons: PersonDirectory,
    private readonly people: EventPeopleRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly leaving: EventPersonLeaving,
  ) {}

  onModuleInit(): void {
    this.accounts.register('events', this);
    this.data.register('events', this);
  }

  /** The person's registrations, with everything that was typed. */
  async export({ members }: Account): Promise<unknown> {
    const registrations = [];
    for (const { memberId } of members) {
      const { personId } = await this.persons.ofMember(memberId);
      registrations.push(...(await this.exported(personId)));
    }
    return { registrations };
  }

  async exportPerson({ personId }: PersonOf): Promise<unknown> {
    return { registrations: await this.exported(personId) };
  }

  /** Leaves parties to their people, cancels those that were the person's alone, and removes what was typed. */
  async erase(tx: Tx, { userId, members }: Account): Promise<void> {
    for (const { memberId, communityId } of members) {
      const { personId } = await this.persons.ofMember(memberId, tx);
      const by = { userId, memberId, communityId };
      await this.leaving.dropHolds(tx, memberId, by);
      await this.leaving.leave(tx, personId, by);
      await this.people.forgetWords(tx, personId, memberId);
    }
  }

  async erasePerson(tx: Tx, { personId }: PersonOf, by: Actor | undefined): Promise<void> {
    await this.leaving.leave(tx, personId, by ?? 'operator');
    await this.people.forgetWords(tx, personId, null);
  }

  private async exported(personId: string): Promise<object[]> {
    const parties = await this.people.partiesOf(personId);
    const ids = parties.map(({ id }) => id);
    const rows = new Map((await this.registrations.byIds(ids)).map((row) => [row.id, row]));
    const heads = await this.registrations.headsOf(ids);
    const answers = await this.people.answersOf(ids);
    return parties.flatMap(({ id, title, startsAt }) => {
      const row = rows.get(id);
      if (!row) return [];
      // Of a party one only came along with, what its contact typed is not one's own.
      const isOwn = row.contactPersonId === personId;
      const { state, seats, heads: people, note, contactPhone, cancelReason } = row;
      const companions = isOwn ? (heads.get(id) ?? []).flatMap(({ called }) => called ?? []) : [];
      const said = isOwn ? answers.filter((one) => one.registrationId === id).map(({ answer }) => answer) : [];
      return [
        {
          ...{ id, eventTitle: title, startsAt: startsAt.toISOString(), state, seats, people, companions },
          ...{ signedUpAt: row.madeAt.toISOString(), answers: said },
          ...(isOwn ? { note, contactPhone, cancelReason } : {}),
        },
      ];
    });
  }
}
