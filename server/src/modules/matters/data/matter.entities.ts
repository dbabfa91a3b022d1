import {
  type MatterAudience,
  type MatterCategory,
  type MatterCheckKind,
  type MatterCloser,
  type MatterKind,
  matterLimits,
  type MatterOrigin,
  type MatterPriority,
  type MatterState,
  type MatterStepKind,
  type ToldHow,
} from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn, NameKeyColumn, TextColumn } from '../../../platform/database/columns.js';

/** Matter 事项: somebody answers for it by a day, against which it is judged. */
@Entity('matters')
export class Matter {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  /** With `number` what people call it: 2026-017. */
  @Column('smallint')
  year: number;

  @Column('int')
  number: number;

  @Column('varchar', { length: 20 })
  origin: MatterOrigin;

  @Column('varchar', { length: 20 })
  kind: MatterKind;

  @Column('varchar', { length: 20 })
  category: MatterCategory;

  @TextColumn(matterLimits.titleMaxChars)
  title: string;

  @TextColumn(matterLimits.publicTextMaxChars)
  publicText: string;

  @Column('text', { nullable: true, transformer: encrypted('matters.private_detail') })
  privateDetail: string | null;

  @IdColumn({ nullable: true })
  gridId: string | null;

  @IdColumn({ nullable: true })
  buildingId: string | null;

  @TextColumn(matterLimits.placeMaxChars, { nullable: true })
  placeText: string | null;

  @Column('varchar', { length: 20 })
  state: MatterState;

  @Column('varchar', { length: 20 })
  priority: MatterPriority;

  /** Who says that it is solved. */
  @Column('varchar', { length: 20 })
  closer: MatterCloser;

  @Column('varchar', { length: 20 })
  audience: MatterAudience;

  /** It follows the post; who holds it today answers for it. */
  @IdColumn({ nullable: true })
  postId: string | null;

  /** Who held the post when it was given. */
  @IdColumn({ nullable: true })
  ownerMemberId: string | null;

  @Column('date', { nullable: true })
  assignedOn: string | null;

  @Column('date', { nullable: true })
  deadlineOn: string | null;

  /** Never changed. */
  @Column('date', { nullable: true })
  firstDeadlineOn: string | null;

  @Column('boolean')
  extended: boolean;

  /** How often an owner said that it is not theirs. */
  @Column('tinyint')
  givenBack: number;

  /** 1 the first time; one more each time it turns out not to be solved. */
  @Column('smallint')
  round: number;

  @Column('date', { nullable: true })
  waitingUntil: string | null;

  @Column('text', { nullable: true, transformer: encrypted('matters.waiting_why') })
  waitingWhy: string | null;

  @IdColumn({ nullable: true })
  doneByMemberId: string | null;

  @Column('datetime', { precision: 3 })
  reportedAt: Date;

  @IdColumn()
  reportedByMemberId: string;

  @Column('date', { nullable: true })
  solvedOn: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  closedAt: Date | null;

  /** What people are told when it is closed otherwise. */
  @Column('text', { nullable: true, transformer: encrypted('matters.close_words') })
  closeWords: string | null;

  @TextColumn(matterLimits.placeMaxChars, { nullable: true })
  referredTo: string | null;

  @IdColumn({ nullable: true })
  mergedIntoId: string | null;

  @IdColumn({ nullable: true })
  recursOfId: string | null;

  /** Where it stands on the board: its deadline, its review day, else when it was reported or closed. */
  @Column('datetime', { precision: 3 })
  boardAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  wakeAt: Date | null;
}

/** One step of a matter's history; none is ever changed. */
@Entity('matter_steps')
export class MatterStep {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  matterId: string;

  @IdColumn()
  communityId: string;

  @Column('varchar', { length: 20 })
  step: MatterStepKind;

  @Column('smallint')
  round: number;

  /** Null: the clock. */
  @IdColumn({ nullable: true })
  byMemberId: string | null;

  @Column('varchar', { length: 20 })
  byPart: MatterPart;

  @Column('text', { nullable: true, transformer: encrypted('matter_steps.note') })
  note: string | null;

  @Column('datetime', { precision: 3 })
  at: Date;
}

/** In which part somebody takes a step. */
export type MatterPart = 'owner' | 'asker' | 'staff' | 'clock';

/** A look at what was done, by somebody else than the doer. */
@Entity('matter_checks')
export class MatterCheck {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  matterId: string;

  @IdColumn()
  communityId: string;

  @Column('smallint')
  round: number;

  @Column('varchar', { length: 20 })
  kind: MatterCheckKind;

  @IdColumn()
  checkerMemberId: string;

  @IdColumn()
  ownerMemberId: string;

  @IdColumn()
  doneByMemberId: string;

  @Column('boolean')
  passed: boolean;

  @Column('text', { nullable: true, transformer: encrypted('matter_checks.why') })
  why: string | null;

  @Column('datetime', { precision: 3 })
  at: Date;
}

/** Somebody whom a matter concerns: they are told what came out. */
@Entity('matter_people')
export class MatterPerson {
  @IdColumn({ primary: true })
  matterId: string;

  @IdColumn({ primary: true })
  personId: string;

  @IdColumn()
  communityId: string;

  @Column('datetime', { precision: 3 })
  joinedAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  toldAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  toldHow: ToldHow | null;
}

/** Post 岗位: matters are given to it, not to the person who holds it today. */
@Entity('posts')
export class Post {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @TextColumn(matterLimits.postNameMaxChars)
  name: string;

  @NameKeyColumn()
  nameKey: string;

  @IdColumn({ nullable: true })
  holderMemberId: string | null;

  @IdColumn({ nullable: true })
  deputyMemberId: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  endedAt: Date | null;
}

/** A day on which offices work, or rest, against the week. */
@Entity('adjusted_days')
export class AdjustedDay {
  @IdColumn({ primary: true })
  communityId: string;

  @Column('date', { primary: true })
  onDay: string;

  @Column('boolean')
  working: boolean;
}
