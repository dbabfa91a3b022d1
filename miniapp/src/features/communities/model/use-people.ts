import { chinaParts, type PeopleOrder } from '@silin/shared';
import { useState } from 'react';
import { useLastRead } from '@/platform/last-read';
import { useList, type KeysetList, type Page } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { peopleApi, type PeopleFilter, type PeoplePlace, type PersonCard } from '../api/people.api';
import { useMembership } from './membership';

/** Rows kept for when there is no network. */
const KEPT_ROWS = 200;

const found = async (answer: Promise<{ items: PersonCard[] }>): Promise<Page<PersonCard>> => ({
  items: (await answer).items,
  nextCursor: null,
});

/** The buildings whose people one works with; without network those known last. */
export function usePlaces(): readonly PeoplePlace[] {
  const { communityId } = useMembership();
  const { data } = useLoad(() => peopleApi.places(communityId), [communityId]);
  const kept = useLastRead(`places.${communityId}`, data?.items);
  return data?.items ?? kept?.value ?? [];
}

/** People by building, or everybody of one name or number; without network those read last. */
export function usePeople(first: PeopleFilter = {}) {
  const { communityId } = useMembership();
  const [filter, setFilter] = useState<PeopleFilter>(first);
  const [q, setQ] = useState('');
  const places = usePlaces();
  const read = useList<PersonCard>(
    (cursor) => (q ? found(peopleApi.find(communityId, q)) : peopleApi.list(communityId, { ...filter, cursor })),
    [communityId, q, JSON.stringify(filter)],
  );
  const whole = !q && Object.values(filter).every((value) => value === undefined);
  const rows = whole && !read.problem ? read.items : undefined;
  const kept = useLastRead(`people.${communityId}`, rows?.slice(0, KEPT_ROWS));
  const offline = !read.items && read.problem?.unreachable && kept ? kept : undefined;
  const list: KeysetList<PersonCard> = offline
    ? { ...read, items: offline.value.filter((p) => fits(p, filter, q, places)), more: false }
    : read;
  const keptAt = offline || (whole && read.problem?.unreachable) ? kept?.at : undefined;
  const change = (part: PeopleFilter) => setFilter((now) => ({ ...now, ...part }));
  const sort = (order: string) => change({ order: order === 'building' ? undefined : (order as PeopleOrder) });
  return { list, keptAt, filter, change, sort, q, setQ, places };
}

export type People = ReturnType<typeof usePeople>;

/** What the server would have chosen, among the rows kept: names whole, numbers not at all. */
function fits(
  { name, state, buildingId, hasAccount, birthYear }: PersonCard,
  filter: PeopleFilter,
  q: string,
  places: readonly PeoplePlace[],
): boolean {
  if (q) return name === q;
  const age = birthYear === null ? undefined : chinaParts(Date.now()).year - birthYear;
  const { ageFrom, ageTo } = filter;
  if (ageFrom !== undefined && (age === undefined || age < ageFrom)) return false;
  if (ageTo !== undefined && (age === undefined || age > ageTo)) return false;
  const gridId = places.find((place) => place.id === buildingId)?.gridId;
  return (
    (!filter.buildingId || buildingId === filter.buildingId) &&
    (!filter.gridId || gridId === filter.gridId) &&
    (!filter.state || state === filter.state) &&
    (!filter.account || hasAccount === (filter.account === 'with'))
  );
}
