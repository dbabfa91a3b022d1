import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { ChooseMember, type ChosenMember } from '@/features/communities/components/people/choose-member';
import { useMembership } from '@/features/communities/model/membership';
import { hoursApi, type WaitingHours } from '@/features/hours/api/hours.api';
import { MemberLedger } from '@/features/hours/components/member-ledger';
import { TypeHoursForm } from '@/features/hours/components/type-hours';
import { waitingWords } from '@/features/hours/components/waiting-hours';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { type Column, DataTable } from '@/ui/data-table/data-table';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskPart, DeskViewProps } from '../desk-part';
import { LedgerButton } from '../ledgers/ledger-button';
import { useActiveRow } from '../use-active-row';
import { certificatesView } from './certificates-desk';
import { HoursPanel, SidePanel } from './hours-panel';
import { type Answer, SecondSheet } from './second-sheet';
import '../desk.scss';

const VIEW = 'hours';

const COLUMNS: readonly Column<WaitingHours>[] = [
  { key: 'who', title: '谁的', width: 5.5, cell: (w) => w.memberName },
  { key: 'what', title: '做了什么', cell: (w) => w.what },
  { key: 'day', title: '哪一天', width: 6, room: 'much', cell: (w) => w.onDay },
  { key: 'minutes', title: '补记、更正', width: 8, cell: waitingWords },
  { key: 'mine', title: '', width: 5.5, room: 'some', cell: (w) => (w.maySecond ? '' : <Tag>请同事看</Tag>) },
];

type Side = { kind: 'type' } | { kind: 'ledger'; member: ChosenMember };

/** Hours that wait for a second person, one after the other; typing for somebody; the ledger of one member. */
function HoursDesk({ row, onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const [chosen, setChosen] = useState(row);
  const [side, setSide] = useState<Side>();
  const [finding, setFinding] = useState(false);
  const [asked, setAsked] = useState<Answer>();
  const list = useList((cursor) => hoursApi.waiting(communityId, cursor), [communityId]);
  const rows = list.items ?? [];
  const activeId = useActiveRow(rows, chosen);
  const active = rows.find(({ id }) => id === activeId);
  const { reload } = list;
  useEffect(() => rememberView(VIEW, activeId), [activeId]);
  useStayingFresh(() => void reload());
  const changed = () => {
    void reload();
    void onChanged();
  };
  const ask = (agrees: boolean) => (waiting: WaitingHours | undefined) => {
    if (waiting?.maySecond) setAsked({ waiting, agrees });
  };
  const panel =
    side?.kind === 'type' ? (
      <SidePanel title="给别人补记时长" onLeave={() => setSide(undefined)}>
        <TypeHoursForm
          onTyped={(member) => {
            setSide({ kind: 'ledger', member });
            changed();
          }}
        />
      </SidePanel>
    ) : side?.kind === 'ledger' ? (
      <SidePanel title="时长明细" onLeave={() => setSide(undefined)}>
        <MemberLedger key={side.member.memberId} member={side.member} onChanged={changed} />
      </SidePanel>
    ) : active ? (
      <HoursPanel waiting={active} now={Date.now()} onAgree={ask(true)} onRefuse={ask(false)} />
    ) : undefined;
  const showsSide = side !== undefined || !wide;
  return (
    <DeskFrame side={wide ? panel : undefined}>
      <View className="desk-head">
        {wide ? <View className="title grow">等第二人确认的时长</View> : null}
        {wide ? <View className="note">J/K 上下 · A 确认 · R 退回</View> : null}
      </View>
      <View className="row row--wrap">
        <Button id="find-ledger" variant="quiet" onClick={() => setFinding(true)}>
          查一个人的…
        </Button>
        <LedgerButton name="hours" />
        <Button id="type-hours-open" icon="plus" onClick={() => setSide({ kind: 'type' })}>
          给别人补记
        </Button>
      </View>
      {!wide && side ? panel : null}
      {wide || !side ? (
        <PagedList
          list={list}
          id="waiting-hours"
          empty={<EmptyState icon="check" title="没有等确认的" note="同事补记、更正的时长，会在这里等您看" />}
        >
          {(shown) =>
            wide ? (
              <DataTable<WaitingHours>
                columns={COLUMNS}
                rows={shown}
                rowKey={({ id }) => id}
                active={activeId}
                onActive={(id) => {
                  setChosen(id);
                  setSide(undefined);
                }}
                keys={{ a: () => ask(true)(active), r: () => ask(false)(active) }}
                resting={!!asked || showsSide || finding}
              />
            ) : (
              shown.map((waiting) => (
                <HoursPanel
                  key={waiting.id}
                  waiting={waiting}
                  now={Date.now()}
                  onAgree={ask(true)}
                  onRefuse={ask(false)}
                />
              ))
            )
          }
        </PagedList>
      ) : null}
      <SecondSheet asked={asked} onDone={changed} onClose={() => setAsked(undefined)} />
      {finding ? (
        <ChooseMember
          id="ledger-of"
          title="查谁的时长？"
          onChoose={(member) => setSide({ kind: 'ledger', member })}
          onClose={() => setFinding(false)}
        />
      ) : null}
    </DeskFrame>
  );
}

/** Hours and certificates at the desk; what waits is counted with the queues of wishes: `staff/summary` is one answer. */
export const hoursPart: DeskPart = {
  group: 'volunteers',
  views: [{ name: VIEW, label: '时长', View: HoursDesk }, certificatesView],
};
