import { Injectable } from '@nestjs/common';
import { DomainError, mediaMachine } from '@silin/shared';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { Notifier } from '../../notifications/index.js';
import { MediaRepository } from '../data/media.repository.js';
import type { MediaDecision } from '../dto/media.dto.js';
import { tellOwner } from './media-checking.service.js';

/** Staff decide about pictures WeChat was unsure of, and may take any picture down. */
@Injectable()
export class MediaReviewService {
  constructor(
    private readonly transactor: Transactor,
    private readonly media: MediaRepository,
    private readonly audit: AuditService,
    private readonly notifier: Notifier,
    private readonly directory: MemberDirectory,
  ) {}

  /**
   * Passes or refuses a picture of the actor's community. One's own is passed by somebody else, if there is anybody. Throws `NOT_FOUND`,
   * `STAFF_OWN_MATTER`, `MEDIA_MOVED_ON`.
   */
  decide(actor: Actor, mediaId: string, action: 'pass' | 'refuse'): Promise<MediaDecision> {
    return this.transactor.run(async (tx) => {
      const [media] = await this.media.lockInOrder(tx, actor.communityId, [mediaId]);
      if (!media) throw new DomainError('NOT_FOUND');
      const isOwn = media.ownerMemberId === actor.memberId;
      if (isOwn && action === 'pass' && !(await this.directory.isOnlyStaff(actor.communityId, actor.memberId, tx))) {
        throw new DomainError('STAFF_OWN_MATTER');
      }
      const state = mediaMachine.next(media.state, action);
      await this.media.change(tx, mediaId, { state, checkDueAt: null });
      await this.audit.record(tx, `media.${state}`, actor, { id: mediaId, communityId: actor.communityId });
      if (action === 'refuse') {
        await this.media.refuseCopies(tx, media);
        await tellOwner(this.notifier, tx, media);
      }
      return { id: mediaId, state };
    });
  }
}
