import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type AvatarKeeper, Avatars } from '../../identity/index.js';
import { MediaRepository } from '../data/media.repository.js';
import { MediaLinks } from './media-links.js';

/** Keeps people's avatars for identity, which knows no pictures. */
@Injectable()
export class MediaAvatars implements AvatarKeeper, OnModuleInit {
  constructor(
    private readonly avatars: Avatars,
    private readonly media: MediaRepository,
    private readonly links: MediaLinks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.avatars.keptBy(this);
  }

  async urlFor(mediaId: string): Promise<string | null> {
    return (await this.media.byId(mediaId))?.state === 'passed' ? this.links.urlFor(mediaId, 'public') : null;
  }

  /** Also lets the person's former avatar go. Throws `NOT_FOUND`, `WISH_PHOTO_REFUSED`. */
  async requireOwn(tx: Tx, mediaId: string, userId: string): Promise<void> {
    const mine = await this.media.lockAllOf(tx, userId);
    const chosen = mine.find((media) => media.id === mediaId);
    if (!chosen || (chosen.usedFor !== null && chosen.usedFor !== userId)) throw new DomainError('NOT_FOUND');
    if (chosen.state === 'refused') throw new DomainError('WISH_PHOTO_REFUSED');
    for (const former of mine.filter((media) => media.usedFor === userId && media.id !== mediaId)) {
      await this.media.change(tx, former.id, { usedFor: null, usedAt: null });
    }
    await this.media.change(tx, mediaId, { usedFor: userId, usedAt: this.clock.now() });
  }
}
