import { Controller, Get, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@silin/shared';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import type { SilinRequest } from '../../../platform/http/request.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { PeopleImportService } from '../app/people-import.service.js';
import { readChoices } from '../domain/import-choices.js';
import { ImportedDto, ImportPreviewDto } from '../dto/import.dto.js';
import { readSheetUpload } from '../../../platform/sheets/sheet-upload.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE = { type: 'string', format: 'binary', description: 'an .xlsx file of at most 2 MB and 2,000 rows' } as const;

/** Staff bring people and care profiles in a sheet. */
@ApiTags('care')
@StaffOnly()
@Controller('communities/:communityId/people')
export class PeopleImportController {
  constructor(private readonly imports: PeopleImportService) {}

  @Get('import-template')
  @ApiOperation({ summary: 'The sheet to fill in, with an example and an explanation of every column' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const bytes = await this.imports.template(actor);
    const disposition = 'attachment; filename="people.xlsx"';
    return new StreamableFile(bytes, { type: XLSX, length: bytes.length, disposition });
  }

  /** A question, not a change: it needs no `Idempotency-Key`. */
  @Post('import/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What an import would do with each row; nothing is written' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: FILE } } })
  @ApiOkResponse({ type: ImportPreviewDto })
  async preview(@CurrentActor() actor: Actor, @Req() request: SilinRequest): Promise<ImportPreviewDto> {
    return this.imports.preview(actor, (await readSheetUpload(request)).file);
  }

  @Post('import')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Import a sheet that was previewed: all rows, or none' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'digest'],
      properties: {
        file: FILE,
        digest: { type: 'string', description: 'of the preview' },
        choices: {
          type: 'string',
          description:
            'JSON, by row number, for rows that may be known: `{"12":"skip","15":"add","16":"update:<person id>"}`',
        },
      },
    },
  })
  @ApiOkResponse({ type: ImportedDto })
  async commit(@CurrentActor() actor: Actor, @Req() request: SilinRequest): Promise<ImportedDto> {
    const { file, fields } = await readSheetUpload(request);
    const choices = readChoices(fields['choices'] ?? '{}');
    if (!choices) throw new DomainError('MALFORMED_REQUEST');
    return this.imports.commit(actor, file, fields['digest'] ?? '', choices);
  }
}
