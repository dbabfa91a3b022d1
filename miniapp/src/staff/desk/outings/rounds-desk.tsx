import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { type Round, roundsApi } from '@/features/visits/api/rounds.api';
import { RoundForm } from '@/features/visits/components/round-form';
import { RoundProgressView, roundWords } from '@/features/visits/components/round-progress';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useLoad } from '@/platform/use-load';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { type Column, DataTable } from '@/ui/data-table/data-table';
import { ListRow } from '@/ui/list-row/list-row';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskView, DeskViewProps } from '../desk-part';
import { SidePanel } from '../hours/hours-panel';
import { LedgerButton } from '../ledgers/ledger-button';
import { useActiveRow } from '../use-active-row';

const VIEW = 'rounds';

const stateOf = ({ closedAt }: Round) => <Tag tone={closedAt ? 'plain' : 'act'}>{closedAt ? '结束了' : '进行中'}</Tag>;
const daysOf = ({ fromDay, untilDay }: Round): string => `${fromDay.slice(5)} 到 ${untilDay.slice(5)}`;

const COLUMNS: readonly Column<Round>[] = [
  { key: 'title', title: '哪一轮', cell: (r) => r.title },
  { key: 'days', title: '时段', width: 8, room: 'much', cell: daysOf },
  { key: 'seen', title: '见到', width: 11, cell: roundWords },
  { key: 'state', title: '状态', width: 5.5, room: 'some', cell: stateOf },
];

/** Rounds for heat, cold and festivals: how far each is, and starting one. */
function RoundsDesk({ row, onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const [chosen, setChosen] = useState(row);
  const [making, setMaking] = useState(false);
  const { data, problem, reload } = useLoad(() => roundsApi.list(communityId), [communityId]);
  const rows = data?.items ?? [];
  const activeId = useActiveRow(wide ? rows : [], chosen);
  const shownId = wide ? activeId : chosen;
  useEffect(() => rememberView(VIEW, shownId), [shownId]);
  useStayingFresh(() => void reload());
  const changed = () => {
    void reload();
    void onChanged();
  };
  const panel = making ? (
    <SidePanel title="开始一轮走访" onLeave={() => setMaking(false)}>
      <RoundForm
        onBegun={(id) => {
          setMaking(false);
          setChosen(id);
          changed();
        }}
      />
    </SidePanel>
  ) : shownId ? (
    <View className="panel" id="panel">
      {wide ? null : (
        <Button variant="text" tone="ink" onClick={() => setChosen(undefined)}>
          回到名单
        </Button>
      )}
      <RoundProgressView key={shownId} roundId={shownId} onChanged={changed} />
    </View>
  ) : undefined;
  const list = () => {
    if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
    if (rows.length === 0)
      return <EmptyState icon="people" title="还没有专项走访" note="大热天、大冷天、过节前，开一轮把该看的人都看到" />;
    if (wide)
      return (
        <DataTable<Round>
          columns={COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          active={activeId}
          onActive={(id) => {
            setMaking(false);
            setChosen(id);
          }}
          keys={{ n: () => setMaking(true) }}
          resting={making}
        />
      );
    return (
      <Card list>
        {rows.map((round) => (
          <ListRow
            key={round.id}
            title={round.title}
            note={`${daysOf(round)} · ${roundWords(round)}`}
            end={stateOf(round)}
            onClick={() => setChosen(round.id)}
          />
        ))}
      </Card>
    );
  };
  return (
    <DeskFrame side={wide ? panel : undefined}>
      <View className="desk-head">{wide ? <View className="title grow">专项走访</View> : null}</View>
      <View className="row row--wrap">
        <LedgerButton name="visits" />
        <LedgerButton name="unseen" />
        <Button id="new-round" icon="plus" onClick={() => setMaking(true)}>
          开始一轮
        </Button>
      </View>
      {!wide && panel ? panel : list()}
    </DeskFrame>
  );
}

export const roundsView: DeskView = { name: VIEW, label: '专项走访', View: RoundsDesk };
