import type { Membership } from '@/features/identity/api/identity.api';
import { linksOf } from '@/features/home/model/links';

const everybody = [
  'my-wishes',
  'my-events',
  'my-matters',
  'inbox',
  'consents',
  'proxies',
  'own-care',
  'record-acts',
  'call-back-draws',
  'helper',
  'volunteer',
];

/** Ids of the links somebody has beyond those of every resident. */
function moreFor(roles: string[], volunteerState: string | null = null): string[] {
  const member = { roles, volunteerState } as unknown as Membership;
  return linksOf(member)
    .map(({ id }) => id)
    .filter((id) => !everybody.includes(id));
}
const firstAtHome = (roles: string[]): string[] => {
  const member = { roles, volunteerState: null } as unknown as Membership;
  return linksOf(member)
    .filter(({ firstOnPlainHome }) => firstOnPlainHome?.(member))
    .map(({ id }) => id);
};

it('a resident has the links of every member and no work', () => {
  const member = { roles: ['resident'], volunteerState: null } as unknown as Membership;
  expect(linksOf(member).map(({ id }) => id)).toEqual(everybody);
});

it.each([
  ['a grid worker', ['grid_worker'], ['round', 'unseen', 'people']],
  ['an organiser', ['organiser'], ['organise']],
  ['staff', ['staff'], ['round', 'unseen', 'people', 'organise', 'desk']],
])('%s has the links to their work', (_, roles, links) => {
  expect(moreFor(roles)).toEqual(links);
});

it('whoever helps or has helped has claims, neighbours and hours; whoever has applied does not yet', () => {
  expect(moreFor([], 'approved')).toEqual(['claims', 'neighbours', 'my-hours']);
  expect(moreFor([], 'suspended')).toEqual(['claims', 'neighbours', 'my-hours']);
  expect(moreFor([], 'applied')).toEqual([]);
});

it('first on the plain home stands one way to work: the desk for staff, else the events one organises', () => {
  expect([firstAtHome(['staff', 'organiser']), firstAtHome(['organiser']), firstAtHome(['grid_worker'])]).toEqual([
    ['desk'],
    ['organise'],
    [],
  ]);
});

it('the word for the page of a volunteer is an invitation until somebody applies', () => {
  const title = (volunteerState: string | null) =>
    linksOf({ roles: [], volunteerState } as unknown as Membership).find(({ id }) => id === 'volunteer')?.title;
  expect([title(null), title('applied')]).toEqual(['成为志愿者', '志愿者']);
});
