import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import {
  PersonData,
  type PersonDataHolder,
  PersonDirectory,
  type PersonOf,
  PersonReferences,
} from '../../communities/index.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { NeedsRepository } from '../data/needs.repository.js';

const ALL = 10_000;
const GONE = '（已删除）';

/** What this context keeps about somebody: what they said they need, and what they were answered. */
@Injectable()
export class NeedData implements AccountDataHolder, PersonDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly people: PersonData,
    private readonly references: PersonReferences,
    private readonly persons: PersonDirectory,
    private readonly needs: NeedsRepository,
  ) {}

  onModuleInit(): void {
    this.accounts.register('needs', this);
    this.people.register('needs', this);
    this.references.register({ table: 'needs', idColumns: ['id'], personColumn: 'person_id', counted: '条需求' });
  }

  async export({ members }: Account): Promise<unknown> {
    const all = [];
    for (const { communityId, memberId } of members) {
      const { personId } = await this.persons.ofMember(memberId);
      all.push(...(await this.exportPerson({ communityId, personId })));
    }
    return all;
  }

  async exportPerson({ communityId, personId }: PersonOf) {
    const needs = await this.needs.ofPeople(communityId, [personId], ALL);
    return needs.map(({ words, answer, category, heardHow, state, heardAt, toldAt }) => ({
      ...{ words, answer, category, heardHow, state },
      ...{ heardAt: heardAt.toISOString(), toldAt: toldAt?.toISOString() ?? null },
    }));
  }

  /** The words go; that something was needed, and what came out, stays a number without a name. */
  async erase(tx: Tx, { members }: Account): Promise<void> {
    for (const { communityId, memberId } of members) {
      const { personId } = await this.persons.ofMember(memberId, tx);
      await this.erasePerson(tx, { communityId, personId });
    }
  }

  async erasePerson(tx: Tx, { communityId, personId }: PersonOf): Promise<void> {
    await this.needs.forget(tx, communityId, personId, GONE);
  }
}
