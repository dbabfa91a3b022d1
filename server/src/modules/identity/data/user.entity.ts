import type { Role, VolunteerState } from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';

/** What the platform said of a nickname; `unreachable`: it did not answer, the name stands and staff may look. */
export type NicknameCheck = 'none' | 'pass' | 'review' | 'unreachable';

/** A person with WeChat. Erased accounts keep the row (facts point to it) without anything that names the person. */
@Entity('users')
export class User {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('varchar', { length: 64, nullable: true })
  openid: string | null;

  @Column('varchar', { length: 64, nullable: true })
  unionid: string | null;

  @Column('varchar', { length: 40 })
  nickname: string;

  @Column('varchar', { length: 20 })
  nicknameCheck: NicknameCheck;

  @Column('char', { length: 36, nullable: true })
  avatarMediaId: string | null;

  @Column('boolean')
  elderMode: boolean;

  @Column('text', { nullable: true, transformer: encrypted('users.phone') })
  phone: string | null;

  /** Blind index of the phone, label `users.phone`. */
  @Column('char', { length: 64, nullable: true })
  phoneIndex: string | null;

  /** True when WeChat gave the number; false when the person typed it. */
  @Column('boolean')
  phoneProven: boolean;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  erasedAt: Date | null;
}

/** Member 成员: a person in one community. */
@Entity('members')
export class Member {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  communityId: string;

  @Column('char', { length: 36 })
  userId: string;

  @Column('char', { length: 36, nullable: true })
  buildingId: string | null;

  @Column('text', { nullable: true, transformer: encrypted('members.real_name') })
  realName: string | null;

  @Column('text', { nullable: true, transformer: encrypted('members.address') })
  address: string | null;

  @Column('datetime', { precision: 3 })
  joinedAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  leftAt: Date | null;
}

/** A role a member holds in the community. */
@Entity('member_roles')
export class MemberRole {
  @PrimaryColumn('char', { length: 36 })
  memberId: string;

  @PrimaryColumn('varchar', { length: 20 })
  role: Role;

  @Column('char', { length: 36 })
  communityId: string;

  @Column('datetime', { precision: 3 })
  grantedAt: Date;
}

/** Which grids a grid worker 网格员 looks after. */
@Entity('grid_workers')
export class GridWorker {
  @PrimaryColumn('char', { length: 36 })
  memberId: string;

  @PrimaryColumn('char', { length: 36 })
  gridId: string;

  @Column('char', { length: 36 })
  communityId: string;
}

/** Volunteer 志愿者: a member's application and what became of it; one row per member, its history is in the audit. */
@Entity('volunteers')
export class Volunteer {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  communityId: string;

  @Column('char', { length: 36 })
  memberId: string;

  @Column('varchar', { length: 20 })
  state: VolunteerState;

  @Column('boolean')
  isPartyMember: boolean;

  @Column('varchar', { length: 40, nullable: true })
  partyBranch: string | null;

  @Column('varchar', { length: 40, nullable: true })
  workUnit: string | null;

  @Column('varchar', { length: 200, nullable: true })
  introduction: string | null;

  /** Why it was declined or suspended, in words for the applicant. */
  @Column('varchar', { length: 200, nullable: true })
  reason: string | null;

  @Column('datetime', { precision: 3 })
  appliedAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  decidedAt: Date | null;
}
