import { pairingLimits, type Skill, SKILL_GATES, SKILL_WORDS, SKILLS } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ManyChips } from '@/ui/chips/many-chips';
import { ChoosePerson, type ChosenPerson } from '@/features/communities/components/people/choose-person';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { Button } from '@/ui/button/button';
import { ChoiceField, Field, TextArea } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { proposalsApi } from '../../api/proposals.api';
import { SuggestionList } from './suggestion-list';

interface ProposeDraft {
  person: ChosenPerson | null;
  /** The other one of a couple behind the same door. */
  also: ChosenPerson | null;
  volunteer: { memberId: string; name: string } | null;
  why: string;
  kinds: Skill[];
}

const EMPTY: ProposeDraft = { person: null, also: null, volunteer: null, why: '', kinds: [] };
const KINDS = SKILLS.map((value) => ({ value, label: SKILL_WORDS[value] }));

interface ProposeFormProps {
  /** For whom, when it was opened from their page. */
  person?: ChosenPerson | undefined;
  onDone: (pairingId: string) => void;
}

/** Proposing: for whom, which of those who fit, and what is wanted. Kept while it is begun. The volunteer is asked, never assigned. */
export function ProposeForm({ person, onDone }: ProposeFormProps) {
  const { communityId, memberId } = useMembership();
  const { value, change, clear } = useDraft<ProposeDraft>(
    `propose.${communityId}.${memberId}.${person?.personId ?? ''}`,
    EMPTY,
  );
  const [asking, setAsking] = useState<'person' | 'also'>();
  const of = person ?? value.person;
  const { volunteer } = value;
  const refused = value.kinds.map((kind) => SKILL_GATES[kind].refer).find(Boolean);
  const propose = useAction(async (key: string, body: Parameters<typeof proposalsApi.propose>[1]) => {
    const { id } = await proposalsApi.propose(communityId, body, key);
    clear();
    toast('已经去问志愿者了');
    onDone(id);
  });
  const send = () => {
    if (!of || !volunteer) return;
    const why = value.why.trim();
    void propose.run({
      ...{ personId: of.personId, volunteerMemberId: volunteer.memberId },
      ...(value.also ? { alsoPersonIds: [value.also.personId] } : {}),
      ...(why ? { why } : {}),
      ...(value.kinds.length > 0 ? { kinds: value.kinds } : {}),
    });
  };
  return (
    <View className="stack" id="propose-form">
      {person ? null : (
        <Field label="帮哪位居民">
          <ChoiceField
            id="propose-person"
            value={of?.name}
            placeholder="按姓名或电话找"
            onClick={() => setAsking('person')}
          />
        </Field>
      )}
      {of ? (
        <>
          <Field
            label="要做哪些事（可以不选）"
            hint={refused ? `${refused}，请去掉` : '要登高、动电、搬重的，答应前要有保险或证件'}
          >
            <ManyChips choices={KINDS} value={value.kinds} onChange={(kinds) => change({ kinds })} />
          </Field>
          <Field label="请哪位志愿者" hint="只列出现在可以的，最合适的在前面">
            <SuggestionList
              key={of.personId}
              personId={of.personId}
              kinds={value.kinds}
              chosen={volunteer?.memberId}
              onChoose={(one) => change({ volunteer: { memberId: one.volunteerMemberId, name: one.name } })}
              onPutAway={() => change({ volunteer: null })}
            />
          </Field>
          <Field label="老两口一起（可以不选）">
            <ChoiceField
              id="propose-also"
              value={value.also?.name}
              placeholder="只帮这一位"
              onClick={() => setAsking('also')}
            />
          </Field>
          <Field label="想请人做什么" hint="志愿者答应前看得到，请不要写病情">
            <TextArea
              id="propose-why"
              value={value.why}
              maxLength={pairingLimits.whyMaxChars}
              placeholder="比如：一个人住五楼，想每周有人来看看"
              onChange={(why) => change({ why })}
            />
          </Field>
        </>
      ) : null}
      <ProblemNote problem={propose.problem} />
      <Button id="propose-send" wide disabled={!of || !volunteer || !!refused} loading={propose.pending} onClick={send}>
        {volunteer ? `去问${volunteer.name}` : '去问志愿者'}
      </Button>
      {asking ? (
        <ChoosePerson
          id={`propose-${asking}`}
          title={asking === 'person' ? '帮哪位居民？' : '同一户的哪位一起？'}
          {...(asking === 'also' && of ? { near: of.personId } : {})}
          chosen={asking === 'person' ? value.person : value.also}
          onChoose={(chosen) =>
            change(asking === 'person' ? { person: chosen, also: null, volunteer: null } : { also: chosen })
          }
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </View>
  );
}
