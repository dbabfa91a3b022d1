import { CALL_BACK_STATE_WORDS, formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import type { CallBack } from '../api/callbacks.api';
import { whatWords } from '../model/words';

/** A call-back in a list: whom, about what, and what was heard. */
export function CallCard({ callBack, now }: { callBack: CallBack; now: number }) {
  const { id, personName, helperName, state, boardAt, tries } = callBack;
  const last = tries[tries.length - 1];
  const when = state === 'waiting' ? `${formatMoment(boardAt, now)}起可以打` : formatMoment(boardAt, now);
  return (
    <Card id={`call-back-${id}`} className="stack">
      <View className="row row--wrap">
        <View className="strong grow">{personName || '没有写姓名'}</View>
        <View className="note">{when}</View>
      </View>
      <View>{whatWords(callBack, now)}</View>
      <View className="note">{`帮忙的人：${helperName}`}</View>
      {last ? (
        <View className="note">{`打过 ${tries.length} 次，${last.callerName}：${CALL_BACK_STATE_WORDS[last.result]}`}</View>
      ) : null}
      {last?.note ? <View className="body">{last.note}</View> : null}
    </Card>
  );
}
