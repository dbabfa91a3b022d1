import { ApiProperty } from '@nestjs/swagger';
import {
  CARE_TIERS,
  type CareTier,
  IMPORT_VERDICTS,
  type ImportVerdict,
  personMachine,
  type PersonState,
} from '@silin/shared';
import { Instant } from '../../../platform/http/fields.js';

export class ImportCellDto {
  @ApiProperty({ description: 'the title of the column' })
  column: string;

  @ApiProperty()
  message: string;
}

/** Somebody who may be the one of the row. */
export class ImportKnownDto {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: Number, nullable: true })
  birthYear: number | null;

  @ApiProperty({ type: String, nullable: true })
  buildingName: string | null;

  @ApiProperty({ enum: personMachine.states })
  state: PersonState;
}

export class ImportRowDto {
  @ApiProperty({ description: 'as the sheet numbers it' })
  row: number;

  @ApiProperty({ enum: IMPORT_VERDICTS })
  verdict: ImportVerdict;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: Number, nullable: true })
  birthYear: number | null;

  @ApiProperty({ type: String, nullable: true })
  buildingName: string | null;

  @ApiProperty({ enum: CARE_TIERS, type: String, nullable: true, description: 'null: no care profile' })
  tier: CareTier | null;

  @ApiProperty({ type: [ImportCellDto], description: 'what has to be mended' })
  errors: ImportCellDto[];

  @ApiProperty({ type: [ImportCellDto], description: 'what somebody should look at; no obstacle' })
  hints: ImportCellDto[];

  @ApiProperty({ type: [ImportKnownDto] })
  known: ImportKnownDto[];

  @ApiProperty({ type: [Number], description: 'rows before this one that may be the same person' })
  sameAsRows: number[];
}

export class ImportDoneDto {
  @Instant()
  at: Date;

  @ApiProperty()
  by: string;
}

export class ImportPreviewDto {
  @ApiProperty({ description: 'send it back with the sheet to import it' })
  digest: string;

  @ApiProperty({ type: ImportDoneDto, nullable: true, description: 'this sheet was imported already' })
  done: ImportDoneDto | null;

  @ApiProperty({ type: [ImportRowDto] })
  rows: ImportRowDto[];

  @ApiProperty({ type: [String], description: 'titles of columns that are not read' })
  ignoredColumns: string[];
}

/** Stored as the answer to a repeat: nothing personal. */
export class ImportedDto {
  @ApiProperty({ description: 'people written down' })
  added: number;

  @ApiProperty({ description: 'people to whom something was added' })
  updated: number;

  @ApiProperty({ description: 'rows left out' })
  skipped: number;

  @ApiProperty({ description: 'care profiles written' })
  profiles: number;
}
