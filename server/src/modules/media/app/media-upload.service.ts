import { Injectable } from '@nestjs/common';
import { DomainError, mediaLimits, mediaMachine } from '@silin/shared';
import { FileStore } from '../../../integrations/file-store/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import type { Actor } from '../../communities/index.js';
import { MediaRepository } from '../data/media.repository.js';
import type { UploadedMedia } from '../dto/media.dto.js';
import { CHECK, verdictDueAt } from './media-checking.service.js';
import { MediaLinks } from './media-links.js';
import { PictureEncoder } from './picture-encoder.js';

const DAY_MS = 24 * 3600_000;

/** Taking pictures in. */
@Injectable()
export class MediaUploadService {
  constructor(
    private readonly encoder: PictureEncoder,
    private readonly files: FileStore,
    private readonly transactor: Transactor,
    private readonly media: MediaRepository,
    private readonly outbox: Outbox,
    private readonly links: MediaLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a picture and asks for its check. Throws `MEDIA_NOT_A_PICTURE` and, beyond 60 pictures in 24 hours,
   * `MEDIA_DAILY_LIMIT_REACHED`.
   */
  async upload(actor: Actor, upload: Buffer): Promise<UploadedMedia> {
    await this.requireMayUpload(actor);
    const { bytes, width, height } = await this.encoder.encode(upload);
    const fileKey = await this.files.put(bytes);
    try {
      return await this.add(actor, { fileKey, width, height, sizeBytes: bytes.length });
    } catch (error) {
      await this.files.remove(fileKey);
      throw error;
    }
  }

  private add(
    actor: Actor,
    picture: { fileKey: string; width: number; height: number; sizeBytes: number },
  ): Promise<UploadedMedia> {
    const id = newId();
    const state = mediaMachine.initial;
    return this.transactor.run(async (tx) => {
      const now = this.clock.now();
      await this.media.add(tx, {
        ...{ id, state, ...picture, communityId: actor.communityId },
        ...{ ownerUserId: actor.userId, ownerMemberId: actor.memberId, usedFor: null, usedAt: null },
        ...{ checks: 0, checkDueAt: verdictDueAt(now), staffLookedAt: null, createdAt: now },
      });
      await this.outbox.enqueue(tx, CHECK, { mediaId: id });
      return { id, state, url: this.links.urlFor(id, 'private') };
    });
  }

  /** A guard against filling the disk; two uploads at the same moment may pass it together, which does no harm. */
  private async requireMayUpload({ userId }: Actor): Promise<void> {
    const limit = mediaLimits.uploadsPerDay;
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    if ((await this.media.sentSince(userId, since)) >= limit)
      throw new DomainError('MEDIA_DAILY_LIMIT_REACHED', { limit });
  }
}
