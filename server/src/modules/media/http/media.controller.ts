import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import type { SilinRequest } from '../../../platform/http/request.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { MediaUploadService } from '../app/media-upload.service.js';
import { UploadedMedia } from '../dto/media.dto.js';
import { readUpload } from './read-upload.js';

/** Members send pictures. */
@ApiTags('media')
@MembersOnly()
@Controller('communities/:communityId/media')
export class MediaController {
  constructor(private readonly uploads: MediaUploadService) {}

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Send one picture (JPEG, PNG or WebP, at most 10 MB)' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: UploadedMedia })
  async upload(@CurrentActor() actor: Actor, @Req() request: SilinRequest): Promise<UploadedMedia> {
    return this.uploads.upload(actor, await readUpload(request));
  }
}
