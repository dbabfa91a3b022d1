import type { Person, PersonCard } from '@/features/communities/api/people.api';
import { inDays, listOf, type Routes } from './wishes-support';

export const PEOPLE = '/communities/c1/people';

export const aPersonCard = (part: Partial<PersonCard> = {}): PersonCard => ({
  id: 'p1',
  name: '王桂芳',
  hasAccount: false,
  birthYear: 1938,
  sex: 'female',
  phoneMasked: '138****4321',
  doorMasked: '2单元***',
  householdId: 'h1',
  buildingId: 'b1',
  buildingName: '1号楼',
  gridName: '一网格',
  state: 'present',
  ...part,
});

export const aPersonPage = (part: Partial<Person> = {}): Person => ({
  ...aPersonCard(),
  memberId: null,
  realName: '王桂芳',
  stateSince: inDays(-10),
  stateNote: null,
  createdAt: inDays(-10),
  actions: ['goAway', 'moveOut', 'recordDeath'],
  ...part,
});

/** What answers about people where nothing else is said. */
export const peopleRoutes: Routes = {
  [`GET ${PEOPLE}/places`]: {
    body: {
      items: [
        { id: 'b1', name: '1号楼', gridId: 'g1', gridName: '一网格' },
        { id: 'b2', name: '2号楼', gridId: 'g1', gridName: '一网格' },
      ],
    },
  },
  [`GET ${PEOPLE}`]: {
    body: listOf([
      aPersonCard(),
      aPersonCard({ id: 'p2', name: '赵老太', birthYear: 1941, state: 'away', phoneMasked: null }),
      aPersonCard({ id: 'p3', name: '老周', buildingId: 'b2', buildingName: '2号楼', hasAccount: true }),
    ]),
  },
  [`GET ${PEOPLE}/p1`]: { body: aPersonPage() },
  [`GET ${PEOPLE}/p1/duplicates`]: { body: { ids: [] } },
  [`GET ${PEOPLE}/p1/household`]: { body: { items: [] } },
  [`GET ${PEOPLE}/p1/visits`]: { body: listOf([]) },
  [`GET ${PEOPLE}/p1/pairing`]: { body: listOf([]) },
};
