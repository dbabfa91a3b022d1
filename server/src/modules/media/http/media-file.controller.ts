import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdParam } from '../../../platform/http/id-param.js';
import { Public } from '../../../platform/http/public.js';
import { MediaReadingService } from '../app/media-reading.service.js';

/** Picture files by signed link: `<Image>` sends no bearer token, the link is the permission. */
@ApiTags('media')
@Public()
@Controller('media')
export class MediaFileController {
  constructor(private readonly reading: MediaReadingService) {}

  @Get(':id/file')
  @ApiOperation({ summary: 'A picture, by the link the API gave' })
  @ApiQuery({ name: 'e', type: String })
  @ApiQuery({ name: 's', type: String })
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @IdParam('id') id: string,
    @Query('e') e: unknown,
    @Query('s') s: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bytes, keepSeconds } = await this.reading.open(id, e, s);
    if (keepSeconds > 0) void reply.header('cache-control', `private, max-age=${keepSeconds}, immutable`);
    return new StreamableFile(bytes, { type: 'image/jpeg', length: bytes.length, disposition: 'inline' });
  }
}
