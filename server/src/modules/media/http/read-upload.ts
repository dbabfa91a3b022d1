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
    const bytes = await part.toBuffer();
    // toBuffer looks while chunks come; a file one byte over the limit ends before it looks again.
    if (part.file.truncated) throw new DomainError('MEDIA_TOO_LARGE');
    return bytes;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const tooLarge = (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE';
    throw new DomainError(tooLarge ? 'MEDIA_TOO_LARGE' : 'MEDIA_MISSING');
  }
}
