import { chinaDate, chinaParts, hoursLimits } from '@silin/shared';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { DayField } from '@/ui/day-field/day-field';
import { Field, TextInput } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type AskCertificate, certificatesApi } from '../api/certificates.api';
import { hoursWords } from '../model/hours-words';

/** Asking the community for a certificate of one's hours between two days. */
export function AskCertificateSheet({ onAsked, onClose }: { onAsked: () => void; onClose: () => void }) {
  const { communityId } = useMembership();
  const today = chinaDate(Date.now());
  const [fromDay, setFrom] = useState(`${chinaParts(Date.now()).year}-01-01`);
  const [untilDay, setUntil] = useState(today);
  const [purpose, setPurpose] = useState('');
  const ask = useAction(async (key: string, body: AskCertificate) => {
    const { minutes } = await certificatesApi.ask(communityId, body, key);
    toast(`申请好了，一共 ${hoursWords(minutes)}；开好会告诉您`);
    onAsked();
  });
  const words = purpose.trim();
  return (
    <Sheet open title="申请时长证明" onClose={onClose}>
      <Field label="从哪天">
        <DayField id="ask-from" label="从哪天" value={fromDay} max={today} onChange={setFrom} />
      </Field>
      <Field label="到哪天" error={untilDay < fromDay ? '要在开始那天的后面' : undefined}>
        <DayField id="ask-until" label="到哪天" value={untilDay} max={today} onChange={setUntil} />
      </Field>
      <Field label="做什么用（可以不写）">
        <TextInput
          id="ask-purpose"
          label="做什么用"
          placeholder="比如：入党、评优、升学"
          value={purpose}
          maxLength={hoursLimits.purposeMaxChars}
          onChange={setPurpose}
        />
      </Field>
      <ProblemNote problem={ask.problem} />
      <Button
        id="ask-send"
        wide
        disabled={!fromDay || !untilDay || untilDay < fromDay}
        loading={ask.pending}
        onClick={() => void ask.run({ fromDay, untilDay, ...(words ? { purpose: words } : {}) })}
      >
        申请
      </Button>
      <Button variant="quiet" wide onClick={onClose}>
        先不了
      </Button>
    </Sheet>
  );
}
