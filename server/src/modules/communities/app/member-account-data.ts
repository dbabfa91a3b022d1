import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import {
  type Account,
  AccountData,
  type AccountDataHolder,
  type AccountMember,
  type MembershipDto,
  type MembershipKeeper,
  Memberships,
  PhoneBook,
  UserDirectory,
} from '../../identity/index.js';
import { CommunityRepository } from '../data/community.repository.js';
import type { Member } from '../data/member.entities.js';
import { MemberNamesRepository } from '../data/member-names.repository.js';
import { MemberRepository } from '../data/member.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import { aboutPerson } from '../domain/about-person.js';
import { membershipDto } from '../dto/profile.dto.js';
import { PersonRecords } from './person-records.js';
import { PersonStateChanges } from './person-state-changes.js';
import { RolesService } from './roles.service.js';

/** What this context keeps about a person: memberships, roles, real name and address. */
@Injectable()
export class MemberAccountData implements AccountDataHolder, MembershipKeeper, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly memberships: Memberships,
    private readonly members: MemberRepository,
    private readonly names: MemberNamesRepository,
    private readonly communities: CommunityRepository,
    private readonly people: PeopleRepository,
    private readonly records: PersonRecords,
    private readonly roles: RolesService,
    private readonly changes: PersonStateChanges,
    private readonly users: UserDirectory,
    private readonly phoneBook: PhoneBook,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.memberships.keptBy(this);
    this.accounts.register('communities', this);
  }

  async present(userId: string): Promise<MembershipDto[]> {
    return (await this.members.memberships(userId)).map(membershipDto);
  }

  async all(userId: string): Promise<AccountMember[]> {
    return (await this.members.allOf(userId)).map(accountMember);
  }

  async lockAll(tx: Tx, userId: string): Promise<AccountMember[]> {
    return (await this.members.lockAllOf(tx, userId)).map(accountMember);
  }

  async renamed(tx: Tx, userId: string): Promise<void> {
    for (const { id } of await this.members.allOf(userId, tx)) await this.names.keep(tx, id);
  }

  async export({ userId }: Account): Promise<unknown> {
    const named = new Map((await this.members.memberships(userId)).map((row) => [row.memberId, row]));
    const members = await this.members.allOf(userId);
    const known = new Map(
      (await this.people.export(members.map(({ id }) => id))).map((row) => [row.memberId, row.said]),
    );
    return members.map(({ id, joinedAt, leftAt }) => {
      const row = named.get(id);
      return {
        ...{ community: row?.communityName, grid: row?.gridName, building: row?.buildingName, roles: row?.roles },
        ...{ ...known.get(id), joinedAt, leftAt },
      };
    });
  }

  /** Nothing stands against it here; locks the people before others lock what belongs to them (docs/algorithms/leaving.md). */
  async requireDeletable(tx: Tx, account: Account): Promise<void> {
    for (const memberId of account.members.map((member) => member.memberId).sort()) {
      await this.people.lockOfMember(tx, memberId);
    }
  }

  /**
   * Whoever asks for it leaves their record with the community: it has no account then, and the account's phone stands in it,
   * so that it can still be called. The member gets an empty row, which is erased with the account.
   */
  async beforeErase(tx: Tx, { userId, members, keepRecord }: Account): Promise<void> {
    if (!keepRecord) return;
    const account = (await this.users.contacts([userId], tx)).get(userId);
    for (const { memberId, communityId } of members) {
      const person = await this.people.lockOfMember(tx, memberId);
      if (person.erasedAt) continue;
      const known = person.phone ?? account?.phone;
      const { phone, phoneIndex } = known ? this.phoneBook.typed(known) : this.phoneBook.none();
      const realName = person.realName ?? account?.nickname ?? null;
      await this.people.change(tx, person, { memberId: null, phone, phoneIndex, realName });
      await this.people.add(tx, { communityId, memberId, createdAt: this.clock.now() });
      await this.audit.record(tx, 'person.kept', { userId, memberId, communityId }, aboutPerson(person));
      await this.changes.kept(tx, { communityId, personId: person.id, userId, memberId });
    }
  }

  /** Takes the roles and what the member's person says away and notes that they left. Throws `LAST_STAFF`. */
  async erase(tx: Tx, account: Account): Promise<void> {
    const byCommunity = [...account.members].sort((a, b) => (a.communityId < b.communityId ? -1 : 1));
    for (const { memberId, communityId } of byCommunity) {
      await this.communities.lockCommunity(tx, communityId);
      const held = await this.members.rolesOf(tx, memberId);
      for (const role of held) await this.members.removeRole(tx, memberId, role);
      await this.members.setGrids(tx, memberId, communityId, []);
      await this.records.eraseMember(tx, memberId);
      await this.members.leave(tx, memberId, this.clock.now());
      await this.names.forget(tx, memberId);
      if (held.includes('staff') && !account.again) await this.roles.requireStaffLeft(tx, communityId);
    }
  }
}

const accountMember = ({ id, communityId, leftAt }: Member): AccountMember => ({
  ...{ memberId: id, communityId, present: !leftAt },
});
