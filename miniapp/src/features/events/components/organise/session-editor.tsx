import { eventLimits } from '@silin/shared';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { showFirstFault } from '@/platform/first-fault';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { Button } from '@/ui/button/button';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type ChangePreview, eventMakingApi, type SessionForm as Form, sessionsApi } from '../../api/organiser.api';
import { emptySession, sessionBody, type SessionDraft, sessionDraftOf, sessionErrors } from '../../model/session-draft';
import { SessionForm } from './session-form';

interface SessionEditorProps {
  eventId: string;
  /** Without it a new one. */
  form: Form | undefined;
  /** People may have seen it: a change tells those concerned, and it is cancelled, not removed. */
  published: boolean;
  onDone: () => void;
}

/** Adding or changing one session. Of a published one it says first who will be told what. */
export function SessionEditor({ eventId, form, published, onDone }: SessionEditorProps) {
  const { communityId } = useMembership();
  const name = `session.${form?.id ?? `new.${eventId}`}`;
  const draft = useDraft<SessionDraft>(name, form ? sessionDraftOf(form) : emptySession);
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<ChangePreview>();
  const [leaving, setLeaving] = useState(false);
  const found = sessionErrors(draft.value);
  const done = (words: string) => {
    draft.clear();
    toast(words);
    onDone();
  };
  const save = useAction(async (key: string, body: ReturnType<typeof sessionBody>) => {
    if (form) await sessionsApi.change(communityId, form.id, body);
    else await eventMakingApi.addSession(communityId, eventId, body, key);
    done(form ? '改好了' : '加上了');
  });
  const look = useAction(async () => {
    if (!form) return;
    const preview = await sessionsApi.previewChange(communityId, form.id, sessionBody(draft.value));
    if (preview.told > 0) setAsked(preview);
    else await save.run(sessionBody(draft.value));
  });
  const leave = useAction(async (key: string, reason: string) => {
    if (!form) return;
    if (published) await sessionsApi.cancel(communityId, form.id, reason, key);
    else await sessionsApi.remove(communityId, form.id, key);
    done(published ? '取消了，正在通知大家' : '去掉了');
  });
  const send = () => {
    setTried(true);
    if (Object.keys(found).length > 0) showFirstFault();
    else void (form && published ? look.run() : save.run(sessionBody(draft.value)));
  };
  const problem = save.problem ?? look.problem;
  const fixed = !!form && form.poolsNow.some(({ taken, held }) => taken + held > 0);
  return (
    <>
      <SessionForm
        draft={draft.value}
        errors={tried ? found : {}}
        problem={problem}
        fixed={fixed}
        seatsElsewhere={!!form && (fixed || (published && draft.value.mode === form.mode))}
        onChange={draft.change}
      />
      <ProblemNote problem={problem} />
      <Button id="session-save" tone="enjoy" size="large" wide loading={save.pending || look.pending} onClick={send}>
        {form ? '保存' : '加上这一场'}
      </Button>
      {form && form.state === 'planned' ? (
        <Button id="session-leave" variant="text" wide onClick={() => setLeaving(true)}>
          {published ? '取消这一场…' : '去掉这一场…'}
        </Button>
      ) : null}
      <ConfirmSheet
        open={asked !== undefined}
        title="改了会通知大家"
        detail={asked?.sentences.join('\n') ?? ''}
        confirm="改好并通知"
        pending={save.pending}
        problem={save.problem}
        onConfirm={() => void save.run(sessionBody(draft.value))}
        onClose={() => setAsked(undefined)}
      />
      <ConfirmSheet
        open={leaving}
        title={published ? '取消这一场' : '去掉这一场'}
        detail={
          published
            ? '只取消这一场，别的场次不变。报了名的、候补的都会收到通知；通知不到的在电话名单里。取消了不能恢复。'
            : '还没有人看过，去掉就没有了。'
        }
        confirm={published ? '取消这一场' : '去掉'}
        reason={
          published
            ? {
                label: '为什么取消（大家看得到）',
                minChars: eventLimits.reasonMinChars,
                maxChars: eventLimits.reasonMaxChars,
              }
            : undefined
        }
        pending={leave.pending}
        problem={leave.problem}
        onConfirm={(reason) => void leave.run(reason)}
        onClose={() => setLeaving(false)}
      />
    </>
  );
}
