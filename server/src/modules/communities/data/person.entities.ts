import type { PersonState, Sex } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn } from '../../../platform/database/columns.js';

/** How the private columns of people and households are sealed, for questions that are not asked by an entity. */
export const sealed = {
  realName: encrypted('people.real_name'),
  phone: encrypted('people.phone'),
  stateNote: encrypted('people.state_note'),
  door: encrypted('households.door'),
} as const;

/** Person 居民: one human of one community, with or without an account. A member is a person with one. */
@Entity('people')
export class Person {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  /** The account's membership; null for whoever has none. */
  @IdColumn({ nullable: true })
  memberId: string | null;

  /** Where they live now. */
  @IdColumn({ nullable: true })
  householdId: string | null;

  /** The household's building, kept here too so that lists by building need no join; a foreign key holds both together. */
  @IdColumn({ nullable: true })
  buildingId: string | null;

  @Column('text', { nullable: true, transformer: sealed.realName })
  realName: string | null;

  @Column('char', { length: 64, nullable: true })
  nameIndex: string | null;

  @Column('smallint', { nullable: true })
  birthYear: number | null;

  @Column('varchar', { length: 20, nullable: true })
  sex: Sex | null;

  /** What the community knows; a member's account has a phone of its own, and that one comes first. */
  @Column('text', { nullable: true, transformer: sealed.phone })
  phone: string | null;

  @Column('char', { length: 64, nullable: true })
  phoneIndex: string | null;

  @Column('varchar', { length: 20 })
  state: PersonState;

  @Column('text', { nullable: true, transformer: sealed.stateNote })
  stateNote: string | null;

  @Column('datetime', { precision: 3 })
  stateSince: Date;

  /** The same human's other row, which counts. A merged row is in no list. */
  @IdColumn({ nullable: true })
  mergedIntoId: string | null;

  @IdColumn({ nullable: true })
  addedByMemberId: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  /** Since then everything that named this person is gone. */
  @Column('datetime', { precision: 3, nullable: true })
  erasedAt: Date | null;
}

/** Household 住户: who lives behind one door. It gives nobody a right to see anything. */
@Entity('households')
export class Household {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn({ nullable: true })
  buildingId: string | null;

  @Column('text', { nullable: true, transformer: sealed.door })
  door: string | null;

  /** Known when building and door are: then the door is one household. */
  @Column('char', { length: 64, nullable: true })
  doorIndex: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;
}
