import { ApiProperty } from '@nestjs/swagger';
import { Instant } from '../../../platform/http/fields.js';
import { textOrNull } from './properties.js';

export class EventImportCell {
  @ApiProperty({ description: 'the title of the column' }) column: string;
  @ApiProperty() message: string;
}

export class EventImportRow {
  @ApiProperty({ description: 'as the sheet numbers it' }) row: number;
  @ApiProperty({ enum: ['new', 'repeated', 'wrong'], enumName: 'EventImportVerdict' }) verdict:
    'new' | 'repeated' | 'wrong';
  @ApiProperty() title: string;
  @Instant({ nullable: true }) startsAt: string | null;
  @ApiProperty(textOrNull) placeText: string | null;
  @ApiProperty({ type: [EventImportCell] }) errors: EventImportCell[];
}

export class EventImportDone {
  @Instant() at: string;
  @ApiProperty(textOrNull) by: string | null;
}

export class EventImportPreview {
  @ApiProperty({ description: 'send it back with the sheet to import it' }) digest: string;
  @ApiProperty({ type: EventImportDone, nullable: true }) done: EventImportDone | null;
  @ApiProperty({ type: [EventImportRow] }) rows: EventImportRow[];
  @ApiProperty({ type: [String], description: 'titles of columns that are not read' }) ignoredColumns: string[];
}

export class EventsImported {
  @ApiProperty() events: number;
  @ApiProperty() sessions: number;
  @ApiProperty({ description: 'rows left out because they were there' }) repeated: number;
}
