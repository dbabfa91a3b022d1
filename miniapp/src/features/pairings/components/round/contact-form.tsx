import {
  chinaDate,
  VISIT_CONCERN_WORDS,
  VISIT_CONCERNS,
  VISIT_KIND_WORDS,
  VISIT_KINDS,
  VISIT_MEDIUM_WORDS,
  VISIT_MEDIUMS,
  type VisitConcern,
  type VisitKind,
  visitLimits,
  type VisitMedium,
  type VisitPurpose,
} from '@silin/shared';
import { View } from '@tarojs/components';
import { ManyChips } from '@/ui/chips/many-chips';
import { useMembership } from '@/features/communities/model/membership';
import { useDraft } from '@/platform/use-draft';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { Field, TextArea } from '@/ui/field/field';
import { Stepper } from '@/ui/stepper/stepper';
import { TickRow } from '@/ui/tick-row/tick-row';
import type { VisitDraft } from '../../api/unseen.api';

const KINDS = VISIT_KINDS.map((value) => ({ value, label: VISIT_KIND_WORDS[value] }));
const CONCERNS = VISIT_CONCERNS.map((value) => ({ value, label: VISIT_CONCERN_WORDS[value] }));
const MEDIUMS = VISIT_MEDIUMS.map((value) => ({ value, label: VISIT_MEDIUM_WORDS[value] }));
const MINUTES = ['5', '10', '15', '30', '60'].map((value) => ({ value, label: `${value} 分钟` }));
const NEEDS_MAX = 20;

interface FormValue {
  medium: VisitMedium;
  outcome: 'done' | 'no_answer';
  notSeen: string[];
  kinds: VisitKind[];
  minutes: string;
  concern: VisitConcern;
  needsHeard: number;
  note: string;
}

interface ContactFormProps {
  people: readonly { personId: string; name: string }[];
  purpose: VisitPurpose;
  /** The visit that was planned; without it, a contact nobody planned. */
  visitId?: string | null;
  onKeep: (draft: Omit<VisitDraft, 'draftKey'>) => void;
}

/** A contact written down in under a minute: whom one saw, how it was; nothing has to be typed. Kept while it is being filled in. */
export function ContactForm({ people, purpose, visitId, onKeep }: ContactFormProps) {
  const { communityId, memberId } = useMembership();
  const personIds = people.map(({ personId }) => personId);
  const { value, change, clear } = useDraft<FormValue>(
    ['contact', communityId, memberId, visitId ?? personIds.join('.')].join('.'),
    {
      ...{ medium: 'home', outcome: 'done', notSeen: [], kinds: ['greeting'], minutes: '10', concern: 'none' },
      ...{ needsHeard: 0, note: '' },
    },
  );
  const { medium, outcome, notSeen, kinds, minutes, concern, needsHeard } = value;
  const met = outcome === 'done';
  const seenPersonIds = personIds.filter((id) => !notSeen.includes(id));
  const toggle = (id: string) =>
    change({ notSeen: notSeen.includes(id) ? notSeen.filter((other) => other !== id) : [...notSeen, id] });
  const keep = () => {
    const note = value.note.trim();
    const made = { seenPersonIds, kinds, minutes: Number(minutes), concern, needsHeard, ...(note ? { note } : {}) };
    onKeep({
      ...{ personIds, purpose, medium, outcome, onDay: chinaDate(Date.now()) },
      ...(visitId ? { visitId } : {}),
      ...(met ? made : { seenPersonIds: [] }),
    });
    clear();
  };
  return (
    <View className="stack" id="contact-form">
      <Field label="怎么去看的">
        <Chips wrap choices={MEDIUMS} value={medium} onChange={(next) => change({ medium: next })} />
      </Field>
      <Field
        label={people.length > 1 ? '见到人了吗' : `见到${people[0]?.name ?? ''}了吗`}
        hint={met ? (medium === 'phone' ? '本人接了才算' : undefined) : '记下后开始找人：打电话、再上门、找紧急联系人'}
      >
        <Chips
          wrap
          choices={[
            { value: 'done', label: medium === 'phone' ? '本人接了' : '见到了' },
            { value: 'no_answer', label: medium === 'phone' ? '没人接' : '没人应门' },
          ]}
          value={outcome}
          onChange={(next) => change({ outcome: next })}
        />
      </Field>
      {met ? (
        <>
          {people.length > 1 ? (
            <Field label="见到了谁">
              {people.map(({ personId, name }) => (
                <TickRow
                  key={personId}
                  id={`seen-${personId}`}
                  title={name}
                  on={!notSeen.includes(personId)}
                  onChange={() => toggle(personId)}
                />
              ))}
            </Field>
          ) : null}
          <Field label="看着怎么样" hint={concern === 'now' ? '记下后马上请人去看；紧急先打 120 或 110' : undefined}>
            <Chips wrap choices={CONCERNS} value={concern} onChange={(next) => change({ concern: next })} />
          </Field>
          <Field label="做了什么">
            <ManyChips choices={KINDS} value={kinds} onChange={(next) => change({ kinds: next })} />
          </Field>
          <Field label="多长时间">
            <Chips wrap choices={MINUTES} value={minutes} onChange={(next) => change({ minutes: next })} />
          </Field>
          <Stepper
            id="needs-heard"
            title="听到几件需要"
            unit="件"
            value={needsHeard}
            max={NEEDS_MAX}
            onChange={(next) => change({ needsHeard: next })}
          />
          <Field label="情况（可以不写）">
            <TextArea
              id="contact-note"
              label="情况"
              value={value.note}
              maxLength={visitLimits.noteMaxChars}
              onChange={(next) => change({ note: next })}
            />
          </Field>
        </>
      ) : null}
      <Button id="contact-save" wide disabled={met && seenPersonIds.length === 0} onClick={keep}>
        记下这一次
      </Button>
    </View>
  );
}
