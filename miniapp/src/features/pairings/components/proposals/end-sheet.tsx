import { PAIRING_END_REASONS, PAIRING_END_WORDS, type PairingEndReason, pairingLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { Field, TextArea } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { TickRow } from '@/ui/tick-row/tick-row';
import { toast } from '@/ui/toast/toast';
import type { PairingCard } from '../../api/pairings.api';
import { proposalsApi } from '../../api/proposals.api';
import { namesOf } from '../../model/proposal-labels';

/** A handover has a sheet of its own; death and moving are said on the person's page, and end it there. */
const BY_ITSELF: readonly PairingEndReason[] = ['handover', 'died', 'moved', 'consent_withdrawn'];
const REASONS = PAIRING_END_REASONS.filter((reason) => !BY_ITSELF.includes(reason)).map((value) => ({
  ...{ value, label: PAIRING_END_WORDS[value] },
}));

interface EndSheetProps {
  pairing: PairingCard;
  onDone: () => void;
  onClose: () => void;
}

/** Ending: why, a word for both, and whether these two are never to be suggested to each other again, which nobody is told. */
export function EndSheet({ pairing, onDone, onClose }: EndSheetProps) {
  const { communityId } = useMembership();
  const [reason, setReason] = useState<PairingEndReason>();
  const [words, setWords] = useState('');
  const [never, setNever] = useState(false);
  const end = useAction(async (key: string, why: PairingEndReason, said: string, neverAgain: boolean) => {
    const body = { reason: why, ...(said ? { words: said } : {}), ...(neverAgain ? { neverAgain } : {}) };
    await proposalsApi.end(communityId, pairing.id, body, key);
    toast('结束了，双方会收到消息');
    onDone();
  });
  return (
    <Sheet open title="结束这个对子" onClose={onClose}>
      <View className="strong sheet__about">{`${namesOf(pairing)} · ${pairing.volunteerName}`}</View>
      <View className="body">结束后不能恢复，要帮得重新提；约好的上门都取消，去过的都留着。</View>
      <Field label="为什么">
        <Chips wrap choices={REASONS} value={(reason ?? '') as PairingEndReason} onChange={setReason} />
      </Field>
      <Field label="想说的（可以不写）" hint="双方都看得到">
        <TextArea
          id="end-words"
          label="想说的"
          value={words}
          maxLength={pairingLimits.reasonMaxChars}
          onChange={setWords}
        />
      </Field>
      <TickRow
        id="never-again"
        title="以后不再给这两位安排"
        note="双方都看不到这一项"
        on={never}
        onChange={() => setNever(!never)}
      />
      <ProblemNote problem={end.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          先不了
        </Button>
        <Button
          id="confirm"
          grow
          disabled={!reason}
          loading={end.pending}
          onClick={() => reason && void end.run(reason, words.trim(), never)}
        >
          结束
        </Button>
      </View>
    </Sheet>
  );
}
