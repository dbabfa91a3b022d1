import type { WishSettingName } from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** A limit that a community set for itself. */
@Entity('wish_settings')
export class WishSettingRow {
  @IdColumn({ primary: true })
  communityId: string;

  @PrimaryColumn('varchar', { length: 40 })
  name: WishSettingName;

  @Column('smallint')
  value: number;
}

/** Who changed which limit, from what to what. Never changed. */
@Entity('wish_setting_changes')
export class WishSettingChange {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @Column('varchar', { length: 40 })
  name: WishSettingName;

  @Column('smallint')
  was: number;

  @Column('smallint')
  value: number;

  @IdColumn()
  byMemberId: string;

  @Column('datetime', { precision: 3 })
  at: Date;
}
