import { ApiProperty } from '@nestjs/swagger';
import {
  type ErrorCode,
  errorDefinition,
  fillSentence,
  MERGE_FIELDS,
  MERGE_WAYS,
  type MergeField,
  type MergeWay,
} from '@silin/shared';
import { Flag, Id, Instant } from '../../../platform/http/fields.js';
import type { UndoableMerge } from '../data/person-merges.repository.js';
import { partableUntil } from '../domain/merging.policy.js';
import { PersonDto } from './people.dto.js';

export class MergePersonDto {
  @Id({ description: 'the row that goes' })
  otherId: string;

  @Flag({ optional: true, description: 'true: merge although PERSON_MERGE_ONE_DIED' })
  although?: boolean;
}

export class MergePreviewQuery {
  @Id({ description: 'the row that would go' })
  otherId: string;
}

/** Stored as the answer to a repeat: nothing personal. */
export class MergeDoneDto {
  @ApiProperty({ description: 'the person that stays' })
  id: string;

  @ApiProperty()
  mergeId: string;
}

export class UnmergePersonDto {
  @Id()
  mergeId: string;
}

export class LinkMemberDto {
  @Id()
  memberId: string;
}

export class PersonIdDto {
  @ApiProperty()
  id: string;
}

class MergeMoveDto {
  @ApiProperty({ description: 'a measure word and a noun: 条心愿' })
  counted: string;

  @ApiProperty()
  rows: number;
}

class MergeRefusalDto {
  @ApiProperty()
  code: string;

  @ApiProperty({ description: 'for the reader, with what to do next' })
  sentence: string;
}

export class MergePreviewDto {
  @ApiProperty({ type: PersonDto })
  keep: PersonDto;

  @ApiProperty({ type: PersonDto })
  other: PersonDto;

  @ApiProperty({
    enum: MERGE_FIELDS,
    isArray: true,
    description: 'what the kept row takes over, knowing nothing itself',
  })
  takes: MergeField[];

  @ApiProperty({ type: [MergeMoveDto] })
  moves: MergeMoveDto[];

  @ApiProperty({ type: [MergeRefusalDto], description: 'empty: they can be merged' })
  refusals: MergeRefusalDto[];
}

class MergeDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'what the row that is gone was called' })
  name: string | null;

  @ApiProperty({ enum: MERGE_WAYS })
  way: MergeWay;

  @Instant()
  mergedAt: Date;

  @Instant({ description: 'until then it can be undone' })
  until: Date;
}

export class MergesDto {
  @ApiProperty({ type: [MergeDto] })
  items: MergeDto[];
}

interface Refused {
  readonly code: ErrorCode;
  readonly params?: Record<string, string>;
}

/** What stands against a merge, with its sentence. */
export const mergeRefusal = ({ code, params = {} }: Refused): MergeRefusalDto => ({
  code,
  sentence: fillSentence(errorDefinition(code).sentence, params),
});

/** A merge that can be undone. */
export const mergeDto = ({ id, goneName, way, mergedAt }: UndoableMerge): MergeDto => ({
  ...{ id, name: goneName, way, mergedAt },
  until: partableUntil(mergedAt),
});
