import { PAIRING_STATE_WORDS } from '@silin/shared';
import type { PairingCard } from '@/features/pairings/api/pairings.api';
import { namesOf, nextLine, PAIRING_TONES } from '@/features/pairings/model/proposal-labels';
import type { Column } from '@/ui/data-table/data-table';
import { Tag } from '@/ui/tag/tag';

/** The columns of the table of pairings. */
export const pairingColumns = (now: number): Column<PairingCard>[] => [
  { key: 'person', title: '居民', cell: namesOf },
  { key: 'home', title: '住在', width: 4.5, room: 'much', cell: ({ people }) => people[0]?.buildingName ?? '' },
  { key: 'volunteer', title: '志愿者', width: 6, cell: ({ volunteerName }) => volunteerName },
  {
    key: 'state',
    title: '现在',
    width: 7.5,
    cell: ({ state }) => <Tag tone={PAIRING_TONES[state]}>{PAIRING_STATE_WORDS[state]}</Tag>,
  },
  { key: 'next', title: '哪天', width: 8, room: 'much', cell: (pairing) => nextLine(pairing, now) },
];
