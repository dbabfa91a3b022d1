import type { TaskEscalation, TaskKind, TaskState } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn } from '../../../platform/database/columns.js';

/** Task 待办: something to be done by a time. An open one is with a member, or with staff all together. */
@Entity('tasks')
export class Task {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @Column('varchar', { length: 40 })
  kind: TaskKind;

  /** Names the matter: of one matter there is one open task. */
  @Column('varchar', { length: 120 })
  taskKey: string;

  @IdColumn({ nullable: true })
  personId: string | null;

  @IdColumn({ nullable: true })
  subjectId: string | null;

  @Column('text', { nullable: true, transformer: encrypted('tasks.why') })
  why: string | null;

  /** Whose task it is; null when it is staff's. While they are away their stand-in owns it. */
  @IdColumn({ nullable: true })
  dutyMemberId: string | null;

  /** Who has it now; null exactly when staff have it. */
  @IdColumn({ nullable: true })
  ownerMemberId: string | null;

  @Column('boolean')
  withStaff: boolean;

  /** Whose it was when it fell due; they may still finish it. */
  @IdColumn({ nullable: true })
  lateMemberId: string | null;

  @Column('datetime', { precision: 3 })
  dueAt: Date;

  /** When the clock looks at it next. */
  @Column('datetime', { precision: 3, nullable: true })
  wakeAt: Date | null;

  @Column('varchar', { length: 20 })
  escalation: TaskEscalation;

  @Column('datetime', { precision: 3, nullable: true })
  escalatedAt: Date | null;

  @Column('varchar', { length: 20 })
  state: TaskState;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  closedAt: Date | null;

  /** Null for a task that settled itself. */
  @IdColumn({ nullable: true })
  closedByMemberId: string | null;

  /** What whoever closed it says: how it went, or why it was passed on. */
  @Column('text', { nullable: true, transformer: encrypted('tasks.note') })
  note: string | null;

  @IdColumn({ nullable: true })
  passedFromId: string | null;
}

/** Stand-in 代班: from one day to another, both included, somebody has a member's duties; staff when nobody is named. */
@Entity('stand_ins')
export class StandIn {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  forMemberId: string;

  /** Null: the duties go to staff. */
  @IdColumn({ nullable: true })
  memberId: string | null;

  @Column('date')
  fromOn: string;

  @Column('date')
  untilOn: string;

  @IdColumn()
  setByMemberId: string;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  startedAt: Date | null;

  /** When the clock begins or ends it; null once it has ended. */
  @Column('datetime', { precision: 3, nullable: true })
  wakeAt: Date | null;

  @Column('datetime', { precision: 3, nullable: true })
  endedAt: Date | null;
}
