import { ApiProperty } from '@nestjs/swagger';
import type { EventAudience, EventKind, EventTheme, SessionState } from '@silin/shared';
import { Instant } from '../../../platform/http/fields.js';
import type { CommunityFace } from '../../communities/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { eventAudience, eventKind, eventTheme, sessionState, textOrNull } from './properties.js';

export class PosterSession {
  @ApiProperty() id: string;
  @ApiProperty(textOrNull) label: string | null;
  @ApiProperty(sessionState) state: SessionState;
  @Instant() startsAt: string;
  @Instant() endsAt: string;
}

/** What the printed poster says, and how to join the community that holds the event. No numbers, nothing of anybody. */
export class EventPoster {
  @ApiProperty() id: string;
  @ApiProperty() communityId: string;
  @ApiProperty() communityName: string;
  @ApiProperty({ description: 'what one joins with; it hangs in the stairways too' }) communityCode: string;
  @ApiProperty(textOrNull) phone: string | null;
  @ApiProperty(eventKind) kind: EventKind;
  @ApiProperty(eventTheme) theme: EventTheme;
  @ApiProperty(eventAudience) audience: EventAudience;
  @ApiProperty() title: string;
  @ApiProperty(textOrNull) summary: string | null;
  @ApiProperty(textOrNull) placeText: string | null;
  @ApiProperty(textOrNull) hostText: string | null;
  @ApiProperty({ ...textOrNull, description: 'a link for half an hour' }) coverUrl: string | null;
  @ApiProperty({ type: [PosterSession] }) sessions: PosterSession[];
}

export const eventPoster = (
  event: CommunityEvent,
  sessions: readonly EventSession[],
  community: CommunityFace,
  coverUrl: string | null,
): EventPoster => ({
  id: event.id,
  communityId: community.id,
  communityName: community.name,
  communityCode: community.code,
  phone: community.phone,
  kind: event.kind,
  theme: event.theme,
  audience: event.audience,
  title: event.title,
  summary: event.summary,
  placeText: event.placeText,
  hostText: event.hostText,
  coverUrl,
  sessions: sessions.map(({ id, label, state, startsAt, endsAt }) => ({
    ...{ id, label, state },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  })),
});
