import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { HouseholdsRepository, type Place } from '../data/households.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import type { Person } from '../data/person.entities.js';

/** What may change about somebody's row; null takes a value away, undefined leaves it. */
export type PersonChange = Partial<Pick<Person, 'realName' | 'birthYear' | 'sex' | 'phone' | 'phoneIndex'> & Place>;

/** Writing what a row about one human says. Every change of name and home, a member's own too, comes through here. */
@Injectable()
export class PersonRecords {
  constructor(
    private readonly people: PeopleRepository,
    private readonly households: HouseholdsRepository,
    private readonly clock: Clock,
  ) {}

  /** The person of somebody who is just joining. */
  async addMember(tx: Tx, communityId: string, memberId: string): Promise<void> {
    await this.people.add(tx, { communityId, memberId, createdAt: this.clock.now() });
  }

  /** Changes what a member's person says. */
  async changeMember(tx: Tx, memberId: string, change: PersonChange): Promise<void> {
    await this.change(tx, await this.people.lockOfMember(tx, memberId), change);
  }

  /** Changes what is given, on a row that is locked. */
  async change(tx: Tx, person: Person, { buildingId, door, ...fields }: PersonChange): Promise<void> {
    const moving = buildingId !== undefined || door !== undefined;
    const home = moving ? await this.home(tx, person, { buildingId, door }) : {};
    if (!moving && Object.keys(fields).length === 0) return;
    await this.people.change(tx, person, { ...fields, ...home });
    if ('householdId' in home && person.householdId && home.householdId !== person.householdId) {
      await this.households.removeEmpty(tx, person.householdId);
    }
  }

  /** Takes everything away that names a member, in every row about them; the empty rows stay for what refers to them. */
  async eraseMember(tx: Tx, memberId: string): Promise<void> {
    await this.erase(tx, await this.people.lockOfMember(tx, memberId));
  }

  /** The same for a person whose row is locked. */
  async erase(tx: Tx, person: Person): Promise<void> {
    for (const row of [person, ...(await this.people.lockMergedInto(tx, person.id))]) await this.empty(tx, row);
  }

  /** Empties one row for good. */
  async empty(tx: Tx, row: Person): Promise<void> {
    const nobody = { realName: null, birthYear: null, sex: null, phone: null, phoneIndex: null, stateNote: null };
    const nowhere = { householdId: null, buildingId: null };
    await this.people.change(tx, row, { ...nobody, ...nowhere, erasedAt: this.clock.now() });
    if (row.householdId) await this.households.removeEmpty(tx, row.householdId);
  }

  private async home(
    tx: Tx,
    person: Person,
    to: { buildingId: string | null | undefined; door: string | null | undefined },
  ): Promise<Partial<Person>> {
    const door = to.door !== undefined ? to.door : await this.doorOf(tx, person);
    const buildingId = to.buildingId !== undefined ? to.buildingId : person.buildingId;
    const householdId = await this.households.ensure(tx, person.communityId, { buildingId, door }, this.clock.now());
    return { householdId, buildingId };
  }

  private async doorOf(tx: Tx, { householdId }: Person): Promise<string | null> {
    return householdId ? ((await this.households.find(householdId, tx))?.door ?? null) : null;
  }
}
