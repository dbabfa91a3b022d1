import { formatDate, NEED_HEARD_HOW_WORDS, NEED_STATE_WORDS, needLimits, TOLD_HOW_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { mattersApi, type NewMatter } from '@/features/matters/api/matters.api';
import { MatterForm } from '@/features/matters/components/matter-form';
import { type Need, needsApi, type NeedStep } from '@/features/needs/api/needs.api';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { Field, TextArea, TextInput } from '@/ui/field/field';
import { ListRow } from '@/ui/list-row/list-row';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';

type Outcome = 'answer' | 'matter' | 'link' | 'decline' | 'refer';
const OUTCOMES: readonly { value: Outcome; label: string }[] = [
  { value: 'answer', label: '当场答复' },
  { value: 'matter', label: '立为一件事' },
  { value: 'link', label: '并到在办的事' },
  { value: 'decline', label: '办不了' },
  { value: 'refer', label: '转给别处' },
];
const WORDS: Readonly<Record<'answer' | 'decline' | 'refer', string>> = {
  answer: '怎么答复',
  decline: '为什么办不了',
  refer: '要告诉本人什么',
};

/** One need beside the list: what was said, and its one outcome, of which the person is told. */
export function NeedPanel({ need, now, onChanged }: { need: Need; now: number; onChanged: () => void }) {
  const { communityId } = useMembership();
  const [outcome, setOutcome] = useState<Outcome>('answer');
  const send = useAction(async (key: string, step: NeedStep, body: object) => {
    await needsApi.step(communityId, need.id, step, body, key);
    toast('记下了');
    onChanged();
  });
  const { matter } = need;
  return (
    <View className="panel" id="panel">
      <View className="title panel__title">{need.personName || '没有写姓名'}</View>
      <View className="panel__text">{need.words}</View>
      <View className="note">
        {[NEED_HEARD_HOW_WORDS[need.heardHow], formatDate(need.heardAt, now), need.placeName]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {need.againWhy ? <View className="panel__found">{`说还没解决：${need.againWhy}`}</View> : null}
      <Button variant="quiet" onClick={() => void go(routes.person(need.personId))}>
        看这位居民
      </Button>
      <View className="strong">{NEED_STATE_WORDS[need.state]}</View>
      {need.answer ? <View className="panel__text">{need.answer}</View> : null}
      {matter ? (
        <Button variant="quiet" onClick={() => void go(routes.matter(matter.id))}>
          {`${matter.no} ${matter.title}`}
        </Button>
      ) : null}
      {need.state === 'heard' ? (
        <>
          <Chips wrap choices={OUTCOMES} value={outcome} onChange={setOutcome} />
          {outcome === 'matter' ? (
            <MatterForm
              draftKey={`need-matter.${need.id}`}
              category={need.category}
              pending={send.pending}
              problem={send.problem}
              onSend={(body: NewMatter, clear) => {
                clear();
                void send.run('matter', body);
              }}
              onLeave={() => setOutcome('answer')}
            />
          ) : outcome === 'link' ? (
            <LinkMatter pending={send.pending} onChoose={(matterId) => void send.run('link', { matterId })} />
          ) : (
            <Words
              key={outcome}
              outcome={outcome}
              pending={send.pending}
              onSend={(body) => void send.run(outcome, body)}
            />
          )}
        </>
      ) : null}
      {need.actions.includes('unlink') ? (
        <Button variant="text" tone="ink" loading={send.pending} onClick={() => void send.run('unlink', {})}>
          不并在一起了
        </Button>
      ) : null}
      {need.state !== 'heard' && need.state !== 'withdrawn' ? (
        <Told need={need} now={now} pending={send.pending} onTold={(how) => void send.run('told', { how })} />
      ) : null}
      {outcome === 'matter' ? null : <ProblemNote problem={send.problem} />}
    </View>
  );
}

/** Whether the person knows, and how; whoever told them by telephone or in person says so. */
function Told(props: { need: Need; now: number; pending: boolean; onTold: (how: 'phone' | 'in_person') => void }) {
  const { need, now, pending, onTold } = props;
  if (need.toldAt && need.toldHow)
    return <View className="note">{`${formatDate(need.toldAt, now)}${TOLD_HOW_WORDS[need.toldHow]}告诉了本人`}</View>;
  return (
    <View className="stack">
      <View className="note">本人没有用小程序，还没有告诉</View>
      <View className="row row--wrap">
        <Button variant="quiet" loading={pending} onClick={() => onTold('phone')}>
          打电话告诉了
        </Button>
        <Button variant="quiet" loading={pending} onClick={() => onTold('in_person')}>
          当面告诉了
        </Button>
      </View>
    </View>
  );
}

function Words(props: { outcome: 'answer' | 'decline' | 'refer'; pending: boolean; onSend: (body: object) => void }) {
  const { outcome, pending, onSend } = props;
  const [words, setWords] = useState('');
  const [to, setTo] = useState('');
  const missing = words.trim().length < needLimits.answerMinChars || (outcome === 'refer' && to.trim().length < 2);
  return (
    <View className="stack">
      {outcome === 'refer' ? (
        <Field label="转给谁">
          <TextInput id="need-to" label="转给谁" value={to} maxLength={needLimits.placeMaxChars} onChange={setTo} />
        </Field>
      ) : null}
      <Field label={WORDS[outcome]} hint="这句话会告诉本人">
        <TextArea
          id="need-answer"
          label={WORDS[outcome]}
          value={words}
          maxLength={needLimits.answerMaxChars}
          onChange={setWords}
        />
      </Field>
      <Button
        id="need-decide"
        disabled={missing}
        loading={pending}
        onClick={() => onSend({ words: words.trim(), ...(outcome === 'refer' ? { to: to.trim() } : {}) })}
      >
        告诉本人
      </Button>
    </View>
  );
}

/** Matters in hand, to join one. */
function LinkMatter({ pending, onChoose }: { pending: boolean; onChoose: (matterId: string) => void }) {
  const { communityId } = useMembership();
  const reported = useLoad(() => mattersApi.list(communityId, { state: 'reported' }), [communityId]);
  const assigned = useLoad(() => mattersApi.list(communityId, { state: 'assigned' }), [communityId]);
  const open = [...(reported.data?.items ?? []), ...(assigned.data?.items ?? [])];
  return (
    <View className="stack">
      {open.map(({ id, title, no }) => (
        <ListRow
          key={id}
          id={`link-${id}`}
          title={title}
          note={no}
          choice
          onClick={() => (pending ? undefined : onChoose(id))}
        />
      ))}
      {reported.data && assigned.data && open.length === 0 ? <View className="note">现在没有在办的事</View> : null}
      <ProblemNote problem={reported.problem ?? assigned.problem} />
    </View>
  );
}
