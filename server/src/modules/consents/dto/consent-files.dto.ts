import { ApiProperty } from '@nestjs/swagger';
import { PRIVATE_FILE_KINDS, type PrivateFileKind } from '@silin/shared';
import { Id } from '../../../platform/http/fields.js';

/** A photograph or a recording that has just arrived. Stored as the answer to a repeat: nothing personal. */
export class ConsentFileDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: PRIVATE_FILE_KINDS, enumName: 'PrivateFileKind' })
  kind: PrivateFileKind;
}

export class AddConsentFileDto {
  @Id({ description: 'from sending the photograph or the recording' })
  fileId: string;
}
