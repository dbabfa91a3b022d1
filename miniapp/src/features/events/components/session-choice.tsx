import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { ListRow } from '@/ui/list-row/list-row';
import type { SessionView } from '../api/types';
import { stateLine } from '../model/labels';
import { beginsWords } from '../model/when';

interface SessionChoiceProps {
  sessions: readonly SessionView[];
  chosen: string | undefined;
  now: number;
  onChoose: (sessionId: string) => void;
}

/** Which of several sessions the page speaks of. One alone needs no choice. */
export function SessionChoice({ sessions, chosen, now, onChoose }: SessionChoiceProps) {
  if (sessions.length < 2) return null;
  return (
    <Card id="event-sessions">
      <View className="heading">{`共 ${sessions.length} 场，点一场看`}</View>
      {sessions.map((session) => (
        <ListRow
          key={session.id}
          id={`choose-${session.id}`}
          choice
          title={[beginsWords(session.startsAt, now), session.label].filter(Boolean).join(' · ')}
          note={stateLine(session, now)}
          end={session.id === chosen ? <Icon name="check" /> : undefined}
          onClick={() => onChoose(session.id)}
        />
      ))}
    </Card>
  );
}

/** The session a page begins with: the one asked for, else the next to come, else the last there was. */
export function sessionToShow(
  sessions: readonly SessionView[],
  asked: string | undefined,
  now: number,
): SessionView | undefined {
  const coming = sessions.find((s) => s.state === 'planned' && new Date(s.endsAt).getTime() > now);
  return sessions.find((s) => s.id === asked) ?? coming ?? sessions[sessions.length - 1];
}
