import type { PersonCard } from '@/features/communities/api/people.api';
import { ageWord, PERSON_STATE_LABELS, SEX_LABELS } from '@/features/communities/model/person-labels';
import type { Column } from '@/ui/data-table/data-table';
import { Tag } from '@/ui/tag/tag';

/** Said only of those who do not simply live here. */
function StateTag({ person }: { person: PersonCard }) {
  const { word, tone } = PERSON_STATE_LABELS[person.state];
  return person.state === 'present' ? null : <Tag tone={tone}>{word}</Tag>;
}

/** The columns of the people's table; phone and door are masked. */
export const PEOPLE_COLUMNS: readonly Column<PersonCard>[] = [
  { key: 'name', title: '姓名', orders: ['name'], cell: (p) => p.name || '没有写姓名' },
  {
    key: 'age',
    title: '年纪',
    orders: ['oldest', 'youngest'],
    width: 4.75,
    room: 'some',
    cell: (p) => [ageWord(p.birthYear, Date.now()), p.sex && SEX_LABELS[p.sex]].filter(Boolean).join(' '),
  },
  {
    key: 'home',
    title: '住在',
    width: 8.5,
    orders: ['building'],
    cell: (p) => [p.buildingName, p.doorMasked].filter(Boolean).join(' '),
  },
  { key: 'phone', title: '电话', width: 7.25, room: 'much', cell: (p) => p.phoneMasked ?? '' },
  { key: 'account', title: '账号', width: 2.5, room: 'much', cell: (p) => (p.hasAccount ? '有' : '') },
  { key: 'state', title: '情况', width: 4.5, cell: (p) => <StateTag person={p} /> },
];
