import { ApiProperty } from '@nestjs/swagger';
import { ALBUM_FACES, type AlbumFaces, eventLimits } from '@silin/shared';
import { Flag, Id, Ids, Instant, OneOf } from '../../../platform/http/fields.js';

export class AddPhotoBody {
  @Id()
  mediaId: string;

  @OneOf(ALBUM_FACES, { enumName: 'AlbumFaces' })
  faces: AlbumFaces;

  @Ids(eventLimits.headsMax, { optional: true, description: 'who is recognisable' })
  personIds?: string[];

  @Ids(eventLimits.headsMax, { optional: true, description: 'the same, by heads of parties of this session' })
  headIds?: string[];
}

export class PhotoBody {
  @OneOf(ALBUM_FACES, { enumName: 'AlbumFaces' })
  faces: AlbumFaces;

  @Flag()
  shown: boolean;
}

export class PhotoView {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'a link for half an hour' }) url: string;
  @ApiProperty({ enum: ALBUM_FACES, enumName: 'AlbumFaces' }) faces: AlbumFaces;
  @ApiProperty() shown: boolean;
  @ApiProperty({ description: 'the asker is on it' }) mine: boolean;
  @ApiProperty({ description: 'somebody on it does not want to be seen: it is never shown again' }) takenAway: boolean;
  @Instant() addedAt: string;
}

export class Album {
  @ApiProperty({ type: [PhotoView] }) photos: PhotoView[];
}

/** What became of a photo one is on. */
export class PhotoTakenAway {
  @ApiProperty() id: string;
  @ApiProperty() sessionId: string;
  @ApiProperty() shown: boolean;
}
