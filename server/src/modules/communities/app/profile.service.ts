import { Injectable } from '@nestjs/common';
import { DomainError, maskPhone } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type MembershipView, UserDirectory } from '../../identity/index.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import { MemberRepository } from '../data/member.repository.js';
import type { Actor } from '../domain/actor.js';
import { maskAddress } from '../domain/masks.js';
import { MemberDirectory } from './member-directory.js';
import { membershipView } from './member-account-data.js';
import { PersonRecords } from './person-records.js';

/** A member's own profile in one community. Phone and address are masked: a phone lying open shows nothing whole. */
export interface ProfileView extends MembershipView {
  readonly realName: string | null;
  readonly phoneMasked: string | null;
  /** The first characters of the address; the rest is starred. */
  readonly addressMasked: string | null;
}

/** Null takes the value away; undefined leaves it. */
export interface ProfileChange {
  readonly realName?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
  readonly buildingId?: string | null;
}

/** A member's profile: building for everybody, name, phone and address only for whom a wish or a visit needs them. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly transactor: Transactor,
    private readonly members: MemberRepository,
    private readonly directory: DirectoryRepository,
    private readonly contacts: MemberDirectory,
    private readonly users: UserDirectory,
    private readonly records: PersonRecords,
    private readonly audit: AuditService,
  ) {}

  async view(actor: Actor): Promise<ProfileView> {
    const memberships = await this.members.memberships(actor.userId);
    const membership = memberships.find(({ memberId }) => memberId === actor.memberId);
    if (!membership) throw new DomainError('NOT_FOUND');
    const { realName, phone, address } = await this.contacts.contact(actor.memberId);
    return {
      ...membershipView(membership),
      realName,
      phoneMasked: phone && maskPhone(phone),
      addressMasked: address && maskAddress(address),
    };
  }

  /** Changes what is given. Throws `BUILDING_UNKNOWN`. */
  async change(actor: Actor, change: ProfileChange): Promise<ProfileView> {
    const { communityId, memberId, userId } = actor;
    const { buildingId, phone } = change;
    if (buildingId && !(await this.directory.building(communityId, buildingId)))
      throw new DomainError('BUILDING_UNKNOWN');
    const { realName, address } = change;
    const changed = Object.entries({ realName, address, buildingId, phone }).flatMap(([field, value]) =>
      value === undefined ? [] : [field],
    );
    await this.transactor.run(async (tx) => {
      if (changed.some((field) => field !== 'phone')) {
        await this.records.changeMember(tx, memberId, given({ realName, door: address, buildingId }));
      }
      if (phone !== undefined) await this.users.keepPhone(tx, userId, phone);
      await this.audit.record(tx, 'member.changed', actor, { id: memberId, communityId }, { fields: changed });
    });
    return this.view(actor);
  }
}

const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
