import { cardLimits, type CardVerdict, cardVerdictSentence } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/platform/use-action';
import { Button } from '../button/button';
import { Field, TextInput } from '../field/field';
import { Sheet } from '../sheet/sheet';
import { ProblemNote } from '../states/states';
import { toast } from '../toast/toast';

interface Said {
  is: CardVerdict;
  slot: number | null;
  left: number | null;
}

interface CardCodeSheetProps {
  /** The box to ask for; nothing is drawn without one. */
  slot: number | undefined;
  send: (code: string, key: string) => Promise<Said>;
  onConfirmed: () => void;
  onClose: () => void;
}

/** At the door of somebody without a phone: the code of one box of their card, read by them and typed by the helper. */
export function CardCodeSheet({ slot, ...rest }: CardCodeSheetProps) {
  return slot ? <Asked key={slot} slot={slot} {...rest} /> : null;
}

function Asked({ slot, send, onConfirmed, onClose }: CardCodeSheetProps & { slot: number }) {
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<Said>();
  const confirm = useAction(async (key: string) => {
    const answer = await send(code, key);
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
      <ProblemNote problem={confirm.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          {over ? '知道了' : '先不了'}
        </Button>
        {over ? null : (
          <Button id="card-confirm" grow disabled={!ready} loading={confirm.pending} onClick={() => void confirm.run()}>
            确认
          </Button>
        )}
      </View>
    </Sheet>
  );
}
