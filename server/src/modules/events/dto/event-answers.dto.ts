import { ApiProperty } from '@nestjs/swagger';
import { eventLimits, type EventState, type SessionState } from '@silin/shared';
import { LongText } from '../../../platform/http/fields.js';
import { eventState, sessionState } from './properties.js';

export class ReasonToCancelBody {
  @LongText(eventLimits.reasonMaxChars, { min: eventLimits.reasonMinChars })
  reason: string;
}

/** Small: stored as the answer to a repeat. */
export class EventAnswer {
  @ApiProperty() id: string;
  @ApiProperty(eventState) state: EventState;
  @ApiProperty() version: number;
}

export class SessionAnswer {
  @ApiProperty() id: string;
  @ApiProperty() eventId: string;
  @ApiProperty(sessionState) state: SessionState;
}

export const eventAnswer = ({ id, state, version }: EventAnswer): EventAnswer => ({ id, state, version });
export const sessionAnswer = ({ id, eventId, state }: SessionAnswer): SessionAnswer => ({ id, eventId, state });

/** What a change will do, before it is saved, and how many are told. */
export class ChangePreview {
  @ApiProperty({ description: 'parties that will be told' }) told: number;
  @ApiProperty({ type: [String], description: 'sentences: what will happen' }) sentences: string[];
}
