import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_STATES, type MediaState } from '@silin/shared';

const state = { enum: MEDIA_STATES, enumName: 'MediaState' };

/** A picture that has just arrived; its owner may see it at once. */
export class UploadedMedia {
  @ApiProperty() id: string;
  @ApiProperty(state) state: MediaState;
  @ApiProperty({ description: 'Opens the picture for half an hour; for `src`, needs no header' }) url: string;
}

export class MediaDecision {
  @ApiProperty() id: string;
  @ApiProperty(state) state: MediaState;
}
