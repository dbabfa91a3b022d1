import { SESSION_STATE_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { Section } from '@/ui/section/section';
import { Tag } from '@/ui/tag/tag';
import type { OrganiserEvent } from '../../api/organiser.api';
import { SESSION_MODE_CHOICES, SESSION_STATE_TONES, whenWords } from '../../model/organise-words';
import { Recurrence } from './recurrence';

interface EventSessionsProps {
  event: OrganiserEvent;
  onEdit: (sessionId: string | undefined) => void;
  onChanged: () => void;
}

/** The sessions of an event: to be opened, added, and repeated by a rule. */
export function EventSessions({ event, onEdit, onChanged }: EventSessionsProps) {
  const [repeating, setRepeating] = useState(false);
  const now = Date.now();
  const { sessions, page } = event;
  const open = page.state === 'draft' || page.state === 'published';
  return (
    <Section title="场次">
      {sessions.length ? (
        <Card list>
          {sessions.map((session) => (
            <ListRow
              key={session.id}
              id={`edit-session-${session.id}`}
              title={whenWords(session.startsAt, session.endsAt, now)}
              note={[
                session.label,
                SESSION_MODE_CHOICES.find(({ value }) => value === session.mode)?.label,
                session.capacity && `${session.capacity} 个名额`,
              ]
                .filter(Boolean)
                .join(' · ')}
              end={<Tag tone={SESSION_STATE_TONES[session.state]}>{SESSION_STATE_WORDS[session.state]}</Tag>}
              onClick={() => onEdit(session.id)}
            />
          ))}
        </Card>
      ) : (
        <View className="note">还没有场次。写上什么时候办，才能发布。</View>
      )}
      {open ? (
        <View className="row row--wrap">
          <Button id="add-session" variant="quiet" icon="plus" onClick={() => onEdit(undefined)}>
            加一场
          </Button>
          {sessions.length ? (
            <Button id="repeat-session" variant="quiet" icon="cal" onClick={() => setRepeating(!repeating)}>
              按周重复…
            </Button>
          ) : null}
        </View>
      ) : null}
      {repeating ? (
        <Recurrence
          event={event}
          onDone={() => {
            setRepeating(false);
            onChanged();
          }}
        />
      ) : null}
    </Section>
  );
}
