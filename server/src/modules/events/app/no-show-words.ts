import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../../communities/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { type AbsentParty, NoShowsRepository } from '../data/no-shows.repository.js';
import type { Registration } from '../data/registration.entities.js';
import { keptBackUntil } from '../domain/no-shows.js';
import type { BehindView } from '../dto/registration.dto.js';
import { Clock } from '../../../platform/clock/clock.js';
import { NoShows } from './no-shows.js';

/** Why somebody stands behind others (R11): told to the party itself and to nobody else. */
@Injectable()
export class NoShowWords {
  constructor(
    private readonly noShows: NoShows,
    private readonly repository: NoShowsRepository,
    private readonly members: MemberDirectory,
    private readonly clock: Clock,
  ) {}

  /** Before signing up. Null for whoever stands behind nobody. */
  async before(session: EventSession, event: CommunityEvent, personId: string): Promise<BehindView | null> {
    const until = session.mode === 'draw' && session.drawnAt === null ? null : keptBackUntil(session, this.clock.now());
    const counted = (await this.noShows.behind(session, event, [personId])).get(personId);
    return counted && (until || session.mode === 'draw') ? this.view(counted, event, until) : null;
  }

  /** Of a party that waits because of it, or will be drawn last. */
  async of(registration: Registration, session: EventSession, event: CommunityEvent): Promise<BehindView | null> {
    const { state, contactPersonId, keptBackUntil: until = null } = registration;
    const concerned = state === 'applied' || (state === 'waiting' && until !== null);
    if (!concerned || contactPersonId === null) return null;
    const counted = (await this.noShows.behind(session, event, [contactPersonId])).get(contactPersonId);
    return counted ? this.view(counted, event, until) : null;
  }

  /** Who recorded it: whoever stood at the door, or else the organiser. */
  private async view(counted: readonly AbsentParty[], event: CommunityEvent, until: Date | null): Promise<BehindView> {
    const markers = await this.repository.markers(counted.map(({ sessionId }) => sessionId));
    const memberOf = ({ sessionId }: AbsentParty): string => markers.get(sessionId) ?? event.organiserMemberId;
    const names = await this.members.summaries([...new Set(counted.map(memberOf))]);
    return {
      until: until?.toISOString() ?? null,
      times: counted.map((one) => ({
        ...{ registrationId: one.registrationId, eventTitle: one.title, startsAt: one.startsAt.toISOString() },
        recordedBy: names.get(memberOf(one))?.nickname ?? null,
      })),
    };
  }
}
