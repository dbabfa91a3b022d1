import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button/button';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import type { Plan } from '../../api/proposals.api';
import { toSend } from '../../model/proposal-labels';
import type { PlanSending } from '../../model/use-plan-sending';

interface PlanHeadProps {
  plan: Plan;
  sending: PlanSending;
  onClose: () => void;
  onBack: () => void;
}

/** How a draft stands, sending it with its progress, and putting it away. */
export function PlanHead({ plan, sending, onClose, onBack }: PlanHeadProps) {
  const [asking, setAsking] = useState<'send' | 'close'>();
  const { rows } = plan;
  const ready = toSend(rows);
  const paired = rows.filter(({ volunteerMemberId }) => volunteerMemberId).length;
  const sent = rows.filter(({ pairingId }) => pairingId).length;
  const unasked = ready.filter(({ hasConsent }) => !hasConsent).length;
  const refused = Object.keys(sending.refused).length;
  const closed = plan.sentAt !== null;
  return (
    <View className="stack" id="plan-head">
      <View className="heading">{`${rows.length} 位里配上 ${paired} 位，${rows.length - paired} 位还没有`}</View>
      <View className="row row--wrap">
        {ready.length > 0 && !closed ? (
          <Button
            id="plan-send"
            loading={sending.running}
            onClick={() => setAsking('send')}
          >{`发出 ${ready.length} 个提议…`}</Button>
        ) : null}
        {sending.running ? (
          <Button id="plan-stop" variant="quiet" onClick={sending.stop}>
            先停一停
          </Button>
        ) : (
          <Button id="plan-back" variant="quiet" onClick={onBack}>
            看还没对子的
          </Button>
        )}
        {closed || sending.running ? null : (
          <Button id="plan-close" variant="text" tone="ink" onClick={() => setAsking('close')}>
            收起这份…
          </Button>
        )}
      </View>
      {sending.running || sending.done > 0 || refused > 0 ? (
        <View className="note" id="plan-progress" aria-live="polite">
          {`发出 ${sending.done} / ${sending.total}${refused > 0 ? `，${refused} 个没有发成，原因写在那一行` : ''}`}
        </View>
      ) : sent > 0 ? (
        <View className="note">{`已经发出 ${sent} 个提议，志愿者七天内答复`}</View>
      ) : null}
      <ConfirmSheet
        open={asking === 'send'}
        title={`发出 ${ready.length} 个提议`}
        detail={
          '一个一个去问志愿者，答应了、本人同意了才开始；发出去的要在“互助对子”里撤回。' +
          (unasked > 0 ? `有 ${unasked} 位还没问过本人，志愿者答应前先问好。` : '')
        }
        confirm="去问志愿者"
        onConfirm={() => {
          setAsking(undefined);
          void sending.start(ready.map(({ id }) => id));
        }}
        onClose={() => setAsking(undefined)}
      />
      <ConfirmSheet
        open={asking === 'close'}
        title="收起这份草稿"
        detail={`没有发出的 ${ready.length} 个不再发，发出的不变。收起后不能再改。`}
        confirm="收起"
        onConfirm={() => {
          setAsking(undefined);
          onClose();
        }}
        onClose={() => setAsking(undefined)}
      />
    </View>
  );
}
