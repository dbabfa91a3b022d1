import { formatMoment, SESSION_STATE_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { type OrganiserSession, sessionsApi } from '@/features/events/api/organiser.api';
import { Board, BoardSides, NoSessions, useBoard } from '@/features/events/components/organise/board';
import { type SessionPart as Part, SessionHub } from '@/features/events/components/organise/session-hub';
import { SESSION_PART_TITLES, SessionPart } from '@/features/events/components/organise/session-part';
import { SESSION_STATE_TONES } from '@/features/events/model/organise-words';
import { useMembership } from '@/features/communities/model/membership';
import { go, routes } from '@/platform/navigate';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useLoad } from '@/platform/use-load';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { type Column, DataTable } from '@/ui/data-table/data-table';
import { PagedList } from '@/ui/paged-list/paged-list';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskPart, DeskViewProps } from '../desk-part';
import { useActiveRow } from '../use-active-row';
import { EventMaking } from './event-making';
import { ImportEvents } from './import-events';
import '../desk.scss';

const VIEW = 'events';

const COLUMNS: readonly Column<OrganiserSession>[] = [
  { key: 'title', title: '场次', cell: (s) => <SessionTitle session={s} /> },
  {
    key: 'when',
    title: '开始',
    width: 7,
    cell: (s) => <View className="desk-whole">{formatMoment(s.startsAt, Date.now())}</View>,
  },
  {
    key: 'seats',
    title: '报名',
    width: 4.5,
    cell: ({ mode, seats }) => (mode === 'free' ? '自由' : `${seats.taken}/${seats.capacity ?? 0}`),
  },
  { key: 'waiting', title: '候补', width: 3, room: 'much', cell: ({ seats }) => seats.waiting || '' },
  {
    key: 'care',
    title: '要办的',
    width: 5.5,
    room: 'some',
    cell: (s) =>
      s.toCall ? <Tag tone="warn">{`打电话 ${s.toCall}`}</Tag> : s.stuck ? <Tag tone="warn">空位没补</Tag> : '',
  },
  { key: 'came', title: '到场', width: 3.5, room: 'much', cell: (s) => s.present + s.walkIns || '' },
];

/** What it is called, and its state when it is not simply to come. */
function SessionTitle({ session }: { session: OrganiserSession }) {
  const { eventTitle, label, state } = session;
  return (
    <View className="desk-title">
      <View className="desk-title__words desk-whole">{label ? `${eventTitle} · ${label}` : eventTitle}</View>
      {state === 'planned' ? null : <Tag tone={SESSION_STATE_TONES[state]}>{SESSION_STATE_WORDS[state]}</Tag>}
    </View>
  );
}

/** The sessions of the community: a table and, beside it, the one looked at; on a phone cards. */
function EventsDesk({ row, onChanged }: DeskViewProps) {
  const wide = useWide();
  const board = useBoard();
  const { list } = board;
  const [chosen, setChosen] = useState(row);
  const [importing, setImporting] = useState(false);
  const active = useActiveRow(wide ? (list.items ?? []) : [], chosen);
  const { reload } = list;
  useEffect(() => rememberView(VIEW, active), [active]);
  useStayingFresh(() => void reload());
  const changed = () => {
    void reload();
    void onChanged();
  };
  if (importing) {
    return (
      <DeskFrame>
        <ImportEvents onDone={changed} onLeave={() => setImporting(false)} />
      </DeskFrame>
    );
  }
  if (!wide) {
    return (
      <DeskFrame>
        <Board onOpen={(id) => void go(routes.organiserSession(id))} />
      </DeskFrame>
    );
  }
  return (
    <DeskFrame side={active ? <SessionPanel key={active} sessionId={active} onChanged={changed} /> : undefined}>
      <View className="desk-head">
        <View className="title grow">活动场次</View>
        <View className="note">J/K 上下</View>
        <Button id="import-events" variant="quiet" onClick={() => setImporting(true)}>
          导入办过的…
        </Button>
        <Button id="new-event" tone="enjoy" icon="plus" onClick={() => void go(routes.newEvent)}>
          新建活动
        </Button>
      </View>
      <BoardSides side={board.side} setSide={board.setSide} />
      <PagedList list={list} id="board" empty={<NoSessions side={board.side} />}>
        {(rows) => (
          <DataTable<OrganiserSession>
            columns={COLUMNS}
            rows={rows}
            rowKey={(s) => s.id}
            active={active}
            onActive={setChosen}
          />
        )}
      </PagedList>
    </DeskFrame>
  );
}

/** The chosen session beside the table: at a glance, or one side of it. */
function SessionPanel({ sessionId, onChanged }: { sessionId: string; onChanged: () => void }) {
  const { communityId } = useMembership();
  const [part, setPart] = useState<Part>();
  const session = useLoad(() => sessionsApi.one(communityId, sessionId), [communityId, sessionId]);
  if (!session.data) {
    return session.problem ? (
      <ErrorState problem={session.problem} onRetry={() => void session.reload()} />
    ) : (
      <Skeleton cards={2} />
    );
  }
  if (!part) return <SessionHub session={session.data} now={Date.now()} onOpen={setPart} />;
  return (
    <View className="panel" id="panel">
      <View className="row">
        <View className="title grow">{`${SESSION_PART_TITLES[part]} · ${session.data.eventTitle}`}</View>
        <Button id="part-back" variant="text" tone="ink" onClick={() => setPart(undefined)}>
          回到这一场
        </Button>
      </View>
      <SessionPart
        sessionId={sessionId}
        part={part}
        onChanged={() => {
          void session.reload();
          onChanged();
        }}
      />
    </View>
  );
}

/** Events at the desk, for organisers too. */
export const eventsPart: DeskPart = {
  group: 'events',
  views: [
    { name: VIEW, label: '活动场次', forOrganisers: true, View: EventsDesk },
    { name: 'event-making', label: '做活动', forOrganisers: true, View: EventMaking },
  ],
};
