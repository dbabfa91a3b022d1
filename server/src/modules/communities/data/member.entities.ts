import type { Role } from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';

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
