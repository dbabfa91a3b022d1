import { eventLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { showFirstFault } from '@/platform/first-fault';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { Button } from '@/ui/button/button';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type ChangePreview, eventMakingApi, type OrganiserEvent } from '../../api/organiser.api';
import { type EventDraft, emptyEvent, eventBody, eventDraftOf, eventErrors } from '../../model/event-draft';
import { EventForm } from './event-form';

interface NewEventProps {
  onMade: (eventId: string) => void;
}

/** A new event: the poster first; sessions are added as soon as it is kept. What is typed survives closing the app. */
export function NewEvent({ onMade }: NewEventProps) {
  const { communityId, memberId } = useMembership();
  const draft = useDraft<EventDraft>(`event.${communityId}.${memberId}`, emptyEvent);
  const [tried, setTried] = useState(false);
  const found = eventErrors(draft.value);
  const keep = useAction(async (key: string, body: ReturnType<typeof eventBody>) => {
    const { id } = await eventMakingApi.create(communityId, body, key);
    draft.clear();
    toast('存成草稿了，接着写时间');
    onMade(id);
  });
  const send = () => {
    setTried(true);
    if (Object.keys(found).length > 0) showFirstFault();
    else void keep.run(eventBody(draft.value));
  };
  return (
    <>
      <EventForm draft={draft.value} errors={tried ? found : {}} problem={keep.problem} onChange={draft.change} />
      <ProblemNote problem={keep.problem} />
      <Button id="event-keep" tone="enjoy" size="large" wide loading={keep.pending} onClick={send}>
        存成草稿，接着写时间
      </Button>
    </>
  );
}

interface EditEventProps {
  event: OrganiserEvent;
  onSaved: () => void;
}

/** Changing the poster. Of a published event it says first who will be told what. */
export function EditEvent({ event, onSaved }: EditEventProps) {
  const { communityId } = useMembership();
  const { id, version, state } = event.page;
  const draft = useDraft<EventDraft>(`event.${id}.${version}`, eventDraftOf(event));
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<ChangePreview>();
  const found = eventErrors(draft.value);
  const body = () => ({ ...eventBody(draft.value), version });
  const save = useAction(async (_key: string, words: ReturnType<typeof body>) => {
    await eventMakingApi.change(communityId, id, words);
    draft.clear();
    setAsked(undefined);
    toast('改好了');
    onSaved();
  });
  const look = useAction(async () => {
    const preview = await eventMakingApi.previewChange(communityId, id, body());
    if (preview.told > 0) setAsked(preview);
    else await save.run(body());
  });
  const send = () => {
    setTried(true);
    if (Object.keys(found).length > 0) showFirstFault();
    else void (state === 'published' ? look.run() : save.run(body()));
  };
  const problem = save.problem ?? look.problem;
  return (
    <>
      {draft.restored ? (
        <View className="row">
          <View className="note grow">这里有上次没存的修改</View>
          <Button variant="text" tone="ink" size="small" onClick={draft.clear}>
            不要了
          </Button>
        </View>
      ) : null}
      <EventForm draft={draft.value} errors={tried ? found : {}} problem={problem} onChange={draft.change} />
      <ProblemNote problem={problem} />
      <Button id="event-save" tone="enjoy" wide loading={save.pending || look.pending} onClick={send}>
        保存
      </Button>
      <ConfirmSheet
        open={asked !== undefined}
        title="改了会通知大家"
        about={event.page.title}
        detail={asked?.sentences.join('\n') ?? ''}
        confirm="改好并通知"
        pending={save.pending}
        problem={save.problem}
        onConfirm={() => void save.run(body())}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}

interface EventStepsProps {
  event: OrganiserEvent;
  onChanged: () => void;
  onCopied: (eventId: string) => void;
  onDiscarded: () => void;
}

/** What can be done with the event as a whole: publish, copy, cancel, throw away, put away. */
export function EventSteps({ event, onChanged, onCopied, onDiscarded }: EventStepsProps) {
  const { communityId } = useMembership();
  const { id, title } = event.page;
  const [asking, setAsking] = useState<'cancel' | 'discard'>();
  const can = (action: OrganiserEvent['actions'][number]) => event.actions.includes(action);
  const step = useAction(
    async (key: string, what: 'publish' | 'copy' | 'archive' | 'discard' | 'cancel', reason: string) => {
      if (what === 'cancel') await eventMakingApi.cancel(communityId, id, reason, key);
      else {
        const answer = await eventMakingApi[what](communityId, id, key);
        if (what === 'copy') return onCopied(answer.id);
      }
      setAsking(undefined);
      toast(
        {
          publish: '发布了，邻居们现在看得到',
          archive: '归档了',
          discard: '扔掉了',
          cancel: '取消了，正在通知大家',
          copy: '',
        }[what],
      );
      return what === 'discard' ? onDiscarded() : onChanged();
    },
  );
  return (
    <View className="stack" id="event-steps">
      {can('publish') ? (
        <>
          {event.missing.map(({ field, sentence }) => (
            <View key={field} className="problem-note">
              {sentence}
            </View>
          ))}
          <Button
            id="event-publish"
            size="large"
            wide
            disabled={event.missing.length > 0}
            loading={step.pending}
            onClick={() => void step.run('publish', '')}
          >
            发布
          </Button>
        </>
      ) : null}
      <ProblemNote problem={asking ? undefined : step.problem} />
      <View className="row row--wrap">
        <Button id="event-preview" variant="quiet" onClick={() => void go(routes.event(id))}>
          像居民一样看
        </Button>
        <Button id="event-copy" variant="quiet" onClick={() => void step.run('copy', '')}>
          再办一次（复制）
        </Button>
        {can('archive') ? (
          <Button id="event-archive" variant="quiet" onClick={() => void step.run('archive', '')}>
            归档
          </Button>
        ) : null}
        {can('cancel') ? (
          <Button id="event-cancel" variant="text" onClick={() => setAsking('cancel')}>
            取消活动…
          </Button>
        ) : null}
        {can('discard') ? (
          <Button id="event-discard" variant="text" onClick={() => setAsking('discard')}>
            扔掉草稿…
          </Button>
        ) : null}
      </View>
      <ConfirmSheet
        open={asking === 'cancel'}
        title="取消整个活动"
        about={title}
        detail="还没开始的每一场都会取消，报了名的、候补的都会收到通知；通知不到的在电话名单里。取消了不能恢复。"
        confirm="取消活动"
        reason={{
          label: '为什么取消（大家看得到）',
          placeholder: '比如：下大雨，场地不能用',
          minChars: eventLimits.reasonMinChars,
          maxChars: eventLimits.reasonMaxChars,
        }}
        pending={step.pending}
        problem={step.problem}
        onConfirm={(reason) => void step.run('cancel', reason)}
        onClose={() => setAsking(undefined)}
      />
      <ConfirmSheet
        open={asking === 'discard'}
        title="扔掉草稿"
        about={title}
        detail="草稿没有人看过，扔掉就没有了，不能恢复。"
        confirm="扔掉"
        pending={step.pending}
        problem={step.problem}
        onConfirm={() => void step.run('discard', '')}
        onClose={() => setAsking(undefined)}
      />
    </View>
  );
}
