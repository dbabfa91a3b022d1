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
import { afterApi, type PartyRow, sessionsApi } from '../../api/organiser.api';
import { PartyLine } from './party-line';
import './organise.scss';

const STATES = (['confirmed', 'waiting', 'applied', 'held', 'cancelled', 'lapsed'] as const).map((value) => ({
  value: value as RegistrationState,
  label: REGISTRATION_STATE_WORDS[value],
}));

const REASON = { minChars: eventLimits.reasonMinChars, maxChars: eventLimits.reasonMaxChars };
const WORDS = {
  cancel: {
    ...{ title: '取消这一家的报名', confirm: '取消报名' },
    detail: '座位马上给候补的人，不能恢复；他们会收到通知和原因。',
    reason: { label: '原因（会告诉他们）', ...REASON },
  },
  came: {
    ...{ title: '补上签到', confirm: '记成来了' },
    detail: '没签到的几位都记成来过，数字跟着变；谁补的、为什么，都有记录。',
    reason: { label: '怎么知道的', placeholder: '比如：本人说来了，坐第三排，同座的也记得', ...REASON },
  },
} as const;

interface SessionPeopleProps {
  sessionId: string;
  /** Its times, once they are known: when it has begun, who came without a mark is written down; when it is over, nobody is cancelled. */
  times: { readonly startsAt: string; readonly endsAt: string } | undefined;
  onChanged?: () => void;
}

/** The parties of a session by state, or those found by a name, a building or the end of a phone number. */
export function SessionPeople({ sessionId, times, onChanged }: SessionPeopleProps) {
  const { communityId } = useMembership();
  const [state, setState] = useState<RegistrationState>('confirmed');
  const [q, setQ] = useState('');
  const [asked, setAsked] = useState<{ party: PartyRow; what: 'cancel' | 'came' }>();
  const list = useList<PartyRow>(
    async (cursor) =>
      q
        ? { items: (await sessionsApi.find(communityId, sessionId, q)).items, nextCursor: null }
        : sessionsApi.people(communityId, sessionId, { state, cursor }),
    [communityId, sessionId, state, q],
  );
  const write = useAction(async (key: string, what: 'cancel' | 'came', registrationId: string, reason: string) => {
    if (what === 'cancel') await sessionsApi.cancelParty(communityId, registrationId, reason, key);
    else await afterApi.came(communityId, registrationId, reason, key);
    toast(what === 'cancel' ? '取消了，座位给了后面的人' : '补上签到了');
    setAsked(undefined);
    await list.reload();
    onChanged?.();
  });
  const now = Date.now();
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
              <PartyLine
                key={party.id}
                party={party}
                began={!!times && Date.parse(times.startsAt) <= now}
                over={!!times && Date.parse(times.endsAt) <= now}
                onCancel={() => setAsked({ party, what: 'cancel' })}
                onCame={() => setAsked({ party, what: 'came' })}
              />
            ))}
          </Card>
        )}
      </PagedList>
      <ConfirmSheet
        open={asked !== undefined}
        {...WORDS[asked?.what ?? 'cancel']}
        about={asked?.party.party.map(({ called }) => called).join('、')}
        pending={write.pending}
        problem={write.problem}
        onConfirm={(reason) => asked && void write.run(asked.what, asked.party.id, reason)}
        onClose={() => {
          write.clearProblem();
          setAsked(undefined);
        }}
      />
    </View>
  );
}
