import { Injectable } from '@nestjs/common';
import { DomainError, mediaMachine, type MediaState } from '@silin/shared';
import { FileStore } from '../../../integrations/file-store/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { MediaRepository } from '../data/media.repository.js';
import { type MediaReader, maySee } from '../domain/media.policy.js';
import { MediaLinks } from './media-links.js';

/** A picture as a reader gets it: a link that opens it for half an hour. */
export interface MediaLink {
  readonly id: string;
  readonly state: MediaState;
  readonly url: string;
}

/** What the other contexts may do with pictures. */
@Injectable()
export class MediaService {
  constructor(
    private readonly media: MediaRepository,
    private readonly links: MediaLinks,
    private readonly files: FileStore,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Says that a row (`usedFor`, such as a wish's id) shows exactly these pictures of this person; pictures it showed before
   * and no longer does are let go. Safe to repeat; what the row shows already may be somebody else's. Throws `WISH_PHOTO_UNKNOWN` for a picture that is not this person's in
   * this community or is shown elsewhere, `WISH_PHOTO_REFUSED` for one that did not pass the check.
   */
  async claimForUse(
    tx: Tx,
    use: { communityId: string; ownerUserId: string; usedFor: string; ids: readonly string[] },
  ): Promise<void> {
    const before = await this.media.idsUsedFor(tx, use.communityId, use.usedFor);
    const wanted = new Set(use.ids);
    const locked = await this.media.lockInOrder(tx, use.communityId, [...new Set([...before, ...wanted])].sort());
    for (const id of wanted) {
      const media = locked.find((m) => m.id === id);
      const free = media && (media.usedFor === null || media.usedFor === use.usedFor);
      const own = media?.ownerUserId === use.ownerUserId || media?.usedFor === use.usedFor;
      if (!media || !free || !own) throw new DomainError('WISH_PHOTO_UNKNOWN');
      if (media.state === 'refused') throw new DomainError('WISH_PHOTO_REFUSED');
    }
    const usedAt = this.clock.now();
    for (const media of locked) {
      if (wanted.has(media.id)) await this.media.change(tx, media.id, { usedFor: use.usedFor, usedAt });
      else await this.media.change(tx, media.id, { usedFor: null, usedAt: null });
    }
  }

  /**
   * Staff who put a row on the wall have looked at its pictures: those WeChat left to them pass now, those it has not
   * spoken of yet pass when it speaks, unless it calls them risky.
   */
  async passShown(tx: Tx, staff: Actor, usedFor: string): Promise<void> {
    const { communityId } = staff;
    const ids = await this.media.idsUsedFor(tx, communityId, usedFor);
    for (const { id, state } of await this.media.lockInOrder(tx, communityId, ids)) {
      if (state === 'checking') await this.media.change(tx, id, { staffLookedAt: this.clock.now() });
      if (state !== 'review') continue;
      await this.media.change(tx, id, { state: mediaMachine.next(state, 'pass'), checkDueAt: null });
      await this.audit.record(tx, 'media.passed', staff, { id, communityId });
    }
  }

  /**
   * Pictures of its own for a row that is made after another: each is a new picture of whoever copies, of the same file, shown by
   * `usedFor`. Only those that have passed; the others stay where they are. Answers the new ids by the old.
   */
  async copyForUse(
    tx: Tx,
    copy: { communityId: string; ownerUserId: string; ownerMemberId: string; usedFor: string; ids: readonly string[] },
  ): Promise<Map<string, string>> {
    const { communityId, ownerUserId, ownerMemberId, usedFor } = copy;
    const copied = new Map<string, string>();
    for (const media of await this.media.lockInOrder(tx, communityId, [...new Set(copy.ids)].sort())) {
      if (media.state !== 'passed') continue;
      const id = newId();
      const afresh = { id, ownerUserId, ownerMemberId, usedFor, usedAt: this.clock.now(), checks: 0, checkDueAt: null };
      await this.media.add(tx, { ...media, ...afresh });
      copied.set(media.id, id);
    }
    return copied;
  }

  /** Links to those of the pictures this reader may see now, in the order asked for. `public`: any neighbour. */
  async linksFor(ask: { communityId: string; ids: readonly string[]; reader: MediaReader }): Promise<MediaLink[]> {
    const found = await this.media.inCommunity(ask.communityId, ask.ids);
    return ask.ids.flatMap((id) => {
      const media = found.find((m) => m.id === id);
      if (!media || !maySee(ask.reader, media)) return [];
      const audience = media.state === 'passed' ? 'public' : 'private';
      return [{ id, state: media.state, url: this.links.urlFor(id, audience) }];
    });
  }

  /** A picture that everybody may see, to be printed; null for any other, and when its file is gone. */
  async passedPicture(communityId: string, id: string): Promise<Buffer | null> {
    const [media] = await this.media.inCommunity(communityId, [id]);
    return media?.state === 'passed' ? this.files.get(media.fileKey) : null;
  }
}
