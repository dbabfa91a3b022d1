import {
  LANGUAGES,
  languageWords,
  missingProofs,
  PROOF_WORDS,
  SKILL_WORDS,
  USUAL_TIMES,
  usualTimeWords,
  VOLUNTEER_SKILLS,
} from '@silin/shared';
import { View } from '@tarojs/components';
import { ManyChips } from '@/ui/chips/many-chips';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field } from '@/ui/field/field';
import { Section } from '@/ui/section/section';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type Abilities, type AbilitiesForm, volunteersApi } from '../api/volunteers.api';
import { ProofLines } from './proof-lines';

const SKILLS = VOLUNTEER_SKILLS.map((value) => ({ value, label: SKILL_WORDS[value] }));
const TIMES = USUAL_TIMES.map((value) => ({ value, label: usualTimeWords[value] }));
const TONGUES = LANGUAGES.map((value) => ({ value, label: languageWords[value] }));

/** What I can do, when, and what I speak: from it the community sees whom to ask. Kept while it is begun. */
export function MyAbilities() {
  const { communityId } = useMembership();
  const abilities = useLoad(() => volunteersApi.myAbilities(communityId), [communityId]);
  const { data, problem, reload } = abilities;
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={1} />;
  return <AbilitiesCard key={JSON.stringify(data)} known={data} onSaved={abilities.replace} />;
}

function AbilitiesCard({ known, onSaved }: { known: Abilities; onSaved: (abilities: Abilities) => void }) {
  const { communityId, memberId } = useMembership();
  const { skills, times, languages } = known;
  const draft = useDraft<AbilitiesForm>(`abilities.${communityId}.${memberId}`, { skills, times, languages });
  const { value, change, clear } = draft;
  const save = useAction(async (_key: string, body: AbilitiesForm) => {
    const saved = await volunteersApi.sayAbilities(communityId, body);
    clear();
    onSaved(saved);
    toast('记下了，谢谢您');
  });
  const valid = known.proofs.filter(({ isValid }) => isValid).map(({ kind }) => kind);
  const missing = missingProofs(value.skills, valid);
  return (
    <Section title="我能帮什么">
      <Card className="stack" id="my-abilities">
        <View className="body">不写也可以。写了，社区请您帮忙时更合适；您还是可以不答应。</View>
        <Field
          label="会做的事"
          hint={
            missing.length > 0
              ? `有要冒险的事，要先有${missing.map((proof) => PROOF_WORDS[proof]).join('、')}：请带上保单或证件到社区登记`
              : undefined
          }
        >
          <ManyChips choices={SKILLS} value={value.skills} onChange={(next) => change({ skills: next })} />
        </Field>
        <Field label="方便的时间">
          <ManyChips choices={TIMES} value={value.times} onChange={(next) => change({ times: next })} />
        </Field>
        <Field label="会说的话">
          <ManyChips choices={TONGUES} value={value.languages} onChange={(next) => change({ languages: next })} />
        </Field>
        <ProofLines proofs={known.proofs} now={Date.now()} />
        <ProblemNote problem={save.problem} />
        <Button id="abilities-save" wide loading={save.pending} onClick={() => void save.run(value)}>
          记下
        </Button>
      </Card>
    </Section>
  );
}
