import { chinaDate, taskLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoosePerson } from '@/features/communities/components/people/choose-person';
import { useMembership } from '@/features/communities/model/membership';
import { showFirstFault } from '@/platform/first-fault';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { ChoiceField, Field, TextArea } from '@/ui/field/field';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type NewTask, tasksApi } from '../api/tasks.api';
import { daysFrom, dayWords, takerNote } from '../model/labels';
import { emptyTask, KIND_CHOICES, taskBody, type TaskDraft, taskErrors } from '../model/task-draft';

const AHEAD_SHOWN_DAYS = 60;
const BY_ITSELF = 'by-itself';
type Asking = 'person' | 'to' | 'dueOn' | undefined;

interface TaskFormProps {
  /** Whom it is about, when the form was opened from their page. */
  person?: { personId: string; name: string };
  onAdded: () => void;
}

/** Writing a task down: what, why, about whom, who does it and until when. */
export function TaskForm({ person, onAdded }: TaskFormProps) {
  const { communityId, memberId } = useMembership();
  const now = Date.now();
  const takers = useLoad(() => tasksApi.takers(communityId), [communityId]);
  const { value, change, clear } = useDraft<TaskDraft>(
    `task.${communityId}.${memberId}.${person?.personId ?? ''}`,
    emptyTask(now),
  );
  const draft = person ? { ...value, person } : value;
  const [asking, setAsking] = useState<Asking>();
  const [tried, setTried] = useState(false);
  const faults = taskErrors(draft, now);
  const add = useAction(async (key: string, body: NewTask) => {
    await tasksApi.add(communityId, body, key);
    toast('记下了');
    clear();
    onAdded();
  });
  const submit = () => {
    setTried(true);
    if (Object.keys(faults).length === 0) void add.run(taskBody(draft));
    else showFirstFault();
  };
  const error = (key: keyof TaskDraft) => add.problem?.fieldError(key) ?? (tried ? faults[key] : undefined);
  const people = takers.data?.items ?? [];
  const byItself = draft.person ? '这位居民的网格员' : '我自己';
  const sheets = {
    to: {
      title: '请谁办？',
      value: draft.to?.memberId ?? BY_ITSELF,
      choices: [
        { value: BY_ITSELF, label: byItself },
        ...people.map((taker) => ({ value: taker.memberId, label: taker.name, note: takerNote(taker) })),
      ],
      choose: (id: string) => {
        const taker = people.find((one) => one.memberId === id);
        change({ to: taker ? { memberId: taker.memberId, name: taker.name } : null });
      },
    },
    dueOn: {
      title: '哪天办好？',
      value: draft.dueOn,
      choices: daysFrom(chinaDate(now), AHEAD_SHOWN_DAYS).map((day) => ({ value: day, label: dayWords(day, now) })),
      choose: (dueOn: string) => change({ dueOn }),
    },
  };
  const sheet = asking && asking !== 'person' ? sheets[asking] : undefined;
  return (
    <Card className="stack" id="task-form">
      {person ? <View className="heading">{`关于${person.name || '这位居民'}`}</View> : null}
      <Field label="要办什么" error={error('kind')}>
        <Chips
          wrap
          choices={KIND_CHOICES}
          value={draft.kind as (typeof KIND_CHOICES)[number]['value']}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      <Field label="为什么，要注意什么" error={error('why')}>
        <TextArea
          id="task-why"
          value={draft.why}
          maxLength={taskLimits.whyMaxChars}
          placeholder="比如：两天没看见开窗了，敲门多等一会儿"
          onChange={(why) => change({ why })}
        />
      </Field>
      {person ? null : (
        <Field label="关于哪位居民（可以不选）">
          <ChoiceField
            id="task-person"
            value={draft.person?.name}
            placeholder="不关于哪一位"
            onClick={() => setAsking('person')}
          />
        </Field>
      )}
      <Field label="请谁办">
        <ChoiceField
          id="task-to"
          value={draft.to?.name ?? byItself}
          placeholder="请选"
          onClick={() => setAsking('to')}
        />
      </Field>
      <Field label="哪天办好" hint="过了这一天，会请别人接手" error={error('dueOn')}>
        <ChoiceField
          id="task-due"
          value={dayWords(draft.dueOn, now)}
          placeholder="请选"
          onClick={() => setAsking('dueOn')}
        />
      </Field>
      <ProblemNote problem={add.problem} />
      <Button id="task-add" size="large" wide loading={add.pending} onClick={submit}>
        写好了
      </Button>
      {asking === 'person' ? (
        <ChoosePerson
          id="task-person"
          title="关于哪位居民？"
          chosen={draft.person}
          onChoose={(chosen) => change({ person: chosen })}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
      {sheet ? (
        <ChooseSheet
          open
          title={sheet.title}
          choices={sheet.choices}
          value={sheet.value}
          onChoose={sheet.choose}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </Card>
  );
}
