import {
  careCategoryWords,
  careLimits,
  diagnosisHint,
  diagnosisWords,
  formatDate,
  hearsWords,
  languageWords,
  phoneWords,
  seesWords,
  sexWords,
  usualTimeWords,
  walksWords,
} from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { showFirstFault } from '@/platform/first-fault';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips, type Choice } from '@/ui/chips/chips';
import { Field, TextArea, TextInput } from '@/ui/field/field';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type CareProfile, profilesApi } from '../api/profiles.api';
import { type CareDraft, careErrors, careForm, careStart } from '../model/care-draft';
import { choicesOf, REVIEW_CHOICES, TIER_CHOICES } from '../model/care-labels';
import { CareHelpers } from './care-helpers';
import { ManyChips } from '@/ui/chips/many-chips';

const HAS_PETS = [
  { value: 'yes' as const, label: '有' },
  { value: 'no' as const, label: '没有' },
];
const WRITTEN_MAX_CHARS = 3;
const ILLNESS_FIRST = (text: string): string | undefined => {
  const found = diagnosisWords(text).slice(0, WRITTEN_MAX_CHARS);
  return found.length ? diagnosisHint(found) : undefined;
};

interface CareFormProps {
  personId: string;
  profile: CareProfile | null;
  onDone: () => void;
}

/** Writing what those who look after somebody have to know; one hand, large targets. */
export function CareForm({ personId, profile, onDone }: CareFormProps) {
  const { communityId, memberId, roles } = useMembership();
  const [draft, setDraft] = useState<CareDraft>(() =>
    careStart(profile, roles.includes('grid_worker') ? { memberId, name: '' } : null),
  );
  const [tried, setTried] = useState(false);
  const found = careErrors(draft, profile);
  const save = useAction(async () => {
    await profilesApi.write(communityId, personId, careForm(draft, profile, Date.now()));
    toast('存好了');
    onDone();
  });
  const unasked = save.problem?.code === 'CARE_CONSENT_MISSING';
  const set =
    <K extends keyof CareDraft>(key: K) =>
    (value: CareDraft[K]) =>
      setDraft((now) => ({ ...now, [key]: value }));
  const submit = () => {
    setTried(true);
    if (Object.keys(found).length === 0) void save.run();
    else showFirstFault();
  };
  const error = (key: keyof CareDraft, sent: string = key): string | undefined =>
    save.problem?.fieldError(sent) ?? (tried ? found[key] : undefined);
  /** One of several; the chosen one tapped again is not known any more. */
  const one = <K extends 'walks' | 'hears' | 'sees' | 'phoneUse' | 'helperSex' | 'hasPets'>(
    key: K,
    label: string,
    choices: readonly Choice<Exclude<CareDraft[K], ''>>[],
  ) => (
    <Field label={label}>
      <Chips
        wrap
        choices={choices as readonly Choice<CareDraft[K]>[]}
        value={draft[key]}
        onChange={(v) => set(key)(v === draft[key] ? ('' as CareDraft[K]) : v)}
      />
    </Field>
  );
  const keeps = profile ? [{ value: '', label: '不变' }] : [];
  const reviewHint = profile ? `原来定的是 ${formatDate(profile.reviewOn, Date.now())}` : undefined;
  return (
    <>
      <Card className="stack">
        <Field label="多久看望一次" error={error('tier')}>
          <Chips wrap choices={TIER_CHOICES} value={draft.tier as never} onChange={set('tier')} />
        </Field>
        <Field label="为什么" hint="改了等级要重新写；以前的原因都留着" error={error('tierWhy')}>
          <TextInput
            id="tier-why"
            value={draft.tierWhy}
            onChange={set('tierWhy')}
            maxLength={careLimits.tierWhyMaxChars}
            placeholder="比如：一个人住，走路不稳"
          />
        </Field>
        <Field label="下次什么时候再看看要不要改" hint={reviewHint} error={error('reviewIn', 'reviewOn')}>
          <Chips wrap choices={[...keeps, ...REVIEW_CHOICES]} value={draft.reviewIn} onChange={set('reviewIn')} />
        </Field>
        <Field label="类别（可以选几个）" error={error('categories')}>
          <ManyChips choices={choicesOf(careCategoryWords)} value={draft.categories} onChange={set('categories')} />
        </Field>
      </Card>
      <Card className="stack">
        <Field label="要做什么" hint={ILLNESS_FIRST(draft.needs) ?? '写要做的事，不写病名'} error={error('needs')}>
          <TextArea
            id="needs"
            value={draft.needs}
            onChange={set('needs')}
            maxLength={careLimits.needsMaxChars}
            placeholder="比如：上下楼要人扶，每周二帮忙买菜"
          />
        </Field>
        <Field label="上门要知道" hint={ILLNESS_FIRST(draft.atTheDoor)} error={error('atTheDoor')}>
          <TextArea
            id="at-the-door"
            value={draft.atTheDoor}
            onChange={set('atTheDoor')}
            maxLength={careLimits.atTheDoorMaxChars}
            placeholder="比如：敲门要多等一会儿"
          />
        </Field>
      </Card>
      <Card className="stack">
        {one('walks', '走路', choicesOf(walksWords))}
        {one('hears', '听力', choicesOf(hearsWords))}
        {one('sees', '视力', choicesOf(seesWords))}
        {one('phoneUse', '用电话', choicesOf(phoneWords))}
        <Field label="说什么话（可以选几个）">
          <ManyChips choices={choicesOf(languageWords)} value={draft.languages} onChange={set('languages')} />
        </Field>
        <Field label="方便的时间（可以选几个）">
          <ManyChips choices={choicesOf(usualTimeWords)} value={draft.usualTimes} onChange={set('usualTimes')} />
        </Field>
        {one('helperSex', '希望来的人', choicesOf(sexWords))}
        {one('hasPets', '家里有宠物', HAS_PETS)}
        <View className="note">再点一下就取消。不知道的可以不选。</View>
      </Card>
      <CareHelpers
        personId={personId}
        draft={draft}
        error={error}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
      <ProblemNote problem={unasked ? undefined : save.problem} />
      <ConfirmSheet
        open={unasked}
        title="还没有本人同意"
        about="先问一问本人，愿不愿意让社区记下这些"
        detail="同意了，记下来再存，写好的还在。不同意也照样可以说心愿、有人帮忙。"
        confirm="去记下同意"
        onConfirm={() => {
          save.clearProblem();
          void go(routes.consentOf(personId, 'care_profile'));
        }}
        onClose={save.clearProblem}
      />
      <BottomBar>
        <Button id="care-save" size="large" grow loading={save.pending} onClick={submit}>
          保存
        </Button>
      </BottomBar>
    </>
  );
}
