import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { type KeysetList, useList } from '@/platform/use-list';
import { Card } from '@/ui/card/card';
import { Segmented } from '@/ui/chips/chips';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { SESSION_STATE_WORDS } from '@silin/shared';
import { type OrganiserSession, sessionsApi } from '../../api/organiser.api';
import { presenceWords, seatsWords, SESSION_STATE_TONES, whenWords } from '../../model/organise-words';

export type BoardSide = 'coming' | 'past';

const SIDES = [
  { value: 'coming' as const, label: '要办的' },
  { value: 'past' as const, label: '办过的' },
];

/** The next sessions, or those behind us, with what an organiser has to know of each. */
export function useBoard(): {
  side: BoardSide;
  setSide: (side: BoardSide) => void;
  list: KeysetList<OrganiserSession>;
} {
  const { communityId } = useMembership();
  const [side, setSide] = useState<BoardSide>('coming');
  const list = useList((cursor) => sessionsApi.board(communityId, { when: side, cursor }), [communityId, side]);
  return { side, setSide, list };
}

export const BoardSides = ({ side, setSide }: Pick<ReturnType<typeof useBoard>, 'side' | 'setSide'>) => (
  <Segmented choices={SIDES} value={side} onChange={setSide} />
);

export const NoSessions = ({ side }: { side: BoardSide }) => (
  <EmptyState
    icon="cal"
    title={side === 'coming' ? '没有要办的场次' : '还没有办过的场次'}
    note={side === 'coming' ? '新建一个活动，写上时间地点就能发布' : undefined}
  />
);

/** The board on a phone: one card per session. */
export function Board({ onOpen }: { onOpen: (sessionId: string) => void }) {
  const { side, setSide, list } = useBoard();
  const now = Date.now();
  return (
    <>
      <BoardSides side={side} setSide={setSide} />
      <PagedList id="board" list={list} empty={<NoSessions side={side} />}>
        {(sessions) =>
          sessions.map((session) => (
            <Card key={session.id} id={`session-${session.id}`} edge="enjoy" onClick={() => onOpen(session.id)}>
              <View className="row row--top">
                <View className="heading grow">
                  {session.eventTitle}
                  {session.label ? ` · ${session.label}` : ''}
                </View>
                <Tag tone={SESSION_STATE_TONES[session.state]}>{SESSION_STATE_WORDS[session.state]}</Tag>
              </View>
              <View className="body">{whenWords(session.startsAt, session.endsAt, now)}</View>
              <View className="note">{[session.placeText, seatsWords(session)].filter(Boolean).join(' · ')}</View>
              <SessionWarnings session={session} />
            </Card>
          ))
        }
      </PagedList>
    </>
  );
}

/** What needs somebody: people to call, seats that stay empty; and who came. */
export function SessionWarnings({ session }: { session: OrganiserSession }) {
  const came = presenceWords(session);
  if (!session.toCall && !session.stuck && !came) return null;
  return (
    <View className="row row--wrap">
      {session.toCall ? <Tag tone="warn" icon="phone">{`要打电话 ${session.toCall} 家`}</Tag> : null}
      {session.stuck ? <View className="note">{session.stuck}</View> : null}
      {came ? <Tag tone="ok">{came}</Tag> : null}
    </View>
  );
}
