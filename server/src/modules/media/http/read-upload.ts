import type { MultipartFile } from '@fastify/multipart';
import { DomainError } from '@silin/shared';
import type { SilinRequest } from '../../../platform/http/request.js';

type MultipartRequest = SilinRequest & { isMultipart(): boolean; file(): Promise<MultipartFile | undefined> };

const FIELD = 'file';

/** The bytes of the multipart field `file`. Throws `MEDIA_MISSING`, `MEDIA_TOO_LARGE`; a broken form counts as missing. */
export async function readUpload(request: SilinRequest): Promise<Buffer> {
  const multipart = request as MultipartRequest;
  if (!multipart.isMultipart()) throw new DomainError('MEDIA_MISSING');
  try {
    const part = await multipart.file();
    if (part?.fieldname !== FIELD) throw new DomainError('MEDIA_MISSING');
    return await part.toBuffer();
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE';
    throw new DomainError(tooLarge ? 'MEDIA_TOO_LARGE' : 'MEDIA_MISSING');
  }
}
