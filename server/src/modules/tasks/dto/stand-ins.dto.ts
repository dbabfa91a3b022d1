import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Paged } from '../../../platform/http/fields.js';
import type { StandIn } from '../data/task.entities.js';
import { TaskMemberDto } from './task-list.dto.js';

export class NewStandInDto {
  @Id({ optional: true, description: 'whose duties; default: one’s own. Somebody else’s only by staff' })
  forMemberId?: string;

  @Id({ nullable: true, description: 'who stands in; null: the duties go to staff' })
  memberId?: string | null;

  @DayField({ description: 'the first day' })
  fromOn: string;

  @DayField({ description: 'the last day' })
  untilOn: string;
}

export class StandInRefDto {
  @ApiProperty()
  id: string;
}

/** Who may be given tasks and may stand in. */
export class TakerDto extends TaskMemberDto {
  @ApiProperty()
  isStaff: boolean;

  @ApiProperty()
  isGridWorker: boolean;

  @ApiProperty({ description: 'today' })
  isAway: boolean;
}

export class TakersDto {
  @ApiProperty({ type: [TakerDto] })
  items: TakerDto[];
}

/** A stand-in that has not ended. */
export class StandInDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: TaskMemberDto })
  away: TaskMemberDto;

  @ApiProperty({ type: TaskMemberDto, nullable: true, description: 'null: staff' })
  standIn: TaskMemberDto | null;

  @ApiProperty({ format: 'date' })
  fromOn: string;

  @ApiProperty({ format: 'date' })
  untilOn: string;

  @ApiProperty({ description: 'today is one of its days' })
  isNow: boolean;

  @ApiProperty({ description: 'the reader may end it' })
  mayEnd: boolean;
}

export class StandInPageDto extends Paged(StandInDto) {}

export function standInDto(
  { id, forMemberId, memberId, fromOn, untilOn }: StandIn,
  nameOf: (memberId: string) => string,
  today: string,
  mayEnd: boolean,
): StandInDto {
  return {
    ...{ id, away: { memberId: forMemberId, name: nameOf(forMemberId) } },
    standIn: memberId === null ? null : { memberId, name: nameOf(memberId) },
    ...{ fromOn, untilOn, isNow: fromOn <= today && today <= untilOn, mayEnd },
  };
}
