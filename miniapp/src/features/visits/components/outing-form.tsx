import { chinaDate, eventLimits, VISIT_KIND_WORDS, VISIT_KINDS, type VisitKind, visitLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChooseMember, type ChosenMember } from '@/features/communities/components/people/choose-member';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ManyChips } from '@/ui/chips/many-chips';
import { DayField } from '@/ui/day-field/day-field';
import { Field, TextInput } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type Outing, type OutingBody, outingsApi } from '../api/outings.api';

const KINDS = VISIT_KINDS.map((value) => ({ value, label: VISIT_KIND_WORDS[value] }));

interface OutingDraft {
  title: string;
  onDay: string;
  kinds: VisitKind[];
  place: string;
  unit: string;
  team: ChosenMember[];
}

const emptyDraft = (): OutingDraft => ({
  ...{ title: '', onDay: chinaDate(Date.now()), kinds: ['pension_check'], place: '', unit: '', team: [] },
});

const draftOf = ({ title, onDay, kinds, placeText, unitText, team }: Outing): OutingDraft => ({
  ...{ title, onDay, kinds: [...kinds], place: placeText ?? '', unit: unitText ?? '' },
  team: team.map(({ memberId, nickname }) => ({ memberId, nickname })),
});

const bodyOf = ({ title, onDay, kinds, place, unit, team }: OutingDraft): OutingBody => ({
  ...{ title: title.trim(), onDay, kinds, placeText: place.trim() || null, unitText: unit.trim() || null },
  helperMemberIds: team.map(({ memberId }) => memberId),
});

interface OutingFormProps {
  /** The one to change; without it a new one. */
  outing?: Outing;
  onDone: (outingId: string) => void;
}

/** Making an outing: what, when, where, with whom. */
export function OutingForm({ outing, onDone }: OutingFormProps) {
  const { communityId, memberId } = useMembership();
  const { value, change, clear } = useDraft<OutingDraft>(
    `outing.${communityId}.${memberId}.${outing?.id ?? ''}`,
    outing ? draftOf(outing) : emptyDraft(),
  );
  const [choosing, setChoosing] = useState(false);
  const save = useAction(async (key: string, body: OutingBody) => {
    const { id } = outing
      ? await outingsApi.change(communityId, outing.id, body)
      : await outingsApi.plan(communityId, body, key);
    clear();
    toast('存好了');
    onDone(id);
  });
  const { title, onDay, kinds, place, unit, team } = value;
  const error = (field: keyof OutingBody) => save.problem?.fieldError(field);
  const add = (member: ChosenMember) =>
    change({ team: [...team.filter((one) => one.memberId !== member.memberId), member] });
  return (
    <Card className="stack" id="outing-form">
      <Field label="主题" error={error('title')}>
        <TextInput
          id="outing-title"
          label="主题"
          placeholder="比如：养老认证上门办"
          value={title}
          maxLength={visitLimits.titleMaxChars}
          onChange={(next) => change({ title: next })}
        />
      </Field>
      <Field label="哪一天" error={error('onDay')}>
        <DayField id="outing-day" label="哪一天" value={onDay} onChange={(next) => change({ onDay: next })} />
      </Field>
      <Field label="做什么" error={error('kinds')}>
        <ManyChips choices={KINDS} value={kinds} onChange={(next) => change({ kinds: next })} />
      </Field>
      <Field label="去哪里（可以不写）" error={error('placeText')}>
        <TextInput
          id="outing-place"
          label="去哪里"
          placeholder="比如：三网格 1 到 4 号楼"
          value={place}
          maxLength={eventLimits.placeMaxChars}
          onChange={(next) => change({ place: next })}
        />
      </Field>
      <Field label="一起去的单位（可以不写）" error={error('unitText')}>
        <TextInput
          id="outing-unit"
          label="一起去的单位"
          value={unit}
          maxLength={eventLimits.hostMaxChars}
          onChange={(next) => change({ unit: next })}
        />
      </Field>
      <Field label="谁去" hint="志愿者、网格员、社区工作人员。您是牵头人，也去的话把自己加上；自己的时长要别人来记">
        {team.map((member) => (
          <View key={member.memberId} className="row">
            <View className="grow">{member.nickname}</View>
            <Button
              id={`leave-${member.memberId}`}
              variant="text"
              tone="ink"
              onClick={() => change({ team: team.filter(({ memberId: other }) => other !== member.memberId) })}
            >
              去掉
            </Button>
          </View>
        ))}
        <Button id="outing-add-helper" variant="quiet" icon="plus" onClick={() => setChoosing(true)}>
          加一个人
        </Button>
      </Field>
      <ProblemNote problem={save.problem} />
      <Button
        id="outing-save"
        wide
        disabled={!title.trim() || !onDay || kinds.length === 0}
        loading={save.pending}
        onClick={() => void save.run(bodyOf(value))}
      >
        存好
      </Button>
      {choosing ? (
        <ChooseMember id="outing-helper" title="谁去？" onChoose={add} onClose={() => setChoosing(false)} />
      ) : null}
    </Card>
  );
}
