import { eventLimits, formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field, TextInput } from '@/ui/field/field';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type DrawView, type OrganiserSession, sessionsApi } from '../../api/organiser.api';
import './organise.scss';

interface DrawControlProps {
  session: OrganiserSession;
  onDone: () => void;
}

/** A draw in the order that makes it fair: promise, list, words of a witness, draw; nothing can be tried until somebody likes it. */
export function DrawControl({ session, onDone }: DrawControlProps) {
  const { communityId } = useMembership();
  const { data, problem, reload, replace } = useLoad(
    () => sessionsApi.draws(communityId, session.id),
    [communityId, session.id],
  );
  const [words, setWords] = useState('');
  const [voiding, setVoiding] = useState(false);
  const step = useAction(async (key: string, what: 'commit' | 'frame' | 'run' | 'void', text: string) => {
    const calls = {
      commit: () => sessionsApi.commitDraw(communityId, session.id, key),
      frame: () => sessionsApi.fixFrame(communityId, session.id, key),
      run: () => sessionsApi.runDraw(communityId, session.id, text, key),
      void: () => sessionsApi.voidDraw(communityId, session.id, text, key),
    };
    replace(await calls[what]());
    setVoiding(false);
    if (what === 'run') toast('摇好了，大家都会收到结果');
    onDone();
  });
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={1} />;
  const draw = data.draws.find(({ voidedAt }) => voidedAt === null);
  const next = !draw ? 'commit' : draw.drawnAt ? undefined : draw.frameHash ? 'run' : 'frame';
  return (
    <View className="stack" id="draw-control">
      <Card className="stack">
        <View className="body">
          先公布一个承诺（把号码锁在盒子里），名单定下来以后请在场的人随口说一句话，再摇。谁都可以自己算一遍，谁也换不了结果。
        </View>
        {draw ? <DrawFacts draw={draw} /> : <View className="note">还没有公布承诺。请在报名截止之前公布。</View>}
        <ProblemNote problem={voiding ? undefined : step.problem} />
        {next === 'commit' ? (
          <Button id="draw-commit" wide loading={step.pending} onClick={() => void step.run('commit', '')}>
            公布承诺
          </Button>
        ) : null}
        {next === 'frame' ? (
          <Button id="draw-frame" wide loading={step.pending} onClick={() => void step.run('frame', '')}>
            定下名单
          </Button>
        ) : null}
        {next === 'run' ? (
          <>
            <Field label="在场的人说的一句话" hint="名单定了以后才说的；不写也能摇，但没有人作证">
              <TextInput
                id="witness-words"
                value={words}
                maxLength={eventLimits.witnessWordsMaxChars}
                placeholder="比如：今天槐花开了"
                onChange={setWords}
              />
            </Field>
            <Button id="draw-run" wide loading={step.pending} onClick={() => void step.run('run', words.trim())}>
              摇号
            </Button>
          </>
        ) : null}
        <View className="row row--wrap">
          {draw?.drawnAt ? (
            <Button id="draw-proof" variant="quiet" onClick={() => void go(routes.drawProof(session.id))}>
              看公开的证明
            </Button>
          ) : null}
          {draw ? (
            <Button id="draw-void" variant="text" onClick={() => setVoiding(true)}>
              作废…
            </Button>
          ) : null}
        </View>
      </Card>
      {data.draws
        .filter(({ voidedAt }) => voidedAt !== null)
        .map((old) => (
          <Card key={old.id} className="stack">
            <View className="note">{`已作废：${old.voidReason ?? ''}`}</View>
            <DrawFacts draw={old} />
          </Card>
        ))}
      <ConfirmSheet
        open={voiding}
        title="作废这次摇号"
        detail="作废的摇号和原因一直公开，不会删掉。只有真的弄错了才作废。"
        confirm="作废"
        reason={{
          label: '原因（大家看得到）',
          minChars: eventLimits.reasonMinChars,
          maxChars: eventLimits.reasonMaxChars,
        }}
        pending={step.pending}
        problem={step.problem}
        onConfirm={(reason) => void step.run('void', reason)}
        onClose={() => setVoiding(false)}
      />
    </View>
  );
}

/** What is public of a draw so far. */
function DrawFacts({ draw }: { draw: DrawView }) {
  const now = Date.now();
  return (
    <View className="stack">
      <View className="note">{`承诺（${formatMoment(draw.committedAt, now)}）`}</View>
      <View className="organise-hash">{draw.commitment}</View>
      {draw.frameHash ? (
        <>
          <View className="note">{`名单 ${draw.frameSize ?? 0} 家，指纹`}</View>
          <View className="organise-hash">{draw.frameHash}</View>
        </>
      ) : null}
      {draw.witnessWords ? <View className="body">{`见证的话：${draw.witnessWords}`}</View> : null}
      {draw.drawnAt ? (
        <View className="body">{`${formatMoment(draw.drawnAt, now)} 摇好，给出 ${draw.seats} 个座位`}</View>
      ) : null}
    </View>
  );
}
