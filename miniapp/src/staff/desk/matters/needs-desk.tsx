import { formatDate, MATTER_CATEGORY_WORDS, NEED_STATE_WORDS, type NeedState } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { type Need, needsApi } from '@/features/needs/api/needs.api';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { type Column, DataTable } from '@/ui/data-table/data-table';
import { PagedList } from '@/ui/paged-list/paged-list';
import { Sheet } from '@/ui/sheet/sheet';
import { EmptyState } from '@/ui/states/states';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskPart, DeskViewProps } from '../desk-part';
import { useActiveRow } from '../use-active-row';
import { MATTERS_VIEW, MattersDesk } from './matters-desk';
import { NeedPanel } from './need-panel';
import { PostsDesk } from './posts-desk';
import '../desk.scss';

const VIEW = 'needs';
const STATES: readonly NeedState[] = ['heard', 'linked', 'answered', 'declined', 'referred', 'withdrawn'];
const CHOICES = STATES.map((value) => ({ value, label: NEED_STATE_WORDS[value] }));

const columns = (now: number): Column<Need>[] => [
  { key: 'words', title: '说了什么', cell: ({ words }) => words },
  { key: 'who', title: '谁', width: 8, cell: ({ personName }) => personName },
  { key: 'kind', title: '类别', width: 6, room: 'some', cell: ({ category }) => MATTER_CATEGORY_WORDS[category] },
  { key: 'where', title: '哪里', width: 8, room: 'much', cell: ({ placeName }) => placeName ?? '' },
  { key: 'when', title: '哪天', width: 7, cell: ({ heardAt }) => formatDate(heardAt, now) },
];

/** Needs 需求, those that wait the longest first; each gets one outcome. */
function NeedsDesk({ row, onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const now = Date.now();
  const [state, setState] = useState<NeedState>('heard');
  const [chosen, setChosen] = useState(row);
  const list = useList((cursor) => needsApi.list(communityId, { state, cursor }), [communityId, state]);
  const activeId = useActiveRow(wide ? (list.items ?? []) : [], chosen);
  const active = list.items?.find(({ id }) => id === (wide ? activeId : chosen));
  useEffect(() => rememberView(VIEW, activeId), [activeId]);
  const changed = () => {
    if (!wide) setChosen(undefined);
    void list.reload();
    void onChanged();
  };
  useStayingFresh(() => void list.reload());
  const panel = active ? <NeedPanel key={active.id} need={active} now={now} onChanged={changed} /> : undefined;
  return (
    <DeskFrame side={wide ? panel : undefined}>
      <View className="desk-head">
        <View className="title grow">需求</View>
        {wide ? <View className="note">J/K 上下</View> : null}
      </View>
      <Chips
        choices={CHOICES}
        value={state}
        onChange={(next) => {
          setChosen(undefined);
          setState(next);
        }}
      />
      <PagedList
        list={list}
        empty={
          <EmptyState icon="ear" title={state === 'heard' ? '都答复了' : '这里没有'} note="居民说的事会排在这里" />
        }
      >
        {(rows) =>
          wide ? (
            <DataTable<Need>
              columns={columns(now)}
              rows={rows}
              rowKey={({ id }) => id}
              active={activeId}
              onActive={setChosen}
            />
          ) : (
            rows.map((need) => (
              <Card key={need.id} id={`need-${need.id}`} edge="know" onClick={() => setChosen(need.id)}>
                <View className="body">{need.words}</View>
                <View className="note">{`${need.personName} · ${formatDate(need.heardAt, now)}`}</View>
              </Card>
            ))
          )
        }
      </PagedList>
      {!wide && panel ? (
        <Sheet open title="怎么答复" onClose={() => setChosen(undefined)}>
          {panel}
        </Sheet>
      ) : null}
    </DeskFrame>
  );
}

/** Counted with the queues of wishes: `staff/summary` is one answer. */
export const mattersPart: DeskPart = {
  group: 'matters',
  views: [
    { name: VIEW, label: '需求', View: NeedsDesk },
    { name: MATTERS_VIEW, label: '事项', View: MattersDesk },
    { name: 'posts', label: '岗位', View: PostsDesk },
  ],
};
