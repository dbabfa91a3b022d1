import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { FileStore } from '../../../integrations/file-store/index.js';
import { MediaRepository } from '../data/media.repository.js';
import { MediaLinks } from './media-links.js';

/** A picture's bytes, and for how long whoever asked may keep them: not at all while the picture may still be refused. */
export interface PictureFile {
  readonly bytes: Buffer;
  readonly keepSeconds: number;
}

/** Opening pictures by their links. */
@Injectable()
export class MediaReadingService {
  constructor(
    private readonly links: MediaLinks,
    private readonly media: MediaRepository,
    private readonly files: FileStore,
  ) {}

  /** The file a signed link opens. Throws `NOT_FOUND` for a link that is forged or over, and for a picture that is not for its audience (any more). */
  async open(mediaId: string, e: unknown, s: unknown): Promise<PictureFile> {
    const link = this.links.read(mediaId, e, s);
    const media = link && (await this.media.byId(mediaId));
    const isPassed = media?.state === 'passed';
    const isOpen = media && (isPassed || (link.audience === 'private' && media.state !== 'refused'));
    const bytes = isOpen ? await this.files.get(media.fileKey) : null;
    if (!link || !bytes) throw new DomainError('NOT_FOUND');
    return { bytes, keepSeconds: isPassed ? link.secondsLeft : 0 };
  }
}
