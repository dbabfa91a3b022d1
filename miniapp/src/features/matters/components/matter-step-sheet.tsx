import { chinaDate, type MatterAction, matterLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { ChoiceField, Field, TextArea, TextInput } from '@/ui/field/field';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type MatterView, mattersApi } from '../api/matters.api';
import { daysAfter, daysAhead, dayWord, MATTER_FORMS } from '../model/words';

interface MatterStepSheetProps {
  matter: MatterView;
  action: MatterAction;
  onDone: () => void;
  onClose: () => void;
}

const HOW = [
  { value: 'site' as const, label: '到现场看过' },
  { value: 'phone' as const, label: '打电话问过' },
];

/** Asks what one step needs, and takes it. */
export function MatterStepSheet({ matter, action, onDone, onClose }: MatterStepSheetProps) {
  const { communityId, roles } = useMembership();
  const form = MATTER_FORMS[action];
  const now = Date.now();
  const [words, setWords] = useState('');
  const [to, setTo] = useState('');
  const [day, setDay] = useState('');
  const [postId, setPostId] = useState(matter.postId ?? '');
  const [intoId, setIntoId] = useState('');
  const [how, setHow] = useState<'site' | 'phone'>('site');
  const [choosing, setChoosing] = useState<'post' | 'day' | 'into'>();
  const posts = useLoad(() => (form.post ? mattersApi.posts(communityId) : undefined), [communityId, action]);
  const others = useLoad(
    () => (form.into ? mattersApi.list(communityId, { state: 'assigned' }) : undefined),
    [communityId, action],
  );
  const send = useAction(async (key: string) => {
    const said = words.trim();
    await mattersApi.step(
      communityId,
      matter.id,
      action,
      {
        ...(form.words && said ? { [form.words.field]: said } : {}),
        ...(form.day && day ? { [form.day.field]: day } : {}),
        ...(form.post ? { postId } : {}),
        ...(form.into ? { intoId } : {}),
        ...(form.to ? { to: to.trim() } : {}),
        ...(form.onSite && roles.includes('staff') && !matter.mine ? { onSite: how === 'site' } : {}),
      },
      key,
    );
    toast('记下了');
    onDone();
  });
  const missing =
    (form.words?.required && words.trim().length < matterLimits.noteMinChars) ||
    (form.day?.required && !day) ||
    (form.post && !postId) ||
    (form.into && !intoId) ||
    (form.to && to.trim().length < matterLimits.noteMinChars);
  const sheets = {
    post: {
      title: '哪个岗位办？',
      value: postId,
      choices: (posts.data?.items ?? []).map((post) => ({
        ...{ value: post.id, label: post.name, note: post.holderName ?? '现在没有人' },
      })),
      choose: setPostId,
    },
    day: {
      title: form.day?.label ?? '',
      value: day,
      choices: daysAfter(chinaDate(now), daysAhead(action)).map((one) => ({ value: one, label: dayWord(one, now) })),
      choose: setDay,
    },
    into: {
      title: '并到哪一件？',
      value: intoId,
      choices: (others.data?.items ?? [])
        .filter(({ id }) => id !== matter.id)
        .map(({ id, title, no }) => ({ value: id, label: title, note: no })),
      choose: setIntoId,
    },
  };
  const sheet = choosing ? sheets[choosing] : undefined;
  const chosen = (which: keyof typeof sheets) =>
    sheets[which].choices.find(({ value }) => value === sheets[which].value)?.label;
  return (
    <Sheet open title={form.label} onClose={onClose}>
      <View className="strong sheet__about">{matter.title}</View>
      <View className="body">{form.detail}</View>
      {form.post ? (
        <Field label="哪个岗位">
          <ChoiceField id="step-post" value={chosen('post')} placeholder="请选" onClick={() => setChoosing('post')} />
        </Field>
      ) : null}
      {form.into ? (
        <Field label="哪一件">
          <ChoiceField id="step-into" value={chosen('into')} placeholder="请选" onClick={() => setChoosing('into')} />
        </Field>
      ) : null}
      {form.to ? (
        <Field label="转给谁">
          <TextInput id="step-to" value={to} maxLength={matterLimits.placeMaxChars} label="转给谁" onChange={setTo} />
        </Field>
      ) : null}
      {form.day ? (
        <Field label={form.day.label} error={send.problem?.fieldError(form.day.field)}>
          <ChoiceField id="step-day" value={chosen('day')} placeholder="请选" onClick={() => setChoosing('day')} />
        </Field>
      ) : null}
      {form.onSite && roles.includes('staff') && !matter.mine ? (
        <Field label="怎么知道的">
          <Chips wrap choices={HOW} value={how} onChange={setHow} />
        </Field>
      ) : null}
      {form.words ? (
        <Field label={form.words.label} error={send.problem?.fieldError(form.words.field)}>
          <TextArea
            id="step-words"
            label={form.words.label}
            value={words}
            maxLength={matterLimits.noteMaxChars}
            onChange={setWords}
          />
        </Field>
      ) : null}
      <ProblemNote problem={send.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          先不了
        </Button>
        <Button id="step-send" grow disabled={missing} loading={send.pending} onClick={() => void send.run()}>
          {form.confirm}
        </Button>
      </View>
      {sheet ? (
        <ChooseSheet
          open
          title={sheet.title}
          choices={sheet.choices}
          value={sheet.value}
          onChoose={sheet.choose}
          onClose={() => setChoosing(undefined)}
        />
      ) : null}
    </Sheet>
  );
}
