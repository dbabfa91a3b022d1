import { ApiProperty } from '@nestjs/swagger';
import { Instant, Paged } from '../../../platform/http/fields.js';
import type { GivenFile } from '../data/given-file.entity.js';

/** A file that left the house. */
export class GivenFileView {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'context.what, such as events.session_ledger' }) kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'what it is called; null for the oldest' }) name:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'what it is about: a session, a household, a person' })
  subjectId: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'null: it broke off, or nobody read it to its end' })
  rows: number | null;
  @Instant() at: string;
  @ApiProperty() byMemberId: string;
  @ApiProperty({ type: String, nullable: true, description: 'null once that member is gone' }) by: string | null;
}

export class GivenFilePage extends Paged(GivenFileView) {}

export const givenFileView = (
  { id, kind, name, subjectId, givenRows, at, byMemberId }: GivenFile,
  by: string | null,
): GivenFileView => ({ id, kind, name, subjectId, rows: givenRows, at: at.toISOString(), byMemberId, by });
