import type { PeopleOrder, PersonState } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';
import type { Page } from '@/platform/use-list';

/** Somebody in a list; phone and door are masked. */
export type PersonCard = Schemas['PersonCardDto'];
/** Somebody's own page. */
export type Person = Schemas['PersonDto'];
/** Phone and door, whole. */
export type PersonContact = Schemas['PersonContactDto'];
export type AddPerson = Schemas['AddPersonDto'];
/** Null takes a value away, a missing field leaves it. */
export type ChangePerson = Schemas['ChangePersonDto'];
/** A building whose people one works with. */
export type PeoplePlace = Schemas['BuildingDto'];
export type PersonMoved = Schemas['PersonMovedDto'];

export interface PeopleFilter {
  gridId?: string;
  buildingId?: string;
  /** Without it: who is present or away. */
  state?: PersonState;
  account?: 'with' | 'without';
  /** Without it: by building. */
  order?: PeopleOrder;
  /** Years, in this year. */
  ageFrom?: number;
  ageTo?: number;
}

const id = encodeURIComponent;
const people = (communityId: string) => `/communities/${id(communityId)}/people`;
const person = (communityId: string, personId: string) => `${people(communityId)}/${id(personId)}`;

/** Every call about people, for staff and grid workers; all throw ApiProblem. */
export const peopleApi = {
  /** Where somebody is written down; the outbox keeps path, body and key together. */
  addPath: people,
  list: (communityId: string, query: PeopleFilter & { cursor?: string }) =>
    request<Page<PersonCard>>(people(communityId), { query: { ...query } }),
  /** Everybody of exactly this name or phone number. */
  find: (communityId: string, q: string) =>
    request<{ items: PersonCard[] }>(`${people(communityId)}/search`, { method: 'POST', body: { q } }),
  places: (communityId: string) => request<{ items: PeoplePlace[] }>(`${people(communityId)}/places`),
  /** A grid worker's buildings with how many people live there. */
  myGrid: (communityId: string) => request<Schemas['MyGridDto']>(`${people(communityId)}/my-grid`),
  person: (communityId: string, personId: string) => request<Person>(person(communityId, personId)),
  change: (communityId: string, personId: string, body: ChangePerson) =>
    request<Person>(person(communityId, personId), { method: 'PUT', body }),
  move: (communityId: string, personId: string, body: Schemas['PersonStateDto'], idempotencyKey: string) =>
    request<PersonMoved>(`${person(communityId, personId)}/state`, { method: 'POST', body, idempotencyKey }),
  /** Every call is recorded. */
  contact: (communityId: string, personId: string) =>
    request<PersonContact>(`${person(communityId, personId)}/contact`),
  /** The others behind the same door. */
  household: (communityId: string, personId: string) =>
    request<{ items: PersonCard[] }>(`${person(communityId, personId)}/household`),
  duplicates: (communityId: string, personId: string) =>
    request<{ ids: string[] }>(`${person(communityId, personId)}/duplicates`),
};
