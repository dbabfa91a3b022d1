import { Controller, Get, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { attachment } from '../../../platform/http/attachment.js';
import { FileAnswer, XLSX } from '../../../platform/http/file-answer.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import type { SilinRequest } from '../../../platform/http/request.js';
import { readSheetUpload } from '../../../platform/sheets/sheet-upload.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { OutingImports } from '../app/outing-imports.service.js';
import { OutingImportPreview, OutingsImported } from '../dto/outing-import.dto.js';

const FILE = { type: 'string', format: 'binary', description: 'an .xlsx file of at most 2 MB and 500 rows' } as const;

/** Past outings from a sheet, so that the figures of the year are whole. */
@ApiTags('visits')
@StaffOnly()
@Controller('communities/:communityId/staff/imports/outings')
export class OutingImportsController {
  constructor(private readonly imports: OutingImports) {}

  /** The sheet to fill in, with an example and an explanation of every column. */
  @Get('template')
  @FileAnswer(XLSX)
  async template(): Promise<StreamableFile> {
    const bytes = await this.imports.template();
    const disposition = attachment('办过的上门服务.xlsx');
    return new StreamableFile(bytes, { type: XLSX, length: bytes.length, disposition });
  }

  /** What an import would do with each row; nothing is written. A question, not a change: it needs no `Idempotency-Key`. */
  @Post('preview')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: FILE } } })
  @ApiOkResponse({ type: OutingImportPreview })
  async preview(@CurrentActor() actor: Actor, @Req() request: SilinRequest): Promise<OutingImportPreview> {
    return this.imports.preview(actor, (await readSheetUpload(request)).file);
  }

  /** All rows of a sheet that was previewed, or none. */
  @Post()
  @HttpCode(200)
  @Idempotent()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file', 'digest'], properties: { file: FILE, digest: { type: 'string' } } },
  })
  @ApiOkResponse({ type: OutingsImported })
  async apply(@CurrentActor() actor: Actor, @Req() request: SilinRequest): Promise<OutingsImported> {
    const { file, fields } = await readSheetUpload(request);
    return this.imports.apply(actor, file, fields['digest'] ?? '');
  }
}
