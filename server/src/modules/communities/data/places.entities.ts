import { communityLimits, PHONE_MAX_CHARS } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { IdColumn, NameKeyColumn, TextColumn } from '../../../platform/database/columns.js';

/** Street 街道: several communities of one city. */
@Entity('streets')
export class Street {
  @IdColumn({ primary: true })
  id: string;

  @TextColumn(communityLimits.placeNameMaxChars)
  city: string;

  /** Identity of the city's name (`nameKey`). */
  @NameKeyColumn()
  cityKey: string;

  @TextColumn(communityLimits.placeNameMaxChars)
  name: string;

  /** Identity of the name (`nameKey`). */
  @NameKeyColumn()
  nameKey: string;
}

/** Community 社区: no data of one is visible in another. */
@Entity('communities')
export class Community {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  streetId: string;

  /** What people type to join: six letters and digits without look-alikes. */
  @Column('char', { length: 6 })
  code: string;

  @TextColumn(communityLimits.placeNameMaxChars)
  name: string;

  /** Identity of the name (`nameKey`). */
  @NameKeyColumn()
  nameKey: string;

  /** The office's public number. */
  @Column('varchar', { length: PHONE_MAX_CHARS, nullable: true })
  phone: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;
}

/** Grid 网格: a few buildings looked after by a grid worker. */
@Entity('grids')
export class Grid {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @TextColumn(communityLimits.placeNameMaxChars)
  name: string;

  /** Identity of the name (`nameKey`). */
  @NameKeyColumn()
  nameKey: string;

  /** The duty number on the grid's notice board: public, not a private phone. */
  @Column('varchar', { length: PHONE_MAX_CHARS, nullable: true })
  dutyPhone: string | null;
}

/** Building 楼栋. */
@Entity('buildings')
export class Building {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  gridId: string;

  @TextColumn(communityLimits.placeNameMaxChars)
  name: string;

  /** Identity of the name (`nameKey`). */
  @NameKeyColumn()
  nameKey: string;
}
