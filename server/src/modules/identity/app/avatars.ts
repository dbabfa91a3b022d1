import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';

/** What identity needs to know about pictures; the media context provides it (it knows identity, not the other way round). */
export interface AvatarKeeper {
  /** A signed short-lived address, or null when the picture may not be shown (yet). */
  urlFor(mediaId: string): Promise<string | null>;
  /** Throws a DomainError unless the picture is this person's own and was not refused. */
  requireOwn(tx: Tx, mediaId: string, userId: string): Promise<void>;
}

/** Where the media context says how avatars are kept. Without it there are none. */
@Injectable()
export class Avatars {
  private keeper: AvatarKeeper | undefined;

  /** Called once by the media module when it starts. */
  keptBy(keeper: AvatarKeeper): void {
    this.keeper = keeper;
  }

  /** The address of a person's picture; null without one. */
  async urlFor(mediaId: string | null): Promise<string | null> {
    return mediaId && this.keeper ? this.keeper.urlFor(mediaId) : null;
  }

  /** Throws unless the picture may become this person's avatar. */
  async requireOwn(tx: Tx, mediaId: string, userId: string): Promise<void> {
    if (!this.keeper) throw new DomainError('NOT_FOUND');
    await this.keeper.requireOwn(tx, mediaId, userId);
  }
}
