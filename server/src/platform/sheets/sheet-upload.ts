import type { Multipart } from '@fastify/multipart';
import { DomainError, importLimits } from '@silin/shared';
import type { SilinRequest } from '../http/request.js';

type MultipartRequest = SilinRequest & {
  isMultipart(): boolean;
  parts(options: { limits: { fileSize: number; fieldSize: number } }): AsyncIterableIterator<Multipart>;
};

const FIELD_MAX_BYTES = 256 * 1024;

/** A sheet and the fields beside it. */
export interface SheetUpload {
  readonly file: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

/** The multipart field `file` and the texts sent with it. Throws `IMPORT_FILE_MISSING`, `IMPORT_FILE_TOO_LARGE`; a broken form counts as missing. */
export async function readSheetUpload(request: SilinRequest): Promise<SheetUpload> {
  const multipart = request as MultipartRequest;
  if (!multipart.isMultipart()) throw new DomainError('IMPORT_FILE_MISSING');
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let file: Buffer | undefined;
  try {
    const limits = { fileSize: importLimits.fileMaxBytes, fieldSize: FIELD_MAX_BYTES };
    for await (const part of multipart.parts({ limits })) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        if (part.file.truncated) throw new DomainError('IMPORT_FILE_TOO_LARGE');
        if (part.fieldname === 'file') file = bytes;
      } else if (typeof part.value === 'string' && !part.valueTruncated) fields[part.fieldname] = part.value;
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const tooLarge = (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE';
    throw new DomainError(tooLarge ? 'IMPORT_FILE_TOO_LARGE' : 'IMPORT_FILE_MISSING');
  }
  if (!file || file.length === 0) throw new DomainError('IMPORT_FILE_MISSING');
  return { file, fields };
}
