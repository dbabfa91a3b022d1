import type { Role } from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** Member 成员: an account in one community. Name and home are the person's (`people`). */
@Entity('members')
export class Member {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  userId: string;

  @Column('datetime', { precision: 3 })
  joinedAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  leftAt: Date | null;
}

/** A role a member holds in the community. */
@Entity('member_roles')
export class MemberRole {
  @IdColumn({ primary: true })
  memberId: string;

  @PrimaryColumn('varchar', { length: 20 })
  role: Role;

  @IdColumn()
  communityId: string;

  @Column('datetime', { precision: 3 })
  grantedAt: Date;
}

/** Which grids a grid worker 网格员 looks after. */
@Entity('grid_workers')
export class GridWorker {
  @IdColumn({ primary: true })
  memberId: string;

  @IdColumn({ primary: true })
  gridId: string;

  @IdColumn()
  communityId: string;
}
