import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_STATES, type MediaState } from '@silin/shared';
import type { UploadedPicture } from '../app/media-upload.service.js';

const state = { enum: MEDIA_STATES, enumName: 'MediaState' };

export class UploadedMedia implements UploadedPicture {
  @ApiProperty() id: string;
  @ApiProperty(state) state: MediaState;
  @ApiProperty({ description: 'Opens the picture for half an hour; for `src`, needs no header' }) url: string;
}

export class MediaDecision {
  @ApiProperty() id: string;
  @ApiProperty(state) state: MediaState;
}
