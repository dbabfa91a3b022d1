import { ApiProperty } from '@nestjs/swagger';
import { OWN_TASK_KINDS, type OwnTaskKind, taskLimits, taskMachine, type TaskState } from '@silin/shared';
import { DayField, Id, LongText, OneOf } from '../../../platform/http/fields.js';

/** A task written down by hand. */
export class NewTaskDto {
  @OneOf(OWN_TASK_KINDS)
  kind: OwnTaskKind;

  @LongText(taskLimits.whyMaxChars, { min: taskLimits.reasonMinChars })
  why: string;

  @Id({ optional: true })
  personId?: string;

  @Id({
    optional: true,
    description: 'default: the grid worker of the person’s grid; without a person, whoever writes it',
  })
  toMemberId?: string;

  @DayField({ description: 'due when this day is over' })
  dueOn: string;
}

export class FinishTaskDto {
  @LongText(taskLimits.noteMaxChars, { optional: true, description: 'how it went' })
  note?: string;
}

export class PassTaskOnDto {
  @Id({ nullable: true, description: 'null: to staff' })
  toMemberId?: string | null;

  @LongText(taskLimits.noteMaxChars, { min: taskLimits.reasonMinChars })
  why: string;
}

export class ProposeMergeDto {
  @Id({ description: 'the other row about the same human' })
  otherId: string;

  @LongText(taskLimits.proposalMaxChars, { optional: true, description: 'why one thinks so' })
  why?: string;
}

/** What became of a task; after passing on, the one in the new hands. */
export class TaskMoved {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: [...taskMachine.states] })
  state: TaskState;
}
