import type { ApiPropertyOptions } from '@nestjs/swagger';
import {
  AGE_BANDS,
  EVENT_AUDIENCES,
  EVENT_KINDS,
  EVENT_THEMES,
  eventMachine,
  registrationMachine,
  SEAT_POOLS,
  SESSION_MODES,
  sessionMachine,
  WAITING_RULES,
} from '@silin/shared';

/** Shapes that several answers have, each with one name in the document. */
const word = (values: readonly string[], enumName: string): ApiPropertyOptions => ({ enum: [...values], enumName });

export const eventState = word(eventMachine.states, 'EventState');
export const eventAction = { ...word(eventMachine.actions, 'EventAction'), isArray: true } as ApiPropertyOptions;
export const sessionState = word(sessionMachine.states, 'SessionState');
export const sessionMode = word(SESSION_MODES, 'SessionMode');
export const registrationState = word(registrationMachine.states, 'RegistrationState');
export const registrationAction = {
  ...word(registrationMachine.actions, 'RegistrationAction'),
  isArray: true,
} as ApiPropertyOptions;
export const eventKind = word(EVENT_KINDS, 'EventKind');
export const eventTheme = word(EVENT_THEMES, 'EventTheme');
export const eventAudience = word(EVENT_AUDIENCES, 'EventAudience');
export const waitingRule = word(WAITING_RULES, 'WaitingRule');
export const seatPool = word(SEAT_POOLS, 'SeatPool');
export const ageBand = word(AGE_BANDS, 'AgeBand');
export const textOrNull: ApiPropertyOptions = { type: String, nullable: true };
export const numberOrNull: ApiPropertyOptions = { type: Number, nullable: true };
/** One of the words of a table, or null. */
export const wordOrNull = (values: readonly string[]): ApiPropertyOptions => ({
  type: String,
  enum: [...values],
  nullable: true,
});
