import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { CommunityDirectory } from '../../communities/index.js';
import { MediaService } from '../../media/index.js';
import { EventsRepository } from '../data/events.repository.js';
import { type EventPoster, eventPoster } from '../dto/event-poster.dto.js';

/** What whoever scans a poster may read, member or not. */
@Injectable()
export class EventPosters {
  constructor(
    private readonly events: EventsRepository,
    private readonly communities: CommunityDirectory,
    private readonly media: MediaService,
  ) {}

  /** The poster of an event that was published. Throws `NOT_FOUND` for drafts and for ids of nothing alike. */
  async of(eventId: string): Promise<EventPoster> {
    const event = await this.events.findAnywhere(eventId);
    if (!event || event.publishedAt === null) throw new DomainError('NOT_FOUND');
    const { communityId, coverMediaId } = event;
    const sessions = await this.events.sessionsOf(eventId);
    const community = await this.communities.face(communityId);
    const links = coverMediaId ? await this.media.linksFor({ communityId, ids: [coverMediaId], reader: 'public' }) : [];
    return eventPoster(event, sessions, community, links[0]?.url ?? null);
  }
}
