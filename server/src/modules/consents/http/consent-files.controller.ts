import { Body, Controller, Get, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import type { SilinRequest } from '../../../platform/http/request.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { readUpload } from '../../media/index.js';
import { ConsentFiles } from '../app/consent-files.service.js';
import { AddConsentFileDto, ConsentFileDto } from '../dto/consent-files.dto.js';
import { ConsentOutcomeDto } from '../dto/consents.dto.js';

/** What is kept with a consent: the photograph of the signed paper, or the recorded voice. In no list, behind no link. */
@ApiTags('consents')
@MembersOnly()
@Controller('communities/:communityId')
export class ConsentFilesController {
  constructor(private readonly files: ConsentFiles) {}

  /** One picture (JPEG, PNG, WebP, at most 10 MB) or recording (MP3, M4A, AAC, WAV, at most 5 MB), for who looks after the person. */
  @Post('people/:personId/consents/files')
  @Idempotent()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: ConsentFileDto })
  async take(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Req() request: SilinRequest,
  ): Promise<ConsentFileDto> {
    return this.files.take(actor, personId, await readUpload(request));
  }

  /** A recorded look, for the person and who looks after them. */
  @Get('consents/:consentId/file')
  @ApiProduces('image/jpeg', 'audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/wav')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(@CurrentActor() actor: Actor, @IdParam('consentId') consentId: string): Promise<StreamableFile> {
    const { bytes, contentType } = await this.files.open(actor, consentId);
    return new StreamableFile(bytes, { type: contentType, length: bytes.length, disposition: 'inline' });
  }

  /** Keeps a file with a consent that has none. */
  @Post('consents/:consentId/file')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: ConsentOutcomeDto })
  add(
    @CurrentActor() actor: Actor,
    @IdParam('consentId') consentId: string,
    @Body() { fileId }: AddConsentFileDto,
  ): Promise<ConsentOutcomeDto> {
    return this.files.add(actor, consentId, fileId);
  }
}
