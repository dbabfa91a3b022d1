import {
  chinaDate,
  chinaParts,
  formatDate,
  OUTING_STATE_WORDS,
  servedBasisWords,
  servedTotalWords,
  servedWords,
} from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { type OutingCard, outingsApi } from '@/features/visits/api/outings.api';
import { OutingForm } from '@/features/visits/components/outing-form';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useList } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { type Column, DataTable } from '@/ui/data-table/data-table';
import { ListRow } from '@/ui/list-row/list-row';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskPart, DeskViewProps } from '../desk-part';
import { SidePanel } from '../hours/hours-panel';
import { LedgerButton } from '../ledgers/ledger-button';
import { useActiveRow } from '../use-active-row';
import { ImportOutings } from './import-outings';
import { OutingPanel } from './outing-panel';
import { roundsView } from './rounds-desk';
import '../desk.scss';

const VIEW = 'outings';
const YEARS_SHOWN = 3;

const servedCell = ({ state, served, basis }: OutingCard) => (state === 'held' ? servedWords(served, basis) : '');

const stateCell = ({ state }: OutingCard) => (
  <Tag tone={state === 'held' ? 'ok' : 'plain'}>{OUTING_STATE_WORDS[state]}</Tag>
);

const COLUMNS: readonly Column<OutingCard>[] = [
  { key: 'title', title: '主题', cell: (o) => o.title },
  { key: 'day', title: '哪一天', width: 6, cell: (o) => o.onDay },
  { key: 'lead', title: '牵头', width: 5, room: 'much', cell: (o) => o.leadName ?? '历史导入' },
  { key: 'helpers', title: '去的人', width: 3.5, room: 'much', cell: (o) => o.helpers || '' },
  { key: 'served', title: '服务', width: 7, cell: servedCell },
  { key: 'state', title: '状态', width: 5, room: 'some', cell: stateCell },
];

/** Outings: what they add up to, each of them, and beside the table the one looked at. */
function OutingsDesk({ row, onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const [chosen, setChosen] = useState(row);
  const [making, setMaking] = useState(false);
  const [importing, setImporting] = useState(false);
  const list = useList((cursor) => outingsApi.list(communityId, cursor), [communityId]);
  const [turn, setTurn] = useState(0);
  const rows = list.items ?? [];
  const activeId = useActiveRow(wide ? rows : [], chosen);
  const shownId = wide ? activeId : chosen;
  const { reload } = list;
  useEffect(() => rememberView(VIEW, shownId), [shownId]);
  useStayingFresh(() => void reload());
  const changed = () => {
    setTurn((n) => n + 1);
    void reload();
    void onChanged();
  };
  const open = (id: string | undefined) => {
    setMaking(false);
    setChosen(id);
  };
  if (importing)
    return (
      <DeskFrame>
        <ImportOutings onDone={changed} onLeave={() => setImporting(false)} />
      </DeskFrame>
    );
  const panel = making ? (
    <SidePanel title="新的上门服务" onLeave={() => setMaking(false)}>
      <OutingForm
        onDone={(id) => {
          open(id);
          changed();
        }}
      />
    </SidePanel>
  ) : shownId ? (
    <OutingPanel
      key={shownId}
      outingId={shownId}
      onLeave={wide ? undefined : () => open(undefined)}
      onChanged={changed}
    />
  ) : undefined;
  return (
    <DeskFrame side={wide ? panel : undefined}>
      <View className="desk-head">{wide ? <View className="title grow">上门服务场次</View> : null}</View>
      <View className="row row--wrap">
        {SILIN_H5 ? (
          <Button id="import-outings" variant="quiet" onClick={() => setImporting(true)}>
            导入办过的…
          </Button>
        ) : null}
        <LedgerButton name="outings" />
        <Button id="new-outing" icon="plus" onClick={() => setMaking(true)}>
          新建一场
        </Button>
      </View>
      {!wide && panel ? panel : <Totals key={turn} />}
      {wide || !panel ? (
        <PagedList
          list={list}
          id="outings"
          empty={<EmptyState icon="hand" title="还没有上门服务" note="新建一场，或者把以前办过的从表格导入" />}
        >
          {(shown) =>
            wide ? (
              <DataTable<OutingCard>
                columns={COLUMNS}
                rows={shown}
                rowKey={({ id }) => id}
                active={activeId}
                onActive={open}
                keys={{ n: () => setMaking(true) }}
                resting={making}
              />
            ) : (
              <Card list>
                {shown.map((outing) => (
                  <ListRow
                    key={outing.id}
                    title={outing.title}
                    note={[formatDate(outing.onDay, Date.now()), servedCell(outing)].filter(Boolean).join(' · ')}
                    end={<Tag>{OUTING_STATE_WORDS[outing.state]}</Tag>}
                    onClick={() => open(outing.id)}
                  />
                ))}
              </Card>
            )
          }
        </PagedList>
      ) : null}
    </DeskFrame>
  );
}

/** 场次 and 人次 of a year, with what they rest on; never added to one another. */
function Totals() {
  const { communityId } = useMembership();
  const { year: thisYear } = chinaParts(Date.now());
  const [year, setYear] = useState(String(thisYear));
  const today = chinaDate(Date.now());
  const until = Number(year) === thisYear ? today : `${year}-12-31`;
  const { data } = useLoad(() => outingsApi.totals(communityId, `${year}-01-01`, until), [communityId, year]);
  const years = Array.from({ length: YEARS_SHOWN }, (_, at) => String(thisYear - at));
  return (
    <Card className="stack" id="outing-totals">
      <Chips choices={years.map((value) => ({ value, label: `${value} 年` }))} value={year} onChange={setYear} />
      {data ? (
        <>
          <View className="title">{`${data.outings} 场次，${servedTotalWords(data)}`}</View>
          <View className="note">
            {[`其中认得出的 ${data.identifiable} 人`, servedBasisWords(data)].filter(Boolean).join(' · ')}
          </View>
        </>
      ) : null}
    </Card>
  );
}

/** Outings and rounds at the desk. */
export const outingsPart: DeskPart = {
  group: 'pairings',
  views: [{ name: VIEW, label: '上门服务', View: OutingsDesk }, roundsView],
};
