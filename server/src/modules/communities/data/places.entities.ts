import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Street 街道: several communities of one city. */
@Entity('streets')
export class Street {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('varchar', { length: 40 })
  city: string;

  @Column('varchar', { length: 40 })
  name: string;
}

/** Community 社区: the border nobody's data crosses. */
@Entity('communities')
export class Community {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  streetId: string;

  /** What people type to join: six letters and digits without look-alikes. */
  @Column('char', { length: 6 })
  code: string;

  @Column('varchar', { length: 40 })
  name: string;

  /** The office's public number. */
  @Column('varchar', { length: 20, nullable: true })
  phone: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;
}

/** Grid 网格: a few buildings looked after by a grid worker. */
@Entity('grids')
export class Grid {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  communityId: string;

  @Column('varchar', { length: 40 })
  name: string;

  /** The duty number on the grid's notice board: public, not a private phone. */
  @Column('varchar', { length: 20, nullable: true })
  dutyPhone: string | null;
}

/** Building 楼栋. */
@Entity('buildings')
export class Building {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  communityId: string;

  @Column('char', { length: 36 })
  gridId: string;

  @Column('varchar', { length: 40 })
  name: string;
}
