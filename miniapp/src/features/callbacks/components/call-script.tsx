import { CALL_BACK_STATE_WORDS, callBackLimits, type CallBackResult, formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useKeys } from '@/platform/keys';
import { callPhone } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type CallBack, type CallBackContact, callbacksApi } from '../api/callbacks.api';
import { type Answers, howWords, QUESTIONS, whatWords } from '../model/words';

const RESULTS: readonly CallBackResult[] = ['confirmed', 'contradicted', 'unreachable', 'declined'];
type YesNo = 'yes' | 'no' | 'unasked';
const YES_NO: readonly { value: YesNo; label: string }[] = [
  { value: 'yes', label: '有' },
  { value: 'no', label: '没有' },
];

interface CallScriptProps {
  callBack: CallBack;
  now: number;
  /** It is written down, or put back. */
  onDone: () => void;
}

/** The one in hand: whom to ring, the three questions, and how it ended. Keys 1 to 4 say how, P shows the number, X puts it back. */
export function CallScript({ callBack, now, onDone }: CallScriptProps) {
  const { communityId } = useMembership();
  const [contact, setContact] = useState<CallBackContact>();
  const [answers, setAnswers] = useState<Answers>({});
  const [doubted, setDoubted] = useState(false);
  const { id } = callBack;
  const look = useAction(async () => setContact(await callbacksApi.contact(communityId, id)));
  const heard = useAction(async (key: string, result: CallBackResult, note: string) => {
    await callbacksApi.heard(communityId, id, { result, ...answers, ...(note ? { note } : {}) }, key);
    toast(`记下了：${CALL_BACK_STATE_WORDS[result === 'unreachable' ? 'waiting' : result]}`);
    onDone();
  });
  const putBack = useAction(async (key: string) => {
    await callbacksApi.putBack(communityId, id, key);
    toast('放回去了，过两个小时再打');
    onDone();
  });
  const ended = (result: CallBackResult) => () =>
    result === 'contradicted' ? setDoubted(true) : void heard.run(result, '');
  const answer = (name: keyof Answers, is: boolean) => () => setAnswers((known) => ({ ...known, [name]: is }));
  useKeys(
    {
      ...Object.fromEntries(RESULTS.map((result, at) => [`${at + 1}`, ended(result)])),
      ...Object.fromEntries(
        QUESTIONS.flatMap(({ name, yes, no }) => [
          [yes, answer(name, true)],
          [no, answer(name, false)],
        ]),
      ),
      ...{ p: () => void look.run(), x: () => void putBack.run() },
    },
    { on: !doubted },
  );
  return (
    <Card id="call-in-hand" className="stack">
      <View className="row row--wrap">
        <View className="title grow">{callBack.personName || '没有写姓名'}</View>
        {callBack.heldUntil ? (
          <View className="note">{`${formatMoment(callBack.heldUntil, now)}以前由您来打`}</View>
        ) : null}
      </View>
      <View>{whatWords(callBack, now)}</View>
      <View className="note">{howWords(callBack, now)}</View>
      {callBack.tries.length > 0 ? <View className="note">{`前面打过 ${callBack.tries.length} 次没人接`}</View> : null}
      {contact ? (
        <View className="row row--wrap">
          <View className="heading grow" id="call-phone">
            {contact.phone ?? '没有留电话，选“没人接”就请网格员上门看看'}
          </View>
          {contact.phone ? (
            <Button id="call-now" tone="ok" icon="phone" onClick={() => void callPhone(contact.phone ?? '')}>
              打电话
            </Button>
          ) : null}
        </View>
      ) : (
        <View className="row row--wrap">
          <Button id="call-look" icon="phone" loading={look.pending} onClick={() => void look.run()}>
            看电话
          </Button>
          <View className="grow note">看一次记一次，本人查得到</View>
        </View>
      )}
      <View className="note">“您好，我是社区的。前几天有邻居给您帮忙，想问您三句话。”</View>
      {QUESTIONS.map(({ name, ask }, at) => (
        <View key={name} className="row row--wrap" id={`call-${name}`}>
          <View className="grow">{`${at + 1}. ${ask}`}</View>
          <Chips
            wrap
            choices={YES_NO}
            value={answers[name] === undefined ? 'unasked' : answers[name] ? 'yes' : 'no'}
            onChange={(value) => answer(name, value === 'yes')()}
          />
        </View>
      ))}
      <ProblemNote problem={heard.problem ?? putBack.problem ?? look.problem} />
      <View className="row row--wrap">
        {RESULTS.map((result, at) => (
          <Button
            key={result}
            id={`call-${result}`}
            variant={result === 'confirmed' ? 'primary' : 'quiet'}
            loading={heard.pending}
            onClick={ended(result)}
          >
            {`${at + 1} ${result === 'unreachable' ? '没人接' : CALL_BACK_STATE_WORDS[result]}`}
          </Button>
        ))}
        <Button
          id="call-put-back"
          variant="text"
          tone="ink"
          loading={putBack.pending}
          onClick={() => void putBack.run()}
        >
          先放回去
        </Button>
      </View>
      <ConfirmSheet
        open={doubted}
        title="对方说不属实？"
        about={`${callBack.personName} · ${whatWords(callBack, now)}`}
        detail={
          callBack.subjectKind === 'visit'
            ? '这次走访会记成“有不同说法”，算过的时长先扣回，请两边都问清楚再定。'
            : `心愿会退回给${callBack.helperName}接着办，您写的话会告诉帮忙的人。`
        }
        confirm="记下不属实"
        reason={{
          label: '对方怎么说的',
          placeholder: '例如：那天没有人来',
          minChars: callBackLimits.noteMinChars,
          maxChars: callBackLimits.noteMaxChars,
        }}
        pending={heard.pending}
        {...(heard.problem ? { problem: heard.problem } : {})}
        onConfirm={(reason) => void heard.run('contradicted', reason)}
        onClose={() => {
          heard.clearProblem();
          setDoubted(false);
        }}
      />
    </Card>
  );
}
