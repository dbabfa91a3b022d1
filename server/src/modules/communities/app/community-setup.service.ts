import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, communityLimits } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { CommunityRepository, type CommunitySize } from '../data/community.repository.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import { PhoneBook } from '../../identity/index.js';
import { RolesService } from './roles.service.js';

/** A community as an operator describes it. */
export interface CommunityPlan {
  readonly city: string;
  readonly street: string;
  readonly name: string;
  /** Six letters and digits; drawn when it is not given. */
  readonly code?: string;
  readonly phone?: string;
  readonly grids: readonly {
    readonly name: string;
    readonly dutyPhone?: string;
    readonly buildings: readonly string[];
  }[];
}

/** A community as it was founded. */
export interface FoundedCommunity {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly grids: readonly {
    readonly id: string;
    readonly name: string;
    readonly buildings: readonly { readonly id: string; readonly name: string }[];
  }[];
}

/** No 0/O, 1/I/L: the code is read aloud and written on notices. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** For operators (no HTTP): founds a community with its places. Staff then run it. */
@Injectable()
export class CommunitySetup {
  constructor(
    private readonly transactor: Transactor,
    private readonly communities: CommunityRepository,
    private readonly directory: DirectoryRepository,
    private readonly phoneBook: PhoneBook,
    private readonly roles: RolesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Founds a community. Throws the database's duplicate-key error when its code or its name in the street is taken. */
  found(plan: CommunityPlan): Promise<FoundedCommunity> {
    return this.transactor.run(async (tx) => {
      const id = newId();
      const streetId = await this.communities.ensureStreet(tx, plan.city, plan.street);
      const code = plan.code ?? drawCode();
      const { name, phone = null } = plan;
      await this.communities.add(tx, { id, streetId, code, name, phone, createdAt: this.clock.now() });
      const grids: FoundedCommunity['grids'][number][] = [];
      for (const grid of plan.grids) grids.push(await this.addGrid(tx, id, grid));
      await this.audit.record(tx, 'community.founded', 'operator', { id, communityId: id }, { grids: grids.length });
      return { id, code, name, grids };
    });
  }

  /**
   * Makes a member staff: how a new community gets its first. They are named by the phone number WeChat vouched for (a number
   * anybody may type proves nothing). Throws `COMMUNITY_CODE_UNKNOWN`, and `NOT_FOUND` unless exactly one member has it.
   */
  async appointStaff(typedCode: string, phone: string): Promise<void> {
    const { communityId, memberId } = await this.memberByPhone(typedCode, phone);
    await this.roles.appoint(communityId, memberId, 'staff');
  }

  /** Takes the staff role from a member, named as in `appointStaff`. Throws also `LAST_STAFF`. */
  async withdrawStaff(typedCode: string, phone: string): Promise<void> {
    const { communityId, memberId } = await this.memberByPhone(typedCode, phone);
    await this.roles.withdraw(communityId, memberId, 'staff');
  }

  /** All communities with the number of their present members and staff. */
  list(): Promise<CommunitySize[]> {
    return this.communities.sizes();
  }

  private async memberByPhone(typedCode: string, phone: string): Promise<{ communityId: string; memberId: string }> {
    const community = await this.communities.byCode(readCode(typedCode));
    if (!community) throw new DomainError('COMMUNITY_CODE_UNKNOWN');
    const [memberId, ...others] = await this.directory.byProvenPhone(community.id, this.phoneBook.index(phone));
    if (!memberId || others.length > 0) throw new DomainError('NOT_FOUND');
    return { communityId: community.id, memberId };
  }

  private async addGrid(tx: Tx, communityId: string, plan: CommunityPlan['grids'][number]) {
    const id = newId();
    await this.communities.addGrid(tx, { id, communityId, name: plan.name, dutyPhone: plan.dutyPhone ?? null });
    const buildings: { id: string; name: string }[] = [];
    for (const name of plan.buildings) {
      const building = { id: newId(), name };
      await this.communities.addBuilding(tx, { ...building, communityId, gridId: id });
      buildings.push(building);
    }
    return { id, name: plan.name, buildings };
  }
}

const drawCode = (): string =>
  Array.from({ length: communityLimits.communityCodeChars }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** The code as it is stored, for what somebody typed. Throws `COMMUNITY_CODE_UNKNOWN` for what cannot be one. */
export function readCode(typed: string): string {
  const code = typed.trim().toUpperCase();
  if (!/^[A-Z0-9]{6}$/.test(code)) throw new DomainError('COMMUNITY_CODE_UNKNOWN');
  return code;
}
