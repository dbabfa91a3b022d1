import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { eventMakingApi } from '../../api/organiser.api';
import { EVENT_STATE_LABELS } from '../../model/organise-words';
import { EditEvent, EventSteps } from './event-editor';
import { EventSessions } from './event-sessions';
import { SessionEditor } from './session-editor';

interface EventWorkProps {
  eventId: string;
  /** Opens a copy that was made. */
  onOpen: (eventId: string) => void;
  onGone: () => void;
  onChanged?: () => void;
}

/** One event in the organiser's hands: what is missing, its sessions, its poster, what changed and who was told. */
export function EventWork({ eventId, onOpen, onGone, onChanged }: EventWorkProps) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => eventMakingApi.event(communityId, eventId), [communityId, eventId]);
  /** A session being written: its id, or '' for a new one. */
  const [writing, setWriting] = useState<string>();
  const changed = () => {
    void reload();
    onChanged?.();
  };
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const { word, tone } = EVENT_STATE_LABELS[data.page.state];
  if (writing !== undefined) {
    const form = data.sessions.find(({ id }) => id === writing);
    return (
      <View className="stack" id="session-editor">
        <View className="row">
          <View className="heading grow">{form ? '改这一场' : '加一场'}</View>
          <Button id="session-back" variant="text" tone="ink" onClick={() => setWriting(undefined)}>
            回到活动
          </Button>
        </View>
        <SessionEditor
          key={writing}
          eventId={eventId}
          form={form}
          published={data.page.state === 'published'}
          onDone={() => {
            setWriting(undefined);
            changed();
          }}
        />
      </View>
    );
  }
  const editable = data.actions.includes('edit');
  return (
    <View className="stack" id="event-work">
      <View className="row row--top">
        <View className="title grow">{data.page.title}</View>
        <Tag tone={tone}>{word}</Tag>
      </View>
      {data.organiserName ? <View className="note">{`组织者：${data.organiserName}`}</View> : null}
      <EventSteps event={data} onChanged={changed} onCopied={onOpen} onDiscarded={onGone} />
      <EventSessions event={data} onEdit={(id) => setWriting(id ?? '')} onChanged={changed} />
      {editable ? (
        <Section title="活动内容">
          <EditEvent key={data.page.version} event={data} onSaved={changed} />
        </Section>
      ) : null}
      {data.page.state === 'draft' ? null : <Changes eventId={eventId} version={data.page.version} />}
    </View>
  );
}

/** What changed since it was published, how many were told, who still has to be called. */
function Changes({ eventId, version }: { eventId: string; version: number }) {
  const { communityId } = useMembership();
  const { data } = useLoad(() => eventMakingApi.changes(communityId, eventId), [communityId, eventId, version]);
  if (!data?.items.length) return null;
  const now = Date.now();
  return (
    <Section title="改动记录">
      <Card>
        {data.items.map(({ id, before, after, at, by, told, toCall }) => (
          <View key={id} className="organise-party">
            <View className="body">{[before, after].filter(Boolean).join(' → ')}</View>
            <View className="note">
              {[formatMoment(at, now), by, told ? `通知了 ${told} 家` : null, toCall ? `还要打电话 ${toCall} 家` : null]
                .filter(Boolean)
                .join(' · ')}
            </View>
          </View>
        ))}
      </Card>
    </Section>
  );
}
