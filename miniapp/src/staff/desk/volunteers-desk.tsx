import type { VolunteerState } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { volunteersApi, type Decision, type StaffVolunteer } from '@/features/volunteers/api/volunteers.api';
import { DecisionSheet, type AskedDecision } from '@/features/volunteers/components/decision-sheet';
import { StaffAbilities } from '@/features/volunteers/components/staff-abilities';
import { VolunteerFacts } from '@/features/volunteers/components/volunteer-facts';
import { VolunteerPairings } from '@/features/pairings/components/proposals/volunteer-pairings';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { useStayingFresh } from '@/platform/staying-fresh';
import { rememberView } from './desk-address';
import { DeskFrame } from './desk-frame';
import type { DeskPart, DeskViewProps } from './desk-part';
import { useActiveRow } from './use-active-row';
import { Decisions, VolunteerQueue } from './volunteer-queue';
import './desk.scss';

const VIEW = 'volunteers';

/** The volunteers and, beside them, the one looked at. */
function VolunteersDesk({ row, onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const [state, setState] = useState<VolunteerState>('applied');
  const [chosen, setChosen] = useState(row);
  const [asked, setAsked] = useState<AskedDecision>();
  const list = useList((cursor) => volunteersApi.list(communityId, state, cursor), [communityId, state]);
  const rows = list.items ?? [];
  const activeId = useActiveRow(wide ? rows : [], chosen);
  const active = rows.find((v) => v.id === activeId);
  useEffect(() => rememberView(VIEW, activeId), [activeId]);
  const changed = () => {
    void list.reload();
    void onChanged();
  };
  useStayingFresh(changed);
  const decide = (volunteerId: string, decision: Decision) => {
    const volunteer = rows.find((v) => v.id === volunteerId);
    if (volunteer) setAsked({ volunteerId, decision, name: volunteer.realName ?? volunteer.nickname });
  };
  const may = (decision: Decision) => () => {
    if (active?.actions.includes(decision)) decide(active.id, decision);
  };
  return (
    <DeskFrame side={active ? <Side volunteer={active} onDecide={decide} /> : undefined}>
      {wide ? (
        <View className="desk-head">
          <View className="title grow">志愿者审核</View>
          <View className="note">J/K 上下 · A 通过 · R 请对方改</View>
        </View>
      ) : null}
      <VolunteerQueue
        state={state}
        onState={setState}
        list={list}
        active={active?.id}
        onActive={setChosen}
        keys={{ a: may('approve'), r: may('decline') }}
        resting={!!asked}
        onDecide={decide}
      />
      <DecisionSheet asked={asked} onClose={() => setAsked(undefined)} onDone={changed} />
    </DeskFrame>
  );
}

/** The volunteers at the desk; counted are the applications of the first page. */
export const volunteersPart: DeskPart = {
  group: 'volunteers',
  views: [{ name: VIEW, label: '志愿者', View: VolunteersDesk }],
  counts: async (communityId) => ({ [VIEW]: (await volunteersApi.list(communityId, 'applied')).items.length }),
};

function Side({
  volunteer,
  onDecide,
}: {
  volunteer: StaffVolunteer;
  onDecide: (id: string, decision: Decision) => void;
}) {
  return (
    <View className="panel" id="panel">
      <VolunteerFacts volunteer={volunteer} now={Date.now()} />
      <StaffAbilities key={volunteer.id} volunteerId={volunteer.id} />
      {volunteer.state === 'approved' || volunteer.state === 'suspended' ? (
        <VolunteerPairings key={volunteer.memberId} memberId={volunteer.memberId} />
      ) : null}
      <View className="panel__foot">
        <View className="grow">
          <Decisions volunteer={volunteer} onDecide={onDecide} />
        </View>
      </View>
    </View>
  );
}
