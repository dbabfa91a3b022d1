import {
  chinaDate,
  VISIT_CONCERN_WORDS,
  VISIT_CONCERNS,
  VISIT_KIND_WORDS,
  VISIT_KINDS,
  type VisitConcern,
  type VisitKind,
  visitLimits,
} from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { Field, TextArea } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type NewVisit, type PairingCard, pairingsApi } from '../api/pairings.api';

const KINDS = VISIT_KINDS.map((value) => ({ value, label: VISIT_KIND_WORDS[value] }));
const CONCERNS = VISIT_CONCERNS.map((value) => ({ value, label: VISIT_CONCERN_WORDS[value] }));
const MINUTES = ['15', '30', '45', '60', '90', '120'].map((value) => ({ value, label: `${value} 分钟` }));
const MEDIUMS = [
  { value: 'home' as const, label: '上门' },
  { value: 'phone' as const, label: '打电话' },
  { value: 'met_outside' as const, label: '路上遇见' },
];

/** A visit written down in under a minute: four taps, and a word if one likes. */
export function LogVisit({ pairing, onDone }: { pairing: PairingCard; onDone: () => void }) {
  const { communityId } = useMembership();
  const [kind, setKind] = useState<VisitKind>('companionship');
  const [minutes, setMinutes] = useState('30');
  const [medium, setMedium] = useState<NewVisit['medium']>('home');
  const [concern, setConcern] = useState<VisitConcern>('none');
  const [note, setNote] = useState('');
  const personIds = pairing.people.map(({ personId }) => personId);
  const log = useAction(async (key: string, body: NewVisit) => {
    await pairingsApi.log(communityId, body, key);
    toast('记下了，谢谢您');
    onDone();
  });
  return (
    <View className="stack" id="log-visit">
      <Field label="怎么见到的">
        <Chips wrap choices={MEDIUMS} value={medium} onChange={setMedium} />
      </Field>
      <Field label="做了什么">
        <Chips wrap choices={KINDS} value={kind} onChange={setKind} />
      </Field>
      <Field label="多长时间">
        <Chips wrap choices={MINUTES} value={minutes} onChange={setMinutes} />
      </Field>
      <Field label="看着怎么样" hint={concern === 'now' ? '记下后会马上请人去看；紧急先打 120 或 110' : undefined}>
        <Chips wrap choices={CONCERNS} value={concern} onChange={setConcern} />
      </Field>
      <Field label="想说的（可以不写）">
        <TextArea id="visit-note" value={note} maxLength={visitLimits.noteMaxChars} onChange={setNote} />
      </Field>
      <ProblemNote problem={log.problem} />
      <Button
        id="visit-save"
        wide
        loading={log.pending}
        onClick={() =>
          void log.run({
            ...{ personIds, seenPersonIds: personIds, onDay: chinaDate(Date.now()), medium, purpose: 'pairing' },
            ...{ kinds: [kind], minutes: Number(minutes), concern, ...(note.trim() ? { note: note.trim() } : {}) },
          })
        }
      >
        记下这一次
      </Button>
    </View>
  );
}
