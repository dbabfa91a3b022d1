import { ApiProperty } from '@nestjs/swagger';
import { SERVED_BASES, type ServedBasis } from '@silin/shared';
import { Instant } from '../../../platform/http/fields.js';

const textOrNull = { type: String, nullable: true } as const;

export class OutingImportCell {
  @ApiProperty({ description: 'the title of the column' }) column: string;
  @ApiProperty() message: string;
}

export class OutingImportRow {
  @ApiProperty({ description: 'as the sheet numbers it' }) row: number;
  @ApiProperty({ enum: ['new', 'repeated', 'wrong'], enumName: 'OutingImportVerdict' })
  verdict: 'new' | 'repeated' | 'wrong';
  @ApiProperty() title: string;
  @ApiProperty(textOrNull) onDay: string | null;
  @ApiProperty({ type: Number, nullable: true, description: '人次' }) served: number | null;
  @ApiProperty({ enum: SERVED_BASES, type: String, nullable: true }) basis: ServedBasis | null;
  @ApiProperty({ type: [OutingImportCell] }) errors: OutingImportCell[];
}

export class OutingImportDone {
  @Instant() at: string;
  @ApiProperty(textOrNull) by: string | null;
}

export class OutingImportPreview {
  @ApiProperty({ description: 'send it back with the sheet to import it' }) digest: string;
  @ApiProperty({ type: OutingImportDone, nullable: true }) done: OutingImportDone | null;
  @ApiProperty({ type: [OutingImportRow] }) rows: OutingImportRow[];
  @ApiProperty({ type: [String], description: 'titles of columns that are not read' }) ignoredColumns: string[];
}

export class OutingsImported {
  @ApiProperty() outings: number;
  @ApiProperty({ description: '人次' }) served: number;
  @ApiProperty({ description: 'rows left out because they were there' }) repeated: number;
}
