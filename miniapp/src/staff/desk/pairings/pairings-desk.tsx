import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import type { PairingCard } from '@/features/pairings/api/pairings.api';
import { type PairingFilter, proposalsApi } from '@/features/pairings/api/proposals.api';
import type { PairingAsk } from '@/features/pairings/components/proposals/pairing-acts';
import { PairingFilters } from '@/features/pairings/components/proposals/pairing-filters';
import { PairingPanel } from '@/features/pairings/components/proposals/pairing-panel';
import { PairingRow } from '@/features/pairings/components/proposals/pairing-row';
import { ProposeForm } from '@/features/pairings/components/proposals/propose-form';
import { go, routes } from '@/platform/navigate';
import { useKeys } from '@/platform/keys';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { DataTable } from '@/ui/data-table/data-table';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskViewProps } from '../desk-part';
import { useActiveRow } from '../use-active-row';
import { pairingColumns } from './pairing-columns';
import '../desk.scss';

export const PAIRINGS_VIEW = 'pairings';

/** The pairings of the community: a table and, beside it, the one looked at; on a phone a list that opens one of them. */
export function PairingsDesk({ row, onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const now = Date.now();
  const [filter, setFilter] = useState<PairingFilter>({});
  const [volunteerName, setVolunteerName] = useState<string>();
  const [chosen, setChosen] = useState(row);
  const [proposing, setProposing] = useState(false);
  const [asked, setAsked] = useState<PairingAsk>();
  const list = useList<PairingCard>(
    (cursor) => proposalsApi.list(communityId, { ...filter, cursor }),
    [communityId, filter.state, filter.gridId, filter.volunteerMemberId, filter.watch],
  );
  const rows = list.items ?? [];
  const among = useActiveRow(wide ? rows : [], chosen);
  // After a handover the next pairing is looked at, though the filter may not list it.
  const [beside, setBeside] = useState(wide ? undefined : row);
  const activeId = beside ?? among;
  const active = rows.find(({ id }) => id === activeId);
  const { reload } = list;
  useEffect(() => rememberView(PAIRINGS_VIEW, activeId), [activeId]);
  useStayingFresh(() => void reload());
  useKeys({ escape: () => setProposing(false) }, { on: proposing, whileTyping: true });
  const choose = (id: string) => {
    setChosen(id);
    setBeside(wide ? undefined : id);
    setProposing(false);
  };
  const changed = (nextId?: string) => {
    if (nextId) setBeside(nextId);
    void reload();
    void onChanged();
  };
  const change = (part: PairingFilter) => {
    setFilter((known) => ({ ...known, ...part }));
    setBeside(undefined);
  };
  const ask = (step: PairingAsk) => () => {
    if (active?.actions.includes(step)) setAsked(step);
  };
  const form = (
    <View className="panel" id="panel">
      <View className="row">
        <View className="title grow">提一个对子</View>
        <Button id="propose-leave" variant="text" tone="ink" onClick={() => setProposing(false)}>
          先不提
        </Button>
      </View>
      <ProposeForm
        onDone={(id) => {
          setProposing(false);
          setChosen(id);
          changed(id);
        }}
      />
    </View>
  );
  const panel = activeId ? (
    <View className="panel" id="panel">
      {wide ? null : (
        <Button id="pairing-back" variant="text" tone="ink" icon="back" onClick={() => setBeside(undefined)}>
          回到列表
        </Button>
      )}
      <PairingPanel key={activeId} pairingId={activeId} asked={asked} onAsk={setAsked} onChanged={changed} />
      {active ? (
        <View className="row row--wrap">
          <Button variant="text" tone="ink" onClick={() => void go(routes.person(active.people[0]?.personId ?? ''))}>
            看这位居民
          </Button>
          <Button
            id="only-volunteer"
            variant="text"
            tone="ink"
            onClick={() => {
              setVolunteerName(active.volunteerName);
              change({ volunteerMemberId: active.volunteerMemberId, state: undefined, watch: undefined });
            }}
          >
            {`只看${active.volunteerName}的对子`}
          </Button>
        </View>
      ) : null}
    </View>
  ) : undefined;
  const add = (
    <Button id="propose" icon="plus" wide={!wide} onClick={() => setProposing(true)}>
      提一个对子
    </Button>
  );
  const side = proposing ? form : panel;
  if (!wide && side) return <DeskFrame>{side}</DeskFrame>;
  return (
    <DeskFrame side={side}>
      {wide ? (
        <View className="desk-head">
          <View className="title grow">互助对子</View>
          <View className="note">J/K 上下 · N 提 · P 暂停 · H 换人 · E 结束</View>
        </View>
      ) : (
        add
      )}
      <View className="row row--top">
        <View className="grow stack">
          <PairingFilters filter={filter} volunteerName={volunteerName} onChange={change} />
        </View>
        {wide ? add : null}
      </View>
      <PagedList
        list={list}
        id="pairings"
        empty={<EmptyState icon="people" title="这里没有对子" note="提一个：先选居民，再从合适的志愿者里选一位" />}
      >
        {(shown) =>
          wide ? (
            <DataTable<PairingCard>
              columns={pairingColumns(now)}
              rows={shown}
              rowKey={({ id }) => id}
              {...(activeId ? { active: activeId } : {})}
              onActive={choose}
              keys={{ n: () => setProposing(true), p: ask('pause'), h: ask('handOver'), e: ask('end') }}
              resting={!!asked || proposing}
            />
          ) : (
            <Card list>
              {shown.map((pairing) => (
                <PairingRow key={pairing.id} pairing={pairing} now={now} onClick={() => choose(pairing.id)} />
              ))}
            </Card>
          )
        }
      </PagedList>
    </DeskFrame>
  );
}
