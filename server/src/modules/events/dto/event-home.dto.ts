import { ApiProperty } from '@nestjs/swagger';
import type { EventTheme, RegistrationState, SessionMode } from '@silin/shared';
import { Instant } from '../../../platform/http/fields.js';
import { eventTheme, numberOrNull, registrationState, sessionMode, textOrNull } from './properties.js';

/** A session for which the asker, or somebody the asker acts for, has signed up. */
export class NextEvent {
  @ApiProperty() registrationId: string;
  @ApiProperty() sessionId: string;
  @ApiProperty() eventTitle: string;
  @Instant() startsAt: string;
  @ApiProperty(textOrNull) placeText: string | null;
  @ApiProperty(registrationState) state: RegistrationState;
  @ApiProperty({ ...numberOrNull, description: 'parties before this one on the waiting list' }) ahead: number | null;
}

/** A session to come, for the home page. */
export class ComingSession {
  @ApiProperty() sessionId: string;
  @ApiProperty() eventId: string;
  @ApiProperty() eventTitle: string;
  @ApiProperty(eventTheme) theme: EventTheme;
  @Instant() startsAt: string;
  @ApiProperty(textOrNull) placeText: string | null;
  @ApiProperty(sessionMode) mode: SessionMode;
  @Instant({ nullable: true }) opensAt: string | null;
}

/** A session at whose door the asker has promised to stand, from the day on which its list can be had. */
export class NextDoor {
  @ApiProperty() sessionId: string;
  @ApiProperty() eventTitle: string;
  @Instant() startsAt: string;
  @ApiProperty(textOrNull) placeText: string | null;
}
