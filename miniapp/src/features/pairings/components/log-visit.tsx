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
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { Field, TextArea } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { TickRow } from '@/ui/tick-row/tick-row';
import { toast } from '@/ui/toast/toast';
import { type NewVisit, pairingsApi, type VisitLog } from '../api/pairings.api';

const KINDS = VISIT_KINDS.map((value) => ({ value, label: VISIT_KIND_WORDS[value] }));
const CONCERNS = VISIT_CONCERNS.map((value) => ({ value, label: VISIT_CONCERN_WORDS[value] }));
const MINUTES = ['15', '30', '45', '60', '90', '120'].map((value) => ({ value, label: `${value} 分钟` }));
const MEDIUMS = [
  { value: 'home' as const, label: '上门' },
  { value: 'phone' as const, label: '打电话' },
  { value: 'met_outside' as const, label: '路上遇见' },
];

interface VisitDraft {
  kind: VisitKind;
  minutes: string;
  medium: NewVisit['medium'];
  concern: VisitConcern;
  note: string;
  notSeen: string[];
}

interface LogVisitProps {
  people: readonly { personId: string; name: string }[];
  /** The visit that was planned; without it, a contact nobody planned. */
  plannedId?: string;
  onDone: () => void;
}

/** A visit written down in under a minute: four taps, and a word if one likes. What was begun is kept until it is sent. */
export function LogVisit({ people, plannedId, onDone }: LogVisitProps) {
  const { communityId, memberId } = useMembership();
  const personIds = people.map(({ personId }) => personId);
  const { value, change, clear } = useDraft<VisitDraft>(
    ['visit', communityId, memberId, plannedId ?? personIds.join('.')].join('.'),
    { kind: 'companionship', minutes: '30', medium: 'home', concern: 'none', note: '', notSeen: [] },
  );
  const { kind, minutes, medium, concern, notSeen } = value;
  const note = value.note.trim();
  const seenPersonIds = personIds.filter((id) => !notSeen.includes(id));
  const log = useAction(async (key: string, body: VisitLog, contact: Pick<NewVisit, 'medium' | 'onDay'>) => {
    if (plannedId) await pairingsApi.logPlanned(communityId, plannedId, body, key);
    else await pairingsApi.log(communityId, { ...body, ...contact, personIds, purpose: 'pairing' }, key);
    clear();
    toast('记下了，谢谢您');
    onDone();
  });
  const seen = (id: string) =>
    change({ notSeen: notSeen.includes(id) ? notSeen.filter((other) => other !== id) : [...notSeen, id] });
  return (
    <View className="stack" id="log-visit">
      {people.length > 1 ? (
        <Field label="见到了谁">
          {people.map(({ personId, name }) => (
            <TickRow key={personId} title={name} on={!notSeen.includes(personId)} onChange={() => seen(personId)} />
          ))}
        </Field>
      ) : null}
      {plannedId ? null : (
        <Field label="怎么见到的">
          <Chips wrap choices={MEDIUMS} value={medium} onChange={(next) => change({ medium: next })} />
        </Field>
      )}
      <Field label="做了什么">
        <Chips wrap choices={KINDS} value={kind} onChange={(next) => change({ kind: next })} />
      </Field>
      <Field label="多长时间">
        <Chips wrap choices={MINUTES} value={minutes} onChange={(next) => change({ minutes: next })} />
      </Field>
      <Field label="看着怎么样" hint={concern === 'now' ? '记下后会马上请人去看；紧急先打 120 或 110' : undefined}>
        <Chips wrap choices={CONCERNS} value={concern} onChange={(next) => change({ concern: next })} />
      </Field>
      <Field label="想说的（可以不写）">
        <TextArea
          id="visit-note"
          label="想说的"
          value={value.note}
          maxLength={visitLimits.noteMaxChars}
          onChange={(next) => change({ note: next })}
        />
      </Field>
      <ProblemNote problem={log.problem} />
      <Button
        id="visit-save"
        wide
        loading={log.pending}
        onClick={() =>
          void log.run(
            { seenPersonIds, kinds: [kind], minutes: Number(minutes), concern, ...(note ? { note } : {}) },
            { medium, onDay: chinaDate(Date.now()) },
          )
        }
      >
        记下这一次
      </Button>
    </View>
  );
}
