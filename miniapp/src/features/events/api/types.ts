import type { Schemas } from '@silin/shared/api';

/** Shapes of the events context as residents meet them; what each reader gets of them is the server's decision. */
export type SessionCard = Schemas['SessionCard'];
export type SessionPage = Schemas['SessionPage'];
export type Seats = Schemas['SeatsView'];
export type EventPage = Schemas['EventPage'];
export type SessionView = Schemas['SessionView'];
export type EventBlock = Schemas['EventBlockView'];
export type EventQuestion = Schemas['EventQuestionView'];
export type Series = Schemas['SeriesView'];
export type PartyCandidate = Schemas['PartyCandidate'];
/** Why one's party stands behind others; told to nobody else. */
export type Behind = Schemas['BehindView'];
export type Party = Schemas['PartyCandidates'];
export type HoldAnswer = Schemas['HoldAnswer'];
export type Head = Schemas['HeadBody'];
export type Answer = Schemas['AnswerBody'];
export type RegisterForm = Schemas['RegisterBody'];
export type RegistrationAnswer = Schemas['RegistrationAnswer'];
export type RegistrationCard = Schemas['RegistrationCard'];
export type Registration = Schemas['RegistrationView'];
export type PartyHead = Schemas['HeadView'];
export type Draw = Schemas['DrawView'];
export type Photo = Schemas['PhotoView'];
export type EventPoster = Schemas['EventPoster'];
