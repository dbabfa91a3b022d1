import { SEAT_POOL_WORDS, SESSION_STATE_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { Tag } from '@/ui/tag/tag';
import type { OrganiserSession } from '../../api/organiser.api';
import { seatsWords, SESSION_STATE_TONES, whenWords } from '../../model/organise-words';
import { SessionFiles } from './session-files';
import './organise.scss';

/** What one can look at of a session; at the desk a tab beside the table, on a phone a page of its own. */
export type SessionPart = 'people' | 'counter' | 'capacity' | 'draw' | 'calls' | 'after' | 'photos';

interface SessionHubProps {
  session: OrganiserSession;
  onOpen: (part: SessionPart) => void;
  /** At the desk the door and the editor open as pages too. */
  now: number;
}

interface Way {
  part: SessionPart;
  title: string;
  note: string;
  shown: boolean;
  warn?: string;
}

/** One session at a glance: numbers first, then everything one can do with it. */
export function SessionHub({ session, onOpen, now }: SessionHubProps) {
  const { seats, mode, state } = session;
  const signUp = mode !== 'free';
  const planned = state === 'planned';
  const ways: readonly Way[] = [
    { part: 'people', title: '名单', note: '谁报了、谁候补、谁取消了', shown: signUp },
    { part: 'counter', title: '代人报名', note: '没有手机的、打电话来的，排同一个队', shown: signUp && planned },
    {
      part: 'calls',
      title: '电话名单',
      note: '有变化、没通知到的，打个电话',
      shown: signUp,
      ...(session.toCall ? { warn: `${session.toCall} 家` } : {}),
    },
    { part: 'capacity', title: '名额', note: '加座位、改候补规则，先看会怎样', shown: signUp && planned },
    { part: 'draw', title: '摇号', note: '公布承诺、定名单、请人说句话、摇', shown: mode === 'draw' },
    { part: 'after', title: '清点和总结', note: '来了多少人、服务了多少人、评价', shown: state !== 'cancelled' },
    {
      part: 'photos',
      title: '照片',
      note: '放照片、写清有谁，不想公开的撤下',
      shown: Date.parse(session.startsAt) <= now,
    },
  ];
  return (
    <View className="stack" id="session-hub">
      <Card edge="enjoy" className="stack">
        <View className="row row--top">
          <View className="title grow">
            {session.eventTitle}
            {session.label ? ` · ${session.label}` : ''}
          </View>
          <Tag tone={SESSION_STATE_TONES[state]}>{SESSION_STATE_WORDS[state]}</Tag>
        </View>
        <View className="body">{whenWords(session.startsAt, session.endsAt, now)}</View>
        {session.placeText ? <View className="note">{session.placeText}</View> : null}
        <View className="organise-numbers">
          {signUp ? <Figure value={`${seats.taken}/${seats.capacity ?? 0}`} label="已报" /> : null}
          {signUp ? <Figure value={seats.waiting} label="候补（组）" /> : null}
          {mode === 'draw' && seats.applied ? <Figure value={seats.applied} label="等摇号（组）" /> : null}
          <Figure value={session.present} label="来了" />
          <Figure value={session.walkIns} label="现场" />
        </View>
        {session.stuck ? <View className="problem-note">{session.stuck}</View> : null}
        <Pools session={session} />
      </Card>
      {planned || state === 'held' ? (
        <Button
          id="open-door"
          tone="enjoy"
          size="large"
          wide
          icon="scan"
          onClick={() => void go(routes.door(session.id))}
        >
          去门口签到
        </Button>
      ) : null}
      <Card list>
        {ways
          .filter(({ shown }) => shown)
          .map(({ part, title, note, warn }) => (
            <ListRow
              key={part}
              id={`open-${part}`}
              title={title}
              note={note}
              end={warn ? <Tag tone="warn">{warn}</Tag> : undefined}
              onClick={() => onOpen(part)}
            />
          ))}
        <ListRow
          id="open-event"
          title="改活动"
          note="文字、时间、场次、取消"
          onClick={() => void go(routes.eventEditor(session.eventId))}
        />
      </Card>
      <SessionFiles session={session} />
    </View>
  );
}

const Figure = ({ value, label }: { value: number | string; label: string }) => (
  <View className="organise-number">
    <View className="organise-number__value">{value}</View>
    <View className="note">{label}</View>
  </View>
);

/** How the seats are set apart; nothing while all of them are online. */
function Pools({ session }: { session: OrganiserSession }) {
  if (session.pools.length < 2)
    return session.mode === 'free' ? null : <View className="note">{seatsWords(session)}</View>;
  return (
    <View className="note">
      {session.pools
        .map(({ pool, seats, taken, held }) => `${SEAT_POOL_WORDS[pool]} ${taken + held}/${seats}`)
        .join(' · ')}
    </View>
  );
}
