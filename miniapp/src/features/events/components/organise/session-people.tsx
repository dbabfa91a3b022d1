import { eventLimits, REGISTRATION_STATE_WORDS, type RegistrationState } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useList } from '@/platform/use-list';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { PagedList } from '@/ui/paged-list/paged-list';
import { SearchBox } from '@/ui/search-box/search-box';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { EmptyState } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type PartyRow, sessionsApi } from '../../api/organiser.api';
import { PartyLine } from './party-line';
import './organise.scss';

const STATES = (['confirmed', 'waiting', 'applied', 'held', 'cancelled', 'lapsed'] as const).map((value) => ({
  value: value as RegistrationState,
  label: REGISTRATION_STATE_WORDS[value],
}));

interface SessionPeopleProps {
  sessionId: string;
  onChanged?: () => void;
}

/** The parties of a session by state, or those found by a name, a building or the end of a phone number. */
export function SessionPeople({ sessionId, onChanged }: SessionPeopleProps) {
  const { communityId } = useMembership();
  const [state, setState] = useState<RegistrationState>('confirmed');
  const [q, setQ] = useState('');
  const [asked, setAsked] = useState<PartyRow>();
  const list = useList<PartyRow>(
    async (cursor) =>
      q
        ? { items: (await sessionsApi.find(communityId, sessionId, q)).items, nextCursor: null }
        : sessionsApi.people(communityId, sessionId, { state, cursor }),
    [communityId, sessionId, state, q],
  );
  const cancel = useAction(async (key: string, registrationId: string, reason: string) => {
    await sessionsApi.cancelParty(communityId, registrationId, reason, key);
    toast('取消了，座位给了后面的人');
    setAsked(undefined);
    await list.reload();
    onChanged?.();
  });
  return (
    <View className="stack" id="session-people">
      <SearchBox id="party-search" placeholder="姓名、楼栋，或电话后四位" maxLength={20} value={q} onSearch={setQ} />
      {q ? null : <Chips choices={STATES} value={state} onChange={setState} />}
      <PagedList
        id="parties"
        list={list}
        empty={
          <EmptyState icon="people" title={q ? '没有找到' : '这里还没有人'} note={q ? '换个写法再试试' : undefined} />
        }
      >
        {(rows) => (
          <Card>
            {rows.map((party) => (
              <PartyLine key={party.id} party={party} onCancel={() => setAsked(party)} />
            ))}
          </Card>
        )}
      </PagedList>
      <ConfirmSheet
        open={asked !== undefined}
        title="取消这一家的报名"
        about={asked?.party.map(({ called }) => called).join('、')}
        detail="座位马上给候补的人，不能恢复；他们会收到通知和原因。"
        confirm="取消报名"
        reason={{
          label: '原因（会告诉他们）',
          minChars: eventLimits.reasonMinChars,
          maxChars: eventLimits.reasonMaxChars,
        }}
        pending={cancel.pending}
        problem={cancel.problem}
        onConfirm={(reason) => asked && void cancel.run(asked.id, reason)}
        onClose={() => {
          cancel.clearProblem();
          setAsked(undefined);
        }}
      />
    </View>
  );
}
