import type { VolunteerState } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { volunteersApi, type Decision, type StaffVolunteer } from '@/features/volunteers/api/volunteers.api';
import { DecisionSheet, type AskedDecision } from '@/features/volunteers/components/decision-sheet';
import { VolunteerFacts } from '@/features/volunteers/components/volunteer-facts';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { useStayingFresh } from '@/platform/staying-fresh';
import { rememberQueue } from './desk-address';
import { QUEUE_LABELS } from './queues';
import { useActiveRow } from './use-active-row';
import { Decisions, VolunteerQueue } from './volunteer-queue';
import './desk.scss';

/** The volunteers and the one looked at: what stands in the middle and what stands beside it. */
export function useVolunteersDesk(row: string | undefined, onChanged: () => void) {
  const { communityId } = useMembership();
  const wide = useWide();
  const [state, setState] = useState<VolunteerState>('applied');
  const [chosen, setChosen] = useState(row);
  const [asked, setAsked] = useState<AskedDecision>();
  const list = useList((cursor) => volunteersApi.list(communityId, state, cursor), [communityId, state]);
  const rows = list.items ?? [];
  const activeId = useActiveRow(wide ? rows : [], chosen);
  const active = rows.find((v) => v.id === activeId);
  useEffect(() => rememberQueue('volunteers', activeId), [activeId]);
  const changed = () => {
    void list.reload();
    onChanged();
  };
  useStayingFresh(changed);
  const decide = (volunteerId: string, decision: Decision) => {
    const volunteer = rows.find((v) => v.id === volunteerId);
    if (volunteer) setAsked({ volunteerId, decision, name: volunteer.realName ?? volunteer.nickname });
  };
  const may = (decision: Decision) => () => {
    if (active?.actions.includes(decision)) decide(active.id, decision);
  };
  const middle = (
    <>
      {wide ? (
        <View className="desk-head">
          <View className="title grow">{QUEUE_LABELS.volunteers.title}</View>
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
    </>
  );
  return { middle, side: active ? <Side volunteer={active} onDecide={decide} /> : undefined };
}

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
      <View className="panel__foot">
        <View className="grow">
          <Decisions volunteer={volunteer} onDecide={onDecide} />
        </View>
      </View>
    </View>
  );
}
