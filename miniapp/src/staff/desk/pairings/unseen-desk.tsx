import { careTierWords } from '@silin/shared';
import { View } from '@tarojs/components';
import { useCallback, useEffect, useState } from 'react';
import { usePlaces } from '@/features/communities/model/use-people';
import type { UnseenPerson } from '@/features/pairings/api/unseen.api';
import { UnseenCard } from '@/features/pairings/components/unseen/unseen-card';
import { UnseenList } from '@/features/pairings/components/unseen/unseen-list';
import { lastSeenLine, unseenSince } from '@/features/pairings/model/unseen-words';
import { useUnseen } from '@/features/pairings/model/use-unseen';
import { go, routes } from '@/platform/navigate';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useWide } from '@/ui/base/use-wide';
import { type Column, DataTable } from '@/ui/data-table/data-table';
import { Pick, Picks } from '@/ui/pick/pick';
import { Tag } from '@/ui/tag/tag';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskViewProps } from '../desk-part';
import { LedgerButton } from '../ledgers/ledger-button';
import { useActiveRow } from '../use-active-row';
import '../desk.scss';

export const UNSEEN_VIEW = 'unseen';
const ALL = 'all';

const columns = (now: number): Column<UnseenPerson>[] => [
  { key: 'who', title: '居民', cell: ({ name }) => name || '没有写姓名' },
  { key: 'home', title: '住在', width: 4.5, room: 'some', cell: ({ buildingName }) => buildingName ?? '' },
  { key: 'since', title: '多久了', width: 7, cell: (person) => unseenSince(person, now) },
  {
    key: 'tier',
    title: '多久看一次',
    width: 6,
    cell: ({ tier }) => <Tag tone={tier === 'weekly' ? 'act' : 'plain'}>{careTierWords[tier]}</Tag>,
  },
  { key: 'last', title: '上次', width: 9, room: 'much', cell: (person) => lastSeenLine(person, now) },
];

/** Whom nobody has seen, of the whole community or one grid: a table and, beside it, the one looked at, to call, plan or pass on. */
export function UnseenDesk({ row, onChanged }: DeskViewProps) {
  const wide = useWide();
  const now = Date.now();
  const [gridId, setGridId] = useState<string>();
  const [chosen, setChosen] = useState(row);
  const changed = useCallback(() => void onChanged(), [onChanged]);
  const unseen = useUnseen(gridId, changed);
  const grids = [...new Map(usePlaces().map((place) => [place.gridId, place.gridName]))];
  const rows = unseen.list.items ?? [];
  const activeId = useActiveRow(wide ? rows : [], chosen);
  const active = rows.find(({ id }) => id === activeId);
  const { again } = unseen;
  useEffect(() => rememberView(UNSEEN_VIEW, activeId), [activeId]);
  useStayingFresh(again);
  const side = active ? (
    <View className="panel" id="panel">
      <UnseenCard key={active.id} person={active} now={now} drafts={unseen.drafts} onChanged={again} />
    </View>
  ) : undefined;
  return (
    <DeskFrame side={wide ? side : undefined}>
      {wide ? (
        <View className="desk-head">
          <View className="title grow">很久没人见过</View>
          <View className="note">J/K 上下 · O 打开这位居民</View>
        </View>
      ) : null}
      <View className="row row--wrap">
        <View className="grow">
          {grids.length > 1 ? (
            <Picks>
              <Pick
                id="unseen-grid"
                icon="pin"
                title="看哪个网格"
                value={gridId ?? ALL}
                choices={[{ value: ALL, label: '全部网格' }, ...grids.map(([value, label]) => ({ value, label }))]}
                onChoose={(v) => setGridId(v === ALL ? undefined : v)}
              />
            </Picks>
          ) : null}
        </View>
        <LedgerButton name="unseen" />
      </View>
      <UnseenList unseen={unseen}>
        {wide
          ? (shown) => (
              <DataTable<UnseenPerson>
                columns={columns(now)}
                rows={shown}
                rowKey={({ id }) => id}
                {...(activeId ? { active: activeId } : {})}
                onActive={setChosen}
                keys={{ o: () => active && void go(routes.person(active.id)) }}
              />
            )
          : undefined}
      </UnseenList>
    </DeskFrame>
  );
}
