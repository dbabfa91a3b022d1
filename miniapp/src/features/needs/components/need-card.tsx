import { formatDate, MATTER_STATE_WORDS, NEED_STATE_WORDS, needLimits, OPEN_MATTERS } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { toast } from '@/ui/toast/toast';
import { type Need, needsApi } from '../api/needs.api';

const ASKED = {
  withdraw: { title: '不用了吗', detail: '撤回以后社区就不办了。以后还可以再说。', confirm: '不用了' },
  again: { title: '对您还没解决', detail: '社区会再来看这件事。', confirm: '还没解决' },
} as const;

/** What somebody said they need, and what became of it; for them and who acts for them. */
export function NeedCard({ need, now, onChanged }: { need: Need; now: number; onChanged: () => void }) {
  const { communityId } = useMembership();
  const [asked, setAsked] = useState<'withdraw' | 'again'>();
  const send = useAction(async (key: string, step: 'withdraw' | 'again', why: string) => {
    await needsApi.step(communityId, need.id, step, step === 'again' ? { why } : {}, key);
    toast(step === 'again' ? '社区会再看' : '已撤回');
    setAsked(undefined);
    onChanged();
  });
  const { matter } = need;
  const isOver = matter !== null && !(OPEN_MATTERS as readonly string[]).includes(matter.state);
  return (
    <Card id={`need-${need.id}`} className="stack" edge="know">
      <View className="body">{need.words}</View>
      <View className="note">
        {[need.personName, formatDate(need.heardAt, now), need.placeName].filter(Boolean).join(' · ')}
      </View>
      {matter ? null : <View className="strong">{NEED_STATE_WORDS[need.state]}</View>}
      {need.referredTo ? <View className="body">{`转给了${need.referredTo}`}</View> : null}
      {need.answer ? <View className="body">{`社区答复：${need.answer}`}</View> : null}
      {need.againWhy ? <View className="note">{`您后来说：${need.againWhy}`}</View> : null}
      {matter ? (
        <Button id={`need-matter-${need.id}`} variant="quiet" wide onClick={() => void go(routes.matter(matter.id))}>
          {`${matter.title}：${MATTER_STATE_WORDS[matter.state]}`}
        </Button>
      ) : null}
      <View className="row row--wrap">
        {need.actions.includes('again') ? (
          <Button variant="text" tone="ink" onClick={() => setAsked('again')}>
            对我没解决
          </Button>
        ) : null}
        {need.actions.includes('withdraw') && !isOver ? (
          <Button variant="text" tone="ink" onClick={() => setAsked('withdraw')}>
            不用了
          </Button>
        ) : null}
      </View>
      {asked ? (
        <ConfirmSheet
          open
          {...ASKED[asked]}
          about={need.words}
          {...(asked === 'again'
            ? { reason: { label: '还差什么', minChars: needLimits.wordsMinChars, maxChars: needLimits.wordsMaxChars } }
            : {})}
          pending={send.pending}
          problem={send.problem}
          onConfirm={(why) => void send.run(asked, why)}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </Card>
  );
}
