import { cardLimits, cardVerdictSentence } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Field, TextInput } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { wishesApi } from '../api/wishes.api';
import type { CardAnswer } from '../api/types';

interface CardSheetProps {
  wishId: string;
  /** The box to ask for; nothing is drawn without one. */
  slot: number | undefined;
  onConfirmed: () => void;
  onClose: () => void;
}

/** At the door of somebody without a phone: the code of one box of their card, read by them and typed by the helper. */
export function CardSheet({ slot, ...rest }: CardSheetProps) {
  return slot ? <Asked key={slot} slot={slot} {...rest} /> : null;
}

function Asked({ wishId, slot, onConfirmed, onClose }: CardSheetProps & { slot: number }) {
  const { communityId } = useMembership();
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<CardAnswer>();
  const send = useAction(async (key: string) => {
    const answer = await wishesApi.confirmByCard(communityId, wishId, { code }, key);
    setSaid(answer);
    setCode('');
    if (answer.is !== 'right') return;
    toast(cardVerdictSentence('right', answer));
    onConfirmed();
  });
  const asked = said?.slot ?? slot;
  const over = said !== undefined && !said.left && said.is !== 'right';
  const ready = code.trim().length >= cardLimits.codeDigits;
  return (
    <Sheet open title={`请看联系卡第 ${asked} 格`} onClose={onClose}>
      <View className="body">{`请对方看自己的联系卡，把第 ${asked} 格里的 ${cardLimits.codeDigits} 个数报给您。只报这一格，别拍照、别抄别的格。`}</View>
      {over ? null : (
        <Field
          label={`第 ${asked} 格的号码`}
          error={said && said.is !== 'right' ? cardVerdictSentence(said.is, said) : undefined}
        >
          <TextInput
            id="card-code"
            label={`第 ${asked} 格的号码`}
            type="number"
            value={code}
            maxLength={cardLimits.codeDigits}
            onChange={setCode}
          />
        </Field>
      )}
      {over ? <View className="body strong">{cardVerdictSentence(said.is, said)}</View> : null}
      <ProblemNote problem={send.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          {over ? '知道了' : '先不了'}
        </Button>
        {over ? null : (
          <Button id="card-confirm" grow disabled={!ready} loading={send.pending} onClick={() => void send.run()}>
            确认
          </Button>
        )}
      </View>
    </Sheet>
  );
}
